// Which requests teach, how many are kept, and which ones a failing request is compared with.
import { describe, expect, test } from 'vitest';
import { contextFor, emptySession, entryToExchange, observe, type Exchange, type Session } from '#engine/index.ts';
import { endpointOf } from '#engine/session/endpoint.ts';
import { namesSaid } from '#engine/session/names-said.ts';
import { taught } from '#engine/session/passing.ts';

interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly body?: string;
  readonly answer?: string;
  readonly type?: string;
}

let count = 0;
function exchange({ method = 'GET', url = '/orders', status = 200, body, answer, type = 'fetch' }: Sent): Exchange {
  count += 1;
  const postData = body === undefined ? {} : { postData: { mimeType: 'application/json', text: body } };
  const headers = [{ name: 'content-type', value: 'application/json' }];
  const request = { method, url: url.includes('://') ? url : `https://api.test${url}`, headers, ...postData };
  const content = answer === undefined ? {} : { text: answer };
  return entryToExchange(
    { request, response: { status, headers: [], content }, _resourceType: type },
    { id: `e${count}`, recorder: 'har' },
  )!;
}
const observed = (...sent: Sent[]): Session => sent.map(exchange).reduce(observe, emptySession);
const keptIn = (session: Session): number => taught(session.passing).reduce((sum, { twins }) => sum + twins.length, 0);
const urlsFor = (session: Session, failing: Sent): string[] =>
  contextFor(session, exchange({ status: 400, ...failing })).twins.map(({ request }) => request.url.replace('https://api.test', ''));

describe('what teaches', () => {
  test.each<[string, Sent, boolean]>([
    ['200', {}, true],
    ['201 without its body', { status: 201 }, true],
    ['304', { status: 304 }, true],
    ['302', { status: 302 }, false],
    ['400', { status: 400 }, false],
    ['500', { status: 500 }, false],
    ['200 with GraphQL errors', { answer: '{"errors":[{"message":"no"}]}' }, false],
    ['200 with an empty list of errors', { answer: '{"errors":[],"data":{}}' }, true],
    ['200 that says that it failed', { answer: '{"success":false,"error":"no"}' }, false],
    ['a list of reports that hold an error word', { answer: '[{"text":"error"}]' }, true],
    ['GraphQL whose answer is not at hand', { method: 'POST', body: '{"query":"{ me { id } }"}' }, false],
    ['GraphQL whose answer is', { method: 'POST', body: '{"query":"{ me { id } }"}', answer: '{"data":{}}' }, true],
    ['a preflight', { method: 'OPTIONS', status: 204 }, false],
    ['an image', { type: 'image' }, false],
  ])('%s: %s', (_name, sent, teaches) => {
    expect(keptIn(observed(sent))).toBe(teaches ? 1 : 0);
  });
});

