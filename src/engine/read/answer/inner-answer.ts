// The error documents that an answer only wraps: `{ "status": "error", "error": { … } }`, `{ "success": false, "errors": [{ … }] }`.
import { isObject } from '../../core/is-object.ts';
import { foldedMembers, foldWord, membersUnder } from '../text/folded-members.ts';
import { containerWords, messageWords, outerPlaceWords, placeWords } from '../shape/words.ts';

const DEEPEST = 3;
const MOST_MEMBERS = 20;
/** A word such as `error` or `E_INVALID`, and no sentence. */
const LONGEST_WORD = 40;

/**
 * The objects inside a document that around them holds nothing but words about success, codes and times, the outermost first. None where the
 * document tells something itself.
 */
export function innerAnswers(document: unknown): readonly Record<string, unknown>[] {
  const inner: Record<string, unknown>[] = [];
  for (let next = onlyDocumentIn(document); next !== null && inner.length < DEEPEST; next = onlyDocumentIn(next)) inner.push(next);
  return inner;
}

/** True for an object with words of its own and more beside them, and none for a place (`name` may be the exception's). */
export function isDocument(object: Record<string, unknown>): boolean {
  const members = foldedMembers(object);
  if (membersUnder(placeWords, members).some(([word]) => word !== 'name')) return false;
  let sentences = 0;
  let holds = false;
  for (const [word, value] of members) {
    if (typeof value === 'string' && messageWords.has(word) && /\s/.test(value)) sentences++;
    holds ||= typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  }
  return sentences > 1 || (sentences === 1 && holds);
}

function onlyDocumentIn(value: unknown): Record<string, unknown> | null {
  if (!isObject(value)) return null;
  let found: Record<string, unknown> | null = null;
  let seen = 0;
  for (const name in value) {
    const member = value[name];
    if (++seen > MOST_MEMBERS) return null;
    if (isFlag(name, member)) continue;
    const document: unknown = Array.isArray(member) && member.length === 1 ? member[0] : member;
    if (found !== null || !isObject(document) || !containerWords.has(foldWord(name))) return null;
    found = document;
  }
  return found;
}

/** A word, a number or nothing; an object of such is no more. */
function isFlag(name: string, value: unknown): boolean {
  if (isObject(value))
    return Object.entries(value)
      .slice(0, MOST_MEMBERS)
      .every(([inner, each]) => !isObject(each) && isFlag(inner, each));
  if (typeof value === 'string') return value.length <= LONGEST_WORD && !/\s/.test(value) && !outerPlaceWords.has(foldWord(name));
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}
