// The complaints in an error document, by its shape: lists of error objects, maps from field to text, objects that mirror the request.
import type { StatedClaim, StatedPlace } from '../core/evidence.ts';
import { partNamed, readFieldPath } from './field-path.ts';
import { foldedMembers, foldWord, isObject, textMember } from './folded-members.ts';
import { claimsOfProse, detailOf } from './prose-claims.ts';
import { readSentence } from './sentence.ts';
import { below, placeNamed, placeUnder, type Standpoint } from './shape-place.ts';
import {
  allowedWords,
  codeWords,
  containerWords,
  envelopeWords,
  messageWords,
  outerPlaceWords,
  placeWords,
  rejectedWords,
  requestIdWords,
  wholeWords,
} from './shape-words.ts';

const MOST_CLAIMS = 200;
const MOST_STEPS = 5_000;
const DEEPEST = 12;

/**
 * How far the names in an object are believed to be fields: `map` under a member such as `errors`, `envelope` in an object that also
 * holds words of the answer's own, `mirror` where only lists of text count.
 */
type Trust = 'map' | 'envelope' | 'mirror';

/** Members whose lists of text are no complaints about a field of that name. */
const listWords = new Set([
  'keys',
  'codes',
  'stack',
  'trace',
  'stacktrace',
  'backtrace',
  'links',
  'path',
  'loc',
  'arguments',
  'tags',
  'methods',
  'allow',
  'allowed',
  'messagetemplate',
  ...allowedWords,
]);
const itemText = [
  'message',
  'msg',
  'detail',
  'description',
  'errormessage',
  'defaultmessage',
  'errordescription',
  'errormsg',
  'text',
  'reason',
  'error',
  'title',
  'summary',
];
const certainText = new Set<string>(['message', 'msg', 'detail', 'description', 'errormessage', 'defaultmessage', 'reason', 'error']);
const itemWords = new Set<string>([
  ...[...messageWords, ...codeWords, ...placeWords, ...rejectedWords, ...allowedWords, ...containerWords, ...requestIdWords, ...itemText],
  ...[
    'id',
    'in',
    'links',
    'meta',
    'severity',
    'resource',
    'domain',
    'objectname',
    'codes',
    'arguments',
    'bindingfailure',
    'received',
    'expected',
    'locations',
    'extendedhelp',
    'docs',
    'url',
    'schemapath',
    'params',
    'ctx',
    'locationtype',
    'validation',
    'properties',
    'value',
    'help',
    'moreinfo',
    'timestamp',
  ],
]);

/** Reads the complaints of an error document; at most 200. */
export function claimsOf(document: unknown, message: string | null): StatedClaim[] {
  const reader = new ClaimReader(message);
  reader.readDocument(document);
  return reader.claims;
}

/** Walks one document; the budget bounds the work on hostile ones. */
class ClaimReader {
  readonly claims: StatedClaim[] = [];
  readonly #message: string | null;
  readonly #seen = new Set<string>();
  #budget = MOST_STEPS;

  constructor(message: string | null) {
    this.#message = message;
  }

  readDocument(document: unknown): void {
    const nowhere: Standpoint = { segments: [], in: null };
    if (isObject(document)) this.#object(document, nowhere, 'mirror', 0, true);
    else this.#any(document, nowhere, 'map', 0);
  }

  #any(value: unknown, at: Standpoint, trust: Trust, depth: number): void {
    if (depth > DEEPEST || this.#budget-- <= 0 || this.claims.length >= MOST_CLAIMS) return;
    if (typeof value === 'string') this.#text(value, at);
    else if (Array.isArray(value)) this.#list(value, at, trust, depth);
    else if (isObject(value)) this.#object(value, at, trust, depth, false);
  }

  #list(list: readonly unknown[], at: Standpoint, trust: Trust, depth: number): void {
    for (const [index, value] of list.entries()) {
      if (this.#budget <= 0) return;
      const mirrored = isObject(value) && !isError(value) && at.segments.length > 0;
      this.#any(value, mirrored ? { ...at, segments: [...at.segments, index] } : at, trust, depth + 1);
    }
  }

