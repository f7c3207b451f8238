// Every dialect on its recorded answers: it must recognise them before all others and read exactly what the case says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsedResponse } from '#engine/read/parsed-response.ts';
import { dialects } from '#engine/registry.ts';
import { caseFolders, casesOf } from './fixtures.ts';

const documentation = readFileSync(new URL('../../../docs/dialects.md', import.meta.url), 'utf8');

describe.each(dialects)('dialect $id', (dialect) => {
  const cases = casesOf(dialect.id);

  it(`has cases in test/fixtures/dialects/${dialect.id}/`, () => {
    expect(cases).not.toHaveLength(0);
  });

  it('has a row in docs/dialects.md', () => {
    expect(documentation).toContain(`| \`${dialect.id}\` | ${dialect.title} |`);
  });

  it.each(cases)('recognises $name before all others', ({ response }) => {
    const parsed = parsedResponse(response);
    const ranking = dialects
      .map(({ id, recognize }) => ({ id, certainty: recognize(parsed) }))
      .toSorted((a, b) => b.certainty - a.certainty);
    expect(ranking[0]?.id).toBe(dialect.id);
    expect(ranking[0]?.certainty).toBeGreaterThan(ranking[1]?.certainty ?? 0);
  });

  it.each(cases)('reads $name', ({ response, evidence }) => {
    expect(dialect.read(parsedResponse(response))).toEqual(evidence);
  });
});

it('every folder of cases belongs to a registered dialect', () => {
  const ids = dialects.map(({ id }) => id);
  expect(caseFolders().filter((folder) => !ids.includes(folder))).toEqual([]);
});
