// From the server's spelling of a place to characters of the request.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatedClaim } from '#engine/core/evidence.ts';
import type { Part } from '#engine/core/location.ts';
import { toPointer, type Segment } from '#engine/core/pointer.ts';
import { odata } from '#engine/dialects/odata.ts';
import { elementCounted } from '#engine/locate/element-counted.ts';
import { placeOf } from '#engine/locate/claim-place.ts';
import { locate } from '#engine/locate/locate.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { bodyTree } from '#engine/read/body/tree.ts';
import type { Location, Request } from '#engine/index.ts';
import { answer } from '../dialects/fixtures.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

const ORDER = {
  user: { lastName: 'Roe', 'b c': 1 },
  items: [
    { sku: 'a', qty: 1 },
    { sku: 'b', qty: 12 },
  ],
  note: '',
};

interface Row {
  readonly stated?: string;
  readonly segments?: readonly Segment[];
  readonly in?: Part;
  readonly text?: string;
  readonly rejected?: unknown;
}

function claimOf({ stated, segments, in: part, text = 'is wrong', rejected }: Row): StatedClaim {
  const place = stated === undefined && !segments ? null : { text: stated ?? '', segments: segments ?? null, in: part ?? null };
  return { text, stated: place, ...(rejected === undefined ? {} : { rejected }) };
}

const NO_EVIDENCE = { dialect: null, message: null, code: null, claims: [], links: [], trace: null, requestId: null, layer: null };

const place = (request: Request, row: Row): Location | null => placeOf(request, bodyTree(request), claimOf(row));

/** The characters that a location marks. */
function marked(request: Request, at: Location | null): string | null {
  if (at?.offset === undefined) return null;
  const text = at.in === 'body' ? (request.body.state === 'known' ? request.body.text : '') : request.url;
  return text.slice(at.offset, at.offset + (at.length ?? 0));
}

describe('an index that the server leaves out', () => {
  const rows: readonly (readonly [items: readonly unknown[], path: string])[] = [
    [[{ qty: '2' }], '/items/0/qty'],
    [[{ sku: 'a' }, { qty: '2' }], '/items/1/qty'],
    [[{ qty: 1 }, { qty: 2 }, { qty: '3' }], '/items/2/qty'],
    [[{ qty: 1 }, { qty: 2 }], '/items'],
    [[{ qty: 1 }, { qty: '2' }], '/items'],
  ];
  test.each(rows)('items.qty in %j is %s', (items, path) => {
    expect(place(requestOf({ body: { items } }), { stated: 'items.qty' })).toMatchObject({ in: 'body', path });
  });
});

describe('one element of several that the words can mean', () => {
  const items = [{ sku: 'a', qty: 1 }, { sku: 'b', qty: 0 }, { sku: 'c' }];
  const twice = [{ qty: 0 }, { qty: 0 }];
  const rows: readonly (readonly [stated: string, text: string, items: readonly unknown[], path: string])[] = [
    ['items.qty', 'must be greater than 0', items.slice(0, 2), '/items/1/qty'],
    ['items.qty', 'must be greater than 0', twice, '/items'],
    ['items.qty', 'is required', [{ sku: 'a', qty: 1 }, { sku: 'c' }], '/items/1/qty'],
    ['items.qty', 'expected a number', [{ sku: 'a', qty: 1 }, { sku: 'c' }], '/items/1/qty'],
    ['items.qty', 'expected a number', [{ sku: 'a', qty: 'x' }, { sku: 'c' }], '/items/0/qty'],
    ['items.qty', 'is required', [{ sku: 'a' }, { sku: 'b', qty: 1 }, { sku: 'c' }], '/items/1/qty'],
    ['items[0]/qty', 'is wrong', items, '/items/0/qty'],
  ];
  test.each(rows)('%s %s in %j: %s', (stated, text, sent, path) => {
    expect(place(requestOf({ body: { items: sent } }), { stated, text })?.path).toBe(path);
  });
});

describe('a rule that each element must keep', () => {
  const rows: readonly (readonly [text: string, seats: unknown, path: string])[] = [
    ['each value in seats must be a string', ['A1', 2], '/seats/1'],
    ['each value in seats must be longer than or equal to 2 characters', ['A1', 'B'], '/seats/1'],
    ['each value in seats must be one of the following values: A1, B2', ['A1', 'B3'], '/seats/1'],
    ['each value in seats must be a string', 'A1', '/seats'],
    ['seats must be an array', ['A1', 2], '/seats'],
  ];
  test.each(rows)('%s, of %j', (text, seats, path) => {
    expect(place(requestOf({ body: { seats } }), { stated: 'seats', text })?.path).toBe(path);
  });
});

