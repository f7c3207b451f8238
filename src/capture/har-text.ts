// Reads the entries of a HAR's text one by one, so that a large file does not hold the thread and a cut one gives what it has.
import { phrase, type Phrase } from '#engine/index.ts';

/** What stands after the entries that could be read. */
export type HarEnd =
  | { readonly found: true; /** The character where the text breaks off; null when the list is whole. */ readonly cutAt: number | null }
  | { readonly found: false; readonly why: Phrase };

/** An element of the list, undefined when it is no JSON, and the place after it. */
export interface HarElement {
  readonly entry: unknown;
  readonly end: number;
}

/** Yields each element of `log.entries` and returns how the text ends. */
export function* harEntries(text: string): Generator<HarElement, HarEnd> {
  const list = findEntries(text);
  if ('template' in list) return { found: false, why: list };
  let at = skipSpace(text, list.start + 1);
  while (text[at] !== ']') {
    const end = valueEnd(text, at);
    if (end === null) return { found: true, cutAt: text.length };
    yield { entry: parsed(text.slice(at, end)), end };
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== ']') return { found: true, cutAt: at };
  }
  return { found: true, cutAt: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The place of the list's bracket, or why there is none. */
function findEntries(text: string): { readonly start: number } | Phrase {
  const start = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (start === text.length) return phrase('The file is empty.');
  if (text[start] !== '{')
    return phrase('The file begins with {start}, which is no HAR.', { start: JSON.stringify(text.slice(start, start + 12)) });
  const log = memberStart(text, start, 'log');
  if (log === null || text[log] !== '{') return phrase('The file has no member "log", or is cut before it.');
  const entries = memberStart(text, log, 'entries');
  if (entries === null || text[entries] !== '[') return phrase('The "log" of the file has no list "entries", or is cut before it.');
  return { start: entries };
}

/** Where the value of an object's member begins; null when the object has no such member or the text ends before it. */
function memberStart(text: string, object: number, name: string): number | null {
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const nameEnd = stringEnd(text, at);
    if (nameEnd === null) return null;
    const colon = skipSpace(text, nameEnd);
    if (text[colon] !== ':') return null;
    const value = skipSpace(text, colon + 1);
    if (parsed(text.slice(at, nameEnd)) === name) return value;
    const end = valueEnd(text, value);
    if (end === null) return null;
    at = skipSpace(text, end);
    if (text[at] !== ',') return null;
    at = skipSpace(text, at + 1);
  }
  return null;
}

/** The place after a value; null when the text ends before it. Brackets are only counted: the parser judges what is between them. */
function valueEnd(text: string, start: number): number | null {
  const first = text[start];
  if (first === '"') return stringEnd(text, start);
  if (first !== '{' && first !== '[') return plainEnd(text, start);
  const marks = /["{}[\]]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '"') {
      const end = stringEnd(text, found.index);
      if (end === null) return null;
      marks.lastIndex = end;
    } else {
      depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      if (depth === 0) return marks.lastIndex;
    }
  }
  return null;
}

function plainEnd(text: string, start: number): number | null {
  const delimiter = /[,\]}\s]/g;
  delimiter.lastIndex = start;
  const end = delimiter.exec(text)?.index ?? null;
  return end === start ? null : end;
}

/** The place after a string's closing quote; null when there is none. */
function stringEnd(text: string, start: number): number | null {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return null;
}

function skipSpace(text: string, start: number): number {
  const other = /\S/g;
  other.lastIndex = start;
  return other.exec(text)?.index ?? text.length;
}
