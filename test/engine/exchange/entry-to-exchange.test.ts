// Recordings by other tools: whatever is missing or odd is read, or said to be unknown, and nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryToExchange, type Exchange } from '#engine/index.ts';

const fromFile = (entry: unknown): Exchange | null => entryToExchange(entry, { id: 'e', recorder: 'har' });
const HOST = { name: 'Host', value: 'x.test' };
const post = (request: object, response: object = {}): Exchange =>
  fromFile({
    request: { method: 'POST', url: 'http://x.test/', httpVersion: 'HTTP/1.1', headers: [HOST], ...request },
    response: { status: 400, ...response },
  })!;
const header = (name: string, value: string): object => ({ headers: [HOST, { name, value }] });
const MIB = 1024 * 1024;

describe('request bodies', () => {
  const rows: readonly (readonly [what: string, request: object, body: object])[] = [
    ['no postData, no length: none', {}, { state: 'absent' }],
    ['no postData, a length: unknown', header('Content-Length', '12'), { state: 'unknown', reason: 'not-handed-over', bytes: 12 }],
    ['no postData, chunked: unknown', header('Transfer-Encoding', 'chunked'), { state: 'unknown', bytes: null }],
    ['no postData, length 0: none', header('Content-Length', '0'), { state: 'absent' }],
    [
      'only params',
      { postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a', value: '1' }, { name: 'b' }] } },
      { text: 'a=1&b=' },
    ],
    [
      'only multipart params: none of its bytes',
      { ...header('Content-Length', '9'), postData: { mimeType: 'multipart/form-data', params: [{ name: 'a' }] } },
      { state: 'unknown' },
    ],
    ['_content', { postData: { _content: 'x' } }, { text: 'x' }],
    ['base64 text', { postData: { text: 'eyJhIjoxfQ==', encoding: 'base64' } }, { text: '{"a":1}', form: 'text' }],
    ['base64 bytes', { postData: { text: '/wA=', encoding: 'base64' } }, { text: '\u00ff\u0000', form: 'bytes' }],
    ['bytes kept beside a text that lost one', { postData: { text: 'a\uFFFD', _base64: 'Yek=' } }, { text: 'a\u00e9', form: 'bytes' }],
    ['shorter than its length', { ...header('Content-Length', '500'), postData: { text: '{"a":' } }, { text: '{"a":', complete: false }],
    ['compressed: lengths differ by nature', { ...header('Content-Encoding', 'gzip'), postData: { text: '{"a":1}' } }, { complete: true }],
    ["Firefox's first MiB", { postData: { text: 'x'.repeat(MIB) } }, { complete: false }],
    ['a MiB that is all', { ...header('Content-Length', String(MIB)), postData: { text: 'x'.repeat(MIB) } }, { complete: true }],
    ['a malformed length tells nothing', { ...header('Content-Length', 'abc'), postData: { text: 'x' } }, { complete: true }],
  ];
  test.each(rows)('%s', (_, request, body) => {
    expect(post(request).request.body).toMatchObject(body);
  });
});

describe('response bodies', () => {
  const rows: readonly (readonly [what: string, response: object, body: object])[] = [
    ['no content member', {}, { state: 'unknown', reason: 'not-recorded' }],
    ['size without text', { content: { size: 5 } }, { state: 'unknown', reason: 'not-recorded', bytes: 5 }],
    ['empty text', { content: { size: 0, text: '' } }, { state: 'absent' }],
    ['text', { content: { size: 2, text: 'no' } }, { text: 'no', complete: true }],
    ['base64', { content: { text: 'bm8=', encoding: 'base64' } }, { text: 'no', form: 'text' }],
    ['broken base64 stays as it is', { content: { text: '!', encoding: 'base64' } }, { text: '!' }],
    ['shorter than its length', { headers: [{ name: 'content-length', value: '9' }], content: { text: 'no' } }, { complete: false }],
  ];
  test.each(rows)('%s', (_, response, body) => {
    expect(post({}, response).response!.body).toMatchObject(body);
  });
});

test('an answer to HEAD has no body, though the browser tells of an error', () => {
  const entry = {
    request: { method: 'HEAD', url: 'http://x.test/', headers: [HOST] },
    response: { status: 400, _error: 'net::ERR_ABORTED', content: { size: 0 } },
  };
  expect(fromFile(entry)!.response!.body).toEqual({ state: 'absent' });
});

describe('headers', () => {
  test('a request that really went out without Host has complete headers', () => {
    expect(post({ headers: [{ name: 'Accept', value: '*/*' }] }).request.headersComplete).toBe(true);
  });

  test('provisional headers are incomplete', () => {
    expect(post({ httpVersion: 'http/1.1', headers: [{ name: 'Accept', value: '*/*' }] }).request.headersComplete).toBe(false);
  });

  test("an export of Chromium's without credentials may have been sanitised", () => {
    const entry = { _resourceType: 'fetch', request: { method: 'GET', url: 'http://x.test/', httpVersion: 'HTTP/1.1', headers: [HOST] } };
    expect(fromFile(entry)!.request).toMatchObject({ headersComplete: true, credentialsComplete: false });
    const withCookie = { ...entry, request: { ...entry.request, headers: [HOST, { name: 'Cookie', value: 'a=1' }] } };
    expect(fromFile(withCookie)!.request.credentialsComplete).toBe(true);
  });

  test('fields that are no fields are left out', () => {
    expect(post({ headers: [null, 7, { value: 'x' }, { name: 'A', value: 1 }] }).request.headers).toEqual([{ name: 'A', value: '1' }]);
  });
});

describe('entries that are none', () => {
  test.each([null, 7, 'x', [], {}, { request: {} }, { request: { url: '' } }])('%j', (entry) => {
    expect(fromFile(entry)).toBeNull();
  });

  test('a status that is no number is 0', () => {
    expect(post({}, { status: 'x' }).response!.status).toBe(0);
    expect(post({}, { status: '400' }).response!.status).toBe(400);
  });
});

test('any JSON at all is read without a throw', () => {
  const entry = fc.record({
    request: fc.record({ url: fc.string(), headers: fc.jsonValue(), postData: fc.jsonValue() }),
    response: fc.jsonValue(),
    _initiator: fc.jsonValue(),
  });
  fc.assert(
    fc.property(entry, (each) => {
      expect(() => fromFile(each)).not.toThrow();
    }),
  );
});
