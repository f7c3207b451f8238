// Failures as capture would tell of them, written by hand so that panel tests do not depend on what the checks find today.
import type { Detail, Row } from '#channel/messages.ts';
import type { DescribedDiagnosis, DescribedFinding, DescribedFix, Exchange, Request } from '#engine/index.ts';

/** A POST of JSON, with whatever a test changes. */
export function sampleRequest(changes: Partial<Request> & { text?: string } = {}): Request {
  const { text = '{"items":[{"sku":"A-1","qty":12}],"note":"soon"}', ...rest } = changes;
  return {
    method: 'POST',
    url: 'https://api.example.com/v1/orders?dry_run=true',
    httpVersion: 'HTTP/1.1',
    headers: [
      { name: 'Content-Type', value: 'application/json' },
      { name: 'Cookie', value: 'session=8f2a; theme=dark' },
    ],
    headersComplete: true,
    credentialsComplete: true,
    body: { state: 'known', text, form: 'text', complete: true },
    ...rest,
  };
}

/** An exchange that was answered with 400. */
export function sampleExchange(id: string, request: Request = sampleRequest(), responseText = '{"message":"qty must be <= 10"}'): Exchange {
  return {
    id,
    startedDateTime: '2026-11-22T12:00:00.000Z',
    duration: 38,
    resourceType: 'fetch',
    connectionId: '1',
    viaServiceWorker: false,
    redirectURL: '',
    initiator: [],
    request,
    response: {
      status: 400,
      statusText: 'Bad Request',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      mimeType: 'application/json',
      body: { state: 'known', text: responseText, form: 'text', complete: true },
      error: null,
    },
  };
}

/** A review fix that sets /items/0/qty. */
export function sampleFix(changes: Partial<DescribedFix> = {}): DescribedFix {
  return {
    title: 'Set /items/0/qty to 10',
    safety: 'review',
    patch: [{ op: 'set', at: { in: 'body', path: '/items/0/qty' }, value: 10 }],
    placeholders: [],
    ...changes,
  };
}

/** The finding that `sampleFix` mends, in the body of `sampleRequest`. */
export function sampleFinding(changes: Partial<DescribedFinding> = {}): DescribedFinding {
  return {
    check: 'refused-by-server',
    messageId: 'range',
    severity: 'error',
    message: 'The server refused /items/0/qty: it must be at most 10.',
    at: { in: 'body', path: '/items/0/qty', offset: 29, length: 2 },
    also: [],
    score: 0.93,
    confidence: 'near certain',
    because: [
      { kind: 'claim', text: 'qty must be <= 10' },
      { kind: 'check', text: 'The request sends 12 there.' },
    ],
    fixes: [sampleFix()],
    ...changes,
  };
}

/** A diagnosis of these findings: every fix on the checklist, the first finding leading. */
export function sampleDiagnosis(
  findings: readonly DescribedFinding[] = [sampleFinding()],
  changes: Partial<DescribedDiagnosis> = {},
): DescribedDiagnosis {
  const first = findings[0]?.fixes.find(({ safety }) => safety !== 'manual');
  return {
    status: 400,
    summary: findings[0]?.message ?? 'No cause was found in the request.',
    fault: 'client',
    faultWhy: 'The server says what is wrong with the request.',
    layer: 'application',
    unknown: [],
    evidence: { dialect: 'plain-json', message: 'qty must be <= 10', claims: [], links: [], trace: null, requestId: null },
    findings,
    checklist: findings.flatMap((finding, index) => finding.fixes.map((_, fix) => ({ finding: index, fix }))),
    fixed: first ? { findings: [0], safety: first.safety, patch: first.patch } : null,
    ...changes,
  };
}

/** What `open` is answered with. */
export function sampleDetail(
  id: string,
  diagnosis: DescribedDiagnosis = sampleDiagnosis(),
  exchange: Exchange = sampleExchange(id),
): Detail {
  return { id, exchange, diagnosis, twins: [] };
}

/** A row of the page's first visit. */
export function sampleRow(id: string, changes: Partial<Row> = {}): Row {
  return {
    id,
    startedDateTime: '2026-11-22T12:00:00.000Z',
    method: 'POST',
    url: 'https://api.example.com/v1/orders',
    status: 400,
    duration: 38,
    summary: 'qty must be at most 10',
    fault: 'client',
    visit: 0,
    source: { kind: 'page' },
    cause: 'refused-by-server/range',
    endpoint: 'api.example.com/v1/orders',
    places: ['body /items/0/qty'],
    kind: 'fetch',
    foldedInto: null,
    ...changes,
  };
}