describe('a member that a decoder misses at the end of its object', () => {
  const body = '{"customer":{"name":"A"},"note":""}';
  const rows: readonly (readonly [column: number, path: string])[] = [
    [24, '/customer/email'],
    [35, '/email'],
  ];
  test.each(rows)('at column %i: %s', (column, path) => {
    const text = `missing field \`email\` at line 1 column ${column}`;
    const sent = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const { claims, hints } = locate(sent, { ...NO_EVIDENCE, message: text });
    expect([...claims, ...hints].map(({ at }) => at?.path)).toEqual([path]);
  });

  test('is not looked for where the words tell the way', () => {
    const message = 'customer: missing field `email` at line 1 column 35';
    const sent = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const { claims, hints } = locate(sent, { ...NO_EVIDENCE, message });
    expect([...claims, ...hints].map(({ at }) => at?.path)).toEqual(['/customer/email']);
  });
});

describe('a bare name that several members bear', () => {
  const items = (...values: unknown[]) => ({ items: values.map((qty) => ({ qty })) });
  const rows: readonly (readonly [body: unknown, text: string, path: string | undefined])[] = [
    [items(1, '2'), 'qty must be a number', '/items/1/qty'],
    [items(5, 50), 'qty must be at most 10', '/items/1/qty'],
    [items('red', 'blu'), 'qty must be one of red, blue', '/items/1/qty'],
    [items(1, 2), 'qty must be a number', '/items'],
    [{ a: { qty: 1 }, b: { qty: 2 } }, 'qty must be a number', '/qty'],
    [{ a: { qty: 1 }, b: { qty: '2' } }, 'qty must be a number', '/b/qty'],
    [items(2, 0), 'qty should be a positive number', '/items/1/qty'],
    [items('a', ''), 'qty should not be empty', '/items/1/qty'],
  ];
  test.each(rows)('%j, %s: %s', (body, text, path) => {
    expect(place(requestOf({ body }), { stated: 'qty', text })?.path).toBe(path);
  });

  test('of two complaints, one tells the element', () => {
    const text = 'qty must be a number, qty must not be greater than 30';
    const { claims, hints } = locate(requestOf({ body: items(1, '4') }), { ...NO_EVIDENCE, message: text });
    expect([...claims, ...hints].map(({ at }) => at?.path)).toEqual(['/items/1/qty', '/items/1/qty']);
  });
});

describe("the server's own name for the whole of what was sent", () => {
  const claims = (...names: string[]): StatedClaim[] => names.map((name) => claimOf({ stated: name, text: 'is required' }));
  const located = (body: unknown, ...names: string[]): (string | undefined)[] =>
    locate(requestOf({ body }), { ...NO_EVIDENCE, claims: claims(...names) }).claims.map(({ at }) => at?.path);

  test.each<[title: string, body: unknown, names: string[], paths: string[]]>([
    ['all share it and one leads on', { note: '', items: [] }, ['order.title', 'order.note'], ['/title', '/note']],
    ['none leads on', { items: [] }, ['order.title', 'order.note'], ['/order/title', '/order/note']],
    ['one has none', { note: '', items: [] }, ['order.title', 'note'], ['/order/title', '/note']],
    ['the body has it', { order: { note: '' } }, ['order.title', 'order.note'], ['/order/title', '/order/note']],
    ['a model by its usual name', { note: '', items: [] }, ['model.title'], ['/title']],
  ])('%s', (_, body, names, paths) => {
    expect(located(body, ...names)).toEqual(paths);
  });
});

describe('names of parameters and members as the request would spell them', () => {
  const list = 'https://a.example/items?sort=asc';
  const rows: readonly (readonly [request: Request, stated: string, place: object])[] = [
    [requestOf({ url: list }), 'search.limit', { in: 'query', path: 'limit' }],
    [requestOf({ url: list }), 'search.sort', { in: 'query', path: 'sort' }],
    [requestOf({ url: `${list}&page[size]=1` }), 'page.number', { in: 'query', path: 'page[number]' }],
    [requestOf({ url: list }), 'Limit', { in: 'query', path: 'limit' }],
    [requestOf({ url: 'https://a.example/items?Sort=asc' }), 'Limit', { in: 'query', path: 'Limit' }],
    [requestOf({ body: { name: 'x', address: { street: 'y' } } }), 'Address.City', { in: 'body', path: '/address/city' }],
    [requestOf({ body: { first_name: 'x', age: 1 } }), 'LastName', { in: 'body', path: '/last_name' }],
    [requestOf({ body: { FirstName: 'x', Age: 1 } }), 'LastName', { in: 'body', path: '/LastName' }],
  ];
  test.each(rows)('%#: %s', (request, stated, expected) => {
    expect(place(request, { stated, text: 'is required' })).toMatchObject(expected);
  });
});

