// The id under which the server's people find this request in their logs.
import type { HeaderList } from '../../core/header-list.ts';

/** Header fields that carry such an id, the most specific first. */
const FIELDS = [
  'x-request-id',
  'request-id',
  'x-amzn-requestid',
  'x-amz-request-id',
  'x-ms-request-id',
  'x-goog-request-id',
  'x-github-request-id',
  'x-correlation-id',
  'correlation-id',
  'x-transaction-id',
  'x-trace-id',
  'x-b3-traceid',
  'x-cloud-trace-context',
  'x-amzn-trace-id',
  'x-vercel-id',
  'fly-request-id',
  'x-nf-request-id',
  'x-azure-ref',
  'x-msedge-ref',
  'akamai-grn',
  'x-tt-logid',
  'x-amz-cf-id',
  'cf-ray',
];

/** What others call theirs: `Twilio-Request-Id`, `Paypal-Debug-Id`, `X-Couch-Request-ID`, Kubernetes' `Audit-Id`. */
const OTHERS = /^(?!client-)(?:[\w-]{1,40}-)?(?:request|correlation|trace|transaction|debug|audit|incident)-?id$/i;

/** The id out of the header fields, `traceparent`'s trace-id (W3C Trace Context) last; null when there is none. */
export function requestIdInHeaders(headers: HeaderList): string | null {
  // Once for all names; of a repeated field the first counts.
  const values = new Map(headers.toReversed().map(({ name, value }) => [name.toLowerCase(), value]));
  for (const name of FIELDS) {
    const value = values.get(name)?.trim();
    if (value && value.length <= 300 && /\w/.test(value)) return value;
  }
  for (const { name, value } of headers) if (OTHERS.test(name) && /^\S{1,300}$/.test(value.trim())) return value.trim();
  const parent = values.get('traceparent') ?? '';
  return /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/i.exec(parent.trim())?.[1] ?? null;
}

const IN_PROSE =
  /\b(?:(?:request|correlation|incident|support|trace|transaction|activity|ray|event|error|reference)[\s_-]?id|reference)(?: number)?(?: is)?\s?[:=#]\s?#?\s?([\w.:|=/+-]{6,100})/i;

/** The id that a page or a text prints for its reader (`Request ID: 8fa2…`); null when it prints none. Looks at the first 20,000 characters. */
export function requestIdInProse(text: string): string | null {
  const id = IN_PROSE.exec(text.slice(0, 20_000))?.[1]?.replace(/[.:]+$/, '') ?? null;
  return id !== null && /\d/.test(id) ? id : null;
}

/** A message without the lines that Azure prints below it: `RequestId:…` and `Time:…`. */
export function withoutPrintedId(text: string): string {
  return text.replace(/(?<!\s)\s+RequestId:\S{1,100}\s{1,10}Time:\S{1,100}\s*$/, '');
}
