// What JavaScript engines say when a handler's own code fails on what was sent: the value that it failed on.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { readSentence } from '#engine/read/prose/sentence.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

const body = { guest: { name: 'Ann' }, lines: [{ sku: 'A' }, { sku: 'B' }], rate: '12.5', tags: ['a', 'b'], note: null };

test.each<Row>([
  // V8
  ['b.rate.toFixed is not a function', { body }, ['body /rate']],
  ['TypeError: req.body.guest.map is not a function', { body }, ['body /guest']],
  ['order.guest.tags.map is not a function', { body }, []],
  ['db.orders.insertOne is not a function', { body: { orders: 1 } }, []],
  ['t.trim is not a function', { body: { tags: ['a', 7, 'b'] } }, ['body /tags/1']],
  ['t.trim is not a function', { body: { tags: ['a', 7], codes: [1, 'b'] } }, []],
  ['l.sku.trim is not a function', { body: { lines: [{ sku: 'A' }, { sku: 4 }, { sku: 5 }] } }, ['body /lines/1/sku']],
  ['name.trim is not a function', { body: { guest: { name: 4 }, host: { name: 5 } } }, []],
  ['b.labels is not iterable', { body }, ['body /labels']],
  ['number 5 is not iterable (cannot read property Symbol(Symbol.iterator))', { body: { labels: 5, days: 3 } }, ['body /labels']],
  ['undefined is not iterable (cannot read property Symbol(Symbol.iterator))', { body }, []],
  ["Cannot destructure property 'street' of 'req.body.address' as it is undefined.", { body }, ['body /address']],
  ["Cannot destructure property 'name' of 'req.body' as it is undefined.", { body }, []],
  ["Cannot read properties of null (reading 'trim')", { body }, ['body /note']],
  ["Cannot read property 'trim' of undefined", { body }, []],
  ["Cannot read properties of undefined (reading 'trim')", { body: { lines: [{ sku: 'A', qty: 1 }, { qty: 2 }] } }, ['body /lines/1/sku']],
  ['Cannot convert three to a BigInt', { body: { nights: 'three', rooms: 3 } }, ['body /nights']],
  ['Cannot convert three to a BigInt', { body: { nights: 'three', rooms: 'three' } }, []],
  // JavaScriptCore
  ["undefined is not an object (evaluating 'b.guest.email.trim')", { body }, ['body /guest/email']],
  ["undefined is not an object (evaluating 'b.address.street')", { body }, ['body /address']],
  ["undefined is not an object (evaluating 'b.address')", { body }, []],
  ["undefined is not an object (evaluating 'line.qty.toFixed')", { body: { lines: [{ qty: 1 }, { sku: 'B' }] } }, ['body /lines/1/qty']],
  // SpiderMonkey
  ['can\'t access property "trim", b.guest.email is undefined', { body }, ['body /guest/email']],
  // other parts of the request
  ['req.query.tags.split is not a function', { url: 'https://api.test/a?tags=x&tags=y' }, ['query tags']],
])('%s', (text, sketch, places) => {
  const evidence = { claims: [{ text, stated: null }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  expect([...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []))).toEqual(places);
});

test('the method that the code asked for tells the type, and no name of the code is a place', () => {
  const { kind, expected, places, names } = readSentence('b.rate.toFixed is not a function');
  expect({ kind, expected, places, names }).toEqual({ kind: 'type', expected: 'number', places: [], names: [] });
});

test('what has no such method is no complaint about the request', () => {
  expect(readSentence('db.orders.insertOne is not a function').expected).toBeNull();
});
