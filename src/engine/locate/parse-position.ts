// From where a server's parser stopped, as that server counts, to characters of the body.
import type { ParsePosition } from '../core/evidence.ts';
import { locationAt, type Location, type Range } from '../core/location.ts';

/**
 * The body's character at a position that a parser reported; null when the position tells neither offset nor line. Of a line without a
 * column it is where one of the `quoted` words stands, if it stands there once.
 */
export function positionInBody(text: string, position: ParsePosition, quoted: readonly string[] = []): Location | null {
  const range =
    (position.after !== undefined && behind(text, position.after)) ||
    (position.offset === undefined && position.column === undefined && quotedInLine(text, position, quoted)) ||
    rangeAt(text, position);
  return range && locationAt({ in: 'body', path: '' }, range);
}

/** The character before which these words end, if they stand there once: the last one read. */
function behind(text: string, after: string): Range | null {
  const start = text.indexOf(after);
  return start < 0 || after === '' || start !== text.lastIndexOf(after) ? null : { offset: start + after.length - 1, length: 1 };
}

function quotedInLine(text: string, { line }: ParsePosition, quoted: readonly string[]): Range | null {
  const start = line === undefined ? 0 : lineStart(text, line);
  const end = text.indexOf('\n', start);
  const words = text.slice(start, end < 0 ? undefined : end);
  const word = quoted.find((each) => words.includes(each) && words.indexOf(each) === words.lastIndexOf(each));
  return word === undefined ? null : { offset: start + words.indexOf(word), length: word.length };
}

/** The character at a position inside `text`; beyond the end it is the end, with length 0. */
function rangeAt(text: string, { offset, line, column, unit }: ParsePosition): Range | null {
  if (offset === undefined && line === undefined) return null;
  const from = offset === undefined ? lineStart(text, line ?? 1) : 0;
  const at = from + unitsIn(text, from, offset ?? Math.max(0, (column ?? 1) - 1), unit);
  const clamped = Math.min(Math.max(0, at), text.length);
  return { offset: clamped, length: clamped < text.length ? 1 : 0 };
}

/** How many UTF-16 units so many bytes of UTF-8 or code points are, from `from` on; a count into a character's middle is its beginning. */
function unitsIn(text: string, from: number, count: number, unit: ParsePosition['unit']): number {
  if (unit === undefined) return count;
  let counted = 0;
  let at = from;
  while (at < text.length && counted < count) {
    const point = text.codePointAt(at)!;
    counted += unit === 'code-point' ? 1 : point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (counted > count) break;
    at += point < 0x10000 ? 1 : 2;
  }
  return at - from;
}

const ESCAPE_OR_UNIT = /\\u[\da-f]{4}|\\[^]|[^]/gi;
const LONGEST_STRING = 200_000;

/** The characters of `text` for a position inside the JSON string at `range`, through its escapes; null when no string stands there. */
export function rangeInString(text: string, { offset, length }: Range, position: ParsePosition): Range | null {
  if (text[offset] !== '"' || length > LONGEST_STRING) return null;
  const units = text.slice(offset + 1, offset + length - 1).match(ESCAPE_OR_UNIT) ?? [];
  const inner = rangeAt(units.map((unit) => (unit === '\\n' ? '\n' : unit.length > 1 ? '.' : unit)).join(''), position);
  if (!inner) return null;
  const before = units.slice(0, inner.offset).join('').length;
  return { offset: offset + 1 + before, length: inner.length === 0 ? 0 : (units[inner.offset]?.length ?? 0) };
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
