// Whether a value keeps what a complaint asks for: then the server never saw the value, or the words are not fully understood.
import type { Complaint } from './complaints.ts';
import { convert, convertText } from '../prose/conversion.ts';
import { isFormat } from '../prose/format-conversion.ts';
import type { Sentence } from '../prose/sentence.ts';
import type { Standing } from '../request/value-at.ts';

/** True when what is sent is what the words ask for: a listed value, a number or length within bounds, the type. */
export function seemsMet({ sentence, text }: Complaint, standing: Standing): boolean {
  if (standing.state !== 'present') return false;
  const { value } = standing;
  switch (sentence.kind) {
    case 'enum':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? sentence.allowed.includes(String(value))
        : false;
    case 'range':
      return isWithin(numberIn(value), text, sentence);
    case 'length':
      return isWithin(typeof value === 'string' || Array.isArray(value) ? value.length : null, text, sentence);
    case 'type':
      return (
        // Formats are no types: that a text is a date cannot be told here.
        sentence.expected !== null &&
        !isFormat(sentence.expected) &&
        (standing.text ? convertText(String(value), sentence.expected) : convert(value, sentence.expected)).fits
      );
    default:
      return false;
  }
}

function isWithin(number: number | null, text: string, sentence: Sentence): boolean {
  return number !== null && hasBounds(sentence) && nearestWithin(number, text, sentence) === number;
}

/** The number that a value is or spells; null for anything else. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,20}(?:\.\d{1,20})?$/.test(value) ? Number(value) : null;
}

/** True when the words name a bound. */
export function hasBounds({ minimum, maximum }: Sentence): boolean {
  return minimum !== null || maximum !== null;
}

/** Words after which the bound itself is out of the range, unless a "not" stands before them. */
const BOUND_OUT =
  /(?<!\b(?:no|not|not be) )\b(?:greater|more|larger|higher|longer|less|lower|smaller|fewer|shorter) than (?!or\b|(?:the )?(?:required |allowed )?(?:min|max))|[<>](?!=)|\bexclusive|\bstrictly\b/i;

/** The number itself when it is within the bounds, else the nearest that is; null when the bound is out and fractions leave no nearest one. */
export function nearestWithin(number: number, text: string, { minimum, maximum }: Sentence): number | null {
  const low = minimum ?? -Infinity;
  const high = maximum ?? Infinity;
  if (!BOUND_OUT.test(text.slice(0, 4000))) return Math.min(Math.max(number, low), high);
  if (number > low && number < high) return number;
  return [number, minimum ?? 0, maximum ?? 0].every(Number.isInteger) ? Math.min(Math.max(number, low + 1), high - 1) : null;
}
