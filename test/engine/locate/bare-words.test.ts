// Words of a validator that bear neither name nor value: the one value that is not what they ask for, as what may be meant.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Row = readonly [text: string, body: RequestSketch['body'], place: string | null];

test.each<Row>([
  ['expected a boolean', { name: 'Ann', express: 'yes' }, '/express'],
  ['expected a boolean', { gift: 'no', express: 'yes' }, null],
  ['Must be true or false', { name: 'Ann', breakfast: 'no' }, '/breakfast'],
  ['must be a string', { name: null, age: 3 }, '/name'],
  ['must be a string', { name: null, note: null }, null],
  ['Value cannot be null', { name: null, age: 3 }, '/name'],
  ['Value cannot be null', { name: 'Ann', age: 3 }, null],
  ['should be >= 1', { items: [{ qty: 0 }, { qty: 2 }] }, '/items/0/qty'],
  ['should be >= 1', { items: [{ qty: 0 }, { qty: -2 }] }, null],
  ['0 must be greater than or equal to 1', { qty: 0, offset: -2 }, '/qty'],
  ['expected one of EUR,USD', { name: 'Ann', currency: 'GBP' }, '/currency'],
  ['expected one of EUR,USD', { country: 'DEU', currency: 'GBP' }, null],
  ['Must be one of: single, double', { rooms: [{ kind: 'double' }, { kind: 'suite' }] }, '/rooms/1/kind'],
  ['is not in the list: [WEB,APP]', { name: 'Ann', channel: 'FAX' }, '/channel'],
])('%s of %j', (text, body, place) => {
  const evidence = { message: text, code: null, claims: [] } as unknown as Evidence;
  const { claims, hints } = locate(requestOf({ body }), evidence);
  expect(claims).toEqual([]);
  expect(hints.map(({ at }) => at?.path)).toEqual(place === null ? [] : [place]);
});
