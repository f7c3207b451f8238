// Finds header fields that no server may take: names that are no tokens, control characters, lengths and codings that mean nothing.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { headerValue, type HeaderField, type HeaderList } from '../core/header-list.ts';
import type { Place } from '../core/location.ts';
import type { Operation } from '../core/patch-operation.ts';
import { isToken } from '../core/token.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { bodyBytes } from '../read/body/bytes.ts';
import { complaintsAt } from '../read/complaints/complaints.ts';
import { percentEncode } from '../read/url/percent.ts';

/** Horizontal tabs are allowed in values (RFC 9110, section 5.5). */
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/;
/** Transfer codings in the registry (RFC 9112, section 7). */
const CODINGS = new Set(['chunked', 'gzip', 'x-gzip', 'deflate', 'compress', 'x-compress', 'identity']);
/** One byte range or several (RFC 9110, section 14.1.2). */
const BYTE_RANGES = /^bytes=\s*(?:\d+-\d*|-\d+)(?:\s*,\s*(?:\d+-\d*|-\d+))*\s*$/i;

export const headerSyntax = defineCheck({
  id: 'header-syntax',
  title: 'Malformed header field',
  messages: {
    ...toldAndQuiet({ 'beyond-latin': 'The value of {name} holds “{character}”; header fields carry only ASCII reliably.' }),
    name: {
      severity: 'error',
      text: '“{name}” is not a name for a header field: it may contain letters, digits, hyphens and a few signs, but no spaces.',
    },
    value: { severity: 'error', text: 'The value of {name} holds the control character {character}, which no header field may hold.' },
    length: { severity: 'error', text: 'Content-Length must be a number of bytes; the request sends “{sent}”.' },
    coding: { severity: 'error', text: 'Transfer-Encoding names “{sent}”, which is not a transfer coding.' },
    framing: { severity: 'info', text: 'The request has both Content-Length and Transfer-Encoding; a server may refuse it for that.' },
    'range-outside': { severity: 'error', text: 'Range asks for “{sent}”, but there are only {bytes} bytes.' },
    range: { severity: 'error', text: 'Range must look like “bytes=0-499”; the request sends “{sent}”.' },
  },
  fixes: {
    rename: 'Call it {name}',
    clean: 'Take the control characters out of {name}',
    count: 'Set Content-Length to {bytes}',
    drop: 'Leave {name} out',
    encode: 'Percent-encode the characters of {name}',
  },
  run({ exchange: { request, response }, evidence }: CheckInput): readonly Report[] {
    const length = lengthOfWhole(response?.headers ?? []);
    return request.headers.flatMap((field) => faultIn(field, request) ?? outside(field, length) ?? beyondLatin(field, evidence) ?? []);
  },
});

function faultIn(field: HeaderField, request: Request): Report | null {
  const name = field.name.toLowerCase();
  if (!isToken(field.name)) return badName(field);
  if (CONTROL.test(field.value)) return badValue(field);
  if (name === 'content-length' && !/^\d+$/.test(field.value.trim())) return badLength(field, request);
  if (name === 'transfer-encoding') return badCoding(field, request);
  if (name === 'range' && /^bytes\b/i.test(field.value.trim()) && !BYTE_RANGES.test(field.value.trim())) {
    return report('range', field, 0.7, [drop(field)]);
  }
  return null;
}

/** The length that an answer gives which could not serve a range (`bytes *\/11`; RFC 9110, section 14.4); null when it gives none. */
function lengthOfWhole(answered: HeaderList): number | null {
  const length = /^\s*bytes\s+\*\/(\d{1,15})\s*$/i.exec(headerValue(answered, 'content-range') ?? '')?.[1];
  return length === undefined ? null : Number(length);
}

function outside(field: HeaderField, length: number | null): Report | null {
  if (length === null || field.name.toLowerCase() !== 'range') return null;
  const { values, ...rest } = report('range-outside', field, 0.95, [drop(field)]);
  return { ...rest, values: { ...values, bytes: length } };
}

