// Text cut into lines and pieces, so that marks stand in place.

/** A run of characters to be marked; offsets into the whole text, in UTF-16 units. Length 0 marks a place where something is absent. */
export interface Mark {
  readonly offset: number;
  readonly length: number;
  readonly kind: MarkKind;
  /** The finding that it belongs to; null for a change. */
  readonly finding: number | null;
  /** What a person is told about it. */
  readonly label: string;
  /** What is absent, for a mark of length 0. */
  readonly name: string;
}

/** The first four say something about the request; the others are colours of code. */
export type MarkKind = 'culprit' | 'other' | 'changed' | 'removed' | 'string' | 'comment' | 'number' | 'word';

export interface Piece {
  readonly text: string;
  readonly mark: Mark | null;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
}

/** Cuts text[start, end) into lines. Where marks overlap, the earlier in the list stands and the other shows what is left of it. */
export function markedLines(text: string, marks: readonly Mark[], start = 0, end = text.length): readonly Line[] {
  const flat = withoutOverlap(marks, start, end);
  const lines: Line[] = [];
  let number = lineNumberAt(text, start);
  let from = start;
  let next = 0;
  while (from <= end) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 || feed >= end ? end : feed;
    const pieces: Piece[] = [];
    let at = from;
    while (next < flat.length && flat[next]!.offset <= to) {
      const mark = flat[next]!;
      const markEnd = Math.min(mark.offset + mark.length, to);
      if (mark.offset > at) pieces.push({ text: text.slice(at, mark.offset), mark: null });
      const begin = Math.max(mark.offset, at);
      if (mark.length === 0 || markEnd > begin) pieces.push({ text: text.slice(begin, markEnd), mark });
      at = Math.max(at, markEnd);
      if (mark.offset + mark.length > to) break;
      next += 1;
    }
    if (at < to) pieces.push({ text: text.slice(at, to), mark: null });
    lines.push({ number, pieces: withoutReturn(pieces) });
    if (to >= end) break;
    from = to + 1;
    number += 1;
  }
  return lines;
}

/** Cuts marks to the window and to one another, in order of offset. */
function withoutOverlap(marks: readonly Mark[], start: number, end: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    let pieces = [{ from: Math.max(mark.offset, start), to: Math.min(mark.offset + mark.length, end) }];
    if (mark.offset > end || mark.offset + mark.length < start) pieces = [];
    for (const other of kept) {
      pieces = pieces.flatMap(({ from, to }) => {
        const otherEnd = other.offset + other.length;
        if (to <= other.offset || from >= otherEnd) return [{ from, to }];
        return [
          { from, to: other.offset },
          { from: otherEnd, to },
        ].filter((left) => left.from < left.to);
      });
    }
    for (const { from, to } of pieces) kept.push({ ...mark, offset: from, length: to - from });
  }
  return kept.toSorted((a, b) => a.offset - b.offset || a.length - b.length);
}

/** The carriage return of a CRLF belongs to the line's end and is not shown. */
function withoutReturn(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last?.mark === null && last.text.endsWith('\r')) pieces[pieces.length - 1] = { text: last.text.slice(0, -1), mark: null };
  return pieces;
}

function lineNumberAt(text: string, offset: number): number {
  let number = 1;
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) number += 1;
  return number;
}
