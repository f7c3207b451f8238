// An object's members by folded name, so that `requestId`, `request_id` and `Request-ID` are one.
import { memo } from '../../core/memo.ts';

/** Members looked at in one object; error documents have few. */
const MOST_MEMBERS = 500;

/** An object's own members by folded name. */
export type Members = ReadonlyMap<string, unknown>;

/** Folded words, each with its rank: the lower, the more telling. */
export type Words = ReadonlyMap<string, number>;

const FOLDED = /^[a-z0-9$#]*$/;
/** No word that is looked for is longer. */
const LONGEST = 200;

/** Lower case letters and digits only, without Oracle's `o:` before them; longer names stay as they are. */
export function foldWord(name: string): string {
  return name.length > LONGEST || FOLDED.test(name) ? name : name.toLowerCase().replaceAll(/^o:|[^a-z0-9$#]/g, '');
}

/** An object's own members by folded name; of two with the same folded name the plainly spelled (`message` before `_message`), else the first. Only the first 500 are looked at. */
export const foldedMembers = memo((object: Record<string, unknown>): Members => {
  const members = new Map<string, unknown>();
  let seen = 0;
  for (const name in object) {
    if (++seen > MOST_MEMBERS) break;
    if (!Object.hasOwn(object, name)) continue;
    const folded = foldWord(name);
    if (!members.has(folded) || (name.length === folded.length && name.toLowerCase() === folded)) members.set(folded, object[name]);
  }
  return members;
});

/** The members whose name is one of these words, the most telling first. */
export function membersUnder(words: Words, members: Members): readonly (readonly [word: string, value: unknown])[] {
  const found: [string, unknown][] = [];
  for (const member of members) if (words.has(member[0])) found.push(member);
  return found.length < 2 ? found : found.toSorted(([a], [b]) => words.get(a)! - words.get(b)!);
}

/** The text under the most telling of these words that has any; null when none has. */
export function textUnder(words: Words, members: Members): string | null {
  for (const [, value] of membersUnder(words, members)) if (typeof value === 'string' && value.trim() !== '') return value;
  return null;
}