describe('endpoints', () => {
  test.each([
    ['/users/42/orders', '/users/{}/orders'],
    ['/users/3fa85f64-5717-4562-b3fc-2c963f66afa6', '/users/{}'],
    ['/d/2024-05-06/x', '/d/{}/x'],
    ['/c/cus_9s6XKzkNRiz8i3', '/c/{}'],
    ['/u/ann@example.org', '/u/{}'],
    ['/u/%7Bid%7D', '/u/{}'],
    ['/u/undefined', '/u/{}'],
    ['/v1/customers', '/v1/customers'],
    ['/oauth2/token', '/oauth2/token'],
  ])('%s is %s', (path, template) => {
    expect(`/${endpointOf(exchange({ url: path }).request).steps.join('/')}`).toBe(template);
  });

  test('ids aside, and to the letter where something passed to the letter', () => {
    const session = observed({ url: '/users/1' }, { url: '/users/2' }, { url: '/users/search' }, { url: '/orders/1' });
    expect(urlsFor(session, { url: '/users/3' }).toSorted()).toEqual(['/users/1', '/users/2']);
    expect(urlsFor(session, { url: '/users/search?q=' })).toEqual(['/users/search']);
    expect(contextFor(session, exchange({ url: '/users/x y', status: 400 })).template).toBe('/users/{}');
  });

  test('words that vary between fixed steps are learned', () => {
    const session = observed(...['ann', 'bob', 'cem'].map((name) => ({ url: `/repos/${name}/issues` })));
    const context = contextFor(session, exchange({ url: '/repos/dorothy/issues', status: 400 }));
    expect([context.twins.length, context.template]).toEqual([3, '/repos/{}/issues']);
    expect(urlsFor(observed({ url: '/v1/users' }, { url: '/v1/orders' }, { url: '/v1/items' }), { url: '/v1/carts' })).toEqual([]);
  });

  test.each<[string, Sent, Sent]>([
    ['another method', { url: '/orders', method: 'POST', body: '{"qty":1}' }, { url: '/orders', method: 'PUT', body: '{"qty":2}' }],
    ['a misspelled step', { url: '/v1/orders' }, { url: '/v1/order' }],
    ['a slash at the end', { url: '/v1/orders' }, { url: '/v1/orders/' }],
    ['a double slash', { url: '/v1/orders' }, { url: '/v1//orders' }],
    ['a base path left out', { url: '/api/v1/orders' }, { url: '/orders' }],
  ])('near misses: %s', (_name, passed, failed) => {
    expect(urlsFor(observed(passed), failed)).toHaveLength(1);
  });

  test('reading teaches nothing of writing', () => {
    expect(urlsFor(observed({ url: '/orders' }), { url: '/orders', method: 'POST', body: '{"qty":2}' })).toEqual([]);
    expect(urlsFor(observed({ url: '/orders/1' }), { url: '/orders/1', method: 'DELETE' })).toEqual([]);
  });

  test('another host teaches nothing', () => {
    expect(urlsFor(observed({ url: 'https://other.test/orders' }), { url: '/orders' })).toEqual([]);
  });

  test('the nearest come first, and no more than five', () => {
    const session = observed(
      ...Array.from({ length: 9 }, (_, index) => ({ url: index === 2 ? '/orders?page=1&size=2' : `/orders?q=${index}` })),
    );
    const urls = urlsFor(session, { url: '/orders?page=x&size=2' });
    expect(urls).toHaveLength(5);
    expect(urls[0]).toBe('/orders?page=1&size=2');
  });

  test('an exchange that passed is compared with nothing, and none with itself', () => {
    const passed = exchange({});
    expect(contextFor([passed].reduce(observe, emptySession), passed).twins).toEqual([]);
  });
});

test.each<[string, string, string, readonly string[]]>([
  ['JSON', 'application/json', '{"a": {"b": [{"c": "d: e"}]}, "f":1}', ['a', 'f']],
  ['broken JSON', 'application/json', String.raw`{"a": 1, "b": [2, "c": "{\"d\": 1}`, ['a', 'b', 'c']],
  ['GraphQL', 'application/json', '{"operationName":"Me","query":"{ me }"}', ['operationName', 'query', 'operation Me']],
  ['a form', 'application/x-www-form-urlencoded', 'a=1&b=2=3&c', ['a', 'b']],
  [
    'multipart',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nc=d\r\n--x--',
    ['a'],
  ],
  ['XML', 'text/xml', '<a><b:c d="e"/></a>', ['a', 'b:c']],
  ['nothing', 'text/plain', '', []],
])('names in %s', (_name, mediaType, text, names) => {
  const headers = [{ name: 'Content-Type', value: mediaType }];
  const { request } = exchange({ method: 'POST', url: '/x?q=1', body: text });
  expect([...namesSaid({ ...request, headers })]).toEqual(['? q', ...names]);
});

