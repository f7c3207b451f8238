// Mistakes as pages make them, diagnosed as a whole beside what passed: what leads, and what the fixed request is then.
import { expect, test } from 'vitest';
import { applyPatch, contextFor, describe, diagnose, emptySession, entryToExchange, observe, type Exchange } from '#engine/index.ts';

const ORIGIN = 'https://shop.example.com';
const PARTS = ['email', 'password'].map((name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\na@b.example\r\n`).join('');

const FILE_AS = (name: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="me.png"\r\n\r\nhello\r\n--x--\r\n`;

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Mistake extends Sent {
  readonly name: string;
  readonly status?: number;
  readonly answer: string;
  /** A request that passed before. */
  readonly passed?: Sent;
  /** The first finding, as check/message and its place. */
  readonly leads: string;
  readonly at: string;
  readonly near?: boolean;
  /** What the first finding's score is at least. */
  readonly atLeast?: number;
  /** The path with the query, the body, or a header field, of the fixed request. */
  readonly fixed?: { readonly path?: string; readonly body?: string; readonly header?: readonly [string, string] };
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a form to a server that reads JSON',
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: `${PARTS}--x--\r\n`,
    answer: '{"message":"Email and password are required"}',
    leads: 'unread-body/form-unread',
    at: 'header content-type',
    fixed: { body: '{"email":"a@b.example","password":"a@b.example"}', header: ['content-type', 'application/json'] },
  },
  {
    name: 'a key under another name: the value that was sent moves, and no mark takes its place',
    path: '/secure',
    headers: { 'Api-Key': 'k123456' },
    status: 422,
    answer: '{"detail":[{"loc":["header","x-api-key"],"msg":"field required","type":"value_error.missing"}]}',
    leads: 'api-key/elsewhere',
    at: 'header api-key',
    fixed: { header: ['x-api-key', 'k123456'] },
  },
  {
    name: 'cookies left out where a request with them, and without Authorization, passed',
    path: '/cart',
    status: 401,
    answer: '{"error":"No session"}',
    passed: { path: '/cart', headers: { Cookie: 'sid=s3ss10n; theme=dark; lang=de' } },
    leads: 'differs-from-passing/missing',
    at: 'cookie sid',
    fixed: { header: ['cookie', 'sid=s3ss10n; theme=dark; lang=de'] },
  },
  {
    name: 'a login that may be a cookie’s, missed on another site',
    path: '/cart',
    headers: { 'Sec-Fetch-Site': 'same-site' },
    status: 401,
    answer: '{"message":"Not authenticated"}',
    leads: 'credentials/none-sent',
    at: 'header authorization',
    near: false,
  },
  {
    name: 'a scheme other than the one in the server’s words',
    path: '/me',
    headers: { Authorization: 'Token abcdefgh' },
    status: 401,
    answer: '{"error":"Format is Authorization: Bearer [token]"}',
    leads: 'authorization-syntax/other-scheme',
    at: 'header authorization',
    fixed: { header: ['authorization', 'Bearer abcdefgh'] },
  },
  {
    name: 'a switch named like an address, where a request with true passed',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"notify":{"email":"on"}}',
    answer: '{"error":"Invalid settings payload"}',
    passed: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"notify":{"email":true}}' },
    leads: 'differs-from-passing/type',
    at: 'body /notify/email',
    fixed: { body: '{"notify":{"email":true}}' },
  },
  {
    name: 'more decimals than allowed are no number that is too large',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"amount":10.005}',
    answer: '{"amount":["Ensure that there are no more than 2 decimal places."]}',
    leads: 'refused-by-server/range',
    at: 'body /amount',
  },
  {
    name: 'the state that was changed is not the last one',
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"v1"' },
    body: '{}',
    status: 409,
    answer: '{"error":"Version conflict: the document was changed by someone else"}',
    leads: 'conditional-header/failed',
    at: 'header if-match',
  },
  {
    name: 'null where GraphQL wants a value',
    method: 'POST',
    path: '/graphql',
    headers: { 'Content-Type': 'application/json' },
    body: '{"query":"mutation C($in: New!){c(in:$in){id}}","variables":{"in":{"name":null}}}',
    answer:
      '{"errors":[{"message":"Variable \\"$in\\" got invalid value null at \\"in.name\\"; Expected non-nullable type \\"String!\\" not to be null."}]}',
    leads: 'missing-member/empty-value',
    at: 'body /variables/in/name',
  },
  {
    name: 'a list in brackets to a server that reads the bare name',
    path: '/items?page=1&tags[]=a&tags[]=b',
    status: 422,
    answer: '{"detail":[{"type":"missing","loc":["query","tags"],"msg":"Field required","input":null}]}',
    leads: 'list-notation/brackets',
    at: 'query tags[]',
    fixed: { path: '/items?page=1&tags=a&tags=b' },
  },
  {
    name: 'members in another spelling, all of them missed: they are not sent as a form',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"firstName":"Ann","lastName":"Lee"}',
    answer: '{"first_name":["This field is required."],"last_name":["This field is required."]}',
    leads: 'missing-member/other-case',
    at: 'body /firstName',
    fixed: { body: '{"first_name":"Ann","last_name":"Lee"}', header: ['content-type', 'application/json'] },
  },
  {
    name: 'a wrapper that the server does not know, whose members it names by themselves',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"order":{"customerId":"0b9d4a8e-6a5f-4c0e-9a55-0b0a6b7d9c11"}}',
    answer: '{"message":["property order should not exist","customerId must be a UUID"],"error":"Bad Request","statusCode":400}',
    leads: 'nesting/wrapped-too-deep',
    at: 'body /order',
    fixed: { body: '{"customerId":"0b9d4a8e-6a5f-4c0e-9a55-0b0a6b7d9c11"}' },
  },
  {
    name: 'a parameter that Rails misses or could not read is the wrapper of all that was sent',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"sku":"MUG"}',
    answer: '{"status":400,"error":"Bad Request","exception":"param is missing or the value is empty or invalid: order"}',
    leads: 'nesting/wrapper-missing',
    at: 'body /order',
    fixed: { body: '{"order":{"sku":"MUG"}}' },
  },
  {
    name: 'what is changed is not what another request changed: its id stays',
    method: 'PUT',
    path: '/orders/5',
    headers: { 'Content-Type': 'application/json' },
    body: '{"sku":"MUG","createdAt":"2026-11-01"}',
    answer: '{"error":"Bad Request"}',
    passed: { method: 'PUT', path: '/orders/6', headers: { 'Content-Type': 'application/json' }, body: '{"sku":"MUG"}' },
    leads: 'differs-from-passing/extra',
    at: 'body /createdAt',
    fixed: { path: '/orders/5', body: '{"sku":"MUG"}' },
  },
  {
    name: 'nothing else is deleted in the place of what the page did not have',
    method: 'DELETE',
    path: '/orders/undefined',
    answer: '{"error":"Bad Request"}',
    passed: { method: 'DELETE', path: '/orders/6' },
    leads: 'url-leftover/script-in-path',
    at: 'path /1',
    fixed: { path: '/orders/FILL_IN_order_id' },
  },
  {
    name: 'a file that Django misses under its own name for it',
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: FILE_AS('file'),
    answer: '{"avatar":["No file was submitted."]}',
    leads: 'multipart-part/file-elsewhere',
    at: 'body /file',
    fixed: { body: FILE_AS('avatar') },
  },
  {
    name: 'a file under another name than the one that passed',
    method: 'POST',
    path: '/avatar',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    body: FILE_AS('file'),
    answer: '{"error":"Bad Request"}',
    passed: { method: 'POST', path: '/avatar', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body: FILE_AS('avatar') },
    leads: 'differs-from-passing/misspelled',
    at: 'body /file',
    fixed: { body: FILE_AS('avatar') },
  },
  {
    name: 'JSON sent as text: that it passed as JSON makes the suspicion likelier, not less likely',
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    body: '{"email":"a@b.example"}',
    answer: '{"error":"Bad Request"}',
    passed: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"email":"a@b.example"}' },
    leads: 'content-type/json-as-other-quiet',
    at: 'header content-type',
    atLeast: 0.8,
    fixed: { header: ['content-type', 'application/json'] },
  },
  {
    name: 'brackets that no request which passed has go: encoding them would mend nothing',
    path: '/items?tags[]=a',
    answer: '{"error":"Bad Request"}',
    passed: { path: '/items?tags=b' },
    leads: 'differs-from-passing/misspelled',
    at: 'query tags[]',
    fixed: { path: '/items?tags=a' },
  },
  {
    name: 'a list in brackets where the server sees no list under the bare name',
    path: '/items?tags[]=a&tags[]=b',
    answer: '{"message":["tags must be an array"],"error":"Bad Request","statusCode":400}',
    leads: 'list-notation/brackets',
    at: 'query tags[]',
    fixed: { path: '/items?tags=a&tags=b' },
  },
  {
    name: 'a name in small letters for one of an enumeration, whose list stands behind other words',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"status":"pending"}',
    answer:
      '{"message":"JSON parse error: Cannot deserialize value of type `com.acme.Status` from String \\"pending\\": not one of the values accepted for Enum class: [PENDING, PAID, SHIPPED]"}',
    leads: 'value-limits/not-listed',
    at: 'body /status',
    near: true,
    fixed: { body: '{"status":"PENDING"}' },
  },
  {
    name: 'numbered brackets are no misspelling: all of them go',
    path: '/items?tags[0]=a&tags[1]=b',
    answer: '{"message":"tags is required"}',
    leads: 'list-notation/brackets',
    at: 'query tags[0]',
    fixed: { path: '/items?tags=a&tags=b' },
  },
  {
    name: 'a fault of the client’s registration is none of the request: nothing is renamed',
    method: 'POST',
    path: '/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials&client_id=shop&client_secret=s3cr3t',
    answer: '{"error":"invalid_client_metadata","error_description":"grant_types must be among implicit and client_credentials"}',
    leads: 'client-registration/registration',
    at: 'body /client_id',
    fixed: { body: 'grant_type=client_credentials&client_id=shop&client_secret=s3cr3t' },
  },
  {
    name: 'the same at the start of a login, whose answer has no code',
    path: '/auth?client_id=shop&response_type=code&state=x&scope=openid',
    answer: '{"message":"grant_types must be among implicit and client_credentials"}',
    leads: 'client-registration/registration',
    at: 'query client_id',
  },
  {
    name: 'a GraphQL document under a misspelled name: what is near certain is a cause',
    method: 'POST',
    path: '/graphql',
    headers: { 'Content-Type': 'application/json' },
    body: '{"qurey":"{ shop { id } }"}',
    answer: '{"errors":[{"message":"Unexpected parameter \\"qurey\\" in the request body."}]}',
    leads: 'graphql-request/no-query',
    at: 'body /qurey',
    near: true,
    fixed: { body: '{"query":"{ shop { id } }"}' },
  },
  {
    name: 'details of what does not go together: base is the whole, and no member',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"from":"2026-12-02","until":"2026-12-01"}',
    status: 422,
    answer: '{"errors":{"base":[{"error":"from_after_until"}]}}',
    leads: 'refused-by-server/other',
    at: 'body ',
    near: false,
  },
  {
    name: 'the same words in another order: the confirmation is there, under another name',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"password":"s3cr3t","confirmPassword":"s3cr3t"}',
    answer: '{"errors":{"passwordConfirmation":"Passwords do not match"}}',
    leads: 'missing-member/misspelled',
    at: 'body /confirmPassword',
    fixed: { body: '{"password":"s3cr3t","passwordConfirmation":"s3cr3t"}' },
  },
  {
    name: 'a name with another word in it is no misspelling',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"fromAccount":"A1","amount":5}',
    answer: '{"error":"toAccount is required"}',
    leads: 'missing-member/absent',
    at: 'body /toAccount',
  },
  {
    name: 'a signature that is missed may belong into a field of its own',
    method: 'POST',
    status: 401,
    headers: { 'Content-Type': 'application/json' },
    body: '{"events":[]}',
    answer: '{"error":"SignatureValidationFailed","message":"no signature"}',
    leads: 'credentials/none-sent',
    at: 'header authorization',
    near: false,
  },
  {
    name: 'JSON as text, to a server that takes such types for forged requests',
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
    body: '{"query":"{ me { id } }"}',
    answer:
      '{"errors":[{"message":"Blocked as a potential Cross-Site Request Forgery (CSRF). Specify a content-type header or provide apollo-require-preflight"}]}',
    leads: 'content-type/json-as-other',
    at: 'header content-type',
    fixed: { header: ['content-type', 'application/json'] },
  },
  {
    name: 'a code of OAuth that may be too old, or belong to another address',
    method: 'POST',
    path: '/oauth/token',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `grant_type=authorization_code&code=abc&client_id=web&redirect_uri=${encodeURIComponent('https://app.example.com/cb')}`,
    answer: '{"error":"invalid_grant","error_description":"The code has expired or redirect_uri does not match."}',
    leads: 'oauth-request/code',
    at: 'body /code',
    near: false,
  },
  {
    name: 'a date that Go reads by another layout',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"name":"Ann","start":"2026-03-04"}',
    answer: '{"error":"parsing time \\"2026-03-04\\" as \\"2006-01-02T15:04:05Z07:00\\": cannot parse \\"\\" as \\"T\\""}',
    leads: 'value-format/wrong-format',
    at: 'body /start',
    fixed: { body: '{"name":"Ann","start":"2026-03-04T00:00:00Z"}' },
  },
  {
    name: 'a word where a pipe of Nest wants a number',
    method: 'GET',
    path: '/users/abc',
    answer: '{"statusCode":400,"message":"Validation failed (numeric string is expected)","error":"Bad Request"}',
    leads: 'value-type/unreadable',
    at: 'path /1',
    near: false,
  },
];

