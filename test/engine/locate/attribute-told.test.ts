// What servers say of attributes in an XML body marks the attribute, or where it would stand, at the place of its element.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { requestOf } from '../request-of.ts';

const ORDER = `<o:order xmlns:o="urn:a" currency='EUR'>
  <item sku="A1" qty="two"><name>xx</name></item>
  <item sku="B2" qty="3"/>
  <note lang="two"/>
</o:order>`;

/** The place and its characters, with what stands ahead of an empty one. */
function marked(text: string, way?: string, body = ORDER): string {
  const claims = way === undefined ? claimsOfProse(text) : [{ text, stated: placeFrom(way) }];
  const request = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/xml' }, body });
  const located = locate(request, { claims, message: text, code: null } as unknown as Evidence);
  const at = [...located.claims, ...located.hints].find((claim) => claim.at)?.at;
  if (!at || at.offset === undefined) return '';
  const { offset, length = 0 } = at;
  return `${at.path} ${length === 0 ? `${body.slice(offset - 6, offset)}|` : body.slice(offset, offset + length)}`;
}

test.each([
  [
    "cvc-attribute.3: The value 'two' of attribute 'qty' on element 'item' is not valid with respect to its type, 'integer'.",
    '/order/item/0 two',
  ],
  [
    "The 'qty' attribute is invalid - The value 'two' is invalid according to its datatype 'http://www.w3.org/2001/XMLSchema:integer'",
    '/order/item/0 two',
  ],
  ["Element 'item', attribute 'qty': 'two' is not a valid value of the atomic type 'xs:integer'.", '/order/item/0 two'],
  [
    "Element '{urn:a}order', attribute 'currency': [facet 'enumeration'] The value 'EUR' is not an element of the set {'USD'}.",
    '/order EUR',
  ],
  ["cvc-complex-type.3.2.2: Attribute 'currency' is not allowed to appear in element 'o:order'.", "/order currency='EUR'"],
  ["Element 'note', attribute 'lang': The attribute 'lang' is not allowed.", '/order/note lang="two"'],
  ["cvc-complex-type.4: Attribute 'id' must appear on element 'note'.", '/order/note ="two"|'],
  ['/order/item[2]/@qty: must be at least 5', '/order/item/1 3'],
  ['@currency must be one of USD, GBP', '/order EUR'],
  ["'3' is not a valid value for 'xs:date'", '/order/item/1 3'],
  // Two attributes hold it.
  ["'two' is not a valid value for 'integer'", ''],
  // An element holds it.
  ["'xx' is not a valid value for 'integer'", '/order/item/0/name xx'],
])('%s', (text, place) => {
  expect(marked(text)).toBe(place);
});

test('a way to an attribute beside its complaint', () => {
  expect(marked('must be an integer', '/order/item[1]/@qty')).toBe('/order/item/0 two');
});

test.each([
  [1000, '/order/item/1 two'],
  [3000, ''],
])('among %i elements', (amount, place) => {
  const body = `<order><item qty="1"/><item qty="two"/>${'<item qty="3"/>'.repeat(amount)}</order>`;
  expect(marked("'two' is not a valid value for 'integer'", undefined, body)).toBe(place);
});
