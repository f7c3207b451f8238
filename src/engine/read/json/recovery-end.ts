// How broken JSON that ends too early is brought to an end.
import type { TextEdit } from '../../core/text-edit.ts';
import type { TokenEnd } from './recovery-string.ts';

/** What is due next while JSON is read. */
export type State = 'value' | 'first-element' | 'next-element' | 'first-key' | 'next-key' | 'colon' | 'member-value' | 'after-value';

/** What is written where the text ends before the value that was due. */
const MISSING: Partial<Record<State, string>> = { value: 'null', 'member-value': 'null', colon: ':null' };

/** Where reading ended. */
export interface ReadingEnd {
  readonly at: number;
  readonly state: State;
  /** What the last token lacks. */
  readonly tail: TokenEnd['tail'];
  /** Where the last comma stands. */
  readonly comma: number;
  /** The closing brackets that are due. */
  readonly due: string;
}

export function isAfterComma(state: State): boolean {
  return state === 'next-key' || state === 'next-element';
}

/** The edits that end the text there: what the last member lacks, and the brackets that are due. */
export function closingEdits(text: string, { at, state, tail, comma, due }: ReadingEnd): TextEdit[] {
  const offset = tail?.offset ?? at;
  const last = { offset, length: text.length - offset, text: (tail?.text ?? '') + (MISSING[state] ?? '') + due };
  return isAfterComma(state) ? [{ offset: comma, length: 1, text: '' }, last] : [last];
}
