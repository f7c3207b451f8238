// A document inside a string, as zod's messages and many gateways write it, or Python's print of its errors.
import { pythonLiteralAsJson } from '../text/python-literal.ts';

const LONGEST = 100_000;

/** The document that a text is or ends in; null for any other text. */
export function jsonWithin(text: string): object | null {
  return embeddedJson(text) ?? trailingJson(text);
}

/** The list of errors that a text ends in: `Property values were not valid: [{"message": …}]`. Null for any other text. */
function trailingJson(text: string): object | null {
  if (!/[}\]]\s?$/.test(text.slice(-2))) return null;
  const start = text.slice(0, 300).search(/(?<=[:.,-] ?)\[\s?\{\s?"|(?<=: ?)\{\s?"(?:error|errors|message|code)"/);
  return start > 0 ? embeddedJson(text.slice(start)) : null;
}

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
