// One pass over valid JSON text that tells of what a parsed value no longer shows: repeated names and the digits of numbers.
import type { Range } from '../../core/location.ts';
import { toPointer, type Segment } from '../../core/pointer.ts';
import { jsonName, skipSpace, skipString } from './range.ts';

/** A name that stands twice in one object; the ranges are those of the names, quotes included. */
export interface RepeatedName {
  readonly pointer: string;
  readonly first: Range;
  readonly again: Range;
}

/** A number as it is written. */
export interface WrittenNumber {
  readonly pointer: string;
  readonly text: string;
  readonly range: Range;
}

export interface JsonScan {
  readonly repeated: readonly RepeatedName[];
  /** Whole numbers of more digits than every reader keeps. */
  readonly longNumbers: readonly WrittenNumber[];
}

/** A container that is open: its names so far, or how many elements it has had. */
interface Open {
  readonly names: Map<string, Range> | null;
  index: number;
  step: Segment;
}

const LONGEST = 2_000_000;
const MOST = 50;
const NUMBER = /-?\d[\d.eE+-]*/y;

/** Scans valid JSON text. Longer texts than 2,000,000 units are not scanned. */
export function scanJson(text: string): JsonScan {
  const repeated: RepeatedName[] = [];
  const longNumbers: WrittenNumber[] = [];
  const open: Open[] = [];
  const pointer = (): string => toPointer(open.map(({ step }) => step));
  let at = skipSpace(text, 0);
  while (at < text.length && text.length <= LONGEST && repeated.length < MOST && longNumbers.length < MOST) {
    const top = open.at(-1);
    const character = text.charAt(at);
    if (character === '{' || character === '[') {
      open.push({ names: character === '{' ? new Map() : null, index: 0, step: 0 });
      at += 1;
    } else if (character === '}' || character === ']') {
      open.pop();
      at += 1;
    } else if (character === ',') {
      if (top && !top.names) top.step = ++top.index;
      at += 1;
    } else if (character === '"') {
      const end = skipString(text, at);
      const colon = top?.names ? skipSpace(text, end) : end;
      if (top?.names && text.charAt(colon) === ':') {
        const range = { offset: at, length: end - at };
        const name = jsonName(text.slice(at, end)) ?? '';
        top.step = name;
        const first = top.names.get(name);
        if (first) repeated.push({ pointer: pointer(), first, again: range });
        else top.names.set(name, range);
        at = colon + 1;
      } else at = end;
    } else {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0] ?? '';
      if (/^-?\d{16,400}$/.test(number))
        longNumbers.push({ pointer: pointer(), text: number, range: { offset: at, length: number.length } });
      at += Math.max(number.length, 1);
    }
    at = skipSpace(text, at);
  }
  return { repeated, longNumbers };
}
