// What is wrong with the outer form of a multipart body (RFC 2046, section 5.1.1; RFC 7578), with repairs.
import type { Range } from '../../core/location.ts';
import type { TextEdit } from '../../core/text-edit.ts';
import { readMultipart, type MultipartPart } from './multipart.ts';

/** `line-feeds`: boundary and header lines end in LF alone; `no-blank-line`: a part's header runs into its content. */
export type MultipartFaultId = 'unterminated' | 'line-feeds' | 'no-blank-line' | 'no-name' | 'no-parts';

export interface MultipartFault extends Range {
  readonly id: MultipartFaultId;
  /** Null when there is nothing sensible to do. */
  readonly repair: readonly TextEdit[] | null;
}

const MOST_PARTS = 200;

/** The faults of a multipart body; empty when no boundary is found in it. */
export function multipartFaults(text: string, declared: string | null): readonly MultipartFault[] {
  const { boundary, parts, closed } = readMultipart(text, declared);
  if (boundary === null) return [];
  const some = parts.slice(0, MOST_PARTS);
  const feeds = lineFeeds(text, some, boundary);
  const first = feeds[0];
  return [
    ...(first ? [{ id: 'line-feeds' as const, offset: first.offset, length: 1, repair: feeds }] : []),
    ...some.flatMap((part) => faultOf(text, part) ?? []),
    ...(closed || parts.length === 0
      ? []
      : [{ id: 'unterminated' as const, offset: text.length, length: 0, repair: [closing(text, boundary)] }]),
    ...(parts.length === 0 ? [{ id: 'no-parts' as const, offset: 0, length: text.length, repair: null }] : []),
  ];
}

function closing(text: string, boundary: string): TextEdit {
  const lineEnd = /\r?\n$/.test(text) ? '' : '\r\n';
  return { offset: text.length, length: 0, text: `${lineEnd}--${boundary}--\r\n` };
}

function faultOf(text: string, { headersRange, bodyRange, name }: MultipartPart): MultipartFault | null {
  const { offset, length } = headersRange;
  if (bodyRange.length === 0 && length > 0 && bodyRange.offset === offset + length) return withoutBlank(text, headersRange);
  return name === null ? { id: 'no-name', offset, length, repair: null } : null;
}

/** The blank line goes behind the last line that is a header field. */
function withoutBlank(text: string, { offset, length }: Range): MultipartFault | null {
  const lines = text.slice(offset, offset + length).match(/[^\n]*(?:\n|$)/g) ?? [];
  let at = offset;
  for (const line of lines) {
    if (!/^[\w-]{1,60}:/.test(line)) break;
    at += line.length;
  }
  if (at === offset || at >= offset + length) return null;
  return { id: 'no-blank-line', offset: at, length: 0, repair: [{ offset: at, length: 0, text: '\r\n' }] };
}

/** Every LF without its CR that belongs to the frame: behind boundaries and header fields, and before a boundary. Content is left alone. */
function lineFeeds(text: string, parts: readonly MultipartPart[], boundary: string): TextEdit[] {
  const edits: TextEdit[] = [];
  const mend = (from: number, to: number): void => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
      if (text.charAt(at - 1) !== '\r') edits.push({ offset: at, length: 1, text: '\r\n' });
  };
  for (const { range, bodyRange } of parts) {
    mend(range.offset, bodyRange.offset);
    mend(bodyRange.offset + bodyRange.length, range.offset + range.length);
  }
  const last = parts.at(-1);
  if (last && edits.length > 0) mend(text.lastIndexOf(`--${boundary}--`), text.length);
  return edits;
}
