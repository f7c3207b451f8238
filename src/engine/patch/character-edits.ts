// The edits of a patch: characters of the original body or URL, those that overlap refused.
import { phrase, type Phrase } from '../core/phrase.ts';
import { applyEdits, overlap, sortEdits, type TextEdit } from '../core/text-edit.ts';

/** The edited text and, by the edit's index, why some were left out. */
export interface Edited {
  readonly text: string;
  readonly refused: ReadonlyMap<number, Phrase>;
}

/** Applies edits against the original text; of two that overlap the later one in the list is refused. The same edit twice counts once. */
export function editCharacters(text: string, edits: readonly TextEdit[]): Edited {
  const refused = new Map<number, Phrase>();
  // In the order of the text, so that only neighbours can overlap.
  const accepted: TextEdit[] = [];
  for (const [index, edit] of edits.entries()) {
    if (!inBounds(edit, text.length)) {
      refused.set(index, phrase('The edit lies outside the text.'));
      continue;
    }
    const at = indexBehind(accepted, edit.offset);
    const neighbours = neighboursOf(accepted, at);
    if (neighbours.some((other) => same(other, edit))) continue;
    if (neighbours.some((other) => overlap(other, edit))) refused.set(index, phrase('The edit overlaps another one.'));
    else accepted.splice(at, 0, edit);
  }
  return { text: accepted.length === 0 ? text : applyEdits(text, sortEdits(accepted)), refused };
}

/** The index of the first edit that begins behind `offset`. */
function indexBehind(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.offset ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The edits that one at index `at` could touch: the next one, those of the same beginning, and the one before them. */
function neighboursOf(edits: readonly TextEdit[], at: number): TextEdit[] {
  const offset = edits[at - 1]?.offset;
  let first = at - 1;
  while (first > 0 && edits[first]?.offset === offset) first--;
  return edits.slice(Math.max(first, 0), at + 1);
}

function inBounds({ offset, length }: TextEdit, size: number): boolean {
  return Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length >= 0 && offset + length <= size;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.offset === b.offset && a.length === b.length && a.text === b.text;
}
