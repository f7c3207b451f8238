// Python's way of printing a dict or list, as `str(errors)` puts it into an answer: `{'qty': ['Not a valid integer.']}`.
import { allMatches } from './all-matches.ts';

const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|\b(?:True|False|None)\b|-?\d{1,20}(?:\.\d{1,20})?|[[\]{},:]|\s{1,20}/gy;
const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** Far more than any server prints of its complaints, and soon enough found too many. */
const MOST_TOKENS = 10_000;

/** The same literal as JSON text; null for text that is very long or holds anything but strings, numbers, dicts, lists and Python's three words. */
export function pythonLiteralAsJson(text: string): string | null {
  // Sticky: the first character that fits nowhere ends the reading, so that no scan starts over.
  const tokens = allMatches(token, text, MOST_TOKENS).map(([each]) => each);
  if (tokens.join('').length !== text.length) return null;
  return tokens.map((each, index) => (isKey(tokens, index) ? `"${each}"` : asJson(each))).join('');
}

/** Numbers may be keys in Python; strings are quoted anyway. */
function isKey(tokens: readonly string[], index: number): boolean {
  return /^\d+$/.test(tokens[index]!) && tokens[index + 1] === ':';
}

function asJson(text: string): string {
  if (/^["']/.test(text)) return JSON.stringify(text.slice(1, -1).replaceAll(/\\(["'\\])/g, '$1'));
  return words[text] ?? text;
}