describe('what go-swagger calls by the name of its parameter', () => {
  const rows: readonly (readonly [stated: string, text: string, sketch: Parameters<typeof requestOf>[0], expected: object])[] = [
    ['pet', 'pet in body must be of type object', { body: { name: 'Rex' } }, { in: 'body', path: '' }],
    ['pet', 'pet in body must be of type object', { body: { pet: 'Rex' } }, { in: 'body', path: '/pet' }],
    [
      'tags.1',
      'tags.1 in query should be at most 5 chars long',
      { url: 'https://a.example/?tags=a,toolong' },
      { in: 'query', path: 'tags' },
    ],
    [
      'tags.1',
      'tags.1 in query should be at most 5 chars long',
      { url: 'https://a.example/?tags[1]=toolong' },
      { in: 'query', path: 'tags[1]' },
    ],
  ];
  test.each(rows)('%s in %#', (stated, text, sketch, expected) => {
    const in_ = text.includes('in query') ? ('query' as const) : ('body' as const);
    const { claims } = locate(requestOf(sketch), { ...NO_EVIDENCE, claims: [{ text, stated: { text: stated, segments: null, in: in_ } }] });
    expect(claims[0]?.at).toMatchObject(expected);
  });
});

describe('a map that Go names by its field', () => {
  const text = 'json: cannot unmarshal string into Go struct field Order.sizes of type int';
  const rows: readonly (readonly [sizes: unknown, path: string])[] = [
    [{ s: 1, m: '2', l: '3' }, '/sizes/m'],
    [{ s: 1 }, '/sizes'],
    ['2', '/sizes'],
  ];
  test.each(rows)('%j: %s', (sizes, path) => {
    expect(place(requestOf({ body: { sizes } }), { stated: 'sizes', text })).toMatchObject({ in: 'body', path });
  });
});

test('the line of a body that is read by nobody here', () => {
  const sent = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/yaml' }, body: 'name: web\nports: 80\n' });
  const { claims, hints } = locate(sent, {
    ...NO_EVIDENCE,
    message: 'yaml: unmarshal errors:\n  line 2: field ports not found in type main.T',
  });
  expect([...claims, ...hints][0]?.at).toEqual({ in: 'body', path: '', offset: 10, length: 5 });
});

