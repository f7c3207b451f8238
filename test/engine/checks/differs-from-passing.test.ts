// What sets a request apart from those that passed, and what does not.
import { differsFromPassing } from '#engine/checks/differs-from-passing.ts';
import type { Draft } from './check-input.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const order = (members: unknown): Omit<Draft, 'name'> => ({ headers: JSON_TYPE, body: JSON.stringify(members) });
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const JSON_BODY = (body: string): Omit<Draft, 'name'> => ({ headers: JSON_TYPE, body });
const PASSED = order({ id: 7, email: 'ann@example.org', qty: 3 });
const VARIED = [1, 2, 3, 4, 5].map((id) => order({ id, email: `u${id}@example.org`, qty: id, ...(id % 2 ? { note: `n ${id}` } : {}) }));

testCheck(differsFromPassing, {
  silent: [
    { name: 'nothing passed', ...order({ id: 1 }) },
    { name: 'the same request passed', ...PASSED, twins: [PASSED] },
    { name: 'what varies among those that passed varies here too', ...order({ id: 99, email: 'x@y.org', qty: 1 }), twins: VARIED },
    {
      name: 'an object inside another, as in those that passed',
      ...JSON_BODY('{"data":{"x":1}}'),
      twins: [order({ data: { x: 1 } }), order({ data: { x: 1 } })],
    },
    {
      name: 'a body of text, as those that passed have',
      headers: { 'Content-Type': 'text/plain' },
      body: 'hello',
      twins: [{ headers: { 'Content-Type': 'text/plain' }, body: 'something else entirely' }],
    },
    {
      name: 'a path that only letter case sets apart, which is told of the whole path',
      url: 'https://api.example.com/V1/orders',
      twins: [{ url: 'https://api.example.com/v1/orders' }],
      otherCase: [{ index: 0, text: 'v1' }],
    },
    { name: 'a member that some of them lack', ...order({ id: 1, email: 'a@b.org', qty: 2 }), twins: VARIED },
    {
      name: 'a body that is not at hand lacks nothing',
      headers: JSON_TYPE,
      method: 'POST',
      body: { state: 'unknown', reason: 'not-handed-over', bytes: null },
      twins: [PASSED],
    },
    {
      name: 'credentials that the recording left out are not missed',
      credentialsComplete: false,
      twins: [{ headers: { Authorization: 'Bearer abc' } }],
    },
    { name: 'provisional header fields lack nothing', headersComplete: false, twins: [{ headers: { 'X-Tenant': 'a' } }] },
    {
      name: "a boundary, and the browser's own fields",
      headers: { 'User-Agent': 'a' },
      twins: [{ headers: { 'User-Agent': 'a', 'Sec-Fetch-Mode': 'cors' }, method: 'GET' }, { headers: { 'User-Agent': 'b' } }],
    },
  ],
  reporting: [
    {
      name: 'a member that all have',
      ...order({ id: 9, qty: 2 }),
      twins: VARIED,
      reports: [
        {
          messageId: 'missing',
          at: { in: 'body', path: '/email' },
          safety: ['review'],
          fixed: { body: '{"id":9,"qty":2,"email":"u1@example.org"}' },
        },
      ],
    },
    {
      name: 'a member under a misspelled name',
      ...order({ id: 9, emial: 'a@b.org', qty: 2 }),
      twins: VARIED,
      reports: [
        {
          messageId: 'misspelled',
          at: { in: 'body', path: '/emial' },
          values: { meant: 'email' },
          fixed: { body: '{"id":9,"email":"a@b.org","qty":2}' },
        },
      ],
    },
    {
      name: 'a number as text',
      ...order({ id: 9, email: 'a@b.org', qty: '2' }),
      twins: VARIED,
      reports: [
        {
          messageId: 'type',
          at: { in: 'body', path: '/qty' },
          safety: ['review', 'review'],
          fixed: { body: '{"id":9,"email":"a@b.org","qty":2}' },
        },
      ],
    },
    {
      name: 'another format',
      ...order({ id: 9, email: 'nobody', qty: 2 }),
      twins: VARIED,
      reports: [{ messageId: 'format', at: { in: 'body', path: '/email' } }],
    },
    {
      name: 'in one element of a list, wherever it stands',
      ...order({ lines: [{ sku: 'a' }, { sku: 'b' }, { sku: 3 }] }),
      twins: [order({ lines: [{ sku: 'c' }] }), order({ lines: [{ sku: 'd' }, { sku: 'e' }] })],
      reports: [{ messageId: 'type', at: { in: 'body', path: '/lines/2/sku' } }],
    },
    {
      name: 'a member that one element of a list lacks',
      ...order({ lines: [{ sku: 'a', n: 1 }, { sku: 'b' }] }),
      twins: [
        order({ lines: [{ sku: 'c', n: 4 }] }),
        order({
          lines: [
            { sku: 'd', n: 2 },
            { sku: 'e', n: 3 },
          ],
        }),
      ],
      reports: [{ messageId: 'missing', at: { in: 'body', path: '/lines/1/n' } }],
    },
    {
      name: 'a parameter, and what no passing request has',
      url: 'https://api.example.com/orders?page=1&debug=1',
      twins: [{ url: 'https://api.example.com/orders?page=1&size=10' }, { url: 'https://api.example.com/orders?page=2&size=20' }],
      reports: [
        { messageId: 'missing', at: { in: 'query', path: 'size' } },
        { messageId: 'extra', at: { in: 'query', path: 'debug' } },
      ],
    },
    {
      name: 'no credentials where all had them',
      twins: [{ headers: { Authorization: 'Bearer abc' } }, { headers: { Authorization: 'Bearer def' } }],
      reports: [{ messageId: 'missing', at: { in: 'header', path: 'authorization' } }],
    },
    {
      name: 'another API version',
      headers: { 'Api-Version': '2019-01-01' },
      twins: [{ headers: { 'Api-Version': '2024-06-01' } }, { headers: { 'Api-Version': '2024-06-01' } }],
      reports: [{ messageId: 'value', at: { in: 'header', path: 'api-version' } }],
    },
    {
      name: 'another method',
      method: 'GET',
      twins: [{ method: 'POST' }],
      reports: [{ messageId: 'value', at: { in: 'method', path: '' }, fixed: { method: 'POST' } }],
    },
    {
      name: 'a path with a step too many',
      url: 'https://api.example.com/v1/orders/',
      twins: [{ url: 'https://api.example.com/v1/orders' }],
      reports: [
        {
          messageId: 'path',
          at: { in: 'path', path: '/2' },
          safety: ['review', 'manual'],
          fixed: { url: 'https://api.example.com/v1/orders' },
        },
      ],
    },
    {
      name: 'a path without the base path and the last slash, with an id of its own',
      url: 'https://api.example.com/orders/8?x=1',
      twins: [{ url: 'https://api.example.com/api/v1/orders/7/?x=1' }],
      message: 'Cannot GET /orders/8',
      reports: [
        {
          messageId: 'path',
          at: { in: 'path', path: '/0' },
          safety: ['review', 'manual'],
          fixed: { url: 'https://api.example.com/api/v1/orders/8/?x=1' },
        },
      ],
    },
    {
      name: 'a path with a base path too much',
      url: 'https://api.example.com/api/v1/orders',
      twins: [{ url: 'https://api.example.com/v1/orders' }],
      reports: [{ messageId: 'path', at: { in: 'path', path: '/0' }, fixed: { url: 'https://api.example.com/v1/orders' } }],
    },
    {
      name: 'a path with other steps',
      url: 'https://api.example.com/v1/orders/lines',
      twins: [{ url: 'https://api.example.com/v1/carts' }],
      reports: [{ messageId: 'path', at: { in: 'path', path: '/1' }, safety: ['manual'] }],
    },
    {
      name: 'an id of another kind',
      url: 'https://api.example.com/orders/abc',
      twins: [{ url: 'https://api.example.com/orders/17' }, { url: 'https://api.example.com/orders/18' }],
      reports: [{ messageId: 'format', at: { in: 'path', path: '/1' } }],
    },
    {
      name: 'a parameter that is sent twice',
      url: 'https://api.example.com/orders?id=1&id=1',
      twins: [{ url: 'https://api.example.com/orders?id=1' }],
      reports: [{ messageId: 'repeated', at: { in: 'query', path: 'id' } }],
    },
    {
      name: 'everything inside an object that those that passed do without',
      ...JSON_BODY('{ "data": {"email": "a@b.org", "qty": 2} }'),
      twins: [order({ email: 'b@b.org', qty: 1 }), order({ email: 'c@b.org', qty: 3 })],
      reports: [
        {
          messageId: 'wrapped',
          at: { in: 'body', path: '/data', offset: 10 },
          values: { name: 'data' },
          safety: ['review'],
          fixed: { body: '{"email": "a@b.org", "qty": 2}' },
        },
      ],
    },
    {
      name: 'without the object that those that passed put around everything',
      ...JSON_BODY('{"email": "a@b.org", "qty": 2}'),
      twins: [order({ data: { email: 'b@b.org', qty: 1 } }), order({ data: { email: 'c@b.org', qty: 3 } })],
      reports: [
        {
          messageId: 'unwrapped',
          at: { in: 'body', path: '/data' },
          safety: ['review'],
          fixed: { body: '{"data":{"email": "a@b.org", "qty": 2}}' },
        },
      ],
    },
    {
      name: 'one level off further in',
      ...JSON_BODY('{"query":"{a}","variables":{"input":{"id":"x1"}}}'),
      twins: ['x2', 'x3'].map((id) => order({ query: '{a}', variables: { id } })),
      reports: [
        { messageId: 'wrapped', at: { in: 'body', path: '/variables/input' }, fixed: { body: '{"query":"{a}","variables":{"id":"x1"}}' } },
      ],
    },
    {
      name: 'a list in an object where they send the list alone',
      ...JSON_BODY('{"items":[{"sku":"a"}]}'),
      twins: [order([{ sku: 'b' }]), order([{ sku: 'c' }])],
      reports: [{ messageId: 'wrapped', at: { in: 'body', path: '/items' }, fixed: { body: '[{"sku":"a"}]' } }],
    },
    {
      name: 'one object where they send a list',
      ...JSON_BODY('{ "sku": "a" }'),
      twins: [order([{ sku: 'b' }, { sku: 'c' }])],
      reports: [{ messageId: 'type', at: { in: 'body', path: '' }, safety: ['review'], fixed: { body: '[{ "sku": "a" }]' } }],
    },
    {
      name: 'a list of one where they send the object',
      ...JSON_BODY('{"to": [ {"id": 1} ]}'),
      twins: [order({ to: { id: 2 } })],
      reports: [{ messageId: 'type', at: { in: 'body', path: '/to' }, safety: ['review'], fixed: { body: '{"to": {"id": 1}}' } }],
    },
    {
      name: 'a member beside the object that it belongs to',
      ...JSON_BODY('{"address":{"city":"B"},"zip":"1"}'),
      twins: [order({ address: { city: 'B', zip: '2' } }), order({ address: { city: 'B', zip: '3' } })],
      reports: [
        {
          messageId: 'moved',
          at: { in: 'body', path: '/zip' },
          values: { theirPlace: 'address.zip' },
          safety: ['review'],
          fixed: { body: '{"address":{"city":"B","zip":"1"}}' },
        },
      ],
    },
    {
      name: 'a value that can be written as those that passed are: what was meant comes first',
      ...order({ on: '31.12.2026' }),
      twins: ['2026-01-02', '2026-03-04'].map((on) => order({ on })),
      reports: [
        { messageId: 'format', at: { in: 'body', path: '/on' }, safety: ['review', 'review'], fixed: { body: '{"on":"2026-12-31"}' } },
      ],
    },
    {
      name: 'a number with a decimal comma',
      url: 'https://api.example.com/orders?price=12,50',
      twins: ['9.75', '3.20'].map((price) => ({ url: `https://api.example.com/orders?price=${price}` })),
      reports: [{ messageId: 'format', at: { in: 'query', path: 'price' }, fixed: { url: 'https://api.example.com/orders?price=12.50' } }],
    },
    {
      name: 'a misspelled value of a small set: the nearest of those that passed',
      ...order({ sort: 'nmae' }),
      twins: ['date', 'date', 'date', 'name', 'name'].map((sort) => order({ sort })),
      reports: [
        { messageId: 'value', at: { in: 'body', path: '/sort' }, values: { theirs: '"name"' }, fixed: { body: '{"sort":"name"}' } },
      ],
    },
    {
      name: 'a value that only letter case tells from one that passed',
      ...order({ status: 'Open' }),
      twins: ['open', 'closed', 'held'].map((status) => order({ status })),
      reports: [
        { messageId: 'value', at: { in: 'body', path: '/status' }, values: { theirs: '"open"' }, fixed: { body: '{"status":"open"}' } },
      ],
    },
    {
      name: 'an empty text where they all send one',
      ...order({ name: ' ', qty: 2 }),
      twins: ['Ann', 'Bob'].map((name) => order({ name, qty: 2 })),
      reports: [{ messageId: 'empty', at: { in: 'body', path: '/name' }, safety: ['review'] }],
    },
    {
      name: 'a number below zero where none was',
      ...order({ qty: -3 }),
      twins: [1, 2, 7].map((qty) => order({ qty })),
      reports: [{ messageId: 'range', at: { in: 'body', path: '/qty' }, safety: ['review'] }],
    },
    {
      name: 'a stretch of a text that no reader takes apart',
      headers: { 'Content-Type': 'text/csv' },
      body: 'sku,qty\nA-1,3\nB-2;4\n',
      twins: [{ headers: { 'Content-Type': 'text/csv' }, body: 'sku,qty\nA-1,3\nB-2,4\n' }],
      reports: [{ messageId: 'text', at: { in: 'body', path: '', offset: 17, length: 1 }, safety: ['manual'] }],
    },
    {
      name: 'an id of another kind than its siblings, in the path',
      url: 'https://api.example.com/orders/42',
      twins: ['8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b', '0c1d2e3f-3c4d-4e5f-8a9b-8b1e2f0a4a5b'].map((id) => ({
        url: `https://api.example.com/orders/${id}`,
      })),
      reports: [{ messageId: 'format', at: { in: 'path', path: '/1' }, values: { wanted: 'a UUID' } }],
    },
    {
      name: 'an id of another kind than its siblings, in the query',
      url: 'https://api.example.com/orders?user=8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b',
      twins: ['7', '12'].map((user) => ({ url: `https://api.example.com/orders?user=${user}` })),
      reports: [{ messageId: 'format', at: { in: 'query', path: 'user' }, values: { wanted: 'a whole number' } }],
    },
    {
      name: 'an id of another kind than its siblings, in the body',
      ...order({ id: 42 }),
      twins: [order({ id: '8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b' })],
      reports: [{ messageId: 'type', at: { in: 'body', path: '/id' }, values: { wanted: 'a UUID' } }],
    },
    {
      name: 'form fields where they send JSON: each value in the type that passed',
      headers: FORM_TYPE,
      body: 'zip=01234&code=12&qty=3&new=4',
      twins: [order({ zip: '99999', code: '77', qty: 1, new: 5 })],
      reports: [
        {
          messageId: 'value',
          at: { in: 'header', path: 'content-type' },
          safety: ['review'],
          fixed: { body: '{"zip":"01234","code":"12","qty":3,"new":4}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'form fields where they send JSON, without one of the members',
      headers: FORM_TYPE,
      body: 'qty=3',
      twins: [order({ qty: 1, note: 'a' }), order({ qty: 2, note: 'b' })],
      reports: [
        { messageId: 'value', at: { in: 'header', path: 'content-type' } },
        { messageId: 'missing', at: { in: 'body', path: '/note' } },
      ],
    },
    {
      name: 'JSON where they send form fields',
      ...order({ name: 'Ann', qty: 3 }),
      twins: [{ headers: FORM_TYPE, body: 'name=Bob&qty=1' }],
      reports: [
        {
          messageId: 'value',
          at: { in: 'header', path: 'content-type' },
          fixed: { body: 'name=Ann&qty=3', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        },
      ],
    },
    {
      name: 'JSON that no form can hold',
      ...order({ name: { first: 'Ann' } }),
      twins: [{ headers: FORM_TYPE, body: 'name=Bob' }],
      reports: [{ messageId: 'value', at: { in: 'header', path: 'content-type' }, safety: ['manual'] }],
    },
  ],
});
