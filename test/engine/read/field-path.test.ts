// Every spelling in which servers name a place.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeFrom, readFieldPath, spell } from '#engine/read/text/field-path.ts';

it.each([
  ['qty', null, ['qty']],
  ['items[0].qty', null, ['items', 0, 'qty']],
  ['items.0.qty', null, ['items', 0, 'qty']],
  ['lines[1][qty]', null, ['lines', 1, 'qty']],
  ["lines['1a'].qty", null, ['lines', '1a', 'qty']],
  ['match[]', null, ['match']],
  ['$.items[0].qty', 'body', ['items', 0, 'qty']],
  ['$', 'body', []],
  ['$input.items[0].qty', null, ['items', 0, 'qty']],
  ['$input["x-level"]', null, ['x-level']],
  ['$input', null, []],
  ['/items/0/qty', null, ['items', 0, 'qty']],
  ['#/items/0/a~1b', 'body', ['items', 0, 'a/b']],
  ['body/items/0/qty', 'body', ['items', 0, 'qty']],
  ['/body/age', 'body', ['age']],
  ['request/body/toys/1/price', 'body', ['toys', 1, 'price']],
  ['request/query', 'query', []],
  ['querystring.page', 'query', ['page']],
  ['headers/x-api-version', 'header', ['x-api-version']],
  ['params.id', 'path', ['id']],
  ['cookies.session', 'cookie', ['session']],
  ['body → items → 0', 'body', ['items', 0]],
  ["['items'][0]['qty']", null, ['items', 0, 'qty']],
  ["'items[0].qty'", null, ['items', 0, 'qty']],
  ['items:0:qty', null, ['items', 0, 'qty']],
  ['dc:title', null, ['dc:title']],
  ['path', null, ['path']],
  ['body', 'body', []],
  ['', null, []],
])('%s', (text, part, segments) => {
  expect(readFieldPath(text)).toEqual({ in: part, segments });
});

it('leaves the steps open where a dot may belong to the name', () => {
  expect(placeFrom('tags.1.name')).toEqual({ text: 'tags.1.name', segments: null, in: null });
  expect(placeFrom('/tags/1')).toEqual({ text: '/tags/1', segments: ['tags', 1], in: null });
});

it('spells steps and reads them back', () => {
  const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/).filter((each) => readFieldPath(`${each}.x`).in === null && each !== 'request');
  fc.assert(
    fc.property(fc.tuple(name, fc.array(fc.oneof(name, fc.nat(99)))), ([first, rest]) => {
      const segments = [first, ...rest];
      expect(readFieldPath(spell(segments))).toEqual({ in: null, segments });
    }),
  );
});

it('reads any text without throwing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readFieldPath(text).segments).toBeInstanceOf(Array);
    }),
  );
});
