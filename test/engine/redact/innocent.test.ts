// What sounds like a secret and is none: masked, it would take from the diagnosis what it needs, and from its reader what is wrong.
import { describe, expect, it, test } from 'vitest';
import { contextFor, emptySession } from '#engine/index.ts';
import { redact } from '#engine/redact/redact.ts';
import { exchangeWith, multipart, type Sketch } from './planted.ts';

/** Members that are none of a secret, each alone in a body. */
const MEMBERS: readonly (readonly [name: string, value: unknown])[] = [
  ['code', 'E_REQUIRED'],
  ['code', 'P2002'],
  ['code', 'invalid_token'],
  ['error_code', 'AUTH-4012-EXPIRED'],
  ['status_code', '400'],
  ['country_code', 'DE'],
  ['postal_code', 'SW1A 1AA'],
  ['promo_code', 'SUMMER25'],
  ['key', 'name'],
  ['key', 'user.address.street'],
  ['key', 'de-DE'],
  ['key_id', 'k-2024-01'],
  ['primary_key', 'order_id'],
  ['sort_key', 'created_at'],
  ['public_key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHq7Wd9Zk3TbX5'],
  ['keyword', 'abc123def456'],
  ['keyboard', 'qwertz-105-de'],
  ['token_type', 'Bearer'],
  ['max_tokens', '4096'],
  ['prompt_tokens', 120],
  ['tokenizer', 'cl100k_base'],
  ['token_endpoint', 'https://id.test/token'],
  ['token_expires_at', '2026-01-02T03:04:05Z'],
  ['token_version', 'v2024-06-01'],
  ['token_format', 'jwt-rs256'],
  ['password_policy', 'min 8'],
  ['password_policy', { min: '8 characters', needs: 'digit1' }],
  ['password_strength', 'weak-2of5'],
  ['password_changed_at', '2025-12-24T18:00:00Z'],
  ['passwordMinLength', 8],
  ['reset_password', true],
  ['has_password', 'yes1'],
  ['passport_no', 'C01X00T47'],
  ['passenger', 'ann-12b'],
  ['compass', 'NE45deg'],
  ['bypass', 'route66'],
  ['secretary', 'ann.b3@corp'],
  ['session_count', '12'],
  ['session_name', 'intro-to-http2'],
  ['session', 'morning'],
  ['session', { title: 'HTTP/2 in depth', room: 'B12', starts: '2026-01-02T09:00:00Z' }],
  ['signature_algorithm', 'RS256'],
  ['signature_required', 'level2'],
  ['signature_method', 'HMAC-SHA256'],
  ['author', 'ann-h4x0r-99'],
  ['authority', 'https://login.test/9f8e7d6c5b4a'],
  ['authorized_by', 'ann12345678'],
  ['authentication_method', 'oauth2-pkce'],
  ['auth', 'oauth2'],
  ['auth', { type: 'oauth2', flow: 'pkce-s256', user: 'ann12345678' }],
  ['state', 'CA'],
  ['state', 'a1b2c3d4e5'],
  ['nonce_count', '00000001'],
  ['code_challenge_method', 'S256'],
  ['pinned', 'item42x7'],
  ['pincode_area', '110001'],
  ['opinion', '4711'],
  ['spin', '4711'],
  ['hash_algorithm', 'sha256'],
  ['etag', '"a1b2c3d4e5f6"'],
  ['sku', 'AB12CD34EF56'],
  ['iban_hint', 'ends in 4711'],
  ['request_id', 'req_9f8e7d6c5b4a3210'],
  ['trace_id', '4bf92f3577b34da6a3ce929d0e0e4736'],
  ['id', '9f8e7d6c-5b4a-4321-8765-0123456789ab'],
  ['file', 'sk_forms_2024.pdf'],
  ['branch', 'feature/npm_audit_2024_fixes'],
  ['name', 'token'],
  ['fields', ['user', 'password', 'token']],
  ['required', ['client_secret', 'grant_type2']],
  ['sort', ['password_changed_at', 'desc1234']],
  ['pair', { name: 'colour', value: 'a1b2c3d4e5f6' }],
  ['pair', { key: 'token_type', value: 'bearer12345' }],
  ['schema', { name: 'password', type: 'string', minLength: 8, format: 'password' }],
  ['patch', { op: 'replace', path: '/user/nickname', value: 'a1b2c3d4e5' }],
  ['tokens', { total: '1024', count: 'n1024' }],
  ['credentials', { type: 'oauth2', expires_at: '2026-01-02T03:04:05Z' }],
  ['credentials', 'same-origin'],
  ['credentials', 'include'],
];

const answer = (value: unknown): Sketch => ({ answer: typeof value === 'string' ? value : JSON.stringify(value) });

