// Where a member of valid JSON stands: one forward scan, no tree, no recursion.
import type { Range } from '../../core/location.ts';
import { isIndex } from '../../core/pointer.ts';

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
  const first = text.charCodeAt(from);
  if (first === QUOTE) return skipString(text, from);
  if (!opens(first)) return skipScalar(text, from);
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at);
      continue;
    }
    at++;
    if (opens(code)) depth++;
    else if (closes(code) && --depth === 0) return at;
  }
  return at;
}

function skipScalar(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === COMMA || closes(code)) return at;
    at++;
  }
  return at;
}

function opens(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

function closes(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
}

/** The name that a JSON string spells; null when it is no JSON string. */
export function jsonName(raw: string): string | null {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return null;
  }
}

/** True when the string from `from` to behind its closing quote at `to` spells `name`. */
function spells(text: string, from: number, to: number, name: string): boolean {
  if (to - from - 2 === name.length && text.startsWith(name, from + 1)) return !name.includes('\\');
  // An escape makes the text longer than the name.
  return to - from - 2 > name.length && text.slice(from, to).includes('\\') && jsonName(text.slice(from, to)) === name;
}

/**
 * Finds a member of valid JSON. The last of duplicate names wins, as JSON.parse has it. Null when the segments lead nowhere.
 * The scan goes once over the text: a container on the way to the member is entered, everything else is skipped. Where no name
 * can stand twice it ends at the member.
 */
export function jsonRange(text: string, segments: readonly string[], mayRepeat = true): JsonPlace | null {
  const root = skipSpace(text, 0);
  if (segments.length === 0)
    return root < text.length ? { value: { offset: root, length: skipValue(text, root) - root }, name: null } : null;
  let found: JsonPlace | null = null;
  let at = root;
  // Per entered container the index of the element at hand, or -1 in an object.
  const counts: number[] = [];
  if (opens(text.charCodeAt(at))) counts.push(text.charCodeAt(at++) === OPEN_BRACE ? -1 : 0);
  while (counts.length > 0) {
    const level = counts.length - 1;
    const count = counts[level] ?? -1;
    at = skipSpace(text, at);
    const code = text.charCodeAt(at);
    if (closes(code)) {
      counts.pop();
      at++;
      continue;
    }
    if (code === COMMA) {
      if (count >= 0) counts[level] = count + 1;
      at++;
      continue;
    }
    if (at >= text.length) break;
    const wanted = segments[level] ?? '';
    const nameEnd = count < 0 ? skipString(text, at) : at;
    const name = count < 0 ? { offset: at, length: nameEnd - at } : null;
    const matches = count < 0 ? spells(text, at, nameEnd, wanted) : wanted === String(count);
    if (count < 0) at = skipSpace(text, skipSpace(text, nameEnd) + 1);
    // A later duplicate takes the place of whatever an earlier one led to.
    if (matches) found = null;
    if (matches && level + 1 < segments.length && opens(text.charCodeAt(at))) {
      counts.push(text.charCodeAt(at++) === OPEN_BRACE ? -1 : 0);
      continue;
    }
    const end = skipValue(text, at);
    if (matches && level + 1 === segments.length) {
      found = { value: { offset: at, length: end - at }, name };
      if (!mayRepeat) return found;
    }
    at = end;
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
  while (end > parent.offset + 1 && text.charCodeAt(end - 1) <= 32) end--;
  return { offset: end, length: 0 };
}
