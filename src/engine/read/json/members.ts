// The members of one object or array in valid JSON, with places.
import type { Range } from '../../core/location.ts';
import { jsonName, skipSpace, skipString, skipValue } from './range.ts';

/** A member of an object, or an element of an array (its name and range are then null). */
export interface JsonMember {
  readonly name: string | null;
  readonly nameRange: Range | null;
  readonly value: Range;
}

/** Lists the members of the container that opens at `from` in valid JSON, duplicates included. */
export function jsonMembers(text: string, from: number): JsonMember[] {
  const members: JsonMember[] = [];
  const isObject = text.charAt(from) === '{';
  let at = skipSpace(text, from + 1);
  while (at < text.length && !']}'.includes(text.charAt(at))) {
    let name: string | null = null;
    let nameRange: Range | null = null;
    if (isObject) {
      const end = skipString(text, at);
      name = jsonName(text.slice(at, end));
      nameRange = { offset: at, length: end - at };
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    const end = skipValue(text, at);
    members.push({ name, nameRange, value: { offset: at, length: end - at } });
    at = skipSpace(text, end);
    if (text.charAt(at) === ',') at = skipSpace(text, at + 1);
  }
  return members;
}
