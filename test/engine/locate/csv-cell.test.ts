// What servers say of a column in comma-separated values marks the cell, or the name of the column.
import { expect, test } from 'vitest';
import type { Evidence, StatedClaim } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { requestOf } from '../request-of.ts';

const COMMAS = 'id,unit price,price,name\n1,5,5,a\n2,5,x7,"b, ""c"""\n3,9,y8,d\n';
const SEMICOLONS = 'id;price;name\r\n1;5,0;a\r\n2;5;b\r\n';

function marked(body: string, text: string, claims: readonly StatedClaim[] = claimsOfProse(text), type = 'text/csv'): string {
  const request = requestOf({ method: 'POST', url: 'https://api.test/import?id=5', headers: { 'Content-Type': type }, body });
  const located = locate(request, { claims, message: text, code: null } as unknown as Evidence);
  const at = [...located.claims, ...located.hints].find((claim) => claim.at)?.at;
  if (at?.in !== 'body' || at.offset === undefined) return at ? `${at.in} ${at.path}` : '';
  return `${at.offset} ${body.slice(at.offset, at.offset + (at.length ?? 0))}`;
}

test.each([
  ['line 3: column "price": must be a number', '37 x7'],
  ['row 3: column "price": must be a number', 'one of two rows'],
  ['Invalid value "y8" in column price', '55 y8'],
  ['unit price must be at most 3', 'the name'],
  ['price must be a number', 'the name'],
  ['line 3: name must be a number', '40 "b, ""c"""'],
])('%s', (text, place) => {
  const names: Readonly<Record<string, string>> = {
    'one of two rows': '14 price',
    'the name': text.startsWith('unit') ? '3 unit price' : '14 price',
  };
  expect(marked(COMMAS, text)).toBe(names[place] ?? place);
});

test('values parted by semicolons', () => {
  expect(marked(SEMICOLONS, 'Row 1: price must be an integer')).toBe('17 5,0');
});

test.each([
  ['a quotation mark that is not closed', 'price,name\n5,"a\n7,b\n', 'line 2: price must be 6', '11 5'],
  ['words behind a closing one', 'price,name\n"5" x,a\n', 'price must be a number', '11 "5" x'],
  ['lines parted by carriage returns', 'price,name\r5,a\r', 'price must be at most 3', '11 5'],
])('%s', (_, body, text, place) => {
  expect(marked(body, text)).toBe(place);
});

test('a hundred thousand quotation marks', () => {
  expect(marked(`price,name\n${'"'.repeat(100_001)}x`, 'line 9: price must be a number')).toBe('0 price');
});

test('a parameter of the same name', () => {
  expect(marked(COMMAS, '', [{ text: 'must be a text', stated: placeFrom('id', 'query') }])).toBe('query id');
});

test('a body of another type', () => {
  expect(marked(COMMAS, 'line 3: column "price": must be a number', undefined, 'text/plain')).not.toContain('x7');
});
