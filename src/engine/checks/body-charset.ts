// Finds bodies whose bytes are not in the charset that they are declared in, or that the format demands.
import { utf8Length } from '../core/bytes.ts';
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { KnownBody, Request } from '../core/exchange.ts';
import type { Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { isAscii } from '../read/body/bytes.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { isFormType, isJsonType, isXmlType, mediaTypeOf } from '../read/head/media-type.ts';
import { memberAt } from '../read/request/member-at.ts';

const HEADER = { in: 'header', path: 'content-type' } as const;
const KINDS = new Set(['encoding', 'syntax', 'media-type']);
/** What decoders put where bytes stood that they could not read. */
const LOST = '\uFFFD';
/** Runs of UTF-8, or one byte that is none. */
const STRAY = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}|([\u0080-\u00ff])/g;
const MOST_MENDED = 500;
/** 0x80 to 0x9F in windows-1252, as the Encoding standard has it. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const bodyCharset = defineCheck({
  id: 'body-charset',
  title: 'Body in another charset',
  messages: {
    ...toldAndQuiet({
      'not-utf8': 'The body is not UTF-8: the byte {found} begins no character. It looks like Latin-1.',
      lost: [
        'The body holds a byte that is not UTF-8; the recording shows it as “\uFFFD”.',
        'The body holds “\uFFFD”, which stands for a character that was lost.',
      ],
      beyond: 'Content-Type says “{charset}”, which has no “{found}”.',
    }),
    'not-taken': { severity: 'error', text: 'The body is in “{charset}”, and the server reads only UTF-8.' },
  },
  fixes: { encode: 'Encode the characters as UTF-8', declare: 'Declare UTF-8', source: 'Encode the body as UTF-8' },
  steps: {
    source:
      'Find where the text comes from another charset: an old file or database, or bytes written without an encoder. Read it in that charset and write UTF-8.',
    lost: 'What “\uFFFD” stood for cannot be told from the recording.',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const { body } = request;
    const declared = mediaTypeOf(request.headers);
    const essence = declared?.essence ?? '';
    if (body.state !== 'known' || isAscii(body)) return [];
    if (!isJsonType(essence) && !isXmlType(essence) && !isFormType(essence) && essence !== 'text/plain') return [];
    const charset = (declared?.parameters['charset'] ?? 'utf-8').toLowerCase();
    const claims = complaintsOf(evidence).filter(({ sentence, at }) => KINDS.has(sentence.kind) && (at === null || at.in === 'body'));
    const found = /^utf-?8$/.test(charset) ? inUtf8(request, body, claims) : inOther(request, body, claims, charset, essence);
    return found ? [found] : [];
  },
});

function inUtf8(request: Request, body: KnownBody, claims: readonly Complaint[]): Report | null {
  if (body.form === 'bytes') return strayBytes(request, body.text, claims);
  const offset = body.text.indexOf(LOST);
  if (offset < 0) return null;
  // One byte each by the declared length: what was sent cannot have been the three bytes of U+FFFD itself.
  const length = Number(headerValue(request.headers, 'content-length') ?? Number.NaN);
  const lost = body.text.split(LOST).length - 1;
  const proven = length === utf8Length(body.text) - 2 * lost;
  const sure = claims.length > 0 || proven;
  return {
    messageId: toldOrQuiet('lost', sure),
    values: {},
    at: placeOf(request, offset, 1),
    likelihood: claims.length > 0 ? 0.9 : proven ? 0.7 : 0.4,
    claims,
    fixes: [manualFix('source', ['source', 'lost'])],
  };
}

function strayBytes(request: Request, text: string, claims: readonly Complaint[]): Report | null {
  const strays = [...text.matchAll(STRAY)].filter(([, stray]) => stray !== undefined).slice(0, MOST_MENDED);
  const [first] = strays;
  if (!first) return null;
  const patch: Patch = strays.map(({ 0: byte, index }) => ({
    op: 'edit',
    in: 'body',
    offset: index,
    length: 1,
    text: fromWindows1252(byte),
  }));
  const sure = claims.length > 0 || isJsonType(mediaTypeOf(request.headers)?.essence ?? '');
  return {
    messageId: toldOrQuiet('not-utf8', sure),
    values: { found: `0x${first[0].charCodeAt(0).toString(16).toUpperCase()}` },
    at: placeOf(request, first.index, 1),
    likelihood: claims.length > 0 ? 0.92 : 0.8,
    claims,
    fixes: [{ title: { id: 'encode', values: {} }, safety: 'review', patch }],
  };
}

/** The character of a byte; Latin-1 but for 0x80 to 0x9F. Decoders of browsers and Node differ there. */
function fromWindows1252(byte: string): string {
  return WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte;
}

/** A charset of one byte a character: what it lacks cannot have been sent in it. */
function inOther(request: Request, body: KnownBody, claims: readonly Complaint[], charset: string, essence: string): Report | null {
  if (!/^(?:iso-8859-\d+|latin-?1|us-ascii|ascii|windows-125\d)$/.test(charset)) return null;
  const declare = setFix(
    { id: 'declare', values: {} },
    HEADER,
    `${essence}; charset=utf-8`,
    body.form === 'text' && claims.length > 0 ? 'safe' : 'review',
  );
  const raw = headerValue(request.headers, 'content-type') ?? '';
  const at: Location = { ...HEADER, offset: 0, length: raw.length };
  const beyond = body.form === 'text' ? /[\u0100-\uffff]/.exec(body.text) : null;
  if (beyond) {
    const sure = claims.length > 0;
    const values = { charset, found: String.fromCodePoint(body.text.codePointAt(beyond.index) ?? 0) };
    return { messageId: toldOrQuiet('beyond', sure), values, at, likelihood: sure ? 0.85 : 0.4, claims, fixes: [declare] };
  }
  const refused = claims.filter(({ sentence }) => sentence.kind !== 'syntax');
  if (refused.length === 0) return null;
  return { messageId: 'not-taken', values: { charset }, at, likelihood: 0.85, claims: refused, fixes: [declare] };
}

function placeOf(request: Request, offset: number, length: number): Location {
  const tree = bodyTree(request);
  return { in: 'body', path: tree ? memberAt(tree, offset) : '', offset, length };
}
