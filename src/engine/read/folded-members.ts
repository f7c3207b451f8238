// An object's members by folded name, so that `requestId`, `request_id` and `Request-ID` are one.
import { memo } from '../core/memo.ts';

/** Members looked at in one object; error documents have few. */
const MOST_MEMBERS = 500;

/** True for a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lower case letters and digits only. */
export function foldWord(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9$#]/g, '');
}

/** An object's own members by folded name; of two with the same folded name the plainly spelled (`message` before `_message`), else the first. Only the first 500 are looked at. */
export const foldedMembers = memo((object: Record<string, unknown>): ReadonlyMap<string, unknown> => {
  const members = new Map<string, unknown>();
  let seen = 0;
  for (const name in object) {
    if (++seen > MOST_MEMBERS) break;
    if (!Object.hasOwn(object, name)) continue;
    const folded = foldWord(name);
    if (!members.has(folded) || name.toLowerCase() === folded) members.set(folded, object[name]);
  }
  return members;
});

/** A text member that says something; numbers count as text only when `numbers` is set. Null when there is none of these words. */
export function textMember(object: Record<string, unknown>, words: readonly string[], numbers = false): string | null {
  const members = foldedMembers(object);
  for (const word of words) {
    const value = members.get(word);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (numbers && typeof value === 'number') return String(value);
  }
  return null;
}
