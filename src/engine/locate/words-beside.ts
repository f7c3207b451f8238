// What an answer says besides its message, where that leads nowhere: `{ "message": "Invalid property", "detail": "The qty provided is invalid" }`.
import { isObject } from '../core/is-object.ts';
import { foldedMembers, membersUnder } from '../read/text/folded-members.ts';
import { besideText } from '../read/shape/prose.ts';
import { messageWords } from '../read/shape/words.ts';
import { isSentence } from './document-words.ts';

const MOST_OBJECTS = 20;
const MOST_WORDS = 5;
const LONGEST = 1_000;

/** The other sentences under words such as `detail`, in order; at most five. `message` is what was read already. */
export function wordsBeside(document: unknown, message: string | null): readonly string[] {
  const found = new Set<string>();
  const queue: unknown[] = [document];
  for (let at = 0; at < queue.length && at < MOST_OBJECTS && found.size < MOST_WORDS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
    if (!isObject(value)) continue;
    const members = foldedMembers(value);
    for (const [, text] of [...membersUnder(messageWords, members), ...membersUnder(besideText, members)])
      if (typeof text === 'string' && text !== message && text.length <= LONGEST && isSentence(text)) found.add(text);
    queue.push(...[...members.values()].filter((each) => typeof each === 'object' && each !== null).slice(0, MOST_OBJECTS));
  }
  return [...found].slice(0, MOST_WORDS);
}
