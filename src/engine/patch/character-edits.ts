// The edits of a patch: characters of the original body or URL, those that overlap refused.
import { applyEdits, overlap, sortEdits, type TextEdit } from '../core/text-edit.ts';

/** The edited text and, by the edit's index, why some were left out. */
export interface Edited {
  readonly text: string;
  readonly refused: ReadonlyMap<number, string>;
}

/** Applies edits against the original text; of two that overlap the later one in the list is refused. The same edit twice counts once. */
export function editCharacters(text: string, edits: readonly TextEdit[]): Edited {
  const refused = new Map<number, string>();
  // Sorted with their place in the list, so that only neighbours can overlap.
  const accepted: TextEdit[] = [];
  for (const [index, edit] of edits.entries()) {
    if (!inBounds(edit, text.length)) {
      refused.set(index, 'The edit lies outside the text.');
    } else if (accepted.some((other) => same(other, edit))) {
      continue;
    } else if (accepted.some((other) => overlap(other, edit))) {
      refused.set(index, 'The edit overlaps another one.');
    } else {
      accepted.push(edit);
    }
  }
  return { text: accepted.length === 0 ? text : applyEdits(text, sortEdits(accepted)), refused };
}

function inBounds({ offset, length }: TextEdit, size: number): boolean {
  return Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length >= 0 && offset + length <= size;
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.offset === b.offset && a.length === b.length && a.text === b.text;
}
