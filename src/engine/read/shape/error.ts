// One error object in an error document: whether it is one, its text, its code, the refused value and what would do.
import type { StatedClaim } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { codedFault } from '../prose/coded-fault.ts';
import { foldedMembers, membersUnder, textUnder, type Members } from '../text/folded-members.ts';
import { detailOf } from '../prose/claims.ts';
import { typeNamed } from '../prose/wanted-type.ts';
import { readSentence } from '../prose/sentence.ts';
import { placeNamed } from './place.ts';
import { allowedWords, certainText, codeWords, itemText, itemWords, outerPlaceWords, placeWords, ranked, rejectedWords } from './words.ts';

const sentenceWords = ranked('message msg errormessage');
const textLists = ranked('messages message msg errors');
/** Names of members that hold what a validator knows beside its words. */
const besideWords = ranked('params context ctx info meta');
const keyWords = ranked('members membernames fields fieldnames');
const LONGEST_EXPECTED = 500;

/** True for an object that is one error: text of its own, or a place with a code, and no members that can only be fields. */
export function isError(object: Record<string, unknown>): boolean {
  const members = foldedMembers(object);
  if (isLevel(members) || (Array.isArray(members.get('keys')) && (members.has('source') || members.has('message')))) return true;
  const strong = membersUnder(certainText, members).some(([, value]) => isTexts(value));
  const weak = strong || errorText(members) !== null;
  const coded = codeOf(members) !== null;
  const plainlyPlaced = isPlaced(members);
  // Marble.js: { path: 'pages', expected: 'number', got: '"3"' }; typia: { path: '$input.pages', expected: 'number & Minimum<1>', value: 0 }
  if (expectedText(members) !== null && placeNamed(members) !== null && hasOnlyItemWords(members)) return true;
  // go-playground/validator: { namespace: 'Order.Items[1].Qty', tag: 'lte', param: '99' }
  if (typeof members.get('namespace') === 'string' && ruleOfTag(members) !== null) return true;
  // jsen: { path: 'owner.mail', keyword: 'required' }; djv: { keyword: 'required', dataPath: '', schemaPath: '#/required' }
  const ruled = members.get('path') ?? members.get('datapath') ?? members.get('instancepath');
  if (typeof ruled === 'string' && typeof members.get('keyword') === 'string' && hasOnlyItemWords(members)) return true;
  // simpl-schema: { name: 'owner.mail', type: 'required' }
  if (!weak && coded && isWay(members.get('name')) && readSentence(codeOf(members) ?? '').kind !== 'other' && hasOnlyItemWords(members))
    return true;
  if ((weak && (plainlyPlaced || hasOwnSentence(members))) || (strong && keysOf(members) !== null)) return true;
  const placed = (weak || (coded && plainlyPlaced)) && placeNamed(members) !== null;
  if (placed) return strong || hasOnlyItemWords(members);
  return (weak || isBareCode(members)) && (coded || hasOnlyItemWords(members));
}

/** One name or a way of several steps. */
function isWay(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z_$][\w$]{0,80}(?:\.[\w$]{1,80}){0,20}$/.test(value);
}

/** A way such as `items[0].qty` under whatever name, beside a sentence. */
function hasWay(members: Members): boolean {
  const texts = [...members.values()].filter((value) => typeof value === 'string');
  return (
    texts.length > 1 && texts.some(isSentence) && texts.some((text) => /^[A-Za-z_]\w*(?:\[\d+\]|\.\w+)*(?:\[\d+\]|\.\d+)\.\w+$/.test(text))
  );
}

/** A path given step by step is never the address of the request. */
function hasSteps(members: ReadonlyMap<string, unknown>): boolean {
  const path = members.get('path');
  return Array.isArray(path) && path.length > 0 && path.every((step) => typeof step === 'string' || typeof step === 'number');
}

