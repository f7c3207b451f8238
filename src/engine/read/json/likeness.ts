// Tells text that was meant as JSON from text that plainly is something else.
import { isScalarText } from './recovery-scalar.ts';
import { opensString } from './recovery-string.ts';

/** GraphQL's and templates' braces; what JavaScript makes of an object that was not serialised. */
const SOMETHING_ELSE = /^\{\s*(?:\{|[A-Za-z_]\w*(?:\s*[({}]|\s+[A-Za-z]))|^\[object \w+\]/;
const SAMPLE = 400;

/** True when the text from `from` on can have been meant as JSON, broken as it may be. */
export function looksLikeJson(text: string, from: number): boolean {
  const start = text.slice(from, from + SAMPLE);
  if (SOMETHING_ELSE.test(start)) return false;
  const first = start.charAt(0);
  return first === '{' || first === '[' || opensString(first) || (start.length < SAMPLE && isScalarText(start.trimEnd()));
}
