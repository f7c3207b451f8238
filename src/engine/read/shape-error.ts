// One error object in an error document: whether it is one, its text, its code, the refused value and what would do.
import type { StatedClaim } from '../core/evidence.ts';
import { foldedMembers, isObject, textMember } from './folded-members.ts';
import { detailOf } from './prose-claims.ts';
import { readSentence } from './sentence.ts';
import { placeNamed } from './shape-place.ts';
import { allowedWords, certainText, codeWords, itemText, itemWords, outerPlaceWords, rejectedWords } from './shape-words.ts';

/** True for an object that is one error: text of its own, or a place with a code, and no members that can only be fields. */
export function isError(object: Record<string, unknown>): boolean {
  const members = foldedMembers(object);
  if (isLevel(members) || (Array.isArray(members.get('keys')) && (members.has('source') || members.has('message')))) return true;
  const strong = certainText.some((word) => isTexts(members.get(word)));
  const weak = strong || textMember(object, itemText) !== null || errorText(object) !== null;
  const coded = codeOf(object) !== null;
  const plainlyPlaced = placeNamed(object, outerPlaceWords) !== null;
  if (weak && (plainlyPlaced || hasOwnSentence(members))) return true;
  const placed = placeNamed(object) !== null && (weak || (coded && plainlyPlaced));
  if (placed) return strong || hasOnlyItemWords(members);
  return (weak || isBareCode(members)) && (coded || hasOnlyItemWords(members));
}

/** A sentence under `message` beside members that are no sentences: then the object is about one fault, whatever else it holds. */
function hasOwnSentence(members: ReadonlyMap<string, unknown>): boolean {
  const own = ['message', 'msg', 'errormessage'].some((word) => isSentence(members.get(word)));
  return own && [...members.values()].some((value) => typeof value !== 'object' && !isSentence(value));
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && /\S\s+\S/.test(value.slice(0, 200));
}

/** Rust's validator: `{ code: 'range', message: null, params: { min: 1 } }`. */
function isBareCode(members: ReadonlyMap<string, unknown>): boolean {
  return typeof members.get('code') === 'string' && isObject(members.get('params')) && hasOnlyItemWords(members);
}

/** class-validator: one level of the object, with `constraints` or further levels in `children`. */
export function isLevel(members: ReadonlyMap<string, unknown>): boolean {
  return typeof members.get('property') === 'string' && (isObject(members.get('constraints')) || Array.isArray(members.get('children')));
}

function hasOnlyItemWords(members: ReadonlyMap<string, unknown>): boolean {
  return [...members].every(([word, value]) => itemWords.has(word) || !isTexts(value));
}

/** True for text and for lists that begin with text. */
export function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
}

/** The text of one error; its first where it has a list. Null when it has none. */
export function errorText(error: Record<string, unknown>): string | null {
  const text = textMember(error, itemText);
  if (text !== null) return text;
  const members = foldedMembers(error);
  // FHIR's CodeableConcept: { details: { text } }
  const details = members.get('details');
  if (isObject(details) && typeof details['text'] === 'string') return details['text'];
  for (const word of ['messages', 'message', 'msg', 'errors']) {
    const list = members.get(word);
    if (Array.isArray(list) && typeof list[0] === 'string') return list[0];
  }
  return null;
}

/** The code of one error: short text without blanks, or a number. Null when it has none. */
export function codeOf(error: Record<string, unknown>): string | null {
  const members = foldedMembers(error);
  for (const word of codeWords) {
    const value = members.get(word);
    if (typeof value === 'number' && word !== 'status') return String(value);
    if (typeof value === 'string' && /^[\w.:\-/]{1,120}$/.test(value) && !/^(?:https?:|field$|\d{3}$)/.test(value)) return value;
  }
  return null;
}

/** What an error says beside its text and place. */
export function saidBeside(error: Record<string, unknown>, text: string): Partial<StatedClaim> {
  const members = foldedMembers(error);
  const code = codeOf(error);
  const rejected = rejectedWords.find((word) => members.has(word));
  const allowed = allowedIn(members, text);
  return {
    ...detailOf(readSentence(text)),
    ...(code !== null && code !== text ? { code } : {}),
    ...(rejected === undefined ? {} : { rejected: members.get(rejected) }),
    ...(allowed.length > 0 ? { allowed } : {}),
  };
}

/** Listed outright, or inside what validators put beside an error: ajv's `params`, Joi's `context`, pydantic's `ctx`. */
function allowedIn(members: ReadonlyMap<string, unknown>, text: string): (string | number | boolean)[] {
  const beside = ['params', 'context', 'ctx'].map((word) => members.get(word)).filter(isObject);
  for (const map of [members, ...beside.map(foldedMembers)]) {
    for (const word of allowedWords) {
      const list = map.get(word);
      if (Array.isArray(list)) return list.slice(0, 100).filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
    }
  }
  // fastest-validator: { type: 'enumValue', expected: 'red, blue' }
  const expected = members.get('expected');
  return typeof expected === 'string' && readSentence(text).kind === 'enum' ? expected.slice(0, 2000).split(/, ?/).slice(0, 100) : [];
}