describe('where a decoder stopped, by what it had read', () => {
  const body = '{"items":[{"sku":"A","qty":1},{"sku":"B","qty":"2"}]}';
  test.each([
    ['error found in #10 byte of ...|B","qty":"2"}]}|..., bigger context ...|', '/items/1/qty'],
    ['error found in #10 byte of ...|Z","amt":"7"}]}|..., bigger context ...|', undefined],
  ])('%s', (excerpt, path) => {
    const message = `main.Order.Items: []main.Item: main.Item.Qty: ReadInt: unexpected character: x, ${excerpt}`;
    const sent = requestOf({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const { claims, hints } = locate(sent, { ...NO_EVIDENCE, message });
    expect([...claims, ...hints].find(({ at }) => at)?.at?.path).toBe(path);
  });
});

describe('what Go got tells the element', () => {
  const rows: readonly (readonly [items: readonly unknown[], text: string, path: string])[] = [
    [[{ qty: 2 }, { qty: 'one' }], 'json: cannot unmarshal string into Go struct field item.items.qty of type int', '/items/1/qty'],
    [[{ qty: '2' }, { qty: 1 }], 'Unmarshal type error: expected=int, got=string, field=items.qty, offset=90', '/items/0/qty'],
    [[{ qty: '2' }, { qty: '1' }], 'Unmarshal type error: expected=int, got=string, field=items.qty, offset=90', '/items/0/qty'],
    [[{ qty: 2 }, { qty: 1 }], 'json: cannot unmarshal string into Go struct field item.items.qty of type int', '/items'],
  ];
  test.each(rows)('%j, %s: %s', (items, text, path) => {
    expect(place(requestOf({ body: { items } }), { stated: 'items.qty', text })).toMatchObject({ in: 'body', path });
  });
});

describe('a name ahead of a range, and one that was expected', () => {
  test.each([
    ['limit out of range (max 100)', { in: 'query', path: 'limit' }],
    ['No file uploaded (expected form field: file)', { in: 'body', path: '/file' }],
  ])('%s', (text, expected) => {
    expect(place(requestOf({ url: 'https://a.example/?limit=500', body: { title: 'Notes' } }), { text })).toMatchObject(expected);
  });
});

describe('names that no member is likely to have, and no name at all', () => {
  const rows: readonly (readonly [row: Row, place: object])[] = [
    [
      { stated: 'x-tenant', segments: ['x-tenant'], text: 'Required' },
      { in: 'header', path: 'x-tenant' },
    ],
    [
      { stated: 'Upload-Length', text: 'Upload-Length header required' },
      { in: 'header', path: 'upload-length' },
    ],
    [
      { stated: 'kind', text: 'kind is required' },
      { in: 'body', path: '/json/kind' },
    ],
    [
      { stated: '', segments: [], text: 'Expected object, received array' },
      { in: 'body', path: '' },
    ],
    [
      { stated: '__root__', text: 'Order expected dict not str' },
      { in: 'body', path: '' },
    ],
  ];
  test.each(rows)('%j', (row, expected) => {
    expect(place(requestOf({ body: { json: { name: 'Kepler', moons: [] } } }), row)).toMatchObject(expected);
  });
});

describe('what validators of whole documents say of a request without a body', () => {
  const rows: readonly (readonly [query: string, pointer: string, path: string])[] = [
    ['$limit=ten', '/$limit', '$limit'],
    ['input={"limit":"20"}', '/limit', 'input'],
    ['page=1&filter={"skip":"two"}', '/skip', 'filter'],
    ['page=1', '/limit', 'limit'],
  ];
  test.each(rows)('?%s, %s: %s', (query, pointer, path) => {
    const request = requestOf({ url: `https://a.example/?${encodeURI(query)}` });
    const row = { stated: pointer, segments: [pointer.slice(1)], in: 'body', text: 'must be integer' } as const;
    expect(place(request, row)).toMatchObject({ in: 'query', path });
  });
});

describe("a value as JSON Schema's validator for Python prints it", () => {
  const rows: readonly (readonly [text: string, path: string | undefined])[] = [
    ["'7' is not of type 'integer'", '/items/0/qty'],
    ['0 is less than the minimum of 1', '/items/1/qty'],
    ["None is not of type 'string'", '/items/1/sku'],
    ["{'sku': 'a', 'qty': '7'} is not valid under any of the given schemas", '/items/0'],
    ['Items must be an array: {"sku":"a","qty":"7"}', '/items/0'],
    ["'a' does not match '^[A-Z]'", undefined],
    ["'9' is not of type 'integer'", undefined],
  ];
  test.each(rows)('%s: %s', (text, path) => {
    const request = requestOf({
      body: {
        items: [
          { sku: 'a', qty: '7' },
          { sku: null, qty: 0 },
        ],
        note: 'a',
      },
    });
    const { hints } = locate(request, { ...NO_EVIDENCE, message: text });
    expect(hints[0]?.at?.path).toBe(path);
  });
});

describe('a member that is missing, as this body would hold it', () => {
  const rows: readonly (readonly [body: unknown, name: string, path: string])[] = [
    [{ data: { type: 'photos', attributes: { width: 20 } } }, 'title', '/data/attributes/title'],
    [{ ClientId: 'c', AuthFlow: 'USER_PASSWORD_AUTH' }, 'authParameters', '/AuthParameters'],
    [{ clientId: 'c', AuthFlow: 'x' }, 'authParameters', '/authParameters'],
  ];
  test.each(rows)('%j, %s', (body, name, path) => {
    expect(place(requestOf({ body }), { stated: name, text: `${name} is required` })).toMatchObject({ in: 'body', path });
  });
});

describe("a missing member below the server's name for the whole of what was sent", () => {
  const trip = { name: 'Break', origin: 'VIE' };
  const rows: readonly (readonly [name: string, sketch: RequestSketch, path: string])[] = [
    ['trip.departs_at', { url: 'https://api.test/v1/agencies/7/trips', body: trip }, '/departs_at'],
    ['order.Email', { url: 'https://api.test/api/orders', body: { Number: 'A-1', Note: '' } }, '/Email'],
    ['trip.departs_at', { url: 'https://api.test/v1/bookings', body: trip }, '/trip/departs_at'],
    ['trip.departs_at', { url: 'https://api.test/v1/trips', body: { trip } }, '/trip/departs_at'],
    ['trip.departs_at', { url: 'https://api.test/v1/trips', body: { token: 't' } }, '/trip/departs_at'],
  ];
  test.each(rows)('%s of %j', (name, sketch, path) => {
    const claim = claimOf({ stated: name, text: `${name} must be set` });
    expect(locate(requestOf(sketch), { ...NO_EVIDENCE, claims: [claim] }).claims[0]?.at).toMatchObject({ in: 'body', path });
  });
});

describe('a value that has the format which is missed under its name', () => {
  const ID = '3f1c1b4e-8f7a-4a1e-9a64-1d2d3b0b7f10';
  const rows: readonly (readonly [url: string, body: unknown, text: string, expected: string])[] = [
    ['https://api.test/orders(42)', { ID, note: '' }, 'Element "ID" does not contain a valid UUID', 'path /0'],
    ['https://api.test/users/7', { id: ID, name: 'Ada' }, 'id must be a UUID', 'path /1'],
    ['https://api.test/users/7', { id: '7', name: 'Ada' }, 'id must be a UUID', 'body /id'],
    ['https://api.test/users', { id: ID, name: 'Ada' }, 'id must be a UUID', 'body /id'],
    ['https://api.test/users', { email: 'a@b.example', contactMail: 'a' }, 'email must be an email', 'body /contactMail'],
  ];
  test.each(rows)('%s with %j: %s', (url, body, text, expected) => {
    const at = place(requestOf({ url, body }), { stated: text.startsWith('email') ? 'email' : 'id', text });
    expect(at && `${at.in} ${at.path}`).toBe(expected);
  });
});

describe('elements that their key tells in place of an index', () => {
  const body = { note: '', items: [{ ID: 'a' }, { ID: 'b', qty: 0 }] };
  const rows: readonly (readonly [target: string, body: unknown, path: string])[] = [
    ["items(ID='b')/qty", body, '/items/1/qty'],
    ["items(ID=guid'b')/qty", body, '/items/1/qty'],
    ["Orders(ID='7',IsActiveEntity=false)/items(ID='b',IsActiveEntity=false)/qty", body, '/items/1/qty'],
    ["Orders('7')/note", body, '/note'],
    ["items(ID='c')/qty", body, '/items'],
    ["items(ID='c')/qty", { items: [{ qty: 0 }] }, '/items/0/qty'],
  ];
  test.each(rows)('%s', (target, sent, path) => {
    const json = { error: { code: '400', message: 'Enter a value between 1 and 99.', target, innererror: {} } };
    const response = answer({ mimeType: 'application/json', text: JSON.stringify(json) });
    const { claims } = odata.read(parsedResponse(response));
    expect(locate(requestOf({ body: sent }), { ...NO_EVIDENCE, claims: claims ?? [] }).claims[0]?.at?.path).toBe(path);
  });
});

describe('a Go field that is missing although a parameter of its name was sent', () => {
  const rows: readonly (readonly [query: string, text: string, path: string])[] = [
    ['Page=1', "Key: 'Q.Page' Error:Field validation for 'Page' failed on the 'required' tag", 'page'],
    ['Page=', "Key: 'Q.Page' Error:Field validation for 'Page' failed on the 'required' tag", 'Page'],
    ['page=1', "Key: 'Q.Page' Error:Field validation for 'Page' failed on the 'required' tag", 'page'],
    ['Page=1', "Key: 'Q.Page' Error:Field validation for 'Page' failed on the 'max' tag", 'Page'],
  ];
  test.each(rows)('?%s with %s speaks of %s', (query, text, path) => {
    expect(place(requestOf({ url: `https://a.example/?${query}` }), { stated: 'Q.Page', segments: ['Page'], text })).toMatchObject({
      in: 'query',
      path,
    });
  });
});

describe('members of a JSON body', () => {
  const rows: readonly (readonly [row: Row, path: string, characters: string])[] = [
    [{ stated: 'items[1].qty' }, '/items/1/qty', '12'],
    [{ stated: '/items/1/qty' }, '/items/1/qty', '12'],
    [{ stated: '#/items/1/qty' }, '/items/1/qty', '12'],
    [{ stated: '$.items[1].qty' }, '/items/1/qty', '12'],
    [{ stated: 'body.items.1.qty' }, '/items/1/qty', '12'],
    [{ stated: 'body/items/1/qty' }, '/items/1/qty', '12'],
    [{ stated: 'body → items → 1 → qty' }, '/items/1/qty', '12'],
    [{ stated: 'items[1][qty]' }, '/items/1/qty', '12'],
    [{ stated: 'Order.Items[1].Qty' }, '/items/1/qty', '12'],
    [{ segments: ['body', 'items', 1, 'qty'] }, '/items/1/qty', '12'],
    [{ segments: ['items', 1, 'qty'], in: 'body' }, '/items/1/qty', '12'],
    [{ stated: 'user.last_name' }, '/user/lastName', '"Roe"'],
    [{ stated: 'LastName' }, '/user/lastName', '"Roe"'],
    [{ stated: "user['b c']" }, '/user/b c', '1'],
    [{ stated: 'user.email', text: 'is required' }, '/user/email', ''],
    [{ stated: 'items[1].price', text: 'is required' }, '/items/1/price', ''],
    [{ stated: 'email', text: 'is required' }, '/email', ''],
    [{ stated: 'data.user.email', text: 'is required' }, '/user/email', ''],
    [{ segments: ['user', 0, 'email'], text: 'required field' }, '/user/email', ''],
    [{ segments: ['user', 0, 'last_name'], text: 'min length is 5' }, '/user/lastName', '"Roe"'],
    [{ segments: ['user'], text: "'email' is a required property" }, '/user/email', ''],
    [{ segments: ['user'], text: 'User is required' }, '/user', '{"lastName":"Roe","b c":1}'],
    [{ segments: ['user'], text: '"lastName" is required' }, '/user', '{"lastName":"Roe","b c":1}'],
    [{ stated: 'instance', text: 'is not allowed to have the additional property "note"' }, '/note', '""'],
    [{ stated: '#/', text: 'Additional properties not allowed: note' }, '/note', '""'],
    [{ text: '"last_name" is too short' }, '/user/lastName', '"Roe"'],
    [{ text: 'quantity is wrong', rejected: 12 }, '/items/1/qty', '12'],
  ];
  test.each(rows)('%j is %s', (row, path, characters) => {
    const request = requestOf({ body: ORDER });
    const at = place(request, row);
    expect(at).toMatchObject({ in: 'body', path });
    expect(marked(request, at)).toBe(characters);
  });
});

describe('other parts', () => {
  const get: RequestSketch = {
    url: 'https://api.test/v1/users/undefined?page=x&sort%5Bby%5D=name#top',
    headers: { 'X-Api-Version': '3', Cookie: 'sid=1; theme=dark' },
  };
  const rows: readonly (readonly [row: Row, expected: Location])[] = [
    [
      { stated: 'page', in: 'query' },
      { in: 'query', path: 'page', offset: 41, length: 1 },
    ],
    [{ stated: 'page' }, { in: 'query', path: 'page', offset: 41, length: 1 }],
    [{ stated: 'query.page' }, { in: 'query', path: 'page', offset: 41, length: 1 }],
    [
      { stated: 'limit', in: 'query' },
      { in: 'query', path: 'limit', offset: 60, length: 0 },
    ],
    [{ text: 'Missing required query parameter: limit' }, { in: 'query', path: 'limit', offset: 60, length: 0 }],
    [
      { stated: 'userId', in: 'path', rejected: 'undefined' },
      { in: 'path', path: '/2', offset: 26, length: 9 },
    ],
    [
      { stated: 'userId', in: 'path' },
      { in: 'path', path: '/2', offset: 26, length: 9 },
    ],
    [
      { stated: 'x-api-version', in: 'header' },
      { in: 'header', path: 'x-api-version', offset: 0, length: 1 },
    ],
    [
      { stated: 'X-Tenant', in: 'header' },
      { in: 'header', path: 'x-tenant', offset: 0, length: 0 },
    ],
    [
      { stated: 'theme', in: 'cookie' },
      { in: 'cookie', path: 'theme', offset: 7, length: 10 },
    ],
    [
      { text: 'no route for that', rejected: 'undefined' },
      { in: 'path', path: '/2', offset: 26, length: 9 },
    ],
  ];
  test.each(rows)('%j', (row, expected) => {
    expect(place(requestOf(get), row)).toMatchObject(expected);
  });
});

describe('places inside text', () => {
  test('where a JSON parser stopped', () => {
    const request = requestOf({ body: '{\n "a": 1,\n}', headers: { 'Content-Type': 'application/json' } });
    expect(place(request, { text: 'Unexpected token } in JSON at position 11' })).toEqual({ in: 'body', path: '', offset: 11, length: 1 });
  });

  test('where a GraphQL document is wrong: characters of the body, through the escapes of its JSON string', () => {
    const request = requestOf({ body: { query: 'query {\n  "é\u2028"\n  a(b: "\\u00e9") boks { id }\n}' } });
    const claim: StatedClaim = { ...claimOf({}), position: { line: 3, column: 18, inside: 'query' } };
    const at = placeOf(request, bodyTree(request), claim);
    expect(at).toMatchObject({ in: 'body', path: '/query' });
    const text = request.body.state === 'known' ? request.body.text : '';
    expect(text.slice(at!.offset, at!.offset! + 4)).toBe('boks');
  });
});

describe('parse positions in the units of the server', () => {
  const text = '{"a": "é😀", b}';
  test.each<[string, StatedClaim['position']]>([
    ['UTF-16 units', { offset: 13 }],
    ['code points', { offset: 12, unit: 'code-point' }],
    ['bytes', { offset: 16, unit: 'byte' }],
    ['line and column in bytes', { line: 1, column: 17, unit: 'byte' }],
    ['line and column', { line: 1, column: 14 }],
  ])('%s', (_, position) => {
    const request = requestOf({ body: text, headers: { 'Content-Type': 'application/json' } });
    const at = placeOf(request, bodyTree(request), { text: 'no JSON', stated: null, ...(position && { position }) });
    expect(marked(request, at)).toBe('b');
  });

  test('a position beyond the end is the end', () => {
    const request = requestOf({ body: text, headers: { 'Content-Type': 'application/json' } });
    const at = placeOf(request, bodyTree(request), { text: 'cut', stated: null, position: { offset: 99, unit: 'byte' } });
    expect(at).toEqual({ in: 'body', path: '', offset: text.length, length: 0 });
  });

  test('a GraphQL document in the query', () => {
    const request = requestOf({ url: 'https://api.test/graphql?query=%7B+boks+%7D' });
    const at = placeOf(request, null, { text: 'Cannot query field', stated: null, position: { line: 1, column: 3, inside: 'query' } });
    expect(at).toMatchObject({ in: 'query', path: 'query' });
  });
});

describe('what is not known is not made up', () => {
  test('words that name nothing in the request', () => {
    expect(place(requestOf({ body: ORDER }), { text: 'Something went wrong, please try again later' })).toBeNull();
  });

  test.each(['Precondition Required', '411 Length Required'])('words that only repeat the status: %s', (message) => {
    const evidence = { ...NO_EVIDENCE, message };
    expect(locate(requestOf({ body: ORDER }), evidence)).toMatchObject({ claims: [], hints: [] });
  });

  test('a value that stands in two slots', () => {
    expect(place(requestOf({ body: { from: 'Oslo', to: 'Oslo' } }), { text: 'unknown city', rejected: 'Oslo' })).toBeNull();
  });

  test('a body that is not at hand: the pointer alone', () => {
    const request: Request = { ...requestOf({ body: ORDER }), body: { state: 'unknown', reason: 'released', bytes: 10 } };
    expect(place(request, { stated: 'items[1].qty', in: 'body' })).toEqual({ in: 'body', path: '/items/1/qty' });
  });
});

test('for any JSON body and any of its pointers, the marked characters are exactly that value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.infiniteStream(fc.nat()), fc.nat(3), (any, picks, indent) => {
      const text = JSON.stringify(any, null, indent);
      // What the text says: of -0 it says 0.
      const value: unknown = JSON.parse(text);
      const request = requestOf({ body: text, headers: { 'Content-Type': 'application/json' } });
      const segments = wayInto(value, picks);
      fc.pre(segments.length > 0);
      const at = place(request, { segments, in: 'body' });
      const wanted = segments.reduce<unknown>((each, segment) => (each as Record<string, unknown>)[segment], value);
      expect(at).toMatchObject({ in: 'body', path: toPointer(segments) });
      expect(JSON.parse(marked(request, at)!)).toEqual(wanted);
    }),
  );
});

