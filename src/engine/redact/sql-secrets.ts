// Values that an SQL statement inserts into columns whose names say that they are secrets.
import type { FoundSecret } from './prose-secrets.ts';
import { isSecretName } from './secret-names.ts';

const INSERT =
  /\b(?:insert|replace)\s{1,9}(?:ignore\s{1,9})?into\s{1,9}[\w."`[\]]{1,100}\s{0,9}\(([^()]{1,4000})\)\s{0,9}values\s{0,9}\(/gi;
/** One value of a row with the mark behind it: a text, in which quotes double, or what holds none. */
const VALUE = /\s{0,99}(?:'([^']{0,4000}(?:''[^']{0,4000}){0,50})'|[^\s'(),][^'(),]{0,4000})\s{0,99}([,)])/y;
const NEXT_ROW = /\s{0,99},\s{0,99}\(/y;

/** The texts in those columns, in every row that is inserted; a row is read as far as its values are plain. */
export function secretsInStatements(text: string): FoundSecret[] {
  if (!/\binto\b/i.test(text)) return [];
  return [...text.matchAll(INSERT)].flatMap(({ 0: head, 1: list = '', index }) => {
    const columns = list.split(',').map((column) => column.trim().replaceAll(/^["'`[]|["'`\]]$/g, ''));
    return columns.some(isSecretName) ? secretsInRows(text, index + head.length, columns) : [];
  });
}

function secretsInRows(text: string, from: number, columns: readonly string[]): FoundSecret[] {
  const found: FoundSecret[] = [];
  let column = 0;
  VALUE.lastIndex = from;
  for (let match = VALUE.exec(text); match; match = VALUE.exec(text)) {
    const [whole, quoted = '', mark] = match;
    const name = columns[column] ?? '';
    if (quoted.length > 2 && isSecretName(name)) found.push({ name, offset: match.index + whole.indexOf("'") + 1, length: quoted.length });
    column += 1;
    if (mark === ',') continue;
    NEXT_ROW.lastIndex = VALUE.lastIndex;
    if (!NEXT_ROW.test(text)) break;
    VALUE.lastIndex = NEXT_ROW.lastIndex;
    column = 0;
  }
  return found;
}
