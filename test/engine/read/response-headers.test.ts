// What header fields say beside the body.
import { expect, it } from 'vitest';
import type { HeaderList } from '#engine/core/header-list.ts';
import { challengesOf } from '#engine/read/answer/challenges.ts';
import { linkFields } from '#engine/read/answer/link-fields.ts';
import { requestIdInHeaders, requestIdInProse } from '#engine/read/answer/request-id.ts';
import { readHeaders } from '#engine/read/answer/response-headers.ts';
import { retryAfter } from '#engine/read/answer/retry-after.ts';

const fields = (text: Readonly<Record<string, string>>): HeaderList => Object.entries(text).map(([name, value]) => ({ name, value }));

it.each<[string, [scheme: string, parameters: Record<string, string>, token68?: string][]]>([
  ['Token', [['Token', {}]]],
  ['Bearer realm="api", error="invalid_token"', [['Bearer', { realm: 'api', error: 'invalid_token' }]]],
  [
    'Basic realm="a, b", Digest nonce=x , qop="auth"',
    [
      ['Basic', { realm: 'a, b' }],
      ['Digest', { nonce: 'x', qop: 'auth' }],
    ],
  ],
  [
    'Negotiate YWJj==, NTLM',
    [
      ['Negotiate', {}, 'YWJj=='],
      ['NTLM', {}],
    ],
  ],
  [String.raw`Bearer error_description="say \"please\""`, [['Bearer', { error_description: 'say "please"' }]]],
  ['Bearer error = "x', [['Bearer', { error: 'x' }]]],
  ['Bearer __proto__="x"', [['Bearer', { ['__proto__']: 'x' }]]],
  ['--- Bearer realm="api"', [['Bearer', { realm: 'api' }]]],
  ['"=,;', []],
  ['', []],
])('WWW-Authenticate: %s', (value, expected) => {
  const challenges = challengesOf(fields({ 'www-authenticate': value }));
  expect(challenges.map(({ scheme, parameters, token68 }) => [scheme, Object.entries(parameters), token68])).toEqual(
    expected.map(([scheme, parameters, token68]) => [scheme, Object.entries(parameters), token68 ?? null]),
  );
});

it.each([
  ['<https://docs.example.com/e/12>; rel="help"', [['https://docs.example.com/e/12', 'help']]],
  ['<https://a.example/1>; rel="next", <https://a.example/s>; title="a, <b>"; rel=describedby', [['https://a.example/s', 'describedby']]],
  ['<https://a.example/d>; rel="x service-doc"', [['https://a.example/d', 'documentation']]],
  ['</relative>; rel=help, <javascript:alert(1)>; rel=help', []],
  ['junk <<; rel', []],
])('Link: %s', (value, expected) => {
  expect(linkFields(fields({ link: value })).map(({ url, rel }) => [url, rel])).toEqual(expected);
});

it.each([
  [{ 'x-request-id': 'req_1', 'cf-ray': '7d' }, 'req_1'],
  [{ 'CF-Ray': '7d2-AMS' }, '7d2-AMS'],
  [{ traceparent: '00-84c1fd4063c38d9f3900d06e56542d48-85d1d4aabbccddee-00' }, '84c1fd4063c38d9f3900d06e56542d48'],
  [{ traceparent: 'junk', 'x-request-id': ' ' }, null],
  [{ 'x-etcd-cluster-id': 'ddff30' }, null],
])('request id in %j', (headers, expected) => {
  expect(requestIdInHeaders(fields(headers))).toBe(expected);
});

it.each([
  ['Request ID: Yx3q_1-2==', 'Yx3q_1-2=='],
  ['Your support ID is: 11790112345678901234.', '11790112345678901234'],
  ['Reference #9.5d3a1002.1700000000.4e1', '9.5d3a1002.1700000000.4e1'],
  ['The request id is missing', null],
  ['order_id: 12345678', null],
])('request id in "%s"', (text, expected) => {
  expect(requestIdInProse(text)).toBe(expected);
});

it.each([
  [{ 'retry-after': '3' }, 3],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:10 GMT', date: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 10],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT', date: 'Wed, 21 Oct 2026 07:28:10 GMT' }, 0],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, null],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('Retry-After in %j', (headers, expected) => {
  expect(retryAfter(fields(headers))).toBe(expected);
});

it('turns refused credentials into a claim on the Authorization field', () => {
  const value = 'Bearer error="invalid_token", error_description="The token expired", error_uri="https://docs.example.com/t"';
  expect(readHeaders(fields({ 'WWW-Authenticate': value }))).toMatchObject({
    message: 'The token expired',
    claims: [
      {
        text: 'The token expired',
        code: 'invalid_token',
        stated: { text: 'Authorization', segments: ['authorization'], in: 'header' },
      },
    ],
    links: [{ url: 'https://docs.example.com/t', rel: 'documentation' }],
  });
});

it.each([
  ['a challenge alone', { 'www-authenticate': 'Bearer realm="api"' }, null],
  ['a field of its own maker', { 'X-BambooHR-Error-Message': 'Missing required field: lastName' }, 'Missing required field: lastName'],
  ['a field of its own', { 'X-Error-Message': 'qty is required' }, 'qty is required'],
  ["gRPC's field", { 'grpc-message': 'qty%20is%20required' }, 'qty is required'],
  ["gRPC's field, not encoded well", { 'grpc-message': '100% wrong' }, '100% wrong'],
  ['a warning', { warning: '299 api "Deprecated \\"v1\\""' }, 'Deprecated "v1"'],
  ['a number that is no message', { 'x-error': '17' }, null],
  [
    'complaints as JSON',
    { 'sl-violations': '[{"location":["request","body","title"],"message":"title is too short"}]' },
    'title is too short',
  ],
  ['JSON that is no error document', { 'report-to': '{"group":"a","endpoints":[{"url":"https://a.example/"}]}' }, null],
])('message out of %s', (_, headers, expected) => {
  expect(readHeaders(fields(headers)).message).toBe(expected);
});

it('complaints as JSON in a field, of an answer that failed', () => {
  const headers = fields({ 'sl-violations': '[{"location":["request","body","title"],"message":"title is too short"}]' });
  expect(readHeaders(headers).claims).toMatchObject([{ text: 'title is too short', stated: { segments: ['title'], in: 'body' } }]);
  expect(readHeaders(headers, false).claims).toEqual([]);
});

it('the error that an authorization server sends back with a redirect', () => {
  const location =
    'https://app.example/cb?error=invalid_scope&error_description=Unknown+scope+%22a%22&error_uri=https%3A%2F%2Fid.example%2Fe';
  expect(readHeaders([{ name: 'Location', value: location }])).toMatchObject({
    message: 'Unknown scope "a"',
    code: 'invalid_scope',
    claims: [{ text: 'Unknown scope "a"', code: 'invalid_scope' }],
    links: [{ url: 'https://id.example/e' }],
  });
});

it.each(['/login?error=true', 'https://app.example/cb?code=x', '/a#error=broken'])('a redirect without such an error: %s', (value) => {
  expect(readHeaders([{ name: 'Location', value }])).toMatchObject({ message: null, code: null, claims: [] });
});
