// Exchanges with one secret each: every position that may hold one, times every encoding that may hide it.
import type { Exchange, HeaderField } from '#engine/index.ts';

export interface Sketch {
  readonly url?: string;
  readonly headers?: readonly HeaderField[];
  readonly body?: string;
  readonly answer?: string;
  readonly answerHeaders?: readonly HeaderField[];
  readonly status?: number;
  readonly initiator?: string;
  readonly redirectURL?: string;
  readonly statusText?: string;
}

export function exchangeWith(sketch: Sketch): Exchange {
  const {
    url = 'https://api.test/v1/orders',
    headers = [],
    body,
    answer = '{"message":"bad request"}',
    answerHeaders = [],
    status = 400,
  } = sketch;
  return {
    id: 'planted',
    startedDateTime: '2026-01-02T03:04:05Z',
    duration: 12,
    resourceType: 'fetch',
    connectionId: null,
    viaServiceWorker: false,
    redirectURL: sketch.redirectURL ?? '',
    initiator: sketch.initiator === undefined ? [] : [{ function: 'send', url: sketch.initiator, line: 1, column: 1 }],
    request: {
      method: 'POST',
      url,
      httpVersion: 'HTTP/1.1',
      headers,
      headersComplete: true,
      credentialsComplete: true,
      body: body === undefined ? { state: 'absent' } : { state: 'known', text: body, form: 'text', complete: true },
    },
    response: {
      status,
      statusText: sketch.statusText ?? '',
      httpVersion: 'HTTP/1.1',
      headers: answerHeaders,
      mimeType: '',
      body: { state: 'known', text: answer, form: 'text', complete: true },
      error: null,
    },
  };
}

export interface Planting {
  readonly name: string;
  readonly exchange: Exchange;
  readonly canary: string;
  /** The secret in every form in which it must not appear. */
  readonly traces: readonly string[];
}