  #object(object: Record<string, unknown>, at: Standpoint, trust: Trust, depth: number, outermost: boolean): void {
    if (!outermost && isError(object)) this.#error(object, at, depth);
    else {
      if (outermost) this.#outerPlace(object);
      this.#members(object, at, trust, depth);
    }
  }

  /** An object whose members are containers, fields, or words of the answer. */
  #members(object: Record<string, unknown>, at: Standpoint, trust: Trust, depth: number): void {
    const context = foldedMembers(object).get('validationcontext');
    const here: Standpoint = typeof context === 'string' && partNamed(context) ? { ...at, in: partNamed(context) } : at;
    for (const name in object) {
      if (this.#budget-- <= 0 || this.claims.length >= MOST_CLAIMS) return;
      if (Object.hasOwn(object, name)) this.#member(name, object[name], here, trust, depth);
    }
  }

  #member(name: string, value: unknown, at: Standpoint, trust: Trust, depth: number): void {
    const word = foldWord(name);
    const top = at.segments.length === 0;
    const texts = Array.isArray(value) && typeof value[0] === 'string';
    if (
      wholeWords.has(word) &&
      (texts || typeof value === 'string') &&
      (!top || (word !== 'errors' && word !== 'form') || name.startsWith('_'))
    ) {
      return this.#any(value, top ? { segments: [], in: at.in ?? 'body' } : at, trust, depth + 1);
    }
    if (top && containerWords.has(word) && !(texts && trust === 'map')) return this.#container(word, value, at, depth);
    if (typeof value === 'object' && isTransparent(word, value, top)) {
      const part = top && isObject(value) ? partNamed(name) : null;
      return this.#any(value, part ? { ...at, in: part } : at, part ? 'map' : trust, depth + 1);
    }
    if (word === 'links' || !believed(word, value, trust)) return;
    this.#any(
      value,
      { ...at, segments: [...at.segments, ...(top ? stepsOf(name) : [name])], ...(top ? partIn(name, at) : {}) },
      trust,
      depth + 1,
    );
  }

  /** `errors`, `details` and the like. Plain text in them is prose; inside an object of the answer's own, names count less. */
  #container(word: string, value: unknown, at: Standpoint, depth: number): void {
    if (typeof value === 'string') {
      const inner = embedded(value);
      return inner === null ? undefined : this.#any(inner, at, 'map', depth + 1);
    }
    const part = word === 'body' && isObject(value) ? partNamed(word) : null;
    this.#any(
      value,
      part ? { ...at, in: part } : at,
      word === 'error' || word === 'data' || word === 'meta' ? 'envelope' : 'map',
      depth + 1,
    );
  }

  #error(error: Record<string, unknown>, at: Standpoint, depth: number): void {
    const members = foldedMembers(error);
    const before = this.claims.length;
    const place = this.#placeOf(error, at);
    const children = members.get('children');
    const under: Standpoint = place?.segments ? { segments: [...at.segments, ...place.segments], in: place.in } : at;
    if (Array.isArray(children) && children.length > 0) this.#any(children, under, 'map', depth + 1);
    if (isObject(members.get('constraints'))) this.#constraints(members.get('constraints') as Record<string, unknown>, place);
    for (const [word, value] of members) {
      if (word === 'children' || word === 'constraints' || !containerWords.has(word) || typeof value !== 'object') continue;
      this.#any(value, at, word === 'params' || word === 'context' || word === 'parameters' ? 'mirror' : 'map', depth + 1);
    }
    const inner = this.claims.length > before;
    if (!inner || (place && !isObject(members.get('constraints')))) this.#ownClaim(error, place, inner);
  }

  #placeOf(error: Record<string, unknown>, at: Standpoint): StatedPlace | null {
    const named = placeNamed(error);
    if (named) return at.in && !named.in ? { ...named, in: at.in } : named;
    return at.segments.length > 0 || at.in ? placeUnder(at) : null;
  }

  #ownClaim(error: Record<string, unknown>, place: StatedPlace | null, inner: boolean): void {
    const members = foldedMembers(error);
    const text = textMember(error, itemText) ?? firstText(members) ?? this.#keysText(error) ?? codeOf(error);
    if (text === null) return;
    const keys = members.get('keys');
    if (Array.isArray(keys)) {
      for (const key of keys) if (typeof key === 'string') this.#keyed(error, key, place, text);
    } else if (place) this.#claim({ text, stated: noPlaceFor(text, place) ? null : place, ...said(error, text) });
    else if (!inner) for (const claim of proseOf(text)) this.#claim({ ...claim, ...said(error, claim.text) });
  }

  /** zod's `unrecognized_keys` lists members of the object at its path, hapi's and celebrate's `keys` are whole paths. */
  #keyed(error: Record<string, unknown>, key: string, place: StatedPlace | null, text: string): void {
    const whole = !foldedMembers(error).has('path');
    const part = place?.in ?? null;
    const stated = whole ? { text: key, segments: null, in: part ?? partOfSource(error) } : below(place, key, part);
    const clause = claimsOfProse(text).find((claim) => claim.stated && sameSteps(claim.stated.text, key));
    const own = clause?.text ?? text;
    this.#claim({ text: own.replace(/(["'`\w\]])\.$/, '$1'), stated, ...said(error, own) });
  }

  #keysText(error: Record<string, unknown>): string | null {
    return Array.isArray(foldedMembers(error).get('keys')) ? this.#message : null;
  }

  /** class-validator: `constraints: { isInt: 'qty must be an integer number' }`. */
  #constraints(constraints: Record<string, unknown>, place: StatedPlace | null): void {
    for (const [code, text] of Object.entries(constraints).slice(0, MOST_CLAIMS)) {
      if (typeof text === 'string') this.#claim({ text, stated: place, code, ...detailOf(readSentence(text)) });
    }
  }

  /** `field` or `param` beside the message of the whole answer. */
  #outerPlace(object: Record<string, unknown>): void {
    const place = placeNamed(object, outerPlaceWords);
    const text = textMember(object, messageWords) ?? codeOf(object);
    if (place && text && !isObject(foldedMembers(object).get('source'))) this.#claim({ text, stated: place, ...said(object, text) });
  }

  #text(text: string, at: Standpoint): void {
    if (text.trim() === '') return;
    const inner = embedded(text);
    if (inner !== null) return this.#any(inner, at, 'map', DEEPEST - 2);
    if (at.segments.length > 0 || at.in) this.#claim({ text, stated: placeUnder(at), ...detailOf(readSentence(text)) });
    else for (const claim of proseOf(text)) this.#claim(claim);
  }

  #claim(claim: StatedClaim): void {
    const key = `${claim.stated?.in ?? ''} ${claim.stated?.text ?? ''}\n${claim.text}`;
    if (this.#seen.has(key) || this.claims.length >= MOST_CLAIMS) return;
    this.#seen.add(key);
    this.claims.push(claim);
  }
}

