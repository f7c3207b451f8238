import { expect, test } from 'vitest';
import { cookiesOf } from '#engine/read/head/cookies.ts';

test('cookies of all Cookie fields, with their places', () => {
  const headers = [
    { name: 'Cookie', value: ' a=1;b = "x=y" ; ;c' },
    { name: 'Accept', value: 'd=4' },
    { name: 'cookie', value: 'a=2' },
  ];
  const cookies = cookiesOf(headers);
  expect(cookies.map(({ name, value, field }) => [name, value, field])).toEqual([
    ['a', '1', 0],
    ['b', '"x=y"', 0],
    ['', 'c', 0],
    ['a', '2', 2],
  ]);
  const cut = (field: number, { offset, length }: { offset: number; length: number }): string | undefined =>
    headers[field]?.value.slice(offset, offset + length);
  expect(cookies.map(({ field, range }) => cut(field, range))).toEqual(['a=1', 'b = "x=y"', 'c', 'a=2']);
  expect(cookies.map(({ field, valueRange }) => cut(field, valueRange))).toEqual(['1', '"x=y"', 'c', '2']);
});
