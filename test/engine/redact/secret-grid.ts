// Placements of one secret: names that say so times the carriers that may hold a name and its value, and secrets that are told by where they stand.
import type { Exchange } from '#engine/index.ts';
import { exchangeWith, multipart, type Sketch } from './planted.ts';

/** Of no known form, and nowhere else in the exchange: only name and place can tell that it is a secret. */
const MARKER = 'hq7Wd9Zk3TbX5';

const NAMES = [
  'password',
  'api_key',
  'clientSecret',
  'refresh-token',
  '_csrf',
  'code_verifier',
  'client_assertion',
  'SAMLResponse',
  'id_token_hint',
  'Idempotency-Key',
  'set-cookie',
  'device_code',
];

const json = (value: unknown): Sketch => ({ body: JSON.stringify(value) });
const answer = (value: unknown, status = 400): Sketch => ({ answer: typeof value === 'string' ? value : JSON.stringify(value), status });
const header = (name: string, value: string): Sketch => ({ headers: [{ name, value }] });
const typed = (type: string, body: string): Sketch => ({ headers: [{ name: 'Content-Type', value: type }], body });
const url = (rest: string): Sketch => ({ url: `https://api.test${rest}` });

/** What may hold a name with its value. */
const carriers: Readonly<Record<string, (name: string, secret: string) => Sketch>> = {
  'a JSON member': (name, secret) => json({ user: 'ann', [name]: secret }),
  'a member of an answer': (name, secret) => answer({ error: 'bad', sent: { [name]: secret } }),
  'a pair of name and value': (name, secret) => json({ fields: [{ name, value: secret }] }),
  'a pair of key and value': (name, secret) => json([{ key: name, enabled: true, value: secret }]),
  'a pair, the value first': (name, secret) => json({ value: secret, field: name }),
  'an entry of two': (name, secret) =>
    json([
      ['user', 'ann'],
      [name, secret],
    ]),
  'an answer that tells the refused value': (name, secret) => answer({ errors: [{ field: name, rejectedValue: secret, message: 'bad' }] }),
  'an answer with loc and input': (name, secret) =>
    answer({ detail: [{ type: 'x', loc: ['body', name], msg: 'Too short', input: secret }] }),
  'an answer with path and value': (name, secret) => answer({ errors: [{ msg: 'Invalid value', path: `user.${name}`, value: secret }] }),
  'a JSON Patch': (name, secret) => json([{ op: 'replace', path: `/user/${name}`, value: secret }]),
  'an object under the name': (name, secret) => json({ [name]: { value: secret, type: 'plain' } }),
  'a list under the name': (name, secret) => json({ [name]: [secret] }),
  'a form': (name, secret) => ({ body: `user=ann&${encodeURIComponent(name)}=${secret}` }),
  'a bracketed form': (name, secret) => ({ body: `user[name]=ann&user[${name}]=${secret}` }),
  'a form with brackets behind': (name, secret) => ({ body: `user=ann&${encodeURIComponent(name)}[0]=${secret}` }),
  'pairs in a form': (name, secret) => ({ body: `f[0][name]=${encodeURIComponent(name)}&f[0][value]=${secret}` }),
  'a query': (name, secret) => url(`/v1?a=1&${encodeURIComponent(name)}=${secret}`),
  'a query behind the hash': (name, secret) => url(`/#/login?a=1&${encodeURIComponent(name)}=${secret}`),
  multipart: (name, secret) => multipart(['user', 'ann'], [name, secret]),
  CSV: (name, secret) => typed('text/csv', `id,user,${name}\n1,ann,${secret}\n`),
  'quoted CSV': (name, secret) => typed('text/csv', `"id";"${name}";"user"\r\n"1";"${secret} a";"ann"\r\n`),
  'CSV in multipart': (name, secret) => multipart(['file', `id,${name}\n1,${secret}`]),
  'an XML element': (name, secret) => ({ body: `<a><${name}>${secret}</${name}></a>` }),
  'an XML attribute in single quotes': (name, secret) => ({ body: `<a user='ann' ${name}='${secret}'/>` }),
  'an XML property': (name, secret) => ({ body: `<config><add key="${name}" value="${secret}"/></config>` }),
  'an XML parameter': (name, secret) => ({ body: `<command><param name="${name}">${secret}</param></command>` }),
  'XML-RPC': (name, secret) => ({
    body: `<struct><member><name>${name}</name><value><string>${secret}</string></value></member></struct>`,
  }),
  'a hidden input': (name, secret) =>
    answer(`<!DOCTYPE html><html><body><form><input type="hidden" name="${name}" value="${secret}"></form></body></html>`),
  'an input, the value first': (name, secret) => answer(`<html><body><input value='${secret}' type=hidden name='${name}'/></body></html>`),
  'a meta tag': (name, secret) => answer(`<!doctype html>\n<html><head><meta name="${name}" content="${secret}" /></head></html>`),
  'a row of a debug page': (name, secret) =>
    answer(`<html><table><tr><td>${name}</td><td class="code"><pre>${secret}</pre></td></tr></table>`),
  'a script of a page': (name, secret) => answer(`<html><script>window.STATE={"user":"ann","${name}":"${secret}"}</script></html>`),
  'a GraphQL variable': (name, secret) => json({ query: 'mutation($a:A){login(a:$a)}', variables: { a: { [name]: secret } } }),
  'a GraphQL argument': (name, secret) => json({ query: `mutation { login(user: "ann", ${identifier(name)}: "${secret} x y") { id } }` }),
  'a bare GraphQL document': (name, secret) =>
    typed('application/graphql', `{ login(${identifier(name)}: "${secret}", user: "ann") { id } }`),
  NDJSON: (name, secret) => typed('application/x-ndjson', `{"a":1}\n${JSON.stringify({ [name]: secret })}\n`),
  'NDJSON pairs': (name, secret) => typed('application/x-ndjson', `{"a":1}\n${JSON.stringify({ name, value: secret })}\n`),
  'a line of YAML': (name, secret) => typed('application/yaml', `user: ann\n${name}: ${secret} and more\n`),
  properties: (name, secret) => typed('text/plain', `user = ann\n${name} = ${secret}\n`),
  'a dump of Ruby': (name, secret) => answer(`Parameters: {"user"=>"ann", "${name}"=>"${secret}"}`),
  'a dump of Python': (name, secret) => answer(`Traceback: locals {'user': 'ann', '${name}': '${secret}'}`),
  'a dump of Go': (name, secret) => answer(`headers: map[Accept:[*/*] ${name}:[${secret}]]`),
  'a message that names it': (name, secret) => answer({ message: `${name} '${secret}' is not valid` }),
  'JSON in a string of an answer': (name, secret) => answer({ error: `Could not handle ${JSON.stringify({ [name]: secret })}` }),
};

