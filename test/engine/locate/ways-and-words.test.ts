// Ways with arrows, commas and stars, values beside their names, names in other words.
import { expect, test } from 'vitest';
import type { Evidence, StatedClaim } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { readShape } from '#engine/read/shape/shape.ts';
import { placeFrom } from '#engine/read/text/field-path.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

function placesOf(sketch: RequestSketch, text: string, claims: readonly StatedClaim[] = claimsOfProse(text)): string[] {
  const located = locate(requestOf(sketch), { claims, message: text, code: null } as unknown as Evidence);
  return [...located.claims, ...located.hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : [])).toSorted();
}

const book = { lines: [{ sku: 'a' }, { qty: 2 }] };
const pairs = {
  formFields: [
    { id: 'email', value: 'a@b.co' },
    { id: 'password', value: 5 },
  ],
};

test.each<readonly [string, RequestSketch, readonly string[]]>([
  ['contact → phone: must be a string', { body: { contact: { phone: 5 } } }, ['body /contact/phone']],
  ["Field 'lines, 1, sku' is required", { body: book }, ['body /lines/1/sku']],
  ['Invalid value at entity path: "lines[*].sku". Value is required.', { body: book }, ['body /lines/1/sku']],
  ["the key 'sku' is required but was not present at input.lines[1]", { body: book }, ['body /lines/1/sku']],
  ["'sku' is missing at $.lines[1]", { body: book }, ['body /lines/1/sku']],
  ['% Done is not included in the list', { body: { done_ratio: 150, hours: 2 } }, ['body /done_ratio']],
  ['The specified queue does not exist.', { body: { QueueUrl: 'x', MessageBody: 'y' } }, ['body /QueueUrl']],
  ['Estimated time is invalid', { body: { estimated_hours: 'x', estimated_cost: 1 } }, []],
  ['Priority cannot be blank', { body: { issue: { priority_id: 9, subject: 'x' } } }, ['body /issue/priority_id']],
  ['Role cannot be empty', { body: { membership: { user_id: 1, role_ids: [] } } }, ['body /membership/role_ids']],
  [
    'Relation type is not included in the list',
    { body: { relation: { relation_type: 'related', delay: 1 } } },
    ['body /relation/relation_type'],
  ],
  ['Email is invalid', { body: { user: { mail: 'a.b', login: 'x' } } }, ['body /user/mail']],
  ["Status 'opened' isn't a valid status for tickets here.", { body: { Status: 'opened', Subject: 'opened' } }, ['body /Status']],
  ['Priority must exist', { body: { issue: { status_id: 9, subject: 'x' } } }, []],
  ['password value must be a string', { body: pairs }, ['body /formFields/1/value']],
  ['Year of birth must be a number', { body: { birthYear: 'ninety', name: 'x' } }, ['body /birthYear']],
  ['Password must be 6-100 chars', { body: { password1: 'abc', name: 'x' } }, ['body /password1']],
  ["'venu' is an invalid layers parameter", { url: 'https://api.test/r?layers=venu' }, ['query layers']],
  ['germania is not a valid country code', { url: 'https://api.test/r?text=berlin&land=germania' }, ['query land']],
])('%s', (text, sketch, places) => {
  expect(placesOf(sketch, text)).toEqual([...places].toSorted());
});

const pizza = { size: 'huge', toppings: [{ grams: 5 }, { grams: '5' }] };

test.each<readonly [string, RequestSketch, readonly string[]]>([
  ['petal$width: is.numeric(b$petal$width) is not TRUE', { body: { petal: { width: '2cm' } } }, ['body /petal/width']],
  [
    "Key: 'Signup.Homes[1].Zip' Error:Field validation for 'Zip' failed",
    { body: { addresses: [{ zip: 1 }, { zip: 2 }] } },
    ['body /addresses/1/zip'],
  ],
  [
    "Key: 'Signup.Homes[1].Zip' Error:Field validation for 'Zip' failed",
    { body: { a: [{}, { zip: 1 }], b: [{}, { zip: 2 }] } },
    ['body /homes/1/zip'],
  ],
  [
    'Expected Int but was String at line 1, column 50\n  parsing Topping#grams at line 1, column 41\n  parsing Pizza#toppings at line 1, column 17',
    { body: pizza },
    ['body /toppings/1/grams'],
  ],
  ['Unknown enum Size value: "toppings" at line 1, column 18\n  parsing Pizza#size at line 1, column 2', { body: pizza }, ['body /size']],
  ['invalid algorithm', { body: { key: { algo: 'rsa2048', size: 2048 } } }, ['body /key/algo']],
  [
    'Unsupported code_challenge method SHA256.',
    { url: 'https://api.test/a?code_challenge=E9&code_challenge_method=SHA256' },
    ['query code_challenge_method'],
  ],
  ["'request.query' must be an object.", { body: { request: { query: 'a=b' } } }, ['body /request/query']],
  ["'request.query' must be an object.", { url: 'https://api.test/a?b=1' }, ['query ']],
])('the server’s own spelling: %s', (text, sketch, places) => {
  expect(placesOf(sketch, text)).toEqual(places);
});

const call = { method: 'POST', body: { jsonrpc: '2.0', method: 'add', params: { qtty: 1 }, id: 1 } };

test.each<readonly [string, RequestSketch, readonly string[]]>([
  ['params.qtty', call, ['body /params/qtty']],
  ['params.qty', call, ['body /params/qty']],
  ['params.id', { url: 'https://a.example/orders/x', method: 'POST', body: { qty: 1 } }, ['path /1']],
])('%s, where the word may be a member of the body too: %j', (stated, sketch, places) => {
  expect(placesOf(sketch, '', [{ text: stated === 'params.qty' ? 'is required' : 'is invalid', stated: placeFrom(stated) }])).toEqual(
    places,
  );
});

test('a validator that calls the whole of what was sent "data"', () => {
  const claims: StatedClaim[] = [
    { text: 'is required', stated: placeFrom('data.title') },
    { text: 'has additional properties', stated: placeFrom('data'), rejected: 'data.note' },
  ];
  expect(placesOf({ body: { note: 1 } }, 'Invalid input', claims)).toEqual(['body /note', 'body /title']);
});

test.each<readonly [string, RequestSketch, readonly string[]]>([
  ['value.title is missing', { body: { note: 1 } }, ['body /title']],
  ['value.lines[1].qty is missing', { body: { lines: [{ qty: 1 }, {}] } }, ['body /lines/1/qty']],
  ['value.title is missing', { body: { value: {}, note: 1 } }, ['body /value/title']],
  ['input.title is required', { body: { note: 1 } }, ['body /title']],
  ['input.title is required', { method: 'POST', body: { query: '{ a }', variables: { input: {} } } }, ['body /variables/input/title']],
])('a validator that has a name for the whole: %s', (text, sketch, places) => {
  expect(placesOf(sketch, text)).toEqual(places);
});

const people = [{ email: 'a@b.co' }, { email: 'a@b.co' }];

test.each<readonly [string, unknown, RequestSketch, readonly string[]]>([
  ['errors in one that counts', [{ _idx: 1, errors: [{ field: 'email', error: 'taken' }] }], { body: people }, ['body /1/email']],
  ['a map in one that counts', { errors: [{ index: 1, errors: { email: ['taken'] } }] }, { body: { people } }, ['body /people/1/email']],
  ['a number of something else', { index: 3, errors: { email: ['taken'] } }, { body: { email: 'a@b.co' } }, ['body /email']],
])('%s', (_, document, sketch, places) => {
  expect(placesOf(sketch, '', readShape(document)?.claims ?? [])).toEqual(places);
});