/** A sentence under `message` beside members that are no sentences: then the object is about one fault, whatever else it holds. */
function hasOwnSentence(members: Members): boolean {
  const own = membersUnder(sentenceWords, members).some(([, value]) => isSentence(value));
  return own && [...members.values()].some((value) => typeof value !== 'object' && !isSentence(value));
}

function isSentence(value: unknown): boolean {
  return typeof value === 'string' && /\S\s+\S/.test(value.slice(0, 200));
}

/** Rust's validator: `{ code: 'range', message: null, params: { min: 1 } }`; `{ code: 'EMAIL_REQUIRED' }`. */
function isBareCode(members: Members): boolean {
  const code = members.get('code');
  return typeof code === 'string' && (isObject(members.get('params')) || codedFault(code) !== null) && hasOnlyItemWords(members);
}

/** class-validator: one level of the object, with `constraints` or further levels in `children`. */
export function isLevel(members: Members): boolean {
  return typeof members.get('property') === 'string' && (isObject(members.get('constraints')) || Array.isArray(members.get('children')));
}

function hasOnlyItemWords(members: Members): boolean {
  for (const [word, value] of members) if (!itemWords.has(word) && isTexts(value)) return false;
  return true;
}

/** True for text and for lists that begin with text. */
export function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
}

/** The text of one error; its first where it has a list. Null when it has none. */
export function errorText(members: Members): string | null {
  const text = textUnder(itemText, members);
  // `error: "must_be_valid"` beside `title: "Email is not valid."`
  if (text !== null) return /^[a-z]+(?:_[a-z\d]+)+$/.test(text) ? (sentenceAmong(members) ?? text) : text;
  // FHIR's CodeableConcept: { details: { text } }
  const details = members.get('details');
  if (isObject(details) && typeof details['text'] === 'string') return details['text'];
  for (const [, list] of membersUnder(textLists, members)) {
    if (Array.isArray(list) && typeof list[0] === 'string') return list[0];
  }
  return (
    (isPlaced(members) ? loneSentence(members) : null) ??
    ruleOfTag(members) ??
    statusText(members) ??
    (expectedBeside(members) === null ? expectedText(members) : null)
  );
}

function sentenceAmong(members: Members): string | null {
  return (membersUnder(itemText, members).find(([, value]) => isSentence(value))?.[1] as string | undefined) ?? null;
}

/** Icinga's `{ "code": 400, "status": "Parameter 'exit_status' is required." }`. */
function statusText(members: Members): string | null {
  const status = members.get('status');
  return typeof members.get('code') === 'number' && isSentence(status) ? (status as string) : null;
}

/** A struct's tag as Go writes it, of an error that has nothing else: `lte=99`. */
function ruleOfTag(members: Members): string | null {
  const [tag, param] = [members.get('tag'), members.get('param')];
  if (typeof tag !== 'string' || !/^[a-z_|]{1,40}$/.test(tag) || !members.has('namespace')) return null;
  return typeof param === 'string' && param !== '' ? `${tag}=${param}` : tag;
}

/** What an error without words of its own says it expected, in more than a type's name. */
function expectedText(members: Members): string | null {
  const expected = members.get('expected');
  return typeof expected === 'string' && expected !== '' && expected.length <= LONGEST_EXPECTED ? `expected ${expected}` : null;
}

/** The only sentence or complaint beside a place, under a name of the server's own or one that holds codes elsewhere. */
function loneSentence(members: Members): string | null {
  const own: string[] = [];
  for (const [word, value] of members) {
    if (
      typeof value !== 'string' ||
      /^https?:\/\/\S+$/.test(value) ||
      placeWords.has(word) ||
      rejectedWords.has(word) ||
      allowedWords.has(word)
    )
      continue;
    if (isSentence(value) || (!codeWords.has(word) && readSentence(value).kind !== 'other')) own.push(value);
  }
  return own.length === 1 ? own[0]! : null;
}

function isPlaced(members: Members): boolean {
  return (
    placeNamed(members, outerPlaceWords) !== null ||
    hasWay(members) ||
    hasSteps(members) ||
    typeof members.get('instancelocation') === 'string'
  );
}

