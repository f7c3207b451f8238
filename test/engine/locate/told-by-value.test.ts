// Values that an answer tells without a name: of the wrong type, ids in the path, pairs of coordinates, codes that hold a name.
import { expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

const JACKSON = 'Cannot deserialize value of type `java.lang.String` from Object value';

test.each<Row>([
  [JACKSON, { body: { schema: { type: 'object' }, kind: 'JSON' } }, ['body /schema']],
  [JACKSON, { body: { schema: { type: 'object' }, other: {} } }, []],
  ['Exception decrypting 9nXjv0bWmk', { url: 'https://api.test/by-id/9nXjv0bWmk' }, ['path /1']],
  ['Exception decrypting it', { url: 'https://api.test/by-id/9nXjv0bWmk' }, []],
  ['latitude must be >=-90 and <= 90', { url: 'https://api.test/words?coordinates=151.52,-0.19&key=a' }, ['query coordinates']],
  ['Value must be between 1 and 30', { body: { room: '4', nights: 60, name: 'Ann' } }, ['body /nights']],
  ['Value must be between 1 and 30', { body: { room: 104, nights: 60 } }, []],
  ['JSON parse error: Numeric value (454) out of range of Java byte', { body: { name: 'x', roleId: 454 } }, ['body /roleId']],
  ['value 40000 is out of range for type smallint', { url: 'https://api.test/l?take=40000&skip=4' }, ['query take']],
  ['parsing Int failed, expected Number, but encountered Boolean', { body: { items: [{ sku: 'A', qty: true }] } }, ['body /items/0/qty']],
  ['parsing Int failed, expected Number, but encountered String', { body: { items: [{ sku: 'A', qty: '2' }] } }, ['body /items/0/qty']],
  ['parsing Int failed, expected Number, but encountered String', { body: { items: [{ sku: '7', qty: '2' }] } }, []],
  ['json: cannot unmarshal string into Go value of type bool', { body: { name: 'Ann', active: 'yes' } }, ['body /active']],
  ['json: cannot unmarshal number into Go value of type string', { body: { name: 'Ann', zip: 12 } }, ['body /zip']],
  ['json: cannot unmarshal string into Go value of type bool', { body: { name: 'Ann', note: 'x' } }, []],
  [
    'value too long for type character varying(20)',
    { body: { name: 'Ann', promo: 'x'.repeat(21), code: 'y'.repeat(20) } },
    ['body /promo'],
  ],
  ['value too long for type character varying(20)', { body: { note: 'x'.repeat(21), promo: 'x'.repeat(22) } }, []],
  ['Arrival date must not be in the past', { body: { room: 'a', from: '2020-01-01', nights: 3 } }, ['body /from']],
  ['Arrival date must not be in the past', { body: { from: '2020-01-01', until: '2020-01-03' } }, []],
  ['Passwords do not match', { body: { email: 'a', password: 'b', passwordConfirm: 'c' } }, ['body /passwordConfirm']],
  ['The passwords must match.', { body: { password: 'b', repeat_password: 'c' } }, ['body /repeat_password']],
  ['Passwords do not match', { body: { old: 'b', new: 'c' } }, []],
  ["Schema error: 5 is not of type 'string', 'null'", { body: { description: 5, extra: { a: '5' } } }, ['body /description']],
  ["Schema error: 'x' is not of type 'object', 'null'", { body: { description: 'a', extra: 'x' } }, ['body /extra']],
  ["Schema error: 5 is not of type 'string'", { body: { description: 5, owner: 5 } }, []],
  ["could not parse: `17a'", { url: 'https://api.test/orders/17a' }, ['path /1']],
  [
    'failed parse. Data was: {"customer":"Ann","live":1}. Error was: expected Boolean, but encountered Number',
    { body: '{"customer":"Ann","live":1}', method: 'POST', headers: { 'Content-Type': 'application/json' } },
    ['body /live'],
  ],
  ['invalid input syntax for type integer: "x"', { url: 'https://api.test/books?id=eq.x&order=x' }, []],
  ['invalid input syntax for type integer: "x"', { url: 'https://api.test/books?id=not.eq.x&select=a' }, ['query id']],
  ['"failed to parse filter (5)" (line 1, column 1)', { url: 'https://api.test/books?id=5' }, ['query id']],
  ['Arg <<116,104,105,114,116,121>> is not in format integer', { body: { days: 'thirty' } }, ['body /days']],
  ['<<"60000">> is not a valid message TTL', { body: { definition: { 'message-ttl': '60000' } } }, ['body /definition/message-ttl']],
  ['Failed to parse time string (tomorow) at position 0 (t): The timezone could not be found', { body: { due: 'tomorow' } }, ['body /due']],
  ['Request have missing argument: host', { body: { user: 'ann' }, headers: { Host: 'a.example' } }, ['body /host']],
  ['host: required field missing', { body: { name: 'x' }, headers: { Host: 'a.example' } }, ['body /host']],
  ['MISSING_EMAIL', { body: { password: 'x', keep: true } }, ['body /email']],
  [
    'input must be a 24 character hex string, 12 byte Uint8Array, or an integer',
    { body: { hotelId: 'grand', nights: 3 } },
    ['body /hotelId'],
  ],
  ['hex string must be 24 characters', { url: 'https://api.test/v1/stays/65f1c0ffee0ddba11ca75e5' }, ['path /2']],
  ['hex string must be 24 characters', { body: { roomIds: ['65f1c0ffee', '65f1c0'] } }, []],
  ['is not one of enum values: single,double', { body: { room: 'Double', bed: 'king' } }, ['body /room']],
  ['is not one of enum values: single,double', { body: { room: 'suite', bed: 'king' } }, []],
  ['Invalid time value', { body: { startDate: 'tomorrow', name: 'Ann' } }, ['body /startDate']],
  ['INVALID_REFRESH_TOKEN', { body: { grant_type: 'refresh_token', refresh_token: 'x' } }, ['body /refresh_token']],
  ["The referenced object with key 'bath' was not found.", { body: { name: 'Towel', parent: { key: 'bath' } } }, ['body /parent/key']],
  ["Invalid input 't', expected a value (line 1, column 9)", { url: 'https://api.test/a?where=slug(en=towel)' }, ['query where']],
  ['Cannot coerce empty String ("") to `java.lang.Integer` value', { body: { name: 'Ann', age: '' } }, ['body /age']],
  ['Cannot coerce empty String ("") to `java.lang.Integer` value', { body: { name: '', age: '' } }, []],
  ['Validation failed (numeric string is expected)', { url: 'https://api.test/users/abc' }, ['path /1']],
  ['Validation failed (numeric string is expected)', { url: 'https://api.test/v1/rooms?page=two&size=5' }, ['query page']],
  ['Validation failed (numeric string is expected)', { url: 'https://api.test/users/abc?page=two' }, []],
  ['Validation failed (numeric string is expected)', { url: 'https://api.test/shops/items?size=5' }, []],
  ['Validation failed (uuid v4 is expected)', { url: 'https://api.test/users/12' }, ['path /1']],
  ['Validation failed (boolean string is expected)', { url: 'https://api.test/users?active=yes' }, ['query active']],
  ['Failed to deserialize query string: invalid digit found in string', { url: 'https://api.test/h?city=Kiel&page=first' }, ['query page']],
  ['Failed to deserialize query string: invalid digit found in string', { url: 'https://api.test/h?city=Kiel&name=x' }, []],
  [
    'Failed to deserialize query string: provided string was not `true` or `false`',
    { url: 'https://api.test/h?city=Kiel&page=1&pool=yes' },
    ['query pool'],
  ],
  ['Expected a value between 18 and 120. Got: 16', { body: { name: 'Ann', age: 16, zip: '18055' } }, ['body /age']],
  ['Expected a value between 18 and 120. Got: 16', { body: { min: 16, age: 16 } }, []],
  ['Expected an array. Got: string', { body: { name: 'Ann', status: 'x', roles: 'editor' } }, ['body /roles']],
  ['Expected an array. Got: string', { body: { names: 'Ann', roles: 'editor' } }, []],
  ['must be an array', { body: { name: 'Ann', status: 'x', roles: 'editor' } }, ['body /roles']],
  ['must be an array', { body: { name: 'Ann', tag: 'x' } }, []],
  ['Expected number to be at most 30, got three', { body: { nights: 'three', name: 'Ann' } }, ['body /nights']],
  [
    'Expected string to be one of `["single","double"]`, got `suite`',
    { body: { rooms: [{ kind: 'double' }, { kind: 'suite' }] } },
    ['body /rooms/1/kind'],
  ],
  ['The value at .items.1.qty should be number', { body: { items: [{ qty: 1 }, { qty: 'x' }] } }, ['body /items/1/qty']],
  ['Unknown format Json, e.what() = Exception', { url: 'https://api.test/?default_format=Json&x=1' }, ['query default_format']],
  ['Invalid collection.', { url: 'https://api.test/collections/city/items?f=json' }, ['path /1']],
  ['Invalid collection.', { url: 'https://api.test/collection/items' }, []],
  ['That pair is not installed', { url: 'https://api.test/translate?langpair=eng%7Cdeu&q=hello' }, ['query langpair']],
  ['pagesize', { url: 'https://api.test/questions?site=a&pagesize=500' }, ['query pagesize']],
])('%s', (text, sketch, places) => {
  const evidence = { claims: [{ text, stated: null }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  expect([...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []))).toEqual(places);
});
