// From where a server's parser stopped, as that server counts, to characters of the body.
import type { ParsePosition } from '../core/evidence.ts';
import { locationAt, type Location, type Range } from '../core/location.ts';

/** The body's character at a position that a parser reported; null when the position tells neither offset nor line. */
export function positionInBody(text: string, position: ParsePosition): Location | null {
  const range = rangeAt(text, position);
  return range && locationAt({ in: 'body', path: '' }, range);
}

/** The character at a position inside `text`; beyond the end it is the end, with length 0. */
export function rangeAt(text: string, { offset, line, column }: ParsePosition): Range | null {
  if (offset === undefined && line === undefined) return null;
  const at = offset ?? lineStart(text, line ?? 1) + Math.max(0, (column ?? 1) - 1);
  const clamped = Math.min(Math.max(0, at), text.length);
  return { offset: clamped, length: clamped < text.length ? 1 : 0 };
}

/** Where line `line` (from 1) begins; the last line's beginning when there are fewer. */
function lineStart(text: string, line: number): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return start;
    start = end + 1;
  }
  return start;
}