/** The code of one error: short text without blanks, or a number. Null when it has none. */
export function codeOf(members: Members): string | null {
  for (const [word, value] of membersUnder(codeWords, members)) {
    if (typeof value === 'number' && word !== 'status') return String(value);
    if (typeof value === 'string' && /^[\w.:\-/]{1,120}$/.test(value) && !/^(?:https?:|field$|\d{3}$)/.test(value)) return value;
  }
  return ruleIn(members) ?? expectedBeside(members);
}

/** JSON Schema's output without words names the rule by where it stands in the schema. */
function ruleIn(members: ReadonlyMap<string, unknown>): string | null {
  const location = members.get('keywordlocation') ?? members.get('absolutekeywordlocation');
  return typeof location === 'string' && members.has('instancelocation') ? (/[\w$]+$/.exec(location)?.[0] ?? null) : null;
}

/** What an error says beside its text and place. */
export function saidBeside(members: Members, text: string): Partial<StatedClaim> {
  const code = codeOf(members);
  const [rejected] = membersUnder(rejectedWords, members);
  const allowed = allowedIn(members, text);
  const expected = expectedBeside(members);
  return {
    ...detailOf(readSentence(text)),
    ...(code !== null && code !== text ? { code } : {}),
    ...(rejected === undefined ? {} : { rejected: rejected[1] }),
    ...(allowed.length > 0 ? { allowed } : {}),
    ...(expected === null ? {} : { expected }),
  };
}

/** zod's `expected: "number"`, valita's `expected: ["number"]`, ajv's `params: { type: "integer" }`; null for lists of values and sentences. */
function expectedBeside(members: ReadonlyMap<string, unknown>): string | null {
  const params = members.get('params');
  const ajv = members.get('keyword') === 'type' && isObject(params) ? params['type'] : undefined;
  const stated = ajv ?? members.get('expected') ?? members.get('expectedtype');
  const one = Array.isArray(stated) && stated.length === 1 ? (stated[0] as unknown) : stated;
  return typeof one === 'string' && /^[a-z]{3,20}$/i.test(one) && typeNamed(one) !== null ? one : null;
}

/** Listed outright, or inside what validators put beside an error: ajv's `params`, Joi's `context`, pydantic's `ctx`, LoopBack's `info`, VineJS's `meta`. */
function allowedIn(members: Members, text: string): (string | number | boolean)[] {
  const beside = membersUnder(besideWords, members).flatMap(([, value]) => (isObject(value) ? [foldedMembers(value)] : []));
  for (const level of [members, ...beside]) {
    for (const [, list] of membersUnder(allowedWords, level)) {
      if (Array.isArray(list)) return scalarsIn(list);
    }
  }
  // fastest-validator: { type: 'enumValue', expected: 'red, blue' }; revalidator: { attribute: 'enum', expected: ['red', 'blue'] }
  const expected = members.get('expected');
  if (Array.isArray(expected)) return expected.every(isTypeName) ? [] : scalarsIn(expected);
  return typeof expected === 'string' && readSentence(text).kind === 'enum' ? expected.slice(0, 2000).split(/, ?/).slice(0, 100) : [];
}

function isTypeName(value: unknown): boolean {
  return typeof value === 'string' && typeNamed(value) !== null;
}

function scalarsIn(list: readonly unknown[]): (string | number | boolean)[] {
  return list.slice(0, 100).filter((value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean');
}

/** The fields that one error lists by name: hapi's `keys`, ABP's `members`. */
export function keysOf(error: Members): readonly unknown[] | null {
  const keys = error.get('keys');
  if (Array.isArray(keys)) return keys;
  for (const [, names] of membersUnder(keyWords, error)) if (isNames(names)) return names;
  return null;
}

/** A list of names rather than of sentences. */
export function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && /^[\w$@.[\]/-]{1,200}$/.test(each));
}

/** A list of sentences, each of which speaks of a fault. */
export function isSentences(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string' && readSentence(text).kind !== 'other');
}
