// Which part of a large text is shown at first, and how it grows: a page of many megabytes would stop the panel.
import type { Range } from '#engine/index.ts';

/** UTF-16 units shown at first, and added at each wish for more. */
export const PART = 100_000;

/** Up to this many the whole text may be asked for at once. */
export const WHOLE = 2_000_000;

/** Text[start, end). */
export interface ShownPart {
  readonly start: number;
  readonly end: number;
}

/** The part around a place, or the beginning. A text of up to one part is shown whole. */
export function firstPart(length: number, around: Range | null): ShownPart {
  if (length <= PART) return { start: 0, end: length };
  const middle = around ? around.offset + Math.min(around.length, PART) / 2 : 0;
  const start = Math.floor(Math.min(Math.max(0, middle - PART / 2), length - PART));
  return { start, end: start + PART };
}

/** One part more on one side. */
export function widened(part: ShownPart, side: 'before' | 'after', length: number): ShownPart {
  return side === 'before'
    ? { start: Math.max(0, part.start - PART), end: part.end }
    : { start: part.start, end: Math.min(length, part.end + PART) };
}
