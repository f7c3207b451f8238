// Whether the words of a complaint say its place so that no other can be meant.
import type { LocatedClaim } from '../../core/evidence.ts';
import { fromPointer } from '../../core/pointer.ts';
import { readFieldPath } from '../text/field-path.ts';
import type { Complaint } from './complaints.ts';

/**
 * True when the claim states a name that the place bears to the letter, whatever case: every step that both give is the same, counted from the
 * end. Words that only mention a name, a plain word of a sentence that says no fault (`Your plan does not include this feature`), such words
 * under a member that may be the answer's own, and places chosen among several are not enough.
 */
export function isWellSaid({ claim, text, sentence }: Complaint): boolean {
  if (claim === null || claim.elsewhere !== undefined || claim.onlyMentioned || !bearsName(claim)) return false;
  return sentence.kind !== 'other' || !(claim.stated?.guessed === true || isWordOf(text, claim.stated?.text ?? ''));
}

function bearsName({ at, stated }: LocatedClaim): boolean {
  if (at === null || at.path === '' || stated === null) return false;
  const said = (stated.segments ?? readFieldPath(stated.text).segments).map((step) => String(step).toLowerCase());
  const path = at.path.toLowerCase();
  if (at.in !== 'body') return said.join('.') === path || said.at(-1) === path;
  const steps = fromPointer(path) ?? [];
  const shared = Math.min(said.length, steps.length);
  return shared > 0 && said.slice(-shared).every((step, index) => step === steps.at(index - shared));
}

/** True for a word without any mark of a name, which the text has unquoted. */
function isWordOf(text: string, name: string): boolean {
  return /^[A-Za-z][a-z]+$/.test(name) && new RegExp(`(?<![\\w"'\`.[/-])${name}(?![\\w"'\`\\]/-])`).test(text.slice(0, 2_000));
}
