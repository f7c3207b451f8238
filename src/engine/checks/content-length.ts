// Finds a Content-Length that does not count the bytes of the body: counted in characters, or left from before a change.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue, headerValues } from '../core/header-list.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { bodyJson } from '../read/body/json.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';

const HEADER = { in: 'header', path: 'content-length' } as const;
const LONGEST = 2000;
/** What a server says that got fewer bytes than it waited for, or found more after them. */
const SAYS_SO =
  /\bcontent[- ]length\b|\brequest (?:size|aborted)\b|\bunexpected (?:end|eof)\b|\bunterminated\b|\bincomplete\b|\btruncated\b/i;

export const contentLength = defineCheck({
  id: 'content-length',
  title: 'Content-Length that does not fit the body',
  messages: {
    ...toldAndQuiet({
      characters: 'Content-Length says {sent}, the number of characters; the body has {bytes} bytes.',
      differs: [
        'Content-Length says {sent}, but the body has {bytes} bytes.',
        'Content-Length says {sent}, but the recording holds {bytes} bytes.',
      ],
    }),
    repeated: { severity: 'error', text: 'The request has {count} Content-Length fields that say different things.' },
    without: { severity: 'info', text: 'Content-Length says {sent}, but the request has no body.' },
  },
  fixes: { count: 'Set Content-Length to {bytes}', drop: 'Leave Content-Length out' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body, headers } = request;
    const values = headerValues(headers, 'content-length').map((value) => value.trim());
    const [sent] = values;
    if (sent === undefined || values.some((value) => !/^\d{1,15}$/.test(value))) return [];
    const claims = complaintsOf(evidence).filter(speaksOfLength);
    if (new Set(values).size > 1) return [report('repeated', sent, 0, claims, 0.9, values.length)];
    if (body.state === 'absent') return sent === '0' ? [] : [report('without', sent, 0, claims, 0.5)];
    // What a coding makes of the body is not known, nor what a cut recording lacks.
    if (body.state !== 'known' || headerValue(headers, 'content-encoding') !== null || body.text.includes('\uFFFD')) return [];
    const bytes = bodyBytes(body);
    const declared = Number(sent);
    // Firefox drops the line break after the last delimiter of a multipart body.
    if (declared === bytes || (declared === bytes + 2 && body.text.endsWith('--'))) return [];
    const isCount = declared === body.text.length || declared === Array.from(body.text).length;
    if (declared > bytes && claims.length === 0 && !isWhole(request, declared - bytes)) return [];
    const id = isCount ? 'characters' : 'differs';
    const sure = claims.length > 0;
    return [report(toldOrQuiet(id, sure), sent, bytes, claims, sure ? 0.85 : 0.5)];
  },
});

/** A JSON object or list that can be read was not cut off by the recorder; a byte order mark may have been taken off. */
function isWhole(request: Request, lacking: number): boolean {
  const json = bodyJson(request);
  return lacking !== 3 && json?.valid === true && typeof json.value === 'object' && json.value !== null;
}

function speaksOfLength({ at, text }: Complaint): boolean {
  if (at !== null && at.in === 'header') return at.path === HEADER.path;
  return (at === null || at.in === 'body') && SAYS_SO.test(text.slice(0, LONGEST));
}

function report(messageId: string, sent: string, bytes: number, claims: readonly Complaint[], likelihood: number, count = 1): Report {
  const at = { ...HEADER, offset: 0, length: sent.length };
  return { messageId, values: { sent, bytes, count }, at, likelihood, claims, fixes: [fixFor(messageId, bytes)] };
}

function fixFor(messageId: string, bytes: number): Fix {
  if (messageId === 'without' || messageId === 'repeated') {
    return removeFix({ id: 'drop', values: {} }, HEADER);
  }
  const safety = messageId.endsWith('-quiet') ? 'review' : 'safe';
  return setFix({ id: 'count', values: { bytes } }, HEADER, String(bytes), safety);
}