/** Fields carry bytes that servers read as Latin-1 (RFC 9110, section 5.5): browsers refuse to send more, other clients send UTF-8. */
function beyondLatin(field: HeaderField, evidence: CheckInput['evidence']): Report | null {
  const claims = complaintsAt(evidence, placeOf(field));
  const offset = field.value.search(claims.length > 0 ? /[^\u0000-\u007f]/ : /[^\u0000-\u00ff]/);
  if (offset < 0 || /^cookie$/i.test(field.name)) return null;
  const encoded = field.value.replaceAll(/[^\u0000-\u007f]+/g, percentEncode);
  const encode = fix('encode', { name: field.name }, 'review', { op: 'set', at: placeOf(field), value: encoded });
  const { values, ...rest } = report(toldOrQuiet('beyond-latin', claims.length > 0), field, claims.length > 0 ? 0.85 : 0.4, [encode]);
  const character = String.fromCodePoint(field.value.codePointAt(offset) ?? 0);
  return { ...rest, claims, values: { ...values, character }, at: { ...placeOf(field), offset, length: character.length } };
}

function badName(field: HeaderField): Report {
  const name = field.name
    .trim()
    .replaceAll(/[^!#$%&'*+\-.^_`|~0-9A-Za-z]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const rename: Fix[] = name === '' ? [] : [fix('rename', { name }, 'review', { op: 'rename', at: placeOf(field), name })];
  return report('name', field, 0.9, [...rename, drop(field)]);
}

function badValue(field: HeaderField): Report {
  const offset = field.value.search(CONTROL);
  const code = field.value.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  const cleaned = field.value.replaceAll(new RegExp(CONTROL, 'g'), '');
  const clean = fix('clean', { name: field.name }, 'review', { op: 'set', at: placeOf(field), value: cleaned });
  const { values, ...rest } = report('value', field, 0.9, [clean]);
  return { ...rest, values: { ...values, character: `U+${code}` }, at: { ...placeOf(field), offset, length: 1 } };
}

/** Without a body the field has nothing to say; with one that is at hand its length can be counted. */
function badLength(field: HeaderField, { body }: Request): Report {
  const bytes = body.state === 'known' && body.complete ? bodyBytes(body) : null;
  const mended: Fix[] =
    body.state === 'absent'
      ? [{ ...drop(field), safety: 'safe' }]
      : bytes === null
        ? []
        : [fix('count', { bytes }, 'safe', { op: 'set', at: placeOf(field), value: String(bytes) })];
  return report('length', field, 0.95, mended);
}

function badCoding(field: HeaderField, request: Request): Report | null {
  const unknown = field.value.split(',').some((coding) => !CODINGS.has((coding.split(';')[0] ?? '').trim().toLowerCase()));
  const bodiless: Fix['safety'] = request.body.state === 'absent' ? 'safe' : 'review';
  if (unknown) return report('coding', field, 0.95, [{ ...drop(field), safety: bodiless }]);
  const doubled = request.headers.some(({ name }) => name.toLowerCase() === 'content-length');
  return doubled ? report('framing', field, 0.8, [drop(field)]) : null;
}

function report(messageId: string, field: HeaderField, likelihood: number, fixes: readonly Fix[]): Report {
  const at = { ...placeOf(field), offset: 0, length: field.value.length };
  return { messageId, values: { name: field.name, sent: field.value }, at, likelihood, fixes };
}

function drop(field: HeaderField): Fix {
  return fix('drop', { name: field.name }, 'review', { op: 'remove', at: placeOf(field) });
}

function fix(id: string, values: Fix['title']['values'], safety: Fix['safety'], operation: Operation): Fix {
  return { title: { id, values }, safety, patch: [operation] };
}

function placeOf(field: HeaderField): Place {
  return { in: 'header', path: field.name.toLowerCase() };
}
