// Places told by what words compare, count or call by its kind: values alike, a stretch of time, what is given twice, what a standard describes, empty lists.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

const TRANSFER = { from: 'acc_1', to: 'acc_1', amount: 5 };
const FILTER = { filter: { and: [{ field: 'age', op: 'gtt', value: 3 }] } };

test.each<Row>([
  ['Source and destination account must differ', { body: TRANSFER }, ['body /to']],
  ['The accounts cannot be the same', { body: { ...TRANSFER, amount: 7, note: 'x', ref: 'x' } }, []],
  ['The accounts cannot be the same', { body: { from: 'a', to: 'b' } }, []],
  ['The time range may not exceed 31 days', { url: 'https://api.test/r?from=2026-01-01&to=2026-12-01' }, ['query to']],
  ['Period too long', { body: { startDate: '2026-01-01', endDate: '2027-12-01' } }, ['body /endDate']],
  ['The time range may not exceed 31 days', { url: 'https://api.test/r?from=a&to=b' }, []],
  ['The port range may not exceed 31', { body: { from: '2026-01-01', to: '2026-12-01' } }, []],
  ['Duplicate tag: a', { body: { tags: ['a', 'b', 'a'] } }, ['body /tags/2']],
  ['Duplicates found', { body: { tags: ['a', 'b', 'a'], others: [1, 1] } }, []],
  ['Duplicates found', { body: { tags: ['a', 'b'] } }, []],
  [
    'sku given twice',
    {
      body: {
        rows: [
          { sku: 'x', qty: 1 },
          { sku: 'x', qty: 1 },
        ],
      },
    },
    ['body /rows/1/sku'],
  ],
  ['Keys must be unique, x occurs twice', { body: { rows: [{ key: 'x' }, { key: 'y' }, { key: 'x' }] } }, ['body /rows/2/key']],
  ['User must be at least 18 years old', { body: { name: 'Tim', birthDate: '2015-03-01' } }, ['body /birthDate']],
  ['Text is 12 characters long, maximum is 8', { body: { title: 'abcdefghijkl', bio: 'x' } }, ['body /title']],
  ['Granularity day is too fine', { url: 'https://api.test/r?from=2026-01-01&granularity=day' }, ['query granularity']],
  ['Expected a three-letter ISO 4217 code', { body: { currency: 'Euro', country: 'DE' } }, ['body /currency']],
  ['Expected a three-letter ISO 4217 code', { body: { currency: 'Euro', baseCurrency: 'EUR' } }, []],
  ['Invalid pagination token', { url: 'https://api.test/r?pageToken=abc&pageSize=5' }, ['query pageToken']],
  ['The cursor you passed is expired or malformed', { url: 'https://api.test/r?after=abc&limit=5' }, ['query after']],
  ['Your cart is empty', { body: { items: [], name: 'Ann' } }, ['body /items']],
  ['Order must contain at least one line item', { body: { items: [], name: 'Ann' } }, ['body /items']],
  ['Your cart is empty', { body: { items: [], tags: [] } }, []],
  ['Insufficient stock: requested 40, available 12', { body: { items: [{ qty: 2 }, { qty: 40 }] } }, ['body /items/1/qty']],
  ["Postal code '1234' is not valid for country 'DE'", { body: { postalCode: '1234', country: 'DE' } }, ['body /postalCode']],
  ["No column 'agee' in table users", { body: { filter: { and: [{ field: 'agee', op: 'gt', value: 3 }] } } }, ['body /filter/and/0/field']],
  ['Operator gtt is not supported for field age', { body: FILTER }, ['body /filter/and/0/op']],
  ["Value for field 'age' must be positive", { body: FILTER }, ['body /filter/and/0/value']],
])('%s', (text, sketch, places) => {
  const { claims, hints } = locate(requestOf(sketch), { claims: [{ text, stated: null }], message: text } as unknown as Evidence);
  const found = [...claims, ...hints].flatMap(({ at }) => (at?.length ? [`${at.in} ${at.path}`] : []));
  expect([...new Set(found)]).toEqual(places);
});
