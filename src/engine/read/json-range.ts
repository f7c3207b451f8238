// Where a member of valid JSON stands: one forward scan, no tree, no recursion.
import type { Range } from '../core/location.ts';
import { isIndex } from '../core/pointer.ts';

/** The characters of a member: its value, and its name with the quotes (null for array elements and the whole). */
export interface JsonPlace {
  readonly value: Range;
  readonly name: Range | null;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Past white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}

/** Past the closing quote of the string that opens at `from`. */
export function skipString(text: string, from: number): number {
  let at = from;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

/** Past the value that begins at `from`. */
export function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at);
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth++;
      at++;
      continue;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      at++;
    } else if (depth === 0) {
      return skipScalar(text, at);
    } else {
      at++;
      continue;
    }
    if (depth === 0) return at;
  }
  return text.length;
}

function skipScalar(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) return at;
    at++;
  }
  return at;
}

/** True when the string at `from` (its closing quote ends at `to`) says `name`. */
function says(text: string, from: number, to: number, name: string): boolean {
  if (to - from - 2 === name.length && text.startsWith(name, from + 1)) return name.indexOf('\\') < 0;
  const raw = text.slice(from, to);
  return raw.includes('\\') && JSON.parse(raw) === name;
}

/**
 * Finds a member of valid JSON. The last of duplicate names wins, as JSON.parse has it. Null when the segments lead nowhere.
 * The scan goes once over the text: a container on the way to the member is entered, everything else is skipped.
 */
export function jsonRange(text: string, segments: readonly string[]): JsonPlace | null {
  const first = skipSpace(text, 0);
  if (segments.length === 0)
    return first < text.length ? { value: { offset: first, length: skipValue(text, first) - first }, name: null } : null;
  let found: JsonPlace | null = null;
  // Per entered container: the index of the element at hand, or -1 in an object.
  const counts: number[] = [];
  let at = first;
  const opener = text.charCodeAt(at);
  if (opener !== OPEN_BRACE && opener !== OPEN_BRACKET) return null;
  counts.push(opener === OPEN_BRACE ? -1 : 0);
  at++;
  while (counts.length > 0) {
    const level = counts.length - 1;
    at = skipSpace(text, at);
    const code = text.charCodeAt(at);
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      counts.pop();
      at++;
      continue;
    }
    if (code === COMMA) {
      at++;
      if (counts[level] !== -1) counts[level] = (counts[level] ?? 0) + 1;
      continue;
    }
    if (at >= text.length) return found;
    const wanted = segments[level] ?? '';
    let name: Range | null = null;
    let matches: boolean;
    if (counts[level] === -1) {
      const end = skipString(text, at);
      matches = says(text, at, end, wanted);
      name = { offset: at, length: end - at };
      at = skipSpace(text, skipSpace(text, end) + 1);
    } else {
      matches = wanted === String(counts[level]);
    }
    if (!matches) {
      at = skipValue(text, at);
      continue;
    }
    // A later duplicate takes the place of whatever an earlier one led to.
    found = null;
    const inner = text.charCodeAt(at);
    if (level + 1 === segments.length) {
      const end = skipValue(text, at);
      found = { value: { offset: at, length: end - at }, name };
      at = end;
    } else if (inner === OPEN_BRACE || inner === OPEN_BRACKET) {
      counts.push(inner === OPEN_BRACE ? -1 : 0);
      at++;
    } else {
      at = skipValue(text, at);
    }
  }
  return found;
}

/** Where an absent member would be inserted: after the last one of its parent. Null when the parent is absent or takes no such member. */
export function jsonInsertion(text: string, segments: readonly string[]): Range | null {
  const last = segments.at(-1);
  if (last === undefined) return null;
  const parent = jsonRange(text, segments.slice(0, -1))?.value;
  if (!parent) return null;
  const opener = text.charCodeAt(parent.offset);
  if (opener !== OPEN_BRACE && !(opener === OPEN_BRACKET && (isIndex(last) || last === '-'))) return null;
  let end = parent.offset + parent.length - 1;
  while (end > parent.offset + 1 && skipSpace(text, end - 1) === end) end--;
  // An empty container has nothing but white space between its brackets.
  while (end > parent.offset + 1 && text.charCodeAt(end - 1) <= 32) end--;
  return { offset: end, length: 0 };
}