test.each(mistakes)('$name', ({ status = 400, answer, passed, leads, at, near, atLeast, fixed, ...sent }) => {
  const before = passed ? observe(emptySession, exchangeOf(passed, 200, '{}', 'passed')) : emptySession;
  const exchange = exchangeOf(sent, status, answer, 'refused');
  const diagnosis = describe(diagnose(exchange, contextFor(observe(before, exchange), exchange)));
  const [first] = diagnosis.findings;
  const isUnknown = diagnosis.findings.some(({ check, messageId }) => `${check}/${messageId}` === 'next-steps/unknown');
  expect(isUnknown && first!.score >= 0.9).toBe(false);
  expect([`${first?.check}/${first?.messageId}`, `${first?.at.in} ${first?.at.path}`]).toEqual([leads, at]);
  if (atLeast !== undefined) expect(first!.score).toBeGreaterThanOrEqual(atLeast);
  if (near !== undefined) expect(first!.score >= 0.9).toBe(near);
  if (!fixed) return;
  const { request } = applyPatch(exchange.request, diagnosis.fixed?.patch ?? []);
  if (fixed.body !== undefined) expect(request.body).toMatchObject({ text: fixed.body });
  if (fixed.path !== undefined) expect(request.url).toBe(ORIGIN + fixed.path);
  const [name, value] = fixed.header ?? [];
  if (name) expect(request.headers.find((field) => field.name.toLowerCase() === name)?.value).toBe(value);
});

function exchangeOf({ method = 'GET', path = '/orders', headers = {}, body }: Sent, status: number, answer: string, id: string): Exchange {
  const entry = {
    startedDateTime: '2026-11-22T10:00:00Z',
    request: {
      method,
      url: ORIGIN + path,
      httpVersion: 'HTTP/1.1',
      headers: Object.entries({ Host: 'shop.example.com', 'User-Agent': 'x', ...headers }).map(([name, value]) => ({ name, value })),
      ...(body !== undefined && { postData: { mimeType: headers['Content-Type'] ?? '', text: body } }),
    },
    response: {
      status,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { mimeType: 'application/json', text: answer },
    },
  };
  return entryToExchange(entry, { id, recorder: 'chromium' })!;
}

test('a browser that let no answer through and names no reason is not quoted', () => {
  const entry = { request: { method: 'GET', url: 'wss://shop.example.com/live', headers: [] }, response: { status: 0 } };
  const exchange = entryToExchange(entry, { id: 'refused', recorder: 'chromium' })!;
  expect(describe(diagnose(exchange, contextFor(emptySession, exchange))).summary).toBe(
    'The browser let no answer through, and does not say why.',
  );
});