/** Whole messages. */
const MESSAGES: Readonly<Record<string, Sketch>> = {
  'a complaint about a password': answer({ errors: { password: ['must have at least 8 characters and 1 digit'] } }),
  'a complaint with a word': answer({ password: 'required' }),
  'a complaint with a code': answer({ errors: [{ field: 'password', code: 'too_short', message: 'is too short', min: 8 }] }),
  'a complaint with the refused length': answer({ detail: [{ loc: ['body', 'password'], msg: 'at least 8', ctx: { min_length: 8 } }] }),
  'a complaint as an object': answer({ errors: { token: { kind: 'user defined', path: 'token', message: 'Path `token` is required.' } } }),
  'a complaint of Zod': answer({
    issues: [{ code: 'invalid_type', expected: 'string', received: 'undefined', path: ['credentials', 'password'] }],
  }),
  'a message about a token of a parser': answer({ message: 'Unexpected token \'}\', "{"a":1,}" is not valid JSON at position 7' }),
  'a message about a token in JSON': answer({ message: 'Unexpected token a1b2c3d4e5 in JSON at position 0' }),
  'a message that tells where a token is missing': answer({ message: 'Missing token. Send X-Api-Key, see https://docs.test/auth2/tokens' }),
  'a message with a request id': answer({ message: 'Invalid token (request id 9f8e7d6c5b4a3210)' }),
  'a message that names members': answer({ message: "password: must match 'password_confirmation2'" }),
  'a message about a pattern': answer({ message: 'password must match "^(?=.*[0-9])[A-Za-z0-9]{8,}$"' }),
  'a message about a key': answer({ message: "duplicate key 'user_42_name' in table 'orders2'" }),
  'a message of a database': answer({ message: 'Key (email)=(ann1@example.test) already exists.' }),
  'a message in prose': answer('The session code is E4012: sign in at https://app.test/login2'),
  'a challenge': { answerHeaders: [{ name: 'WWW-Authenticate', value: 'Bearer realm="api2", error="invalid_token"' }] },
  'a form page': answer(
    '<!doctype html><html><body><form><input type="password" name="password" placeholder="min. 8"></form></body></html>',
  ),
  'an input without a secret': answer(
    '<html><body><input name="qty" value="a1b2c3d4e5f6"><input type="password" name="pw2"></body></html>',
  ),
  'a meta tag': answer('<html><head><meta name="viewport" content="width=device-width, initial-scale=1"></head></html>'),
  'a table of a page': answer('<html><table><tr><th>password</th><th>is too short</th></tr></table></html>'),
  'a block of YAML': { body: 'note: |\n  password of ann12345678\ndescription: >\n  a1b2c3d4e5\n' },
  'a ConfigMap of Kubernetes': { body: 'apiVersion: v1\nkind: ConfigMap\ndata:\n  colour: a1b2c3d4e5\n' },
  'an object of its own kind': { body: JSON.stringify({ kind: 'Secret', data: { colour: 'a1b2c3d4e5' } }) },
  'a variable of Terraform': { body: 'variable "region" {\n  default = "eu-west-1a2b3c"\n}\n' },
  'a pair with another further in': { body: JSON.stringify({ name: 'colour', data: { value: 'a1b2c3d4e5' } }) },
  'columns of SQL': { body: JSON.stringify({ sql: "INSERT INTO t (name, token_type) VALUES ('ann12345678', 'bearer12345')" }) },
  'a property list': { body: '<plist><dict><key>colour</key><string>a1b2c3d4e5</string></dict></plist>' },
  'XML settings': { body: '<config><add key="Timeout2" value="a1b2c3d4e5"/><item name="colour">a1b2c3d4e5</item></config>' },
  'XML with a code': { body: '<Error><Code>InvalidToken2</Code><KeyName>name2</KeyName></Error>' },
  'CSV without a secret': { body: 'id,user,token_type\n1,ann12345678,bearer1\n' },
  'a text with commas': { body: 'password, token and more\nare what you need, ann12345678\n' },
  'GraphQL that asks for a token': {
    body: JSON.stringify({ query: 'mutation Login($password: String!) { login(password: $password) { token user2 } }' }),
  },
  'GraphQL in braces': { body: '{ viewer { token(first: 10) { type } } }' },
  'a form with a code': { body: 'code=DE12345678&country=DE' },
  'multipart with a code': multipart(['code', 'DE12345678'], ['file', 'id,name\n1,ann12345678']),
  'a query with a code': { url: 'https://api.test/v1/errors?code=E1234567&page=2' },
  'a query with a state': { url: 'https://api.test/v1/orders?state=CA12345678&sort=key' },
  'the parameters of a signed URL that are none': {
    url: 'https://b.test/o?sv=2024-01-01&se=2026-01-01T00%3A00%3A00Z&sp=rw&sr=b&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60',
  },
  'a path of webhooks': { url: 'https://api.test/webhooks/42/deliveries/latest' },
  'a webhook with an id': { url: 'https://api.test/webhooks/9f8e7d6c-5b4a-4321-8765-0123456789ab' },
  'a path that speaks of passwords': { url: 'https://api.test/reset-password/confirm' },
  'a hash route': { url: 'https://app.test/#/orders?page=2&sort=key' },
  'common fields': {
    headers: [
      { name: 'Sec-WebSocket-Key', value: 'dGhlIHNhbXBsZSBub25jZQ==' },
      { name: 'Sec-WebSocket-Protocol', value: 'graphql-transport-ws' },
      { name: 'X-Request-Id', value: '9f8e7d6c5b4a3210' },
      { name: 'If-None-Match', value: '"a1b2c3d4e5f6"' },
      { name: 'Surrogate-Key', value: 'post-1234 author-99' },
      { name: 'Access-Control-Request-Headers', value: 'authorization,x-api-key' },
      { name: 'Digest', value: 'SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=' },
      { name: 'User-Agent', value: 'Mozilla/5.0 token-tool/2.1' },
    ],
  },
};

const innocents: readonly (readonly [name: string, Sketch])[] = [
  ...MEMBERS.flatMap(([name, value]): [string, Sketch][] => {
    const text = JSON.stringify({ [name]: value });
    return [
      [`${text} in a request`, { body: text }],
      [`${text} in an answer`, { answer: text }],
    ];
  }),
  ...Object.entries(MESSAGES),
];

test('no innocent twice', () => expect(new Set(innocents.map(([name]) => name)).size).toBe(innocents.length));

describe(`${innocents.length} innocents`, () => {
  it.each(innocents)('%s', (_, sketch) => {
    const exchange = exchangeWith(sketch);
    const { subjects, masks } = redact([{ exchange, context: contextFor(emptySession, exchange) }]);
    expect(masks).toEqual([]);
    expect(subjects[0]!.exchange).toEqual(exchange);
  });
});