test('the nearest by what their bodies name, be the failing one broken', () => {
  const session = observed(...['{"mail":"a"}', '{"card":{"no":1}}', '{"iban":"x"}'].map((body) => ({ method: 'POST', url: '/pay', body })));
  const { twins } = contextFor(session, exchange({ method: 'POST', url: '/pay', status: 400, body: '{"card":{"no":1,}}' }));
  expect(twins[0]!.request.body).toMatchObject({ text: '{"card":{"no":1}}' });
});

describe('bounds', () => {
  test('few of one endpoint, and repeats of a request once', () => {
    expect(keptIn(observed(...Array.from({ length: 300 }, (_, index) => ({ url: `/orders/${index}` }))))).toBe(8);
    expect(keptIn(observed(...Array.from({ length: 300 }, () => ({}))))).toBe(1);
  });

  test('so many endpoints and characters in all, the oldest go first; large bodies are not kept', () => {
    const many = observed(
      ...Array.from({ length: 900 }, (_, index) => ({
        url: `/${'abcdefghij'[index % 10]}x/${'klmnopqrst'[Math.floor(index / 10) % 10]}x/${'uvwxyzabcd'[Math.floor(index / 100)]}`,
      })),
    );
    expect(taught(many.passing)).toHaveLength(500);
    const body = JSON.stringify('x'.repeat(19_000));
    const heavy = observed(
      ...Array.from({ length: 600 }, (_, index) => ({
        method: 'POST',
        url: `/${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10) % 10]}/${'abcdef'[Math.floor(index / 100)]}`,
        body,
      })),
    );
    expect(keptIn(heavy)).toBeLessThan(220);
    const [large] = taught(observed({ method: 'POST', body: `"${'x'.repeat(30_000)}"` }).passing);
    expect(large!.twins[0]!.request.body).toEqual({ state: 'unknown', reason: 'released', bytes: null });
  });
});

test.each<[string, readonly string[], string, readonly string[]]>([
  ['the newest first', ['https://a.test/orders/1', 'https://b.test/orders/2'], '/orders/3', ['b.test', 'a.test']],
  ['each once', ['https://a.test/orders', 'https://a.test/orders?x=1'], '/orders', ['a.test']],
  ['another port is another host', ['https://api.test:8443/orders'], '/orders', ['api.test:8443']],
  ['another path', ['https://a.test/carts'], '/orders', []],
  ['a path without a word is no endpoint of its own', ['https://a.test/', 'https://a.test/7'], '/8', []],
])('hosts where a request to the same path passed: %s', (_name, passing, failing, hosts) => {
  const session = observed(...passing.map((url) => ({ url })));
  expect(contextFor(session, exchange({ url: failing, status: 400 })).otherHosts).toEqual(hosts);
});

test.each<[string, readonly string[], string, readonly [number, string][]]>([
  ['one step', ['/v1/orders'], '/V1/orders', [[0, 'v1']]],
  [
    'two steps',
    ['/v1/orders'],
    '/V1/Orders?x=1',
    [
      [0, 'v1'],
      [1, 'orders'],
    ],
  ],
  ['as other endpoints write it', ['/api/v2/orders', '/api/v2/carts/7'], '/API/v2/users', [[0, 'api']]],
  ['behind an id', ['/users/7/lineItems'], '/users/8/lineitems', [[2, 'lineItems']]],
  ['the exact spelling passed too', ['/v1/orders', '/V1/orders'], '/V1/orders', []],
  ['in two ways', ['/v1/Orders', '/v1/orders'], '/v1/ORDERS', []],
  ['elsewhere in the path', ['/shop/V1/orders'], '/v1/orders', []],
  ['nothing like it', ['/carts'], '/Orders', []],
])('steps that passing requests write in another letter case: %s', (_name, passing, failing, steps) => {
  const session = observed(...passing.map((url) => ({ url })));
  const { otherCase } = contextFor(session, exchange({ url: failing, status: 404 }));
  expect(otherCase).toEqual(steps.map(([index, text]) => ({ index, text })));
});
