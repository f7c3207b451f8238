import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targets, targetNamed } from '#engine/all-targets.ts';
import { curl, render } from '#engine/index.ts';
import { golden } from '#test/golden.ts';
import { requestFixtures } from '#test/request-fixtures.ts';
import { bothFor, limitIds, limitWords, renderedOrRefused, textOf } from './rendered.ts';

describe.each(targets.map((target) => [target.id, target] as const))('%s', (id, target) => {
  it.each(requestFixtures)('renders $name as its golden says', ({ name, request }) => {
    const rendered = renderedOrRefused(target, request);
    const [file, text] = typeof rendered === 'string' ? [`${name}.refusal.txt`, rendered] : [`${name}.${target.extension}`, rendered.text];
    expect(`${text}\n`).toBe(golden(`targets/${id}/${file}`, `${text}\n`));
  });

  it('has no golden that nothing renders', () => {
    const rendered = requestFixtures.map(
      ({ name, request }) => `${name}.${typeof renderedOrRefused(target, request) === 'string' ? 'refusal.txt' : target.extension}`,
    );
    expect(readdirSync(new URL(`../../fixtures/targets/${id}`, import.meta.url)).toSorted()).toEqual(rendered.toSorted());
  });

  it('says its limits in whole sentences', () => {
    const words = requestFixtures.flatMap(({ request }) => limitWords(target, request));
    expect(words.filter((sentence) => !/^[^{}]+\.$/.test(sentence))).toEqual([]);
  });

  it('has words for every limit that comes up', () => {
    const ids = new Set(requestFixtures.flatMap(({ request }) => limitIds(target, request)));
    expect([...ids].filter((limit) => !Object.hasOwn(target.limitTexts, limit))).toEqual([]);
  });

  it('has a default among the choices of every option', () => {
    const bad = target.options.filter((option) => !option.choices.some(({ value }) => value === option.default));
    expect(bad).toEqual([]);
  });

  it('refuses an option and a value that it does not have', () => {
    const { request } = requestFixtures[0]!;
    expect(() => render(target, request, { colour: 'red' }, { both: bothFor(request) })).toThrow(/has no option "colour"/);
    for (const option of target.options)
      expect(() => render(target, request, { [option.id]: 'nothing' }, { both: bothFor(request) })).toThrow(/cannot be "nothing"/);
  });

  const secret = requestFixtures.find(({ name }) => name === 'secrets')!.request;
  // The browser makes Cookie itself; OpenAPI says Authorization elsewhere.
  const SECRETS = [...(id === 'openapi' ? [] : ['tok3n-Zm9v']), ...(id === 'fetch' ? [] : ['sess10n-YmFy']), 'k3y-YmF6', 'qu3ry-cXV4'];

  it.each(target.options.find((option) => option.id === 'secrets')?.choices.map(({ value }) => value) ?? [])(
    'shows no secret that should not be seen: %s',
    (secrets) => {
      const text = textOf(target, secret, { secrets }) ?? '';
      expect(text).not.toBe('');
      expect(SECRETS.filter((each) => text.includes(each))).toEqual(secrets === 'as-they-are' ? SECRETS : []);
      expect(limitIds(target, secret, { secrets })).toEqual(
        expect.arrayContaining(secrets === 'masked' ? ['masked'] : secrets === 'environment' ? ['environment'] : []),
      );
    },
  );
});

describe('the list of targets', () => {
  it('finds a target by its id', () => {
    expect(targetNamed('curl')).toBe(curl);
  });

  it('names what there is when asked for what there is not', () => {
    expect(() => targetNamed('fortran')).toThrow(/no target called "fortran"; there are: curl/);
  });
});
