// Sentences in people's own words, about what the request holds or lacks: the places that they lead to.
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { claimsOfProse } from '#engine/read/prose/claims.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

/** The places of a message, as `part path`, sorted. */
function placesOf(sketch: RequestSketch, text: string): string[] {
  const evidence = { claims: claimsOfProse(text), message: text, code: null } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  return [...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : [])).toSorted();
}

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];
const check = (text: string, sketch: RequestSketch, places: readonly string[]): void =>
  expect(placesOf(sketch, text)).toEqual(places.toSorted());

const guest = { lastName: 'Ray', age: 30 };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('labels, as the request spells its names', () => {
  test.each<Row>([
    ['The first name is required.', { body: guest }, ['body /firstName']],
    ['Product ID cannot be left blank', { body: guest }, ['body /productId']],
    [
      'Missing or invalid shipper number',
      { body: { from: { Name: 'A', ShipperNumber: '' }, to: { Name: 'B' } } },
      ['body /from/ShipperNumber'],
    ],
    ['Object expected as reply markup', { body: { chat_id: 1, reply_markup: '' } }, ['body /reply_markup']],
    ['Please enter your first name.', { body: { last_name: 'Ray' } }, ['body /first_name']],
    ['We need start date to go on', { url: 'https://api.test/rooms?endDate=2026-05-01' }, ['query startDate']],
    ['Missing tenant id header', { body: guest }, ['header tenant-id']],
    ['First name is missing', { body: 'lastName=Ray&age=3', headers: FORM }, ['body /firstName']],
    ['Start date cannot be blank', { body: { stays: [{ start_date: 'x' }, { nights: 2 }] } }, ['body /stays/1/start_date']],
  ])('%s', check);
});

describe('labels of one of a pair', () => {
  test.each<Row>([
    ['Missing south latitude.', { url: 'https://api.test/radar?north=52&west=13&east=14' }, ['query south']],
    ['Missing end time', { body: { start: '2026-05-01T08:00:00Z' } }, ['body /end']],
    ['Missing end time', { body: { start_time: '2026-05-01T08:00:00Z' } }, ['body /end_time']],
    ['Last name is required', { body: { first: 'Ada', age: 3 } }, ['body /last']],
    [
      'Invalid resource type: expected Patient, but found <EMPTY>',
      { body: { birthDate: '1985-12-10', name: 'A' } },
      ['body /resourceType'],
    ],
  ])('%s %#', check);
});

describe('header fields of a vendor’s own', () => {
  const headers = { 'X-Acme-Provider': 'open-ai', 'X-Acme-Custom-Host': 'x', 'X-Acme-Config': '{"strategy":{"mode":"failover"}}' };
  test.each<Row>([
    ['Invalid provider passed', { headers }, ['header x-acme-provider']],
    ['Invalid provider', { headers, body: { provider: 'x' } }, ['body /provider']],
    ['Invalid custom host', { headers }, ['header x-acme-custom-host']],
    ["path: strategy,mode, message: Invalid 'mode' value.", { headers, body: { model: 'a' } }, ['header x-acme-config']],
    ['Invalid host', { headers: { 'X-Forwarded-Host': 'a', 'X-Host': 'b' } }, []],
  ])('%s %#', check);
});

describe('a value behind the words for a thing', () => {
  test.each<Row>([
    ['Invalid parameters (Unknown day reference: yesterdayy)', { url: 'https://api.test/render?from=yesterdayy' }, ['query from']],
    ['Unknown format: Json', { url: 'https://api.test/render?to=Json' }, ['query to']],
    ['Unknown day reference yesterdayy', { url: 'https://api.test/render?from=yesterdayy' }, []],
  ])('%s %#', check);
});

describe('the path, repeated behind a colon', () => {
  test.each<Row>([
    ['Resource id is missing: /a.svg', { url: 'https://api.test/a.svg' }, ['path /0']],
    ['File not found: /img/b.svg', { url: 'https://api.test/v1/img/b.svg' }, ['path /2']],
    ['Size is missing: a.svg', { url: 'https://api.test/img/a.svg?size=3' }, ['query size']],
    ['Missing field: orders', { url: 'https://api.test/v1/orders', body: { name: 'a' } }, ['body /orders']],
    ['File not found: /c.svg', { url: 'https://api.test/img/b.svg' }, []],
  ])('%s %#', check);
});

