// Tells text that was meant as a JSON object or array, whatever Content-Type says and whatever is wrong with it.
import { readJson } from './json.ts';

/** How an object or a list of objects, texts or lists begins, in JSON or in its common misspellings. */
const BEGINNING = /^\uFEFF?\s*(?:\{\s*(?:\}|["'“”‘’]|[A-Za-z_$][\w$]*\s*:|\/[/*])|\[\s*[[{"'])/;

/** True for valid JSON objects and arrays, and for text that begins like one. Bare numbers and strings are not counted: any text may be one. */
export function meantAsJson(text: string): boolean {
  const first = /[^\s\uFEFF]/.exec(text.slice(0, 1000))?.[0];
  if (first !== '{' && first !== '[') return false;
  return BEGINNING.test(text.slice(0, 1000)) || readJson(text).valid;
}

/** True when the text is several JSON documents, a line each (JSON Lines), as bulk and telemetry interfaces take them. */
export function isJsonLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /^\s*[[{]/.test(line) && readJson(line).valid);
}