/** True for an object that is one error: text of its own, or a place with a code, and no members that can only be fields. */
function isError(object: Record<string, unknown>): boolean {
  const members = foldedMembers(object);
  if (isObject(members.get('constraints')) && typeof members.get('property') === 'string') return true;
  if (Array.isArray(members.get('keys')) && (members.has('source') || members.has('message'))) return true;
  const strong = [...members].some(([word, value]) => certainText.has(word) && typeof value === 'string');
  const weak = strong || textMember(object, itemText) !== null;
  const place = placeNamed(object) !== null;
  if (place && (weak || codeOf(object) !== null)) return strong || hasOnlyItemWords(members);
  return weak && (codeOf(object) !== null || hasOnlyItemWords(members));
}

function hasOnlyItemWords(members: ReadonlyMap<string, unknown>): boolean {
  return [...members].every(([word, value]) => itemWords.has(word) || !isTexts(value));
}

function isTexts(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string');
}

/** True when the text under this name is a complaint about a field of this name. */
function believed(word: string, value: unknown, trust: Trust): boolean {
  if (Array.isArray(value) && typeof value[0] === 'string') return !listWords.has(word) && (trust === 'map' || saysSomething(value[0]));
  if (typeof value === 'string') return trust !== 'mirror' && (trust === 'map' || !envelopeWords.has(word)) && saysSomething(value);
  return typeof value === 'object' && value !== null && !(trust !== 'map' && envelopeWords.has(word));
}

