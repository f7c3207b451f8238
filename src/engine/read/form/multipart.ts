// A multipart/form-data body (RFC 7578, RFC 2046 section 5.1) taken into its parts, with places.
import type { Range } from '../../core/location.ts';

/** One part. */
export interface MultipartPart {
  readonly name: string | null;
  readonly filename: string | null;
  readonly contentType: string | null;
  /** From the first character of its boundary line to the line break before the next boundary, that break included. */
  readonly range: Range;
  /** The part's header lines, without the empty line after them. */
  readonly headersRange: Range;
  /** The name in Content-Disposition as written, without its quotes; null when there is none. */
  readonly nameRange: Range | null;
  readonly bodyRange: Range;
}

/** A multipart body. */
export interface MultipartReading {
  /** As found in the body, whatever Content-Type says; null when no line begins with `--`. */
  readonly boundary: string | null;
  readonly parts: readonly MultipartPart[];
  /** True when the closing boundary is there. */
  readonly closed: boolean;
  /** Where a further part would begin: before the closing boundary, or at the end. */
  readonly end: number;
}

/** Header lines of one part that are looked at, in characters. */
const LONGEST_HEADERS = 8192;

/** Reads a multipart body. The header's boundary is used where the body has it; else the body's own first line tells. */
export function readMultipart(text: string, boundary: string | null): MultipartReading {
  const found = boundaryIn(text, boundary);
  const parts: MultipartPart[] = [];
  if (found === null) return { boundary: null, parts, closed: false, end: text.length };
  const marker = `--${found}`;
  let at = isBoundaryLine(text, marker, 0) ? 0 : nextBoundary(text, marker, 0) + 1;
  for (;;) {
    const after = at + marker.length;
    if (text.startsWith('--', after)) return { boundary: found, parts, closed: true, end: at };
    const lineEnd = text.indexOf('\n', after);
    if (lineEnd < 0) return { boundary: found, parts, closed: false, end: at };
    const next = nextBoundary(text, marker, lineEnd);
    parts.push(readPart(text, at, lineEnd + 1, next));
    if (next < 0) return { boundary: found, parts, closed: false, end: text.length };
    at = next + 1;
  }
}

function boundaryIn(text: string, declared: string | null): string | null {
  if (declared !== null && declared !== '' && (isBoundaryLine(text, `--${declared}`, 0) || nextBoundary(text, `--${declared}`, 0) >= 0)) {
    return declared;
  }
  return /^(?:\r?\n)?--([^\r\n]{1,200}?)(?:--)?[ \t]*\r?\n/.exec(text.slice(0, 300))?.[1] ?? null;
}

/** The line feed before the next boundary line; -1 when there is none. */
function nextBoundary(text: string, marker: string, from: number): number {
  let at = text.indexOf(`\n${marker}`, from);
  while (at >= 0 && !isBoundaryLine(text, marker, at + 1)) at = text.indexOf(`\n${marker}`, at + 1);
  return at;
}

/** A boundary has its line for itself, but for the two dashes that close the body and for blanks. */
function isBoundaryLine(text: string, marker: string, at: number): boolean {
  if (!text.startsWith(marker, at)) return false;
  const behind = text.slice(at + marker.length, at + marker.length + 20);
  return /^(?:--|[ \t]*(?:\r?\n|$))/.test(behind);
}

/** The part whose boundary line begins at `boundaryAt` and whose headers begin at `from`; `next` is the line feed before the next boundary, or -1. */
function readPart(text: string, boundaryAt: number, from: number, next: number): MultipartPart {
  const end = next < 0 ? text.length : next > from && text.charCodeAt(next - 1) === 13 ? next - 1 : Math.max(next, from);
  const blank = blankLine(text, from, end);
  const headers = text.slice(from, Math.min(blank.offset, from + LONGEST_HEADERS));
  const disposition = /^content-disposition[ \t]*:(.*)$/im.exec(headers);
  const fields = disposition?.[1] ?? '';
  const fieldsAt = from + (disposition ? disposition.index + disposition[0].length - fields.length : 0);
  const name = parameterIn(fields, 'name', fieldsAt);
  const bodyStart = Math.min(blank.offset + blank.length, end);
  return {
    name: name?.value ?? null,
    filename: parameterIn(fields, 'filename', fieldsAt)?.value ?? null,
    contentType: /^content-type[ \t]*:(.*)$/im.exec(headers)?.[1]?.trim() ?? null,
    range: { offset: boundaryAt, length: (next < 0 ? text.length : next + 1) - boundaryAt },
    headersRange: { offset: from, length: Math.max(0, blank.offset - from) },
    nameRange: name?.range ?? null,
    bodyRange: { offset: bodyStart, length: end - bodyStart },
  };
}

/** The end of the last header line, with it the empty line that follows. */
function blankLine(text: string, from: number, end: number): Range {
  const first = /^\r?\n/.exec(text.slice(from, from + 2));
  if (first) return { offset: from, length: first[0].length };
  const window = text.slice(from, Math.min(end, from + LONGEST_HEADERS));
  const blank = /\r?\n\r?\n/.exec(window);
  return blank ? { offset: from + blank.index, length: blank[0].length } : { offset: end, length: 0 };
}

/** A parameter of Content-Disposition; browsers write a quote in a name as %22 (WHATWG HTML, multipart/form-data encoding). */
function parameterIn(fields: string, name: string, at: number): { value: string; range: Range } | null {
  const match = new RegExp(`;[ \\t]*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s"]*))`, 'i').exec(fields);
  if (!match) return null;
  const raw = match[1] ?? match[2] ?? '';
  const offset = at + match.index + match[0].length - raw.length - (match[1] === undefined ? 0 : 1);
  const value = raw.replaceAll(/\\(["\\])/g, '$1').replaceAll(/%(?:22|0D|0A)/gi, (code) => decodeURIComponent(code));
  return { value, range: { offset, length: raw.length } };
}
