// What the words at least mention, where nothing in them names a place: a value that was sent, or the name of one member or parameter alone.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim, StatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import { locationAt, type Location } from '../core/location.ts';
import { bodyScalars } from '../read/body/scalars.ts';
import { isPlainWord } from '../read/prose/plain-words.ts';
import { ofWhole } from '../read/prose/said-of.ts';
import type { ClaimKind, Sentence } from '../read/prose/sentence.ts';
import { urlParts } from '../read/url/parts.ts';
import { bareWords } from './bare-words.ts';
import { oneOfSeveral } from './one-of-several.ts';
import { isSaidOtherwise } from './other-word.ts';
import { slotHolding, slotsHolding } from './rejected-value.ts';

/** Longer texts mention much. */
const LONGEST = 200;
const MOST_NAMES = 500;
/** What concerns the whole request, and what misses something, is said of no value that it mentions. */
const OF_NO_VALUE: ReadonlySet<ClaimKind> = new Set([...ofWhole, 'syntax', 'missing']);

/** Where it may be; `elsewhere` are other places of the same value. */
export type Mentioned = Pick<LocatedClaim, 'elsewhere'> & { readonly at: Location };

/**
 * The slot of the first value that the words repeat, else the one that alone bears a name that they hold, else the slots of a value that they quote;
 * null for anything less clear.
 */
export function mentioned(
  request: Request,
  tree: BodyTree | null,
  { text: said, rejected }: StatedClaim,
  sentence: Sentence,
): Mentioned | null {
  if (typeof rejected === 'string' || typeof rejected === 'number') return slotsOf(request, tree, String(rejected));
  // What Spring prints behind is the same once more.
  const [text = ''] = said.split(/; nested exception is |\n/, 1);
  const bare = bareWords(request, tree, text, sentence);
  if (text.length > LONGEST || OF_NO_VALUE.has(sentence.kind)) return bare && { at: bare };
  const isToken = !/\s/.test(text);
  const isOfName = isToken || sentence.kind !== 'other' || OF_FAULT.test(text) || !ENGLISH.test(text);
  // `The checkin time is before today in room 4711`: what the words speak of goes before a value in them.
  const [subject = ''] = sentence.subjects;
  const spoken = /\s/.test(subject) ? nameRepeated(request, tree, subject, sentence) : null;
  const at = spoken ?? valueRepeated(request, tree, text, sentence) ?? (isOfName ? nameRepeated(request, tree, text, sentence) : null);
  if (at) return { at };
  return bare ? { at: bare } : (slotsRepeated(request, tree, text, sentence) ?? thingInPath(request, text));
}

/** Words without which hardly an English sentence is made: others are not known here. */
const ENGLISH = /(?<!\p{L})(?:the|an?|is|are|has|not|no|of|to|in|for|you|it|this)(?!\p{L})/iu;
const MOST_SLOTS = 5;

/** The two to five slots that hold one value which the words quote or repeat. */
function slotsRepeated(request: Request, tree: BodyTree | null, text: string, { quoted, allowed }: Sentence): Mentioned | null {
  const tokens = text.split(/[^\w-]+/).filter((token) => /\d|^[A-Z]{2,}$/.test(token) && token.length > 1 && !/^\d{1,2}$/.test(token));
  const isType = (value: string): boolean => /\btype\W{0,3}$/.test(text.slice(0, text.indexOf(value)));
  for (const value of [...quoted, ...tokens].filter((each) => !allowed.includes(each) && !isType(each))) {
    const found = slotsOf(request, tree, value);
    if (found) return found;
  }
  return null;
}

function slotsOf(request: Request, tree: BodyTree | null, value: string): Mentioned | null {
  const [at, ...elsewhere] = slotsHolding(request, tree, value, MOST_SLOTS + 1);
  return at && elsewhere.length > 0 && elsewhere.length < MOST_SLOTS ? { at, elsewhere } : null;
}

/** Words that find fault with a value; how things stand on the server is told without them. */
const OF_FAULT =
  /\b(?:(?:in|not )valid|invalid|exists?|already|taken|in use|allowed|supported|unsupported|recogni[sz]ed?|unknown|wrong|incorrect|malformed|illegal|accepted|max(?:imum)?|min(?:imum)?|duplicate|found|match|must|should|installed|configured|enabled|expected|choose|available)\b/i;
