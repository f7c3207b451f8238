// The cell that a server speaks of in a body of comma-separated values (RFC 4180), by the name of its column, its row and what is wrong with it.
import type { LocatedClaim, StatedClaim } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Range } from '../core/location.ts';
import { memo } from '../core/memo.ts';
import { mediaTypeOf } from '../read/head/media-type.ts';
import { convertText } from '../read/prose/conversion.ts';
import { formatMismatch, isFormat } from '../read/prose/format-conversion.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { hasWord } from './well-founded.ts';

const MOST_TEXT = 200_000;
const MOST_CELLS = 20_000;
const CSV = /^(?:text|application)\/(?:csv|tab-separated-values)$/;
const ROW = /\b(line|row|record)(?: number| no\.?)?[ :#]{0,3}(\d{1,7})\b/i;

interface Cell {
  readonly value: string;
  readonly range: Range;
}

/** The claim at the one cell that it speaks of, else at the name of the column; null for other bodies, and where no column is named. */
export function csvCell(request: Request, claim: StatedClaim): LocatedClaim | null {
  const [head = [], ...rows] = (claim.stated?.in ?? 'body') === 'body' ? rowsSent(request) : [];
  const column = head.length === 0 ? null : columnSaid(head, claim);
  if (column === null) return null;
  const { expected } = readSentence(claim.text);
  const [, unit = '', number = ''] = ROW.exec(claim.text) ?? [];
  // Lines count the one with the names; rows may or may not.
  const told = number === '' ? null : /^line$/i.test(unit) ? [Number(number) - 2] : [Number(number) - 2, Number(number) - 1];
  const cells = rows.flatMap((row, index) => (row[column] && (told === null || told.includes(index)) ? [row[column]] : []));
  const fits = (value: string): boolean =>
    expected === null || (isFormat(expected) ? formatMismatch(value, expected, '') === null : convertText(value, expected).fits);
  const wrong = cells.filter(({ value }) => !fits(value) || [`'${value}'`, `"${value}"`].some((quoted) => claim.text.includes(quoted)));
  const found = wrong.length === 1 ? wrong[0] : cells.length === 1 ? cells[0] : head[column];
  const name = head[column]!.value;
  return {
    ...claim,
    stated: { text: name, segments: [name], in: 'body' },
    position: { inside: name },
    at: { in: 'body', path: '', ...found!.range },
  };
}

/** None where the body is of another type. */
const rowsSent = memo(({ headers, body }: Request): readonly (readonly Cell[])[] => {
  const text = CSV.test(mediaTypeOf(headers)?.essence ?? '') ? knownText(body) : null;
  return text === null ? [] : rowsOf(text.slice(0, MOST_TEXT));
});

/** The column that the claim states, else the only one whose name stands in its words; null where there is none. */
function columnSaid(head: readonly Cell[], { stated, text }: StatedClaim): number | null {
  const own = head.findIndex(({ value }) => stated !== null && value !== '' && foldName(value) === foldName(stated.text));
  if (own >= 0) return own;
  const held = head.filter(({ value }) => value.length > 1 && hasWord(text, value));
  // `unit price` holds `price` too.
  const whole = held.filter(({ value }) => !held.some((other) => other.value.length > value.length && other.value.includes(value)));
  return whole.length === 1 ? head.indexOf(whole[0]!) : null;
}

/** Rows of cells, each with its quotation marks. The first line tells what parts them. From wherever a cell begins the pattern matches: nothing is tried twice. */
function rowsOf(text: string): readonly (readonly Cell[])[] {
  const separator = [',', ';', '\t'].find((each) => text.split('\n', 1)[0]!.includes(each)) ?? ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"?)?([^${separator}\\r\\n]*)(${separator}|\\r\\n?|\\n)`, 'g');
  const rows: Cell[][] = [[]];
  for (const { 0: whole, 1: quoted, 2: bare = '', 3: end = '', index } of allMatches(cell, `${text}\n`, MOST_CELLS)) {
    const value = quoted?.replaceAll('""', '"') ?? bare;
    rows.at(-1)!.push({ value: value.trim(), range: { offset: index, length: whole.length - end.length } });
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some(({ value }) => value !== ''));
}