/** Some carriers cannot hold every name. */
const identifier = (name: string): string => name.replaceAll('-', '_');

/** Secrets whose place or form tells. */
const places: Readonly<Record<string, (secret: string) => Sketch>> = {
  'credentials, an object': (s) => json({ credentials: { user: 'ann', value: s } }),
  'credentials, deep': (s) => json({ credentials: [{ provider: { type: 'x', blob: s } }] }),
  'secrets, an object': (s) => json({ secrets: { db: s, smtp: 'ann' } }),
  'secrets, in an answer': (s) => answer({ config: { secrets: { DB: s } } }, 500),
  'tokens, an object': (s) => json({ tokens: { primary: s } }),
  'tokens, objects in a list': (s) => json({ tokens: [{ type: 'bearer', value: s }] }),
  'apiKeys, an object': (s) => json({ apiKeys: { stripe: s } }),
  'recovery codes': (s) => json({ recovery_codes: [s] }),
  'OAuth code in a form': (s) => ({ body: `grant_type=authorization_code&code=${s}&redirect_uri=https%3A%2F%2Fapp.test%2Fcb` }),
  'OAuth code in JSON': (s) => json({ grant_type: 'authorization_code', code: s, client_id: 'app' }),
  'OAuth code in a redirect': (s) => url(`/callback?code=${s}&state=xyz`),
  'OAuth code in Location': (s) => ({ answerHeaders: [{ name: 'Location', value: `https://app.test/cb?state=a&code=${s}` }] }),
  'OAuth code in Referer': (s) => header('Referer', `https://app.test/cb?code=${s}&session_state=1`),
  'OAuth code in an answer': (s) => answer({ error: 'invalid_grant', error_description: `Authorization code ${s} has expired` }),
  'JWT bearer assertion': (s) => ({ body: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=${s}` }),
  'AWS signature': (s) => url(`/o?X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-Signature=${s}`),
  'Google signature': (s) => url(`/o?X-Goog-Expires=60&X-Goog-Signature=${s}`),
  'Azure SAS': (s) => url(`/c/b?sv=2024-01-01&se=2026-01-01T00%3A00Z&sp=r&sig=${s}%3D`),
  CloudFront: (s) => url(`/o?Expires=1&Signature=${s}&Key-Pair-Id=K1`),
  'HMAC of a query': (s) => url(`/app?shop=a.test&hmac=${s}`),
  'a presigned URL in JSON': (s) => json({ upload: `https://b.s3.test/o?X-Amz-Signature=${s}&X-Amz-Expires=60` }),
  'a presigned URL in a message': (s) => answer(`Cannot read https://b.s3.test/o?a=1&sig=${s} now`),
  'Slack webhook': (s) => json({ target: `https://hooks.slack.com/services/T0001/B0002/${s}` }),
  'Slack workflow': (s) => json({ target: `https://hooks.slack.com/workflows/T0001/A0002/1/${s}` }),
  'Discord webhook': (s) => json({ url: `https://discord.com/api/webhooks/123456789012345678/${s}` }),
  'Teams webhook': (s) => json({ url: `https://x.webhook.office.com/webhookb2/a@b/IncomingWebhook/${s}/c` }),
  'a webhook as the request itself': (s) => ({ url: `https://discord.com/api/webhooks/123456789012345678/${s}` }),
  'Telegram bot': (s) => ({ url: `https://api.telegram.org/bot123456789:AA${s}${s}Zz01234/sendMessage` }),
  'a reset link': (s) => ({ url: `https://app.test/reset-password/${s}` }),
  'an invitation': (s) => json({ link: `https://app.test/invite/${s}${s}` }),
  'PEM key': (s) => ({ body: `-----BEGIN PRIVATE KEY-----\nMIIEvQ${s}\n-----END PRIVATE KEY-----` }),
  'PEM key in JSON': (s) => json({ pem: `-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ${s}\n-----END RSA PRIVATE KEY-----\n` }),
  'PEM key escaped in text': (s) => answer(`key: "-----BEGIN EC PRIVATE KEY-----\\nMIIEvQ${s}\\n-----END EC PRIVATE KEY-----\\n"`),
  'a PEM key that was cut': (s) => ({ body: `{"pem":"-----BEGIN PRIVATE KEY-----\\nMIIEvQ${s}\\nabc` }),
  'Postgres URL': (s) => json({ dsn: `postgres://ann:${s}@db.test:5432/shop` }),
  'Postgres URL with signs': (s) => json({ dsn: `postgres://ann:a/b#${s}@db.test:5432/shop` }),
  'JDBC URL': (s) => json({ dsn: `jdbc:postgresql://db.test/shop?user=ann&password=${s}` }),
  'ADO connection': (s) => json({ dsn: `Server=db;User Id=ann;Password=${s};Encrypt=true` }),
  'libpq connection': (s) => json({ dsn: `host=db user=ann password='${s} x' dbname=shop` }),
  'Go MySQL connection': (s) => json({ dsn: `ann:${s}@tcp(db.test:3306)/shop` }),
  'Redis URL': (s) => answer(`cannot connect to redis://:${s}@cache.test:6379/0`),
  'password in a URL in text': (s) => answer({ message: `fetch of https://ann:${s}@api.test/x failed` }),
  'Cookie line in text': (s) => answer(`TRACE /x HTTP/1.1\nHost: a\nCookie: theme=dark; other=${s}\n`),
  'Set-Cookie line in text': (s) => answer(`HTTP/1.1 400\nSet-Cookie: a=1\nset-cookie: other=${s}; Path=/`),
  'Authorization line in text': (s) => answer(`GET /x HTTP/1.1\nAuthorization: Bearer ${s}\nAccept: */*`),
  'Basic line in text': (s) => answer(`Authorization: Basic ${Buffer.from(`ann:${s}`).toString('base64')}`),
  'Authorization in JSON': (s) => json({ headers: { Authorization: `Bearer ${s}` } }),
  'Authorization as a pair': (s) => json({ headers: [{ name: 'Authorization', value: `Bearer ${s}` }] }),
  'Authorization in a batch': (s) => ({
    headers: [{ name: 'Content-Type', value: 'multipart/mixed; boundary=b1' }],
    body: `--b1\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\nAuthorization: Bearer ${s}\r\n\r\n\r\n--b1--\r\n`,
  }),
  'bearer in prose': (s) => answer({ message: `Could not verify bearer ${s} for ann` }),
  'Set-Cookie as a request field': (s) => header('Set-Cookie', `sid=${s}; Path=/`),
  'Set-Cookie2': (s) => header('Set-Cookie2', `sid=${s}`),
  'Idempotency-Key field': (s) => header('Idempotency-Key', s),
  'HMAC field': (s) => header('X-Shopify-Hmac-Sha256', s),
  'Signature field': (s) => header('Signature', `sig1=:${s}:`),
  'X-Auth field': (s) => header('X-Auth', s),
  'X-Original-URL': (s) => header('X-Original-URL', `/login?ticket=${s}`),
  'token in Sec-WebSocket-Protocol': (s) => header('Sec-WebSocket-Protocol', `bearer, ${s}`),
  'WWW-Authenticate echo': (s) => ({
    answerHeaders: [{ name: 'WWW-Authenticate', value: `Bearer error="invalid_token", error_description="The token '${s}' expired"` }],
  }),
  'Refresh field': (s) => ({ answerHeaders: [{ name: 'Refresh', value: `0; url=/next?access_token=${s}` }] }),
  'Link field': (s) => ({ answerHeaders: [{ name: 'Link', value: `</next?token=${s}>; rel="next"` }] }),
  'message: key provided': (s) => answer({ error: { message: `Incorrect API key provided: ${s}. You can find it in settings.` } }),
  'message: token in quotes': (s) => answer({ message: `Token "${s}" not found` }),
  'message: password in back-ticks': (s) => answer(`The password \`${s}\` is too short`),
  'message in XML': (s) => answer(`<Error><Message>The session token ${s} is malformed</Message></Error>`),
  'statement in a trace': (s) => answer(`at login (app.js:1)\n  password = "${s}"\n  user = "ann"`),
  'environment in a trace': (s) => answer(`AWS_SECRET_ACCESS_KEY=${s}\nHOME=/root`),
  'arguments in a trace': (s) => answer(`Error\n    at fetch (https://app.test/a.js?access_token=${s}:1:2)`),
  'initiator behind the hash': (s) => ({ initiator: `https://app.test/#/cb?id_token=${s}` }),
  redirect: (s) => ({ redirectURL: `https://app.test/cb?code=${s}&state=1` }),
  'a dump of Rust': (s) => answer(`Login { user: "ann", password: Some("${s}") }`),
  'a dump of Ruby with symbols': (s) => answer(`{:user=>"ann", :password=>"${s}"}`),
  'a dump of PHP': (s) => answer(`array(1) {\n  ["password"]=>\n  string(15) "${s}"\n}`),
  'print_r of PHP': (s) => answer(`Array\n(\n    [password] => ${s}\n)`),
  'a detail of Postgres': (s) => answer(`Key (token)=(${s}) already exists.`),
  'a command of curl': (s) => answer(`run curl -u ann:${s} https://api.test`),
  'a refused variable of GraphQL': (s) => answer({ errors: [{ message: `Variable "$token" got invalid value "${s}"; Expected Int` }] }),
  'TOML behind a heading': (s) => ({ body: `[db]\nuser = "ann"\npassword = "${s}"\n` }),
  'a block of YAML': (s) => typed('application/yaml', `db:\n  password: |\n    ${s}\n    two words\n  host: db.test\n`),
  'a Secret of Kubernetes': (s) => json({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' }, stringData: { odd: `${s} words` } }),
  'a Secret of Kubernetes in YAML': (s) =>
    typed('application/yaml', `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  odd: ${s} words\n`),
  'the default of a variable of Terraform': (s) => ({ body: `variable "db_password" {\n  type = string\n  default = "${s} words"\n}\n` }),
  'a pair with the value further in': (s) => json([{ name: 'password', data: { value: `${s} words` } }]),
  'a column of SQL': (s) => json({ sql: `INSERT INTO users (name, "password") VALUES ('ann', 'x''${s} y'), ('bob', 'z, (${s})')` }),
  'a property list': (s) => ({
    body: `<plist><dict><key>user</key><string>ann</string><key>password</key><string>${s} words</string></dict></plist>`,
  }),
  'a pair in a query': (s) => url(`/?name=password&value=${s}`),
  'a map of cookies': (s) => json({ cookies: { theme: s } }),
  'CSV with blanks': (s) => typed('text/csv', `user, password\nann, ${s}\n`),
  'status text': (s) => ({ statusText: `Bad token=${s}` }),
  'JWT in prose': (s) => answer(`got ${jwt(s)} instead`),
  'JWT in a path': (s) => url(`/confirm/${jwt(s)}`),
  'JWT as a CSV cell': (s) => typed('text/csv', `id,blob\n1,${jwt(s)}\n`),
  'JWT in a cookie of a body': (s) => json({ raw: `a=${jwt(s)}; b=2` }),
  'PIN as a number in a pair': () => json({ name: 'pin', value: 748_291_637 }),
  'password that is a number': () => json({ credentials: { password: 748_291_637 } }),
};

const jwt = (secret: string): string =>
  [{ alg: 'HS256' }, { sub: secret, exp: 1_700_000_000 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
  '.c2lnbmF0dXJl';

const LETTERS = 'aB3dE5gH7jK9mN1pQ2sT4vW6yZ8';
const random = (length: number): string => MARKER + LETTERS.repeat(9).slice(0, length - MARKER.length);
const lower = (length: number): string => `74829163ab${'0f1e2d3c4b5a6978'.repeat(9)}`.slice(0, length);

/** Published forms of keys, each behind the first words that it has; put together here, so that no scanner takes this file for a leak. */
const keys: Readonly<Record<string, string>> = {
  Stripe: `sk_live_${random(24)}`,
  'GitHub classic': `ghp_${random(36)}`,
  'GitHub fine-grained': `github_pat_${random(40)}`,
  Slack: `xoxb-12345-${random(24)}`,
  AWS: ['AKIA', 'IOSF7748291637QZ'].join(''),
  Google: `AIza${random(35)}`,
  'Google refresh': `1//0${random(40)}`,
  GitLab: `glpat-${random(20)}`,
  npm: `npm_${random(36)}`,
  SendGrid: `SG.${random(22)}.${random(43)}`,
  Shopify: `shpat_${lower(32)}`,
  Groq: `gsk_${random(52)}`,
  HubSpot: `pat-na1-74829163-aaaa-4bbb-8ccc-0f1e2d3c4b5a`,
  Notion: `ntn_${random(46)}`,
  Figma: `figd_${random(40)}`,
  Sentry: `sntrys_${random(60)}`,
  Razorpay: `rzp_live_${random(16)}`,
  Tailscale: `tskey-auth-${random(30)}`,
  Facebook: `EAAC${random(60)}`,
  Supabase: `sbp_${lower(40)}`,
  'a vendor that nobody knows': `acme_live_${random(24)}`,
};

const around: Readonly<Record<string, (key: string) => Sketch>> = {
  'a JSON member': (key) => json({ note: `see ${key}` }),
  'a query': (key) => url(`/v1?note=${encodeURIComponent(key)}`),
  'a message': (key) => answer({ message: `Not known: ${key}.` }),
  'a field': (key) => header('X-Note', key),
};

const named = Object.entries(carriers).flatMap(([carrier, plant]) =>
  NAMES.map((name) => [`${name} in ${carrier}`, plant(name, MARKER)] as const),
);
const placed = Object.entries(places).map(([place, plant]) => [place, plant(MARKER)] as const);
const formed = Object.entries(keys).flatMap(([kind, key]) =>
  Object.entries(around).map(([place, plant]) => [`${kind} key in ${place}`, plant(key)] as const),
);

/** What of the marker must not come through, plain or in base64 behind none, one or two bytes. */
export const TRACES = [
  MARKER.slice(0, 9),
  '74829163',
  ...['', 'a', 'ab'].map((before) =>
    Buffer.from(before + MARKER)
      .toString('base64')
      .slice(4, -4),
  ),
];

export const grid: readonly { readonly name: string; readonly exchange: Exchange }[] = [...named, ...placed, ...formed].map(
  ([name, sketch]) => ({ name, exchange: exchangeWith(sketch) }),
);
