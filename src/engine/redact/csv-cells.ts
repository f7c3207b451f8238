// The cells of CSV and its relatives (RFC 4180; semicolons, tabs and bars too) below a heading that names a secret.
import type { Range } from '../core/location.ts';
import { isSecretName } from './secret-names.ts';

/** A cell with the heading of its column; `range` is what stands between its quotes. */
export interface NamedCell {
  readonly name: string;
  readonly range: Range;
}

/** With a blank before it one word only: else a sentence with commas would be a heading. */
const HEADING = /^(?:[A-Za-z_][\w.-]{0,60}(?: [\w.-]{1,30}){0,2}| [A-Za-z_][\w.-]{0,60})$/;
const SEPARATORS = [',', ';', '\t', '|'];

/** The cells below headings that name secrets; null when the text is no table with such a heading. */
export function secretCells(text: string): NamedCell[] | null {
  const first = /^[^\r\n]{3,4000}(?=\r?\n[^\r\n])/.exec(text)?.[0];
  const separator = first && SEPARATORS.find((each) => first.includes(each));
  if (!first || !separator) return null;
  const [head = [], ...rows] = rowsOf(text, separator);
  const names = head.map((range) => text.slice(range.offset, range.offset + range.length));
  if (names.length < 2 || !names.every((name) => HEADING.test(name)) || !names.some(isSecretName)) return null;
  if (rows[0]?.length !== names.length) return null;
  return rows.flatMap((row) =>
    row.flatMap((range, column) => (isSecretName(names[column] ?? '') ? [{ name: names[column] ?? '', range: trimmed(range, text) }] : [])),
  );
}

/** Without the blanks before it. */
function trimmed({ offset, length }: Range, text: string): Range {
  const blanks = /^ */.exec(text.slice(offset, offset + length))?.[0].length ?? 0;
  return { offset: offset + blanks, length: length - blanks };
}

/** Rows of cells: quotes may hold separators and line breaks, and double inside themselves. */
function rowsOf(text: string, separator: string): Range[][] {
  const rows: Range[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"';
    const end = quoted ? closingQuote(text, at + 1) : cellEnd(text, at, separator);
    rows.at(-1)!.push(quoted ? { offset: at + 1, length: end - at - 1 } : { offset: at, length: end - at });
    at = cellEnd(text, end, separator);
    if (text[at] !== separator) {
      at = text[at] === '\r' ? at + 1 : at;
      if (at + 1 >= text.length) break;
      rows.push([]);
    }
    at++;
  }
  return rows;
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}