describe('attributes of a CloudEvent', () => {
  const headers = { 'ce-specversion': '1.0', 'ce-id': 'a1' };
  test.each<Row>([
    ['"type" is required', { headers, body: { type: 'order' } }, ['header ce-type']],
    ['body must have required property "type"', { headers, body: { a: 1 } }, ['header ce-type']],
    ['"source" is not a URI', { headers: { ...headers, 'ce-source': '/a b' }, body: { type: 'order' } }, ['header ce-source']],
    ['"id" must be a number', { headers, body: { id: 'x7' } }, ['body /id']],
    ['"id" is required', { headers, body: { type: 'order' } }, ['body /id']],
    ['body.type is not known', { headers, body: { type: 'order' } }, ['body /type']],
    ['query.time is no date', { headers, url: 'https://api.test/?time=x', body: { a: 1 } }, ['query time']],
    ['"order" is required', { headers, body: { orders: 3 } }, ['body /order']],
    ['"type" is required', { body: { id: 'a1' } }, ['body /type']],
  ])('%s %#', check);
});

describe('FHIR’s members of any type', () => {
  test.each<Row>([
    ['Observation.value[x].value must be a number', { body: { code: 'a', valueQuantity: { value: '7' } } }, ['body /valueQuantity/value']],
    ['value[x].unit must be a string', { body: { valueQuantity: { unit: 7 } } }, ['body /valueQuantity/unit']],
  ])('%s %#', check);
});

describe('names that the request does not hold', () => {
  const toml = { body: 'port = 8080\n', headers: { 'Content-Type': 'application/toml' } };
  test.each<Row>([
    ['title is required', toml, []],
    ['title is required', { body: 'port: 8080\n', headers: { 'Content-Type': 'application/yaml' } }, []],
    ['Unrecognized value for parameter "type": editings.', { url: 'https://api.test/counts/editings' }, ['path /1']],
  ])('%s %#', check);
});

describe('two complaints in one sentence', () => {
  const sent = { body: { email: 'x', last_name: 'Ray' } };
  test.each<Row>([
    ['First name is required, email is invalid', sent, ['body /first_name', 'body /email']],
    ['Missing phone, invalid email', sent, ['body /phone', 'body /email']],
    ['phone is required and email is invalid', sent, ['body /phone', 'body /email']],
    ['Not saved: Phone is missing and Last name is too short', sent, ['body /phone', 'body /last_name']],
    ['phone is required. email is no address.', sent, ['body /phone', 'body /email']],
  ])('%s', check);
});

describe('a word for what was sent', () => {
  test.each<Row>([
    ['wrong latitude', { url: 'https://api.test/weather?lat=194&lon=15' }, ['query lat']],
    ["Parameter 'profile' has incorrect value of 'car'.", { url: 'https://api.test/v2/directions/car?start=8,49' }, ['path /2']],
    ['Unknown share type', { body: { path: '/', shareType: 99 } }, ['body /shareType']],
    [
      'Please use a valid role: user, model.',
      { body: { turns: [{ role: 'user' }, { role: 'bot' }, { role: 'user' }] } },
      ['body /turns/1/role'],
    ],
    ['Order must contain at least one item', { body: { customer: { id: 5 }, items: [], tags: [] } }, ['body /items']],
    ['At least one recipient has to be given', { body: { recipients: [], text: 'x' } }, ['body /recipients']],
    [
      "Your card's expiration year is invalid.",
      { body: { card: { number: '4', exp_month: 12, exp_year: 2019 } } },
      ['body /card/exp_year'],
    ],
    ['Incorrect quantity', { body: { sku: 'a', qty: 0 } }, ['body /qty']],
    ['Invalid plan chosen.', { body: { region: 'ewr', plan: 'x' } }, ['body /plan']],
    ['The selected county does not exist', { body: { county: 99, price: 1 } }, ['body /county']],
    ['Parameter status wajib diisi dengan a atau b.', { url: 'https://api.test/list?status=c&page=1' }, ['query status']],
  ])('%s', check);
});