const header = (name: string, value: string): Sketch => ({ headers: [{ name, value }] });
export const multipart = (...parts: readonly [string, string][]): Sketch => ({
  headers: [{ name: 'Content-Type', value: 'multipart/form-data; boundary=XX' }],
  body: `${parts.map(([name, value]) => `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--XX--\r\n`,
});
const json = (value: unknown): Sketch => ({ body: JSON.stringify(value) });
const key = (secret: string): HeaderField => ({ name: 'X-Api-Key', value: secret });
const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Where a secret may stand. */
const positions: Readonly<Record<string, (secret: string) => Sketch>> = {
  'bearer token': (secret) => header('Authorization', `Bearer ${secret}`),
  'token without scheme': (secret) => header('Authorization', secret),
  'unknown scheme': (secret) => header('Authorization', `Custom ${secret}`),
  'proxy credentials': (secret) => header('Proxy-Authorization', `Bearer ${secret}`),
  'Basic password': (secret) => header('Authorization', `Basic ${Buffer.from(`ann:${secret}`).toString('base64')}`),
  'Basic user': (secret) => header('Authorization', `Basic ${Buffer.from(`${secret}:pw`).toString('base64')}`),
  'Digest response': (secret) => header('Authorization', `Digest username="u", realm="r", response="${secret}"`),
  'API key field': (secret) => header('X-Api-Key', secret),
  'CSRF field': (secret) => header('X-CSRF-Token', secret),
  'security token field': (secret) => header('X-Amz-Security-Token', secret),
  cookie: (secret) => header('Cookie', `theme=dark; sid=${secret}; lang=en`),
  'unnamed cookie': (secret) => header('Cookie', `_x=${secret}`),
  'Set-Cookie': (secret) => ({ answerHeaders: [{ name: 'Set-Cookie', value: `session=${secret}; Path=/; HttpOnly` }] }),
  'referer query': (secret) => header('Referer', `https://app.test/?access_token=${encodeURIComponent(secret)}`),
  'query parameter': (secret) => ({ url: `https://api.test/v1?a=1&api_key=${encodeURIComponent(secret)}&b=2` }),
  'signed URL': (secret) => ({ url: `https://api.test/v1?X-Amz-Signature=${encodeURIComponent(secret)}` }),
  'password in URL': (secret) => ({ url: `https://ann:${encodeURIComponent(secret)}@api.test/v1` }),
  'parameter of a path segment': (secret) => ({ url: `https://api.test/v1/orders;jsessionid=${encodeURIComponent(secret)}?a=1` }),
  'URL fragment': (secret) => ({ url: `https://api.test/v1#access_token=${encodeURIComponent(secret)}&state=1` }),
  'initiator URL': (secret) => ({ initiator: `https://app.test/app.js?token=${encodeURIComponent(secret)}` }),
  'Location of the answer': (secret) => ({ answerHeaders: [{ name: 'Location', value: `/next?token=${encodeURIComponent(secret)}` }] }),
  'JSON member': (secret) => json({ user: 'ann', password: secret }),
  'deep JSON member': (secret) => json({ a: [{ b: { client_secret: secret } }] }),
  'JSON list': (secret) => json({ api_keys: [secret, secret] }),
  'broken JSON': (secret) => ({ body: `{"password":${JSON.stringify(secret)},"a":1,}` }),
  'JSON lines': (secret) => ({ body: `{"user":"ann"}\n${JSON.stringify({ password: secret })}\n` }),
  'lines in braces that are no JSON': (secret) => ({ body: `{ user { name } }\n{ Bearer token=${secret} }\n` }),
  'list of tokens': (secret) => json({ tokens: [secret] }),
  'password in Spanish': (secret) => json({ contraseña: secret }),
  'password in German': (secret) => ({ body: `benutzer=ann&kennwort=${encodeURIComponent(secret)}` }),
  'JSON in JSON': (secret) => json({ payload: JSON.stringify({ password: secret }) }),
  'JSON in a form': (secret) => ({ body: `data=${encodeURIComponent(JSON.stringify({ password: secret }))}` }),
  'JSON in base64': (secret) => json({ payload: Buffer.from(JSON.stringify({ password: secret })).toString('base64') }),
  'form field': (secret) => ({ body: `user=ann&password=${encodeURIComponent(secret)}` }),
  'nested form field': (secret) => ({ body: `user[password]=${encodeURIComponent(secret)}&a=1` }),
  'multipart field': (secret) => multipart(['user', 'ann'], ['password', secret]),
  'split over multipart': (secret) => multipart(['token', secret.slice(0, 9)], ['a', '1'], ['token', secret.slice(9)]),
  'JSON in multipart': (secret) => multipart(['data', JSON.stringify({ token: secret })]),
  'XML element': (secret) => ({ body: `<a><Password>${xml(secret)}</Password></a>` }),
  'SOAP token': (secret) => ({
    body: `<s:Envelope xmlns:s="x"><UsernameToken><Username>ann</Username><Password Type="t">${xml(secret)}</Password></UsernameToken></s:Envelope>`,
  }),
  'GraphQL variable': (secret) => json({ query: 'mutation($p:String!){login(p:$p)}', variables: { password: secret } }),
  'echo in a message': (secret) => ({ headers: [key(secret)], answer: JSON.stringify({ message: `Key ${secret} was revoked` }) }),
  'echo in HTML': (secret) => ({ headers: [key(secret)], answer: `<html><body><p>Bad key ${xml(secret)}</p></body></html>` }),
  'echo in plain text': (secret) => ({ headers: [key(secret)], answer: `Bad key "${secret}"` }),
  'echo in a trace': (secret) => ({
    ...json({ password: secret }),
    answer: `Traceback (most recent call last):\n  File "/app/a.py", line 3, in login\n    check('${secret}')\nValueError: ${secret}`,
  }),
  'echo in base64': (secret) => ({
    headers: [key(secret)],
    answer: JSON.stringify({ debug: `x${Buffer.from(`ab${secret}cd`).toString('base64')}` }),
  }),
  'answer that hands one out': (secret) => ({ status: 200, answer: JSON.stringify({ access_token: secret, expires_in: 3600 }) }),
  'JWT claim': (secret) => header('Authorization', `Bearer ${segment({ alg: 'HS256' })}.${segment({ sub: secret, exp: 1 })}.c2ln`),
  'JWT signature': (secret) =>
    header('Authorization', `Bearer ${segment({ alg: 'HS256' })}.${segment({ sub: 'a' })}.${Buffer.from(secret).toString('base64url')}`),
  'camel case': (secret) => json({ accessToken: secret, tokenType: 'bearer' }),
  'OAuth form': (secret) => ({ body: `grant_type=client_credentials&client_id=a&client_secret=${encodeURIComponent(secret)}` }),
  'SAML form': (secret) => ({ body: `SAMLResponse=${encodeURIComponent(secret)}&RelayState=1` }),
  'private token field': (secret) => header('Private-Token', secret),
  'OAuth field': (secret) => header('Authorization', `OAuth oauth_version="1.0", oauth_token="${secret}"`),
  'JWT in a body': (secret) => json({ value: `${segment({ alg: 'HS256' })}.${segment({ sub: secret })}.c2ln` }),
};

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How a secret may be spelled. */
const spellings: Readonly<Record<string, (canary: string) => string>> = {
  plain: (canary) => canary,
  'in base64': (canary) => Buffer.from(canary).toString('base64'),
  'percent-encoded': (canary) => `${canary}%2F%C3%A9`,
  'with signs': (canary) => `${canary}+/=!~`,
  'with letters beyond ASCII': (canary) => `é${canary}ß漢`,
  'with quotes': (canary) => `${canary.slice(0, 8)}"\\${canary.slice(8)}`,
  long: (canary) => canary.repeat(20),
};
/** A header field's value holds no quotes and nothing beyond ASCII where a server is to read it. */
const inHeaders = /bearer|token without|scheme|field|cookie|Cookie|credentials|Digest|echo/;

export const plantings: readonly Planting[] = Object.entries(positions).flatMap(([position, plant], row) =>
  Object.entries(spellings).flatMap(([spelling, spell], column) => {
    if (/quotes|beyond/.test(spelling) && inHeaders.test(position)) return [];
    const canary = `C4n4ry${String(row).padStart(2, '0')}x${column}Zq7Wd`;
    const secret = spell(canary);
    // What base64 makes of it, behind none, one or two bytes of something else.
    const escaped = JSON.stringify(secret).slice(1, -1);
    const shifted = ['', 'a', 'ab'].flatMap((before) => [before + secret, before + escaped]);
    const encoded = shifted.flatMap((text) => {
      const run = Buffer.from(text).toString('base64').slice(4, -4);
      return [run, run.replaceAll('+', '-').replaceAll('/', '_')];
    });
    const traces = [secret, encodeURIComponent(secret), escaped, secret.slice(0, 9), canary, canary.slice(0, 8), ...encoded];
    return [
      {
        name: `${position}, ${spelling}`,
        exchange: exchangeWith(plant(secret)),
        canary,
        traces: traces.filter((trace) => trace.length >= 8),
      },
    ];
  }),
);
