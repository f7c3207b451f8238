// Changes a member of JSON text; every other character stays as it is.
import { phrase } from '../core/phrase.ts';
import { isIndex } from '../core/pointer.ts';
import type { JsonValue } from '../core/patch-operation.ts';
import { jsonMembers, type JsonMember } from '../read/json/members.ts';
import { jsonRange } from '../read/json/range.ts';
import { indentAt, layOut, startOf, withMember } from './json-layout.ts';
import { ABSENT, replaced, type Change, type Editor, type Outcome } from './outcome.ts';

/** A pointer with more steps than these is no place in a real body. */
const DEEPEST = 1000;

/** Changes valid JSON text. */
export const editJson: Editor = (text, segments, change) => {
  if (segments.length > DEEPEST) return ABSENT;
  if (change.op === 'set') return setMember(text, segments, change.value);
  const parent = jsonRange(text, segments.slice(0, -1))?.value;
  if (!parent || !jsonRange(text, segments)) return ABSENT;
  return change.op === 'remove' ? removeMember(text, parent.offset, segments) : renameMember(text, parent.offset, segments, change);
};

function setMember(text: string, segments: readonly string[], value: JsonValue): Outcome {
  const place = jsonRange(text, segments);
  if (place) return replaced(text, place.value, layOut(text, value, indentAt(text, place.value.offset)));
  for (let known = segments.length - 1; known >= 0; known--) {
    const parent = jsonRange(text, segments.slice(0, known))?.value;
    if (parent) return addBelow(text, parent, segments.slice(known), value);
  }
  return ABSENT;
}

/** Adds what the steps lead to into the innermost value that is there; parents that are missing are made. */
function addBelow(text: string, parent: { offset: number; length: number }, steps: readonly string[], value: JsonValue): Outcome {
  const [step = '', ...rest] = steps;
  const wrapped = rest.reduceRight<JsonValue>((inner, name) => wrap(name, inner), value);
  const opener = text.charAt(parent.offset);
  if (opener === '{') return { text: withMember(text, parent.offset, step, wrapped) };
  if (opener === '[') {
    const count = jsonMembers(text, parent.offset).length;
    if (step === '-' || step === String(count)) return { text: withMember(text, parent.offset, null, wrapped) };
    return {
      refused: isIndex(step) ? phrase('The list has only {count} elements.', { count }) : phrase('A list has no members with names.'),
    };
  }
  if (text.startsWith('null', parent.offset))
    return replaced(text, parent, layOut(text, wrap(step, wrapped), indentAt(text, parent.offset)));
  return { refused: phrase('The value there is neither an object nor a list.') };
}

/** A container that holds one value: a list for a first index, else an object. */
function wrap(name: string, value: JsonValue): JsonValue {
  // Defined rather than assigned: `__proto__` is a name like any other.
  return name === '0' || name === '-' ? [value] : Object.defineProperty({}, name, { value, enumerable: true });
}

/** Removes every member of that name (of duplicates the others would come to light) with one separator each. */
function removeMember(text: string, parent: number, segments: readonly string[]): Outcome {
  const step = segments.at(-1) ?? '';
  let rest = text;
  for (;;) {
    const members = jsonMembers(rest, parent);
    const index = members.findIndex((member, at) => (member.nameRange ? member.name === step : String(at) === step && rest === text));
    if (index < 0) return { text: rest };
    rest = withoutMember(rest, members, index, parent);
  }
}

function withoutMember(text: string, members: readonly JsonMember[], index: number, parent: number): string {
  const member = members[index];
  const next = members[index + 1];
  const before = members[index - 1]?.value;
  if (!member) return text;
  if (next) return text.slice(0, startOf(member)) + text.slice(startOf(next));
  const end = member.value.offset + member.value.length;
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  return text.slice(0, parent + 1) + text.slice(end).trimStart();
}

function renameMember(text: string, parent: number, segments: readonly string[], change: Extract<Change, { op: 'rename' }>): Outcome {
  const step = segments.at(-1) ?? '';
  const members = jsonMembers(text, parent);
  if (members.some((member) => member.nameRange === null)) return { refused: phrase('Elements of a list have no names.') };
  if (change.name !== step && members.some((member) => member.name === change.name))
    return { refused: phrase('There is a member of that name already.') };
  let result = text;
  for (const { name, nameRange } of members.toReversed()) {
    if (name !== step || !nameRange) continue;
    const end = nameRange.offset + nameRange.length;
    result = result.slice(0, nameRange.offset) + JSON.stringify(change.name) + result.slice(end);
  }
  return { text: result };
}
