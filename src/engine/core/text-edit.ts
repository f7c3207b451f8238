// Edits of a text as data, and the way back from the edited text to the original's positions.
import type { Range } from './location.ts';

/** Replace `length` characters (UTF-16 units) at `offset` of the original by `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** Orders edits by place: insertions before what replaces the characters there, several insertions as they were given. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));
}

/** True when an insertion lies inside the other's characters, or both replace the same character. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  const [first, second] = a.offset <= b.offset ? [a, b] : [b, a];
  if (first.offset === second.offset) return first.length > 0 && second.length > 0;
  return first.offset + first.length > second.offset;
}

/** The text after all edits. They must be sorted and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(text.slice(done, edit.offset), edit.text);
    done = edit.offset + edit.length;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/**
 * Takes a range of the edited text back to the original. Inserted characters shrink to the place where they were inserted;
 * removed characters beside the range stay outside it. The edits must be sorted and must not overlap.
 */
export function originalRange(edits: readonly TextEdit[], range: Range): Range {
  // An empty range belongs to what stands before it.
  const start = originalOffset(edits, range.offset, range.length === 0);
  const end = originalOffset(edits, range.offset + range.length, true);
  return { offset: start, length: Math.max(0, end - start) };
}

function originalOffset(edits: readonly TextEdit[], offset: number, isEnd: boolean): number {
  // What the edits so far have added to positions.
  let shift = 0;
  for (const edit of edits) {
    const from = edit.offset + shift;
    const to = from + edit.text.length;
    if (isEnd ? offset <= from : offset < from) break;
    if (offset < to) return edit.offset + Math.min(offset - from, edit.length);
    if (isEnd && offset === to) return edit.offset + edit.length;
    shift += edit.text.length - edit.length;
  }
  return offset - shift;
}