/** A way down into the value, as the picks choose. */
function wayInto(value: unknown, picks: Iterator<number>): Segment[] {
  const segments: Segment[] = [];
  let at = value;
  while (typeof at === 'object' && at !== null && Object.keys(at).length > 0) {
    const keys = Object.keys(at);
    const key = keys[(picks.next().value as number) % keys.length]!;
    segments.push(Array.isArray(at) ? Number(key) : key);
    at = (at as Record<string, unknown>)[key];
  }
  return segments;
}

describe('elements that words count from one', () => {
  const legs = [
    { from: 'BER', seats: 2 },
    { from: 'OSL', seats: 'two' },
  ];
  const cars = [{ seats: 4 }];
  const rows: readonly (readonly [text: string, name: string | null, body: unknown, path: string | undefined])[] = [
    ['Leg 2: seats must be a number', null, { legs }, '/legs/1/seats'],
    ['Leg 2: seats must be a number', 'seats', { legs }, '/legs/1/seats'],
    ['Leg 1: between 1 and 9 seats can be booked', null, { legs, cars }, '/legs/0/seats'],
    ['In leg #2, the seats are no number', null, { legs }, '/legs/1/seats'],
    ['Row 2: to is missing', 'to', { legs }, '/legs/1/to'],
    ['Row 1: seats must be a number', null, { legs, cars }, undefined],
    ['Leg 3: seats must be a number', null, { legs }, undefined],
    ['Leg 2: from and seats do not fit', null, { legs }, undefined],
    ['Code 2: seats must be a number', null, { legs }, undefined],
  ];
  test.each(rows)('%s (%s)', (text, name, body, path) => {
    expect(elementCounted(bodyTree(requestOf({ body })), text, name)?.path).toBe(path);
  });
});

