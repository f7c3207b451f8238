// Python's print of dicts and lists, as JSON.
import { expect, it } from 'vitest';
import { pythonLiteralAsJson } from '#engine/read/text/python-literal.ts';

const read: readonly (readonly [literal: string, value: unknown])[] = [
  ["{'qty': ['Not a valid integer.']}", { qty: ['Not a valid integer.'] }],
  ["{'items': {0: {'qty': ['x']}}}", { items: { '0': { qty: ['x'] } } }],
  [`['it is "x"', "it's", 'it\\'s']`, ['it is "x"', "it's", "it's"]],
  ["{'a': True, 'b': False, 'c': None, 'd': -1.5}", { a: true, b: false, c: null, d: -1.5 }],
];
it.each(read)('reads %s', (literal, value) => {
  expect(JSON.parse(pythonLiteralAsJson(literal)!)).toEqual(value);
});

it.each(["{'a': <class 'int'>}", "{'a': 'open}", "{'a': Decimal('1')}", "['a' 'b' + c]"])('leaves %s alone', (text) => {
  expect(pythonLiteralAsJson(text)).toBeNull();
});

it('reads hostile text in linear time', () => {
  expect(pythonLiteralAsJson(`{'${String.raw`\'`.repeat(50_000)}`)).toBeNull();
});

it('leaves a literal alone that is longer than any server’s complaints', () => {
  expect(pythonLiteralAsJson(`[${'1,'.repeat(50_000)}1]`)).toBeNull();
});
