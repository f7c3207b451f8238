// JSON laid out in lines, also where it is broken: only the blanks between its signs change, so that every mark keeps its characters.
import type { Range } from '#engine/index.ts';

/** The text in lines, and where the characters of the original stand in it. */
export interface LaidOutText {
  readonly text: string;
  /** A range of the original, in UTF-16 units; one of length 0 stands behind what is ahead of it. */
  place(range: Range): Range;
}

/** Characters that were taken over as they are: where they began, where they begin now, and how many. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const INDENT = '  ';
/** Deeper levels are written no further in. */
const DEEPEST = 20;
const SIGNS = '{}[],:';

/** In time by the text's length. */
export function laidOutJson(original: string): LaidOutText {
  const runs: Run[] = [];
  const pieces: string[] = [];
  let length = 0;
  let depth = 0;
  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const newLine = (): void => write(`\n${INDENT.repeat(Math.min(depth, DEEPEST))}`);
  let before = '';
  let end = 0;
  for (let index = nextToken(original, 0); index < original.length; index = nextToken(original, end)) {
    const token = original.slice(index, tokenEnd(original, index));
    const closes = token === '}' || token === ']';
    if (closes) depth = Math.max(0, depth - 1);
    if (closes ? before !== '{' && before !== '[' : before === '{' || before === '[' || before === ',') newLine();
    else if (before === ':' || isWord(before, token)) write(depth === 0 && original.slice(end, index).includes('\n') ? '\n' : ' ');
    else if (depth === 0 && before !== '' && original.slice(end, index).includes('\n')) write('\n');
    runs.push({ from: index, to: length, length: token.length });
    write(token);
    if (token === '{' || token === '[') depth += 1;
    before = token;
    end = index + token.length;
  }
  return { text: pieces.join(''), place: (range) => placeOf(runs, range) };
}

/** Two that would become one without a blank between them. */
function isWord(before: string, token: string): boolean {
  return before !== '' && !isSign(before) && !isSign(token);
}

function isSign(token: string): boolean {
  return token.length === 1 && SIGNS.includes(token);
}

function nextToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** The end of the string, closed or not, of the sign, or of the run of anything else that begins here. */
function tokenEnd(text: string, from: number): number {
  const first = text.charAt(from);
  if (isSign(first)) return from + 1;
  let at = from + 1;
  if (first === '"') {
    while (at < text.length && text.charAt(at) !== '"' && text.charAt(at) !== '\n') at += text.charAt(at) === '\\' ? 2 : 1;
    return Math.min(text.length, at + (text.charAt(at) === '"' ? 1 : 0));
  }
  while (at < text.length && !/[\s"{}[\],:]/.test(text.charAt(at))) at += 1;
  return at;
}

function placeOf(runs: readonly Run[], { offset, length }: Range): Range {
  const index = lastFrom(runs, length === 0 ? offset - 1 : offset);
  const ahead = runs[index];
  const behind = runs[lastFrom(runs, offset + length - 1)];
  if (!behind) return { offset: 0, length: 0 };
  const isInside = ahead !== undefined && offset < ahead.from + ahead.length;
  const first = isInside || length === 0 ? ahead : runs[index + 1];
  if (!first) return { offset: behind.to + behind.length, length: 0 };
  const from = first.to + Math.min(Math.max(0, offset - first.from), first.length);
  const to = behind.to + Math.min(Math.max(0, offset + length - behind.from), behind.length);
  return { offset: from, length: Math.max(0, to - from) };
}

/** The number of the last run that begins at this offset or ahead of it; -1 where none does. */
function lastFrom(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
