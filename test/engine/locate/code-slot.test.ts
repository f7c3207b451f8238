// Templates, formulas and tables inside a JSON body: what their own readers say of them leads to the text, never into the body as a whole.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { requestOf } from '../request-of.ts';

function placesOf(body: unknown, text: string): string[] {
  const evidence = { claims: claimsOfProse(text), message: text, code: null } as unknown as Evidence;
  const { claims, hints } = locate(requestOf({ body }), evidence);
  return [...claims, ...hints].flatMap(({ at }) => (at ? [at.path] : []));
}

const page = { slug: 'home', url: 'https://a.test/?x=1', on: '2026-05-01' };

test.each<readonly [text: string, body: unknown, places: readonly string[]]>([
  ['undefined filter: uppercase, line:1, col:1', { ...page, content: '{{ title | uppercase }}' }, ['/content']],
  ["if doesn't match each - 1:19", { ...page, text: 'Hi {{#if vip}}VIP{{/each}}' }, ['/text']],
  ['Unclosed tag at 17', { ...page, html: '<p>Hi {{name}</p>' }, ['/html']],
  ['Parenthesis ) expected (char 22)', { ...page, formula: '(price - cost / price' }, ['/formula']],
  ['Invalid Record Length: columns length is 3, got 2 on line 3', { ...page, csv: 'a,b,c\n1,2,3\n4,5' }, ['/csv']],
  ['deficient indentation (4:1)', { ...page, yaml: 'on:\n  push:\n   branches: [main\n' }, ['/yaml']],
  ['Undefined symbol costs', { ...page, formula: '(price - costs) / price' }, ['/formula']],
  ['undefined variable: c', { ...page, expression: 'a * c + 2' }, ['/expression']],
  ['Constraint error, got value 25 expected range 0-23', { ...page, cron: '0 25 * * 1' }, ['/cron']],
  ['Invalid UNTIL value: 2026-12-31', { ...page, rule: 'FREQ=WEEKLY;UNTIL=2026-12-31' }, ['/rule']],
  // Two could be meant.
  ['Undefined symbol costs', { a: '(price - costs) / price', b: 'costs * 2' }, []],
  // Too short for the line that is told.
  ['deficient indentation (4:1)', { ...page, yaml: 'on: [\n' }, ['']],
  // A reader of JSON counts in the body.
  ['invalid value at line 1 column 12', { ...page, formula: '(price - cost) / price' }, ['']],
  ['invalid address (argument="address", value="0x70")', { to: '0x70', from: '0x71' }, ['/to']],
])('%s', (text, body, places) => {
  expect(placesOf(body, text)).toEqual(places);
});

test('the word for a type is no name that is stated', () => {
  const evidence = { claims: [], message: '[big.js] Invalid number', code: null } as unknown as Evidence;
  const { claims, hints } = locate(requestOf({ body: { number: 'O-1', total: '' } }), evidence);
  expect([...claims, ...hints].filter(({ stated }) => stated !== null)).toEqual([]);
});
