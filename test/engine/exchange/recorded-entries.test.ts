// The quirks of Chromium and Firefox, each as it was recorded, end in the exchange.
import { describe, expect, test } from 'vitest';
import { recordedExchanges } from '#test/recorded-entries.ts';

const JSON_BODY = { state: 'known', text: '{"qty": 12}', form: 'text', complete: true };
const ANSWER = { state: 'known', text: '{"message": "qty must be at most 10"}', form: 'text', complete: true };
const NOT_HANDED_OVER = { state: 'unknown', reason: 'not-handed-over' };

const SINGLE: readonly (readonly [name: string, expected: object])[] = [
  [
    'json-body',
    { request: { body: { ...JSON_BODY, text: '{"qty": 12,}' }, headersComplete: true }, response: { status: 400, body: ANSWER } },
  ],
  ['binary-body', { request: { body: { state: 'known', text: '\u0000\u009f\u0092\u0096ÿ\nA', form: 'bytes', complete: true } } }],
  ['blob-body', { request: { body: { state: 'known', text: 'name,qty\nbolt,3\n', form: 'text', complete: true } } }],
  ['gzip-body', { request: { body: JSON_BODY } }],
  ['form', { request: { body: { state: 'known', form: 'text', complete: true } } }],
  ['document', { resourceType: 'document', request: { body: { state: 'known', text: 'qty=12' } } }],
  ['stream-body', { request: { body: { ...NOT_HANDED_OVER, bytes: null }, headersComplete: true } }],
  ['from-worker', { request: { headersComplete: false, credentialsComplete: false, body: JSON_BODY } }],
  ['cut-short', { response: { status: 400, error: 'net::ERR_CONTENT_LENGTH_MISMATCH', body: { state: 'unknown', reason: 'cut-short' } } }],
  ['navigated-away', { response: { status: 400, body: { state: 'unknown', reason: 'navigated-away' } } }],
  ['base64-content', { response: { body: { state: 'known', text: '\u0000\u009f\u0092\u0096ÿ', form: 'bytes', complete: true } } }],
  ['websocket-refused', { resourceType: 'websocket', response: { status: 0, body: NOT_HANDED_OVER } }],
];

test.each(SINGLE)('%s', (name, expected) => {
  expect(recordedExchanges('chromium', name)[0]).toMatchObject(expected);
});

test('pseudo header fields of HTTP/2 are left out, and prove that the headers are complete', () => {
  const [exchange] = recordedExchanges('chromium', 'http2');
  expect(exchange!.request.headers.filter((field) => field.name.startsWith(':'))).toEqual([]);
  expect(exchange!.request).toMatchObject({ headersComplete: true, httpVersion: 'http/2.0' });
});

test('multipart keeps its text, boundaries and all', () => {
  const [exchange] = recordedExchanges('chromium', 'multipart');
  const { body } = exchange!.request;
  expect(body).toMatchObject({ state: 'known', complete: true });
  expect(body.state === 'known' && body.text).toMatch(/^------WebKitFormBoundary[^]*--\r\n$/);
});

test('the initiator is the stack from the innermost call, counted from 1', () => {
  const [exchange] = recordedExchanges('chromium', 'binary-body');
  expect(exchange!.initiator[0]).toMatchObject({ function: 'post', line: 5, column: 35 });
});

const FIREFOX: readonly (readonly [name: string, expected: object])[] = [
  [
    'json-body',
    {
      resourceType: null,
      initiator: [],
      request: { body: { ...JSON_BODY, text: '{"qty": 12,}' }, headersComplete: true },
      response: { status: 400, body: ANSWER },
    },
  ],
  ['binary-body', { request: { body: { state: 'known', text: '\u0000\u009f\u0092\u0096ÿ\nA', form: 'bytes', complete: true } } }],
  ['blob-body', { request: { body: { state: 'known', text: 'name,qty\nbolt,3\n', form: 'text', complete: true } } }],
  ['form', { request: { body: { state: 'known', form: 'text', complete: true } } }],
  ['multipart', { request: { body: { state: 'known', form: 'text', complete: true } } }],
  ['from-worker', { request: { headersComplete: true, body: JSON_BODY } }],
  ['http2', { request: { headersComplete: true, body: JSON_BODY } }],
  ['base64-content', { response: { body: { state: 'known', text: '\u0000\u009f\u0092\u0096ÿ', form: 'bytes' } } }],
  ['document', { response: { body: { ...ANSWER } } }],
  ['cut-short', { response: { status: 400, body: { state: 'known', text: '{"message": "qty', complete: false } } }],
  ['preflight-rejected', { request: { method: 'OPTIONS' }, response: { status: 400 } }],
  ['websocket-refused', { response: { status: 400, body: { state: 'absent' } } }],
];

test.each(FIREFOX)('Firefox: %s', (name, expected) => {
  expect(recordedExchanges('firefox', name)[0]).toMatchObject(expected);
});

describe('what belongs together', () => {
  test('a redirect hop names its target in full', () => {
    const [hop, target] = recordedExchanges('chromium', 'hop-307');
    expect(hop!.redirectURL).toBe(target!.request.url);
  });

  test('a refused preflight has no body to read, and its request no answer', () => {
    const [preflight, real] = recordedExchanges('chromium', 'preflight-rejected');
    expect(preflight).toMatchObject({ resourceType: 'preflight', response: { status: 400, body: NOT_HANDED_OVER } });
    expect(real).toMatchObject({ response: { status: 0, error: 'net::ERR_FAILED' }, request: { headersComplete: false } });
  });
});