/** A complaint rather than a value: several words, or a word that speaks of a fault. */
function saysSomething(text: string): boolean {
  return /\S\s+\S/.test(text.slice(0, 500)) || readSentence(text.slice(0, 200)).kind !== 'other';
}

/** Members that add no step: zod's trees, and parts of the request that the answer keeps apart (`json`, `query`). */
function isTransparent(word: string, value: unknown, top: boolean): boolean {
  if (word === 'properties' || word === 'fielderrors') return isObject(value);
  return top && isObject(value) && partNamed(word) !== null;
}

function stepsOf(name: string): readonly (string | number)[] {
  const path = readFieldPath(name);
  return path.in || /[.[/]/.test(name) ? path.segments : [name];
}

function partIn(name: string, at: Standpoint): Partial<Standpoint> {
  const path = readFieldPath(name);
  return path.in ? { in: path.in } : { in: at.in };
}

function partOfSource(error: Record<string, unknown>): StatedPlace['in'] {
  const source = foldedMembers(error).get('source');
  return typeof source === 'string' ? partNamed(source) : null;
}

function sameSteps(a: string, b: string): boolean {
  return readFieldPath(a).segments.join('.') === readFieldPath(b).segments.join('.');
}

/** A URL path that was not found, or a refused media type, beside `path`: that is the address, not a member. */
function noPlaceFor(text: string, place: StatedPlace): boolean {
  return (
    place.in === null &&
    place.text.startsWith('/') &&
    (/^not found\b/i.test(text) || ['media-type', 'method', 'credentials', 'size'].includes(readSentence(text).kind))
  );
}

function firstText(members: ReadonlyMap<string, unknown>): string | null {
  for (const word of ['messages', 'message', 'errors']) {
    const list = members.get(word);
    if (Array.isArray(list) && typeof list[0] === 'string') return list[0];
  }
  return null;
}

/** The code of one error object: short text without blanks, or a number. */
export function codeOf(error: Record<string, unknown>): string | null {
  const members = foldedMembers(error);
  for (const word of codeWords) {
    const value = members.get(word);
    if (typeof value === 'number' && word !== 'status') return String(value);
    if (typeof value === 'string' && /^[\w.:\-/]{1,120}$/.test(value) && !/^(?:https?:|field$|\d{3}$)/.test(value)) return value;
  }
  return null;
}

function said(error: Record<string, unknown>, text: string): Partial<StatedClaim> {
  const members = foldedMembers(error);
  const code = codeOf(error);
  const rejected = rejectedWords.find((word) => members.has(word));
  const allowed = allowedIn(members);
  return {
    ...detailOf(readSentence(text)),
    ...(code !== null && code !== text ? { code } : {}),
    ...(rejected === undefined ? {} : { rejected: members.get(rejected) }),
    ...(allowed.length > 0 ? { allowed } : {}),
  };
}

/** Listed outright, or inside what validators put beside an error: ajv's `params`, Joi's `context`, pydantic's `ctx`. */
function allowedIn(members: ReadonlyMap<string, unknown>): (string | number | boolean)[] {
  const beside = ['params', 'context', 'ctx']
    .map((word) => members.get(word))
    .filter(isObject)
    .map(foldedMembers);
  for (const map of [members, ...beside]) {
    for (const word of allowedWords) {
      const list = map.get(word);
      if (Array.isArray(list)) return list.slice(0, 100).filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
    }
  }
  return [];
}

function proseOf(text: string): StatedClaim[] {
  const claims = claimsOfProse(text);
  return claims.length > 0 ? claims : [{ text, stated: null }];
}

/** A document inside a string, as zod's messages and many gateways write it; null for other text. */
export function embedded(text: string): unknown {
  if (text.length > 100_000 || !/^\s*[[{]/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
