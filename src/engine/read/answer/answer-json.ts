// The JSON of an answer, as servers really send it: behind guards, in a string, cut short, in Python's spelling.
import { readJson } from '../json/json.ts';
import { LONG, wholeJson, withoutGuard } from './whole-json.ts';

/** Text that begins as an object or a list does: answers cut short, or printed by a language instead of a JSON writer. */
const LIKE_JSON = /^\s{0,20}(?:\{\s{0,20}["']|\[\s{0,20}["'{[])/;
/** A copy of the request with carets and words drawn into it is prose. */
const CARETS = /^[ \t]{0,200}\^{1,200} \S/m;

/** The value of a JSON text, damaged or not; text that holds JSON once more is read once more. Undefined when it is no JSON. */
export function answerJson(text: string): unknown {
  const bare = withoutGuard(text);
  const parsed = wholeJson(bare);
  const damaged = parsed === undefined && bare.length <= LONG && LIKE_JSON.test(bare) && !CARETS.test(bare);
  const value = damaged ? readJson(bare).value : parsed;
  if (typeof value !== 'string' || !/^\s{0,20}[[{]/.test(value)) return value;
  const inner = wholeJson(value);
  return typeof inner === 'object' ? inner : value;
}