describe('flattened errors, which name only the head of the way', () => {
  const number = 'Invalid input: expected number, received string';
  const empty = 'Too small: expected string to have >=1 characters';
  const legs = (...seats: unknown[]) => ({ legs: seats.map((each) => ({ from: 'BER', seats: each })) });
  const rows: readonly (readonly [stated: string, text: string, body: unknown, path: string])[] = [
    ['legs', number, legs(2, '2'), '/legs/1/seats'],
    ['legs', number, legs('1', '2'), '/legs'],
    ['traveller', empty, { traveller: { name: '', born: '1990-04-01' } }, '/traveller/name'],
    ['traveller', empty, { traveller: { name: '', born: '' } }, '/traveller'],
    ['legs', 'Too big: expected number to be <=9', legs(2, 12), '/legs/1/seats'],
    ['cabin', number, { cabin: 'economy' }, '/cabin'],
  ];
  test.each(rows)('%s: %s of %j', (stated, text, body, path) => {
    expect(place(requestOf({ body }), { stated, text })?.path).toBe(path);
  });
});

const JSON_OBJECT =
  'Cannot deserialize the current JSON object (e.g. {"name":"value"}) into type List`1[Line] because the type requires a JSON array (e.g. [1,2,3])';

describe('words that lead to a place without naming it as the request does', () => {
  const json = (body: unknown): RequestSketch => ({ body });
  const lines = { method: 'POST', body: 'cpu,host=a value=', headers: { 'Content-Type': 'text/plain' } } as const;
  const search = { url: 'https://api.example/Users?filter=userName%20eqq%20%22ann%22&page=1' };
  const rows: readonly (readonly [text: string, sketch: RequestSketch, at: string | null, stated: string | null])[] = [
    ["unable to parse 'cpu,host=a value=': missing field value", lines, 'body ', null],
    ['database is required', lines, 'query database', 'database'],
    ['name is required', json({}), 'body /name', 'name'],
    [`Unexpected token 'eqq "ann"' in filter`, search, 'query filter', null],
    ['Invalid request-target: illegal character 0x20', { url: 'https://api.example/my files' }, null, null],
    ['error parsing query: found eqq, expected EQ, NE at line 1, char 6', search, 'query filter', null],
    ["Invalid HTTP_HOST header: '10.0.0.1'.", { headers: { Host: '10.0.0.1' } }, 'header host', 'HTTP_HOST'],
    ['"value" must be of type object', json([{ name: 'Ann' }]), 'body ', 'value'],
    ['Property "coupon" does not exist in Shop.Orders', json({ coupon: 'x' }), 'body /coupon', 'Shop.Orders'],
    ["invalid value 'eu-9'", { headers: { 'X-Region': 'eu-9' } }, 'header x-region', null],
    ['"value" must be a number', json({ value: 'x' }), 'body /value', 'value'],
    ['"value" must be a number', { url: 'https://shop.example/seats/front' }, 'path /1', 'value'],
    ['Value is not a number.', { url: 'https://shop.example/remind?days=soon' }, 'query days', null],
    ['Value is not a number.', { url: 'https://shop.example/remind?days=3' }, null, null],
    ['Value is not a number.', { url: 'https://shop.example/remind?days=soon&to=all' }, null, null],
    ['Parsing URL failed at position 11: Expected an integer', { url: 'https://shop.example/list?$top=five&$skip=1' }, 'query $top', null],
    ['Parsing URL failed at position 16: Expected a digit', { url: 'https://shop.example/list?%24top=5&$skip=x' }, 'query $skip', null],
    ['The limit parameter -1 is not valid', { url: 'https://shop.example/list?limit=-1' }, 'query limit', null],
    [
      'The following path cannot be queried: state',
      { url: 'https://shop.example/list?where[state][equals]=open' },
      'query where[state][equals]',
      'state',
    ],
    ["Email can't be blank", json({ name: 'Ann' }), 'body /email', 'Email'],
    ["Email can't be blank", json({ Name: 'Ann' }), 'body /Email', 'Email'],
    ["invalid character 'a' looking for beginning of value", json({ key: 'YQ==', lease: 'abc' }), 'body /lease', null],
    ["invalid character 'a' looking for beginning of value", json({ key: 'aQ==', lease: 'abc' }), null, null],
    ["invalid character ',' after top-level value", json({ note: 'a, b', price: { micros: '12,50' } }), 'body /price/micros', null],
    ["invalid character ',' after top-level value", json({ note: '1, 2', price: { micros: '12,50' } }), null, null],
    [JSON_OBJECT, json({ note: '', lines: { sku: 'a', qty: 1 } }), 'body /lines', 'order.lines.sku'],
    [JSON_OBJECT, json({ note: '', lines: { sku: 'a', qty: {} } }), 'body /lines/qty', 'order.lines.qty'],
    ["invalid character 'o' looking for beginning of value", json({ guests: [{ age: 3 }, { age: 'old' }] }), 'body /guests/1/age', null],
  ];
  test.each(rows)('%s', (text, sketch, expected, stated) => {
    const at = place(requestOf(sketch), stated === null ? { text } : { text, stated });
    expect(at && `${at.in} ${at.path}`).toBe(expected);
  });
});
