// The document of a refusal as a value, whatever it is written in: JSON, XML, or text of pairs or fields.
import type { ParsedResponse } from '../../core/parsed-response.ts';
import { xmlTree } from '../body/xml-tree.ts';
import { printedValue } from '../text/printed-value.ts';

const LONGEST = 50_000;

/** Objects and lists; null where the answer is neither, or no refusal. */
export function answerDocument({ status, json, html, text }: ParsedResponse): object | null {
  if (status < 400 || text.length > LONGEST) return null;
  if (typeof json === 'object') return json;
  if (/^\s*</.test(text) && /<[/!?]|\/>/.test(text))
    return html === null || !/<(?:!doctype )?html\b/i.test(text.slice(0, 2000)) ? asDocument(xmlTree(text).value) : null;
  return html === null ? printedValue(typeof json === 'string' ? json : text) : null;
}

function asDocument(value: unknown): object | null {
  return typeof value === 'object' ? value : null;
}