/** Words about words: `is not of type "string"`. */
const ABOUT_WORDS: ReadonlySet<string> = new Set(['type', 'format', 'value']);

/** A value that no sentence holds by chance: with a digit, a mark or a blank in it, and as a number longer than most bounds. */
function valueRepeated(request: Request, tree: BodyTree | null, text: string, { allowed }: Sentence): Location | null {
  const tokens = text.split(/\s+/).map((token) => token.replaceAll(/^["'`([{<]+|["'`)\]}>.,;:!?]+$/g, ''));
  // `germania is not a valid country code`: what stands at the head may be a plain word.
  const head = /^["'`]?([\w-]{3,60})["'`]? is (?:(?:not|no) (?:an? )?(?:valid|known|supported|allowed)|invalid|unknown)\b/.exec(text)?.[1];
  // `Unknown format Json, …`: behind the word for a thing.
  const behind =
    /\b(?:unknown|unsupported|unrecogni[sz]ed|no such) [a-z]{3,20}(?: [a-z]{3,20}:|:)? ["'`]?([A-Za-z][\w-]{2,60})["'`]?(?=[,.;)]|$)/i.exec(
      text,
    )?.[1];
  const values = [...tokens, ...wordsTogether(tree, text)].filter(
    (value) => (isTelling(value) || value === head || value === behind) && !allowed.includes(value),
  );
  for (const value of values) {
    const slot = slotHolding(request, tree, value);
    if (slot) return slot;
  }
  return null;
}

function isTelling(value: string): boolean {
  return value.length > 3 && /[^A-Za-z]/.test(value) && !/^\d{1,3}$|^[a-z]+['’-][a-z]+$/i.test(value);
}

/** Values of several words that stand in the text. */
function wordsTogether(tree: BodyTree | null, text: string): string[] {
  const stands = (value: unknown): boolean => typeof value === 'string' && /\S\s\S/.test(value) && text.includes(value);
  return bodyScalars(tree, stands, 3).map(({ value }) => String(value));
}

const THING =
  /^(?:(?:invalid|unknown|unsupported|bad|no such) (?<wrong>[a-z]{4,20})[.!]?$|(?:the |that |this )?(?<absent>[a-z]{4,20}) (?:is |was )?(?:not (?:found|valid|known)|does not exist|invalid|unknown)\b)/i;

/** `Invalid collection.`, of /collections/city: the step behind the things' own name, of a request that sends no body. */
function thingInPath({ url, body }: Request, text: string): Mentioned | null {
  const { wrong, absent = wrong } = THING.exec(text)?.groups ?? {};
  if (absent === undefined || body.state !== 'absent') return null;
  const { segments } = urlParts(url);
  const behind = segments.findIndex(({ decoded }) => decoded.toLowerCase() === `${absent.toLowerCase()}s`) + 1;
  const segment = behind > 0 ? segments[behind] : undefined;
  return segment ? { at: locationAt({ in: 'path', path: `/${behind}` }, segment.range) } : null;
}

interface Named {
  readonly name: string;
  readonly at: Location;
}

function nameRepeated(request: Request, tree: BodyTree | null, text: string, sentence: Sentence): Location | null {
  // A code is made of words: `COUPON_CODE_EXPIRED`, `errors.cart.qty.min`.
  const isCode = !/\s/.test(text);
  const words = text.split(isCode ? /[^A-Za-z\d]+|(?<=[a-z])(?=[A-Z])/ : /[^\w$.-]+|\.(?=\s|$)/).map(foldName);
  const said = new Set(words.flatMap((_, at) => [1, 2, 3].map((count) => words.slice(at, at + count).join(''))));
  const isSaid = (name: string): boolean =>
    name.length > 2 && !isPlainWord(name) && !ABOUT_WORDS.has(name) && (isSpoken(foldName(name), said) || isSpokenInWords(name, said));
  const named = namedSo(request, tree, isSaid);
  const spoken = [() => named, () => endingIn(request, tree, text), () => sharingWord(request, tree, text)].reduce<readonly Named[]>(
    (found, next) => (found.length > 0 ? found : next()),
    [],
  );
  const names = [...new Set(spoken.map(({ name }) => foldName(name)))];
  // `end date` holds `date` too.
  const whole = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  const own = spoken.filter(({ name }) => foldName(name) === whole[0]);
  if (whole.length !== 1 || own.length === 0) return null;
  return own.length === 1 ? own[0]!.at : oneOfSeveral(tree, own[0]!.name, sentence, text);
}

/** `Date is invalid`, `Incorrect zipcode format`, `nothing was found for the referenced id`. */
const ENDING =
  /^(?:the |your |this |that )?([a-z]{4,20}) (?:is|was|must|should|cannot|can't|has)\b|^(?:incorrect|invalid|wrong|bad) ([a-z]{4,20})(?: (?:format|value|code|number))?[.!]?$|\b(?:referenced|given|specified|provided|supplied) (id)\b/i;

/** `Date is invalid`, of `due_date`: the one word that the words speak of ends the name. */
function endingIn(request: Request, tree: BodyTree | null, text: string): readonly Named[] {
  const word = ENDING.exec(text)?.slice(1).find(Boolean)?.toLowerCase();
  if (word === undefined || isPlainWord(word)) return [];
  return namedSo(request, tree, (name) => {
    const words = name.split(/_|-|(?<=[a-z])(?=[A-Z])/);
    return (
      (words.length > 1 && words.at(-1)!.toLowerCase() === word) || (name.length >= word.length + 4 && name.toLowerCase().endsWith(word))
    );
  });
}

/** What a sentence speaks of, up to its verb: `Estimated time is invalid`, `% Done is not included in the list`. */
const SPOKEN_OF =
  /^(?:the |your )?(?:specified |given |provided |selected )?([%A-Za-z][A-Za-z ]{2,40}?) (?:is|are|was|must|should|cannot|can't|does|has)\b/i;

/** Names of several words of which one is spoken of: `estimated_hours`, `QueueUrl`. */
function sharingWord(request: Request, tree: BodyTree | null, text: string): readonly Named[] {
  const said = (SPOKEN_OF.exec(text)?.[1] ?? '').toLowerCase().split(/[^a-z]+/);
  const words = said.filter((word) => word.length > 3 && !isPlainWord(word) && !ABOUT_WORDS.has(word));
  if (words.length === 0) return [];
  return namedSo(request, tree, (name) => {
    const own = name.split(/_|-|(?<=[a-z])(?=[A-Z])/);
    return own.length > 1 && own.some((word) => words.includes(word.toLowerCase()));
  });
}

/** The query's parameters and the body's scalars whose name is wanted. */
function namedSo(request: Request, tree: BodyTree | null, isWanted: (name: string) => boolean): readonly Named[] {
  return [
    ...urlParts(request.url)
      .query.filter(({ name }) => isWanted(name))
      .map(({ name, valueRange }) => ({ name, at: locationAt({ in: 'query', path: name }, valueRange) })),
    ...bodyScalars(tree, (_, name) => isWanted(name), MOST_NAMES).map(({ at }) => ({ name: lastNameIn(at.path), at })),
  ];
}

/** By its name, or the word that this is short for: `invalid algorithm` of `algo`; of an id by its thing as well: `The status you selected does not exist`. */
function isSpoken(folded: string, said: ReadonlySet<string>): boolean {
  const thing = /^(.{3,})ids?$/.exec(folded)?.[1];
  return said.has(folded) || (thing !== undefined && said.has(thing)) || isShortForOne(folded, said) || isSaidOtherwise(folded, said);
}

/** A word is so much longer than what is short for it. */
const LEFT_OUT = 4;

function isShortForOne(folded: string, said: ReadonlySet<string>): boolean {
  return folded.length >= 4 && [...said].some((word) => word.length >= folded.length + LEFT_OUT && word.startsWith(folded));
}

/** Its words in another order, or without the number at its end: `Year of birth` for `birthYear`, `Password` for `password1`. */
function isSpokenInWords(name: string, said: ReadonlySet<string>): boolean {
  const words = name.split(/_|-|(?<=[a-z])(?=[A-Z])/).map((word) => foldName(word.replace(/\d{1,2}$/, '')));
  const isShort = (word: string): boolean =>
    words.some((other) => other !== word && said.has(other)) &&
    [...said].some((each) => each.startsWith(word) && each.length >= word.length + LEFT_OUT);
  return words.every((word) => word.length > 2 && (said.has(word) || isShort(word))) && (words.length > 1 || /[a-z]\d{1,2}$/i.test(name));
}

/** The nearest name in a pointer: elements of a list go by the list's. */
function lastNameIn(pointer: string): string {
  return pointer.split('/').findLast((step) => !/^\d*$/.test(step)) ?? '';
}
