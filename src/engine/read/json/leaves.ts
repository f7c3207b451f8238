// Every scalar of valid JSON with the name that it goes by: one forward scan, no tree, no recursion.
import type { Range } from '../../core/location.ts';
import { jsonName, skipSpace, skipString, skipValue } from './range.ts';

/** An object or a list; the same for all that stands directly in it. */
export interface JsonContainer {
  readonly isObject: boolean;
  /** As of a leaf. */
  readonly name: string;
  /** What it stands in; null for the outermost. */
  readonly within: JsonContainer | null;
}

/** A text, number, boolean or null. */
export interface JsonLeaf {
  /** The nearest member name; elements of a list go by the list's. '' where there is none. */
  readonly name: string;
  readonly range: Range;
  readonly within: JsonContainer | null;
}

/** Lists the scalars of valid JSON in order. */
export function jsonLeaves(text: string): JsonLeaf[] {
  const leaves: JsonLeaf[] = [];
  let within = null as JsonContainer | null;
  let name = '';
  let isKey = false;
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const character = text.charAt(at);
    if (character === '{' || character === '[') {
      within = { isObject: character === '{', name, within };
      isKey = character === '{';
      at += 1;
    } else if (character === '}' || character === ']') {
      name = within?.name ?? '';
      within = within?.within ?? null;
      at += 1;
    } else if (character === ',') {
      isKey = within?.isObject ?? false;
      name = within?.name ?? '';
      at += 1;
    } else if (character === ':') {
      at += 1;
    } else if (isKey) {
      const end = skipString(text, at);
      name = jsonName(text.slice(at, end)) ?? '';
      isKey = false;
      at = end;
    } else {
      const end = Math.max(skipValue(text, at), at + 1);
      leaves.push({ name, range: { offset: at, length: end - at }, within });
      at = end;
    }
  }
  return leaves;
}