describe('what was sent, in sentences about values', () => {
  const body = { rooms: 'two', status: 'opne', tags: 'a' };
  test.each<Row>([
    ['Expected rooms to be a number but received string', { body }, ['body /rooms']],
    ['Expected array for tags but got string', { body }, ['body /tags']],
    ['valid values for status are open, paid', { body }, ['body /status']],
    ['Value not allowed for status.', { body }, ['body /status']],
    ['status already exists', { body }, ['body /status']],
    ['Incorrect zipcode format', { body: { card: { avsZipcode: '3-4', city: 'x' } } }, ['body /card/avsZipcode']],
    ['no object was found for the referenced id', { url: 'https://api.test/imports?listId=9&full=true' }, ['query listId']],
    ['no object was found for the referenced id', { url: 'https://api.test/imports?listId=9&groupId=8' }, []],
    ['Invalid limit param', { url: 'https://api.test/rooms?limit=5000' }, ['query limit']],
    ['Invalid limit param', { url: 'https://api.test/rooms?max=5000' }, []],
    ['Rooms Total is invalid', { body: { rooms_total: 'x' } }, ['body /rooms_total']],
    ['The checkin time is before today in hotel 293919.', { body: { checkin: 'x', location: 293919 } }, ['body /checkin']],
    ['The status "opne" already exists, please choose another.', { body }, ['body /status']],
    ['only status="open" is allowed in this view', { body }, ['body /status']],
    ['You must supply a value for floor', { body }, ['body /floor']],
    ['The number of seats is not formatted properly', { body: { seats: 'x', room: 'a' } }, ['body /seats']],
    ['Nothing saved - floor is required', { body }, ['body /floor']],
  ])('%s', check);
});

describe('the element of a list whose value is not as the words want it', () => {
  const list = (name: string, ...values: readonly unknown[]) => ({ body: { guests: values.map((value) => ({ [name]: value })) } });
  test.each<Row>([
    ['email is invalid', list('email', 'a@b.de', 'c.de', 'd@b.de'), ['body /guests/1/email']],
    ['arrival is not a valid date', list('arrival', '2026-05-01', 'soon'), ['body /guests/1/arrival']],
    ['status must be one of open, paid', list('status', 'open', 'new'), ['body /guests/1/status']],
    ["status has to be either 'open' or 'paid'", list('status', 'open', 'new'), ['body /guests/1/status']],
    ['nights can’t be more than 100', list('nights', 3, 900), ['body /guests/1/nights']],
    ['nick must not contain spaces', list('nick', 'ann', 'b c'), ['body /guests/1/nick']],
    ['nick is taken', list('nick', 'ann', 'b c'), ['body /guests']],
  ])('%s', check);
});

describe('what people are to do, and how things stand on the server', () => {
  test.each<Row>([
    ['Cart is empty', { body: { sku: 'A' } }, []],
    ['Your cart is empty.', { body: { cart: [] } }, ['body /cart']],
    ['A deposit is required before confirming', { body: { sku: 'A' } }, []],
    ['Phone verification is required before you can order', { body: { sku: 'A' } }, []],
    ['Delivery note is required before confirming', { body: { sku: 'A' } }, ['body /delivery_note']],
  ])('%s', check);
});

describe('what the words only mention', () => {
  const body = { start: '2026-13-01', product: 'p-404', nick: 'Ann B!', order: 'open' };
  test.each<Row>([
    ['The date 2026-13-01 could not be parsed', { body }, ['body /start']],
    ['There is none with id p-404', { body }, ['body /product']],
    ['Ann B! contains illegal characters', { body }, ['body /nick']],
    ['There is a maximum for guests: 4', { body: { ...body, guests: 9 } }, ['body /guests']],
    ['12-xx is not known here', { body, headers: { 'X-Tenant': '12-xx' } }, ['header x-tenant']],
    ['The order cannot be changed any more', { body: { sku: 'A' } }, []],
  ])('%s', check);
});

