// Messages that a server leaves to its clients to fill in: `%fieldName is a required field.` beside `parameters: { fieldName: 'code' }`.
import { isObject } from '../../core/is-object.ts';
import { foldedMembers, foldWord, membersUnder, type Members } from '../text/folded-members.ts';
import { objectsIn } from './objects.ts';
import { ranked } from './words.ts';

/** Names of members that hold what is to be filled in. */
const fillingWords = ranked('parameters params args arguments messageparameters messageargs placeholders variables values');
const LONGEST = 2_000;
/** `%fieldName`, `%1`, `{0}`, `{name}`, `${name}`, `%{name}`, `{{ name }}`, `:name`. */
const SLOT = /[$%]?\{{1,2} ?(\w{1,40}) ?\}{1,2}|%([A-Za-z]\w{1,39}|\d{1,2})\b|(?<![\w:]):([a-z]\w{1,39})\b/g;

/** The document with every such text filled in, and what filled it left out; the same document where there is nothing to fill in. */
export function filledTemplates(document: unknown): unknown {
  const some = objectsIn(document).some((members) => fillingOf(members) !== null);
  return some ? filled(document, 0) : document;
}

const DEEPEST = 8;

function filled(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const list = value.map((each) => filled(each, depth + 1));
    return list.every((each, index) => each === value[index]) ? value : list;
  }
  if (!isObject(value)) return value;
  const fill = fillerOf(value);
  const members = Object.entries(value).map(([name, member]) => {
    const text = fill && typeof member === 'string' ? fill(member) : null;
    return { name, member, now: text ?? filled(member, depth + 1), isText: text !== null };
  });
  if (members.every(({ member, now }) => member === now)) return value;
  const isUsed = members.some(({ isText }) => isText);
  return Object.fromEntries(members.filter(({ name }) => !isUsed || !fillingWords.has(foldWord(name))).map(({ name, now }) => [name, now]));
}

function fillingOf(members: Members): object | null {
  for (const [, values] of membersUnder(fillingWords, members)) if (typeof values === 'object' && values !== null) return values;
  return null;
}

/** Fills in a text from what stands beside it; answers null for a text without slots, and where one of them would stay empty. */
function fillerOf(object: Record<string, unknown>): ((text: string) => string | null) | null {
  const values = fillingOf(foldedMembers(object));
  if (values === null) return null;
  return (text) => {
    let [slots, empty] = [0, false];
    const whole = text.slice(0, LONGEST).replaceAll(SLOT, (slot: string, braced?: string, percent?: string, colon?: string) => {
      const value = valueOf(values, slot, braced ?? percent ?? colon ?? '');
      slots += 1;
      empty ||= value === null;
      return value ?? slot;
    });
    return slots > 0 && !empty ? whole : null;
  };
}

/** By name, by the slot as it stands (Symfony), or by number: `{0}` counts from nought, `%1` from one. */
function valueOf(values: object, slot: string, name: string): string | null {
  const key = !Array.isArray(values) ? (Object.hasOwn(values, name) ? name : slot) : String(Number(name) - (slot.startsWith('%') ? 1 : 0));
  const value: unknown = Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
