// Finds a body larger than the server takes, and says how large it is and what the limit is.
import { utf8Length } from '../core/bytes.ts';
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import { headerValue, type HeaderList } from '../core/header-list.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { bytesText, limitIn } from '../read/text/byte-size.ts';
import { complaintsAbout, type Complaint } from '../read/complaints/complaints.ts';
import { nameOf } from '../read/request/place-name.ts';
import { largestFile, largestMember, topicPlace } from '../read/complaints/unplaced-complaint.ts';

/** Bytes from which some server in common use begins to refuse: Express takes 100 kB of JSON, nginx 1 MB of anything. */
const LARGE = 100_000;

/** Fields in which servers tell their limit: the tus protocol, and resumable uploads (draft-ietf-httpbis-resumable-upload). */
const LIMIT_FIELDS: readonly (readonly [name: string, value: RegExp])[] = [
  ['tus-max-size', /^\s*(\d{1,15})\s*$/],
  ['upload-limit', /\bmax-size=(\d{1,15})/],
];

/** Said of how many there are, not of how large it is. */
const TOO_MANY = /\btoo many (?:parameters|fields|parts|files|keys|variables|values)\b|\bnumber of (?:get|post|form)[^.]{0,40}\bexceed/i;

export const bodySize = defineCheck({
  id: 'body-size',
  title: 'Body too large',
  messages: {
    over: { severity: 'error', text: 'The body has {size}; the server takes {limit}. Most of it is {name}.' },
    'part-over': { severity: 'error', text: '{name} has {size}; the server takes {limit}.' },
    'part-refused': { severity: 'error', text: '{name} has {size}, and the server says that this is too large.' },
    refused: { severity: 'error', text: 'The body has {size}, most of it {name}, and the server says that this is too large.' },
    'refused-whole': { severity: 'error', text: 'The body has {size}, and the server says that this is too large.' },
    'over-whole': { severity: 'error', text: 'The body has {size}; the server takes {limit}.' },
    'too-many': { severity: 'error', text: 'The body has more fields or parts than the server takes.' },
    'over-field': { severity: 'info', text: 'The body has {size}; the answer says in {field} that the server takes {limit}.' },
    quiet: {
      severity: 'info',
      text: 'The body has {size}, most of it {name}; some servers take no more than 100 kB, many no more than 1 MB.',
    },
    'quiet-whole': { severity: 'info', text: 'The body has {size}; some servers take no more than 100 kB, many no more than 1 MB.' },
  },
  fixes: { shrink: 'Send less', fewer: 'Send fewer fields' },
  steps: {
    less: 'Send less at a time: several requests, fewer members, a smaller or compressed file.',
    fewer: 'Send them in several requests, or as one JSON value; if the server is yours, raise its limit on their number.',
    file: 'If the server offers an upload in parts, or an address for files, use that.',
    raise: 'If the server is yours, raise its limit, and that of the proxy before it.',
  },
  run({ exchange: { request, response }, evidence }: CheckInput): readonly Report[] {
    const size = sizeOfBody(request);
    if (size === null || size === 0) return [];
    const claims = complaintsAbout(evidence, ['size']).filter((complaint) => placeOf(request, complaint)?.in === 'body');
    const [first] = claims;
    if (claims.some(({ text }) => TOO_MANY.test(text.slice(0, 1000)))) return [tooMany(claims)];
    if (first) return [refusal(request, size, first, claims)];
    const stated = statedLimit(response?.headers ?? []);
    if (stated && stated.limit < size) {
      return [report('over-field', request, null, { size, limit: stated.limit, field: stated.field }, 0.9)];
    }
    return size < LARGE ? [] : [report('quiet', request, null, { size }, 0.2)];
  },
});

function tooMany(claims: readonly Complaint[]): Report {
  const fix: Fix = manualFix('fewer', ['fewer']);
  return { messageId: 'too-many', values: {}, at: { in: 'body', path: '' }, likelihood: 0.85, claims, fixes: [fix] };
}

function placeOf(request: Request, complaint: Complaint): Location | null {
  return complaint.at ?? topicPlace(request, complaint);
}

function refusal(request: Request, whole: number, first: Complaint, claims: readonly Complaint[]): Report {
  const named = first.at ?? largestFile(request, first.text);
  const part = named === null || named.path === '' ? null : sizeOfPart(request, named);
  const size = part ?? whole;
  const limit = claims.map(({ text }) => limitIn(text, size)).find((each) => each !== null);
  const [large, over] = part === null ? ['refused', 'over'] : ['part-refused', 'part-over'];
  const sizes = { size, ...(limit !== undefined && { limit }) };
  return { ...report(limit === undefined ? large : over, request, named, sizes, limit === undefined ? 0.75 : 0.9), claims };
}

interface Sizes {
  readonly size: number;
  readonly limit?: number;
  readonly field?: string;
}

function report(messageId: string, request: Request, named: Location | null, { size, limit, field }: Sizes, likelihood: number): Report {
  const at = named ?? largestMember(request) ?? { in: 'body', path: '' };
  const values = { name: nameOf(at), size: bytesText(size), limit: limit === undefined ? '' : bytesText(limit), field: field ?? '' };
  const fix = manualFix('shrink', ['less', 'file', 'raise']);
  const isWhole = at.path === '' && `${messageId}-whole` in bodySize.messages;
  return { messageId: isWhole ? `${messageId}-whole` : messageId, values, at, likelihood, fixes: [fix] };
}

/** Bytes of the body as it was sent; what only its beginning is recorded of is as long as it was declared to be. Null when nobody knows. */
function sizeOfBody({ body, headers }: Request): number | null {
  if (body.state === 'absent') return null;
  if (body.state === 'known' && body.complete && headerValue(headers, 'content-encoding') === null) return bodyBytes(body);
  if (body.state === 'unknown' && body.bytes !== null) return body.bytes;
  const declared = headerValue(headers, 'content-length')?.trim() ?? '';
  return /^\d{1,15}$/.test(declared) ? Number(declared) : null;
}

function sizeOfPart({ body }: Request, { offset, length }: Location): number | null {
  if (body.state !== 'known' || offset === undefined || length === undefined) return null;
  const text = body.text.slice(offset, offset + length);
  return body.form === 'bytes' ? text.length : utf8Length(text);
}

function statedLimit(answered: HeaderList): { field: string; limit: number } | null {
  for (const [field, value] of LIMIT_FIELDS) {
    const limit = value.exec((headerValue(answered, field) ?? '').slice(0, 500))?.[1];
    if (limit !== undefined) return { field, limit: Number(limit) };
  }
  return null;
}
