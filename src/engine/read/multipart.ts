// A multipart/form-data body (RFC 7578, RFC 2046 section 5.1) taken into its parts, with places.
import type { Range } from '../core/location.ts';

/** One part. */
export interface Part {
  readonly name: string | null;
  readonly filename: string | null;
  readonly contentType: string | null;
  /** The part's header lines, without the empty line after them. */
  readonly headersRange: Range;
  readonly bodyRange: Range;
}

/** A multipart body. */
export interface MultipartReading {
  /** As found in the body, whatever Content-Type says; null when no line begins with `--`. */
  readonly boundary: string | null;
  readonly parts: readonly Part[];
  /** True when the closing boundary is there. */
  readonly closed: boolean;
}

/** Reads a multipart body. The header's boundary is used where the body has it; else the body's own first line tells. */
export function readMultipart(text: string, boundary: string | null): MultipartReading {
  const found = boundaryIn(text, boundary);
  if (found === null) return { boundary: null, parts: [], closed: false };
  const marker = `--${found}`;
  const parts: Part[] = [];
  let at = text.startsWith(marker) ? 0 : text.indexOf(`\n${marker}`) + 1;
  for (;;) {
    const after = at + marker.length;
    if (text.startsWith('--', after)) return { boundary: found, parts, closed: true };
    const lineEnd = text.indexOf('\n', after);
    if (lineEnd < 0) return { boundary: found, parts, closed: false };
    const next = text.indexOf(`\n${marker}`, lineEnd);
    parts.push(readPart(text, lineEnd + 1, next < 0 ? text.length : next));
    if (next < 0) return { boundary: found, parts, closed: false };
    at = next + 1;
  }
}

function boundaryIn(text: string, declared: string | null): string | null {
  if (declared !== null && declared !== '' && (text.startsWith(`--${declared}`) || text.includes(`\n--${declared}`))) return declared;
  return /^(?:\r?\n)*--([^\r\n]{1,200}?)(?:--)?[ \t]*\r?\n/.exec(text.slice(0, 1000))?.[1] ?? null;
}

/** A part between its first character and the line feed before the next boundary. */
function readPart(text: string, from: number, next: number): Part {
  const end = text.charCodeAt(next - 1) === 13 && next - 1 >= from && next < text.length ? next - 1 : next;
  const blank = blankLine(text, from, end);
  const headers = text.slice(from, Math.min(blank.offset, from + 8192));
  const disposition = /^content-disposition[ \t]*:(.*)$/im.exec(headers)?.[1] ?? '';
  return {
    name: parameterOf(disposition, 'name'),
    filename: parameterOf(disposition, 'filename'),
    contentType: /^content-type[ \t]*:(.*)$/im.exec(headers)?.[1]?.trim() ?? null,
    headersRange: { offset: from, length: blank.offset - from },
    bodyRange: { offset: blank.offset + blank.length, length: Math.max(0, end - blank.offset - blank.length) },
  };
}

/** The end of the last header line with the empty line after it. */
function blankLine(text: string, from: number, end: number): Range {
  const first = /^\r?\n/.exec(text.slice(from, from + 2));
  if (first) return { offset: from, length: first[0].length };
  const crlf = text.indexOf('\r\n\r\n', from);
  const lf = text.indexOf('\n\n', from);
  if (crlf >= 0 && crlf < end && (lf < 0 || crlf < lf)) return { offset: crlf, length: 4 };
  return lf >= 0 && lf < end ? { offset: lf, length: 2 } : { offset: end, length: 0 };
}

/** A parameter of Content-Disposition; browsers write a quote in a name as %22 (WHATWG HTML, multipart/form-data encoding). */
function parameterOf(disposition: string, name: string): string | null {
  const match = new RegExp(`;[ \\t]*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(disposition);
  if (!match) return null;
  return (match[1] ?? match[2] ?? '').replaceAll(/\\(["\\])/g, '$1').replaceAll(/%(22|0D|0A)/gi, (code) => decodeURIComponent(code));
}
