// Words that name a place only because the request holds it, and words that hold a value of it.
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#engine/core/evidence.ts';
import { locate } from '#engine/locate/locate.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

type Stated = Evidence['claims'][number]['stated'];

/** The places of a message's complaints, stated first, then hints. */
function placesOf(sketch: RequestSketch, text: string, stated: Stated = null): string[] {
  const evidence = { claims: [{ text, stated }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf(sketch), evidence);
  return [...claims, ...hints].flatMap(({ at }) => (at ? [`${at.in} ${at.path}`] : []));
}

type Row = readonly [text: string, sketch: RequestSketch, places: readonly string[]];

describe('a name just before the value that was sent under it', () => {
  const chat = { body: { messages: [{ role: 'user' }, { role: 'tool' }] } };
  const rows: readonly Row[] = [
    ['role "nobody" could not be found', { body: { jwt: 'a', role: 'nobody' } }, ['body /role']],
    ["Messages with role 'tool' must follow a call", chat, ['body /messages/1/role']],
    [
      'The From phone number +15550006 is not a valid number',
      { body: 'To=%2B1&From=%2B15550006', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
      ['body /From'],
    ],
    ['No such region: "mars-1"', { url: 'https://api.test/vms?region=mars-1&size=2' }, ['query region']],
    ['is not of type "string"', { body: { type: 'string', format: 'string' } }, []],
    ['this order open cannot be changed', { body: { order: 'open' } }, []],
    // The one that makes it twice.
    ["with role 'user' twice", { body: { messages: [{ role: 'user' }, { role: 'user' }] } }, ['body /messages/1/role']],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});

describe('calls of a batch', () => {
  const body = [{ query: '{ a }' }, { query: '{ b }', variables: { input: { qty: 12 } } }, { method: 'x', id: 7, params: { ids: [7] } }];
  test.each([
    [[1, 'variables', 'qty'], 'body /1/variables/input/qty'],
    [[2, 'params', 'ids'], 'body /2/params/ids'],
    [[2, 'params', 'size'], 'body /2/params/size'],
    [['@id=="7"', 'params', 'ids'], 'body /2/params/ids'],
    [['@id=="7"', 'params', 'size'], 'body /2/params/size'],
    [['@id=="7"', 'method'], 'body /2/method'],
    [['@id=="8"', 'method'], 'body '],
  ] as const)('%j', (segments, place) => {
    const text = String(segments.at(-1));
    expect(placesOf({ body }, `${text} is not what it must be`, { text, segments, in: 'body' })).toEqual([place]);
  });
});

describe('codes in place of words, ways ahead of them', () => {
  const keyboard = { body: { chat_id: 1, reply_markup: { inline_keyboard: [[{ text: 'a', url: 'x' }]] } } };
  const rows: readonly Row[] = [
    ['invalid_blocks', { body: { channel: 'C1', blocks: [] } }, ['body /blocks']],
    ['Bad Request: BUTTON_URL_INVALID', keyboard, ['body /reply_markup/inline_keyboard/0/0/url']],
    ['invalid_blocks_format', { body: { channel: 'C1', blocks: '[]' } }, ['body /blocks']],
    ['BadReplyMarkup', { body: { chat: 1, reply_markup: {} } }, ['body /reply_markup']],
    ['invalid_grant', { body: { code: 'a' } }, []],
    ['messages.1: the last turn is not the user’s', { body: { messages: [{}, {}] } }, ['body /messages/1']],
    ['orders.v2: not known here', { body: { messages: [{}, {}] } }, []],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});

describe('what a code or a label misses, as the body spells its names', () => {
  const rows: readonly Row[] = [
    ['EMAIL_REQUIRED', { body: { sku: 'A' } }, ['body /email']],
    ['MISSING_PHONE_NUMBER', { body: { firstName: 'Ann', age: 3 } }, ['body /phoneNumber']],
    ['errors.startDate.required', { body: { room_id: 4 } }, ['body /start_date']],
    ['Start date required', { body: { room_id: 4 } }, ['body /start_date']],
    ['Your first name is required', { body: { room_id: 4 } }, ['body /first_name']],
    ['The order has already been shipped and cannot be changed.', { body: { sku: 'A' } }, []],
    ['The order has already been shipped and cannot be changed.', { body: { order: 7 } }, ['body /order']],
  ];
  test.each(rows)('%s %j', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });

  test('a code is heard where the message leads nowhere', () => {
    const evidence = { claims: [], message: 'The request could not be processed.', code: 'EMAIL_REQUIRED' } as unknown as Evidence;
    expect(locate(requestOf({ body: { sku: 'A' } }), evidence).hints).toEqual([
      { text: 'EMAIL_REQUIRED', stated: null, at: { in: 'body', path: '/email', offset: 10, length: 0 } },
    ]);
  });
});

describe('ids in the path', () => {
  const rows: readonly Row[] = [
    ['Invalid base62 id', { url: 'https://api.test/v1/playlists/xxxxx/tracks?limit=9' }, ['path /2']],
    ['Invalid mbid.', { url: 'https://api.test/ws/2/artist/5b11f4ce?fmt=json' }, ['path /3']],
    ['petId is not known', { url: 'https://api.test/pets/7/toys' }, ['path /1']],
    ['Invalid Reference Id', { method: 'POST', url: 'https://api.test/v3/company/1/invoice', body: { ref: { value: '65' } } }, []],
    ['QUERY_STRING_INVALID', { url: 'https://api.test/v1/orders' }, []],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});

describe('values that the words repeat', () => {
  const deals = { body: { inputs: [{ properties: { amount: '0' } }, { properties: { amount: '1.42e-14' } }] } };
  const ranges = { body: { mode: 'RAW', data: [{ range: 'Sheet9!A1', values: [] }] } };
  const place = (text: string): Stated => ({ text, segments: null, in: null });
  const rows: readonly (readonly [...Row, stated: Stated])[] = [
    ['1.42e-14 was not a valid number.', deals, ['body /inputs/1/properties/amount'], place('amount')],
    ['Invalid data[0]: Unable to parse range: Sheet9!A1', ranges, ['body /data/0/range'], place('data[0]')],
    ['Unable to parse range: Sheet1!A1:Z', { url: 'https://api.test/sheets/7/values/Sheet1!A1:Z' }, ['path /3'], null],
  ];
  test.each(rows)('%s', (text, sketch, places, stated) => {
    expect(placesOf(sketch, text, stated)).toEqual(places);
  });
});

describe('values that stand in the words otherwise than in the request', () => {
  const rows: readonly Row[] = [
    ['invalid input syntax for type uuid: ""', { body: { account_id: '7', project_id: '', title: '' } }, ['body /project_id']],
    ['invalid input syntax for type uuid: ""7979b040""', { body: { user: '"7979b040"' } }, ['body /user']],
    ['undefined field status', { url: 'https://api.test/select?q=(a%20AND%20status:(open))&rows=9' }, ['query q']],
  ];
  test.each(rows)('%s', (text, sketch, places) => {
    expect(placesOf(sketch, text)).toEqual(places);
  });
});

describe('names that the request spells with more', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const rows: readonly (readonly [stated: string, sketch: RequestSketch, place: string])[] = [
    ['pdc_trainer', { body: { subject: 'x', 'pdc_trainer@odata.bind': '/users(1)' } }, 'body /pdc_trainer@odata.bind'],
    [
      'tags.1.member.value',
      { method: 'POST', body: 'Tags.member.1.Key=a&Tags.member.1.Value=b', headers: form },
      'body /Tags.member.1.Value',
    ],
    ['tags.1.member.value', { method: 'POST', body: 'Tags.member.1.Key=a&Version=2', headers: form }, 'body /Tags.member.1.Value'],
  ];
  test.each(rows)('%s', (text, sketch, place) => {
    expect(placesOf(sketch, 'is not valid', { text, segments: null, in: null })).toEqual([place]);
  });
});

test('a word that is said again is one for a thing, and names no place', () => {
  const text = 'symbol "acme inc" is not a valid ticker symbol';
  const evidence = { claims: [{ text, stated: null }], message: text } as unknown as Evidence;
  const { claims, hints } = locate(requestOf({ body: { symbol: 'acme inc' } }), evidence);
  expect([claims.length, hints.map(({ at }) => at?.path)]).toEqual([0, ['/symbol']]);
});

describe('what the words add to the place that was stated', () => {
  const rows: readonly (readonly [...Row, stated: Stated])[] = [
    [
      'Unknown name "tokens" at \'message\': Cannot find field.',
      { body: { message: { tokens: ['a'] } } },
      ['body /message/tokens'],
      { text: 'message', segments: ['message'], in: 'body' },
    ],
    [
      'Missing the key RideID in the item',
      { body: { TableName: 'Rides', Item: { User: { S: 'a' } } } },
      ['body /Item/RideID'],
      { text: 'RideID', segments: null, in: null },
    ],
    [
      'size is not one of the sizes',
      { body: { properties: [{ property: 'size', value: 'XXL' }] } },
      ['body /properties/0/value'],
      { text: 'size', segments: null, in: null },
    ],
  ];
  test.each(rows)('%s', (text, sketch, places, stated) => {
    expect(placesOf(sketch, text, stated)).toEqual(places);
  });
});

describe('steps that name the alternative of a union', () => {
  const rows: readonly (readonly [segments: readonly (string | number)[], place: string])[] = [
    [['messages', 0, 'user', 'name'], 'body /messages/0/name'],
    [['size', 'int'], 'body /size'],
    [['size', 'constrained-str[3]'], 'body /size'],
    [['size', 'unit'], 'body /size/unit'],
    [['messages', 0, 'author', 'name'], 'body /messages/0/name'],
    [['messages', 0, 'author', 'id'], 'body /messages/0/author/id'],
  ];
  test.each(rows)('%j', (segments, place) => {
    const sketch = { body: { messages: [{ role: 'user', name: '' }], size: 'big' } };
    expect(placesOf(sketch, 'Extra inputs are not permitted', { text: segments.join('.'), segments, in: 'body' })).toEqual([place]);
  });
});

test('a member is missing below the step that the element lacks', () => {
  const stated = { text: 'messages.0.author.name', segments: ['messages', 0, 'author', 'name'], in: 'body' } as const;
  const sketch = { body: { messages: [{ name: 'Ann' }] } };
  expect(placesOf(sketch, 'messages.0.author.name is required', stated)).toEqual(['body /messages/0/author/name']);
});

test('of members that may not be used together those are meant that were sent', () => {
  const claims = ['items.price', 'items.image'].map((text) => ({
    text: 'You cannot use `items.price` or `items.image` here.',
    stated: { text, segments: null, in: null },
  }));
  const evidence = { claims, message: null } as unknown as Evidence;
  expect(locate(requestOf({ body: { items: [{ price: 3 }] } }), evidence).claims.map(({ at }) => at?.path)).toEqual(['/items/0/price']);
});

test('a decoder that stopped in well-formed JSON did so at a value', () => {
  const body = '{"LastName":"Roe","Started":"2017-10-17 00:00"}';
  const text = `Cannot deserialize instance of datetime from VALUE_STRING value or request may be missing a required field at [line:1, column:${body.indexOf('"2017') + 1}]`;
  const evidence = { claims: [{ text, stated: null, position: { line: 1, column: body.indexOf('"2017') + 1 } }], message: text };
  const { hints } = locate(requestOf({ method: 'POST', body }), evidence as unknown as Evidence);
  expect(hints.map(({ at }) => at?.path)).toEqual(['/Started']);
});
