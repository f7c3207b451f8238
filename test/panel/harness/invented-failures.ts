// Failures to look at: each shows another state of the panel. They repeat until there are as many as asked for.
import type { Detail, Row } from '#channel/messages.ts';
import type { Exchange } from '#engine/index.ts';
import { sampleDetail, sampleDiagnosis, sampleExchange, sampleFinding, sampleFix, sampleRequest } from '../sample-failures.ts';

interface Invented {
  readonly row: Row;
  readonly detail: Detail;
}

/** Rows with their details, a second or so apart, the later half in a second visit. */
export function inventedFailures(amount: number): Invented[] {
  const makers = [
    refusedMember,
    strayComma,
    missingMember,
    expiredToken,
    templateLeft,
    serverTrace,
    missingBody,
    hostileText,
    hugeLine,
    binaryBody,
  ];
  return Array.from({ length: amount }, (_, index) => {
    const id = `f${index}`;
    const made = makers[index % makers.length]!(id);
    const { request } = made.exchange;
    const startedDateTime = new Date(Date.parse('2026-11-22T12:01:07.000Z') + index * 1300).toISOString();
    const detail = { ...made, exchange: { ...made.exchange, startedDateTime } };
    const { status, summary, fault } = made.diagnosis;
    const duration = made.exchange.duration;
    const visit = index < amount / 2 ? 0 : 1;
    const row: Row = {
      id,
      startedDateTime,
      method: request.method,
      url: request.url,
      status,
      duration,
      summary,
      fault,
      visit,
      source: { kind: 'page' },
      cause: made.diagnosis.findings[0]?.check ?? null,
      endpoint: request.url.replace(/^https?:\/\//, '').replace(/\?.*$/, ''),
      places: [],
      kind: 'fetch',
      foldedInto: null,
    };
    return { row, detail };
  });
}

function refusedMember(id: string): Detail {
  const second = sampleFinding({
    check: 'jwt-time',
    message: 'The token expired 4 minutes before the server answered.',
    at: { in: 'header', path: 'authorization', offset: 7, length: 20 },
    score: 0.3,
    confidence: 'possible',
    because: [{ kind: 'check', text: 'exp is 2026-11-22T11:56:00Z, the response’s Date is 12:00:00Z.' }],
    fixes: [
      sampleFix({
        title: 'Renew the token',
        safety: 'manual',
        patch: [],
        steps: ['Sign in again.', 'Send the request once more and open the new row.'],
      }),
    ],
  });
  const first = sampleFinding({
    fixes: [sampleFix(), sampleFix({ title: 'Remove /items/0/qty', patch: [{ op: 'remove', at: { in: 'body', path: '/items/0/qty' } }] })],
  });
  const diagnosis = sampleDiagnosis([first, second]);
  const request = sampleRequest({
    headers: [
      { name: 'Accept', value: 'application/json' },
      { name: 'Authorization', value: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiIsImV4cCI6MTc5NTM0ODU2MH0.c2lnbmF0dXJl' },
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Cookie', value: 'session=8f2a; theme=dark' },
      {
        name: 'User-Agent',
        value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
      },
    ],
  });
  return sampleDetail(
    id,
    {
      ...diagnosis,
      evidence: {
        ...diagnosis.evidence,
        claims: [{ in: 'body', path: '/items/0/qty', text: 'qty must be <= 10', stated: 'items[0].qty', code: 'range.max' }],
        links: [{ url: 'https://api.example.com/docs/errors#range', rel: 'help' }],
        requestId: 'req_8fa2c19d',
      },
    },
    sampleExchange(id, request, '{\n  "message": "qty must be <= 10",\n  "errors": [{ "path": "items[0].qty", "code": "range.max" }]\n}'),
  );
}

function strayComma(id: string): Detail {
  const text = '{\n  "email": "ada@example.com",\n  "name": "Ada",\n  "age": 36,\n}';
  const offset = text.lastIndexOf(',');
  const finding = sampleFinding({
    check: 'json-body',
    message: 'The body is not valid JSON: an extra comma at line 4, column 12.',
    at: { in: 'body', path: '', offset, length: 1 },
    score: 0.98,
    because: [
      { kind: 'syntax', text: 'After a comma JSON wants another member, and here the object ends.' },
      { kind: 'claim', text: 'Unexpected token } in JSON at position 62' },
    ],
    fixes: [sampleFix({ title: 'Remove the comma', safety: 'safe', patch: [{ op: 'edit', in: 'body', offset, length: 1, text: '' }] })],
  });
  return sampleDetail(
    id,
    sampleDiagnosis([finding]),
    sampleExchange(id, sampleRequest({ method: 'PUT', url: 'https://api.example.com/v1/users/42', text })),
  );
}

function missingMember(id: string): Detail {
  const text = '{"name":"Ada","city":"London"}';
  const finding = sampleFinding({
    check: 'required-field',
    message: 'The required field email is missing.',
    at: { in: 'body', path: '/email', offset: text.length - 1, length: 0 },
    because: [{ kind: 'claim', text: 'email is required' }],
    fixes: [
      sampleFix({
        title: 'Add email',
        patch: [{ op: 'set', at: { in: 'body', path: '/email' }, value: 'FILL_IN_email' }],
        placeholders: [{ at: { in: 'body', path: '/email' }, text: 'FILL_IN_email' }],
      }),
    ],
  });
  return sampleDetail(
    id,
    sampleDiagnosis([finding]),
    sampleExchange(id, sampleRequest({ url: 'https://api.example.com/v1/customers', text })),
  );
}

function expiredToken(id: string): Detail {
  const finding = sampleFinding({
    check: 'jwt-time',
    message: 'The token in Authorization expired 4 minutes before the server answered.',
    at: { in: 'header', path: 'authorization' },
    because: [{ kind: 'check', text: 'exp is 11:56:00, the response’s Date is 12:00:00.' }],
    fixes: [sampleFix({ title: 'Renew the token', safety: 'manual', patch: [], steps: ['Sign in again.', 'Send the request once more.'] })],
  });
  const request = sampleRequest({
    method: 'GET',
    url: 'https://api.example.com/v1/me',
    body: { state: 'absent' },
    headersComplete: false,
    credentialsComplete: false,
    headers: [],
  });
  return sampleDetail(id, sampleDiagnosis([finding], { status: 401, unknown: ['request.headers'] }), sampleExchange(id, request));
}

function templateLeft(id: string): Detail {
  const url = 'https://api.example.com/v1/users/%7Bid%7D/orders?since=undefined&limit=20';
  const offset = url.indexOf('%7B');
  const finding = sampleFinding({
    check: 'placeholder',
    message: 'A placeholder was left in the path: {id}.',
    at: { in: 'path', path: '/2', offset, length: 8 },
    also: [{ in: 'query', path: 'since', offset: url.indexOf('undefined'), length: 9 }],
    because: [{ kind: 'check', text: 'A name in braces stands where a value should be.' }],
    fixes: [
      sampleFix({
        title: 'Put the id in its place',
        patch: [{ op: 'set', at: { in: 'path', path: '/2' }, value: 'FILL_IN_id' }],
        placeholders: [{ at: { in: 'path', path: '/2' }, text: 'FILL_IN_id' }],
      }),
    ],
  });
  return sampleDetail(id, sampleDiagnosis([finding]), sampleExchange(id, sampleRequest({ method: 'GET', url, body: { state: 'absent' } })));
}

function serverTrace(id: string): Detail {
  const diagnosis = sampleDiagnosis([], {
    fault: 'server',
    faultWhy: 'The trace shows an error in the server’s own code.',
    summary: 'The server failed on its own: TypeError in orders.js, line 41.',
  });
  const trace = {
    exception: 'TypeError',
    message: "Cannot read properties of undefined (reading 'id')",
    frames: [
      { file: '/srv/app/src/orders.js', line: 41, function: 'createOrder', application: true },
      { file: '/srv/app/node_modules/express/lib/router/layer.js', line: 95, function: 'Layer.handle', application: false },
      { file: 'node:internal/process/task_queues', line: 95, function: null, application: false },
    ],
  };
  return sampleDetail(id, { ...diagnosis, evidence: { ...diagnosis.evidence, trace } });
}

function missingBody(id: string): Detail {
  const request = sampleRequest({
    url: 'https://uploads.example.com/v1/files',
    body: { state: 'unknown', reason: 'not-handed-over', bytes: 48213 },
  });
  const diagnosis = sampleDiagnosis([], { unknown: ['request.body'], summary: 'The server says: file is too short.', fault: 'unknown' });
  return sampleDetail(id, diagnosis, sampleExchange(id, request));
}

function hostileText(id: string): Detail {
  const nasty = 'abc\u202Egnp.exe\u0000\u001B[31m <script>alert(1)</script> \u200Bend';
  const exchange = sampleExchange(
    id,
    sampleRequest({ url: `https://api.example.com/${encodeURIComponent(nasty)}/<b>x</b>?__proto__=1` }),
    nasty,
  );
  return sampleDetail(id, sampleDiagnosis([sampleFinding({ message: `The server refused ${nasty}.` })], {}), exchange);
}

function hugeLine(id: string): Detail {
  const text = `{"padding":"${'x'.repeat(300_000)}","qty":12,"more":"${'y'.repeat(300_000)}"}`;
  const at = { in: 'body', path: '/qty', offset: text.indexOf('12'), length: 2 } as const;
  return sampleDetail(id, sampleDiagnosis([sampleFinding({ at })]), sampleExchange(id, sampleRequest({ text })));
}

function binaryBody(id: string): Detail {
  const text = Array.from({ length: 700 }, (_, index) => String.fromCharCode((index * 37) % 256)).join('');
  const exchange: Exchange = sampleExchange(
    id,
    sampleRequest({ url: 'https://api.example.com/v1/avatar', body: { state: 'known', text, form: 'bytes', complete: true } }),
  );
  return sampleDetail(id, sampleDiagnosis([], { status: 415, summary: 'The server takes image/png only.' }), exchange);
}
