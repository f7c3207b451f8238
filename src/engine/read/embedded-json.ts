// A document inside a string, as zod's messages and many gateways write it, or Python's print of its errors.
import { pythonLiteralAsJson } from './python-literal.ts';

const LONGEST = 100_000;

/** The object or list that the text holds; null for any other text. */
export function embeddedJson(text: string): object | null {
  if (text.length > LONGEST || !/^\s{0,20}[[{]/.test(text)) return null;
  const json = /^\s{0,20}[[{]\s{0,20}[{[]?'|^\s{0,20}\{\d+: /.test(text) ? pythonLiteralAsJson(text) : text;
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
