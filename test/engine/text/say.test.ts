// Values from a page may hold anything; what is shown is one line with nothing invisible in it.
import { expect, test } from 'vitest';
import { say, visible } from '#engine/text/say.ts';

test.each([
  ['a comma too many at line {line}', { line: 3 }, 'a comma too many at line 3'],
  ['{name} and {name}', { name: 'x' }, 'x and x'],
  ['{unknown} stays', {}, '{unknown} stays'],
  ['{constructor}', {}, '{constructor}'],
  ['{name}', { name: '{line}' }, '{line}'],
  ['{name}', { name: '$& $1' }, '$& $1'],
])('%s with %j', (template, values, said) => {
  expect(say(template, values as Record<string, string | number>)).toBe(said);
});

test.each([
  ['two\n  lines', 'two lines'],
  ['\u001b[31mred', '\\u001b[31mred'],
  ['right\u202eleft', 'right\\u202eleft'],
  ['zero\u200bwidth', 'zero\\u200bwidth'],
  ['\ud800 alone', '\\ud800 alone'],
  ['pair 😀', 'pair 😀'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('long values are cut', () => {
  expect(visible('x'.repeat(5000))).toHaveLength(300);
});
