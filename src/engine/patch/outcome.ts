// What becomes of one operation on a text.
import { phrase, type Phrase } from '../core/phrase.ts';
import type { Operation } from '../core/patch-operation.ts';

/** An operation on a place, as opposed to an edit of characters. */
export type Change = Exclude<Operation, { op: 'edit' }>;

/** The new text, or the reason why the operation is refused, in a short sentence. */
export type Outcome = { readonly text: string } | { readonly refused: Phrase };

/** Changes a text at a place given by its steps. */
export type Editor = (text: string, segments: readonly string[], change: Change) => Outcome;

/** The text with one run of characters replaced. */
export function replaced(text: string, { offset, length }: { offset: number; length: number }, by: string): Outcome {
  return { text: text.slice(0, offset) + by + text.slice(offset + length) };
}

/** The refusal of a change to what is not there. */
export const ABSENT: Outcome = { refused: phrase('There is nothing at this place.') };
