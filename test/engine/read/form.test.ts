import { expect, test } from 'vitest';
import { readForm } from '#engine/read/form/form.ts';

test('fields are decoded, and their brackets are steps', () => {
  const text = 'a=1+2&&b[c][]=%C3%A9&b[c][]=x&flag&d=e=f&%62%5B0%5D=z&bad=%zz&x[y=1&[z]=2';
  const fields = readForm(text);
  expect(fields.map(({ name, value, segments }) => [name, value, segments.join(' ')])).toEqual([
    ['a', '1 2', 'a'],
    ['b[c][]', 'é', 'b c 0'],
    ['b[c][]', 'x', 'b c 1'],
    ['flag', '', 'flag'],
    ['d', 'e=f', 'd'],
    ['b[0]', 'z', 'b 0'],
    ['bad', '%zz', 'bad'],
    ['x[y', '1', 'x[y'],
    ['[z]', '2', '[z]'],
  ]);
  const cut = ({ offset, length }: { offset: number; length: number }): string => text.slice(offset, offset + length);
  expect(fields.map(({ nameRange, valueRange }) => `${cut(nameRange)}=${cut(valueRange)}`).join('&')).toBe(
    text.replace('&&', '&').replace('flag', 'flag='),
  );
});