describe('one of several that are wanted', () => {
  test.each<Row>([
    ['You must provide email or phone', { body: { age: 3 } }, ['body /email', 'body /phone']],
    ['Neither email nor phone was given', { body: { age: 3 } }, ['body /email', 'body /phone']],
    ['At least one of the fields email, phone must be set', { body: { age: 3 } }, ['body /email', 'body /phone']],
    ['Please send yes or no', { body: { age: 3 } }, []],
  ])('%s', check);
});

describe('bare names beside others that stand in one object', () => {
  const body = { ref: 'R', booking: { email: 'x', nights: 2 } };
  test.each<Row>([
    ['phone: required, email: invalid email', { body }, ['body /booking/phone', 'body /booking/email']],
    ['phone is required; ref is too short', { body }, ['body /phone', 'body /ref']],
  ])('%s', check);
});

describe('elements counted from one', () => {
  const list = (...paths: readonly string[]): string => paths.map((path) => `${path}: is wrong`).join('; ');
  const body = { items: [{ qty: 1 }, { qty: 0 }] };
  test.each<Row>([
    [list('items[2].qty'), { body }, ['body /items/1/qty']],
    [list('items[1].qty', 'items[2].qty'), { body }, ['body /items/0/qty', 'body /items/1/qty']],
    [list('items[1].qty'), { body }, ['body /items/1/qty']],
    [list('items[0].qty', 'items[2].qty'), { body }, ['body /items/0/qty']],
  ])('%s', check);
});

describe('ways that count entries of a map, or are written as another language does', () => {
  test.each<Row>([
    [
      "Invalid value at 'message.data[1].value' (TYPE_STRING), 12",
      { body: { message: { data: { a: 'x', n: 12 } } } },
      ['body /message/data/n'],
    ],
    ['Undef did not pass type constraint "Str" (in $_[0]{"lines"}[0]{"sku"})', { body: { lines: [{ qty: 1 }] } }, ['body /lines/0/sku']],
    ['Value "x" did not pass type constraint "Int" (in $_[0]{"qty"})', { body: { qty: 'x' } }, ['body /qty']],
    [
      "{'type': 'missing', 'loc': ('body', 'guests', 0, 'name'), 'msg': 'Field required', 'input': {}}",
      { body: { guests: [{}] } },
      ['body /guests/0/name'],
    ],
    ["Could not find a property named 'nme' on type 'Room'.", { url: 'https://api.test/rooms?$select=id,nme' }, ['query $select']],
    ['invalid matcher 0: invalid name "a-b"', { body: { matchers: [{ name: 'a-b', value: 'x' }] } }, ['body /matchers/0/name']],
    ['Dashboard title cannot be empty', { body: { dashboard: { title: '' } } }, ['body /dashboard/title']],
    [
      "Missing the 'address', 'latlng' or 'place_id' parameter.",
      { url: 'https://api.test/places?key=1' },
      ['query address', 'query latlng', 'query place_id'],
    ],
  ])('%s', check);
});

test.each([
  [[{ reference_id: 'a' }, { reference_id: 'b', amount: { value: 'x' } }], 'b', '/units/1/amount/value'],
  [[{ amount: { value: 'x' } }], 'default', '/units/0/amount/value'],
  [[{ reference_id: 'a', amount: {} }], 'a', '/units/0/amount/value'],
  [
    [
      { reference_id: { toString: 1, valueOf: 1 }, amount: {} },
      { reference_id: 'a', amount: {} },
    ],
    'a',
    '/units/1/amount/value',
  ],
])('an element chosen by what is true of it, among %j', (units, id, path) => {
  const claim = { text: 'Two decimals at most.', stated: { text: `/units/@reference_id=='${id}'/amount/value`, segments: null, in: null } };
  const evidence = { claims: [claim], message: null, code: null } as unknown as Evidence;
  expect(locate(requestOf({ body: { units } }), evidence).claims[0]?.at?.path).toBe(path);
});
