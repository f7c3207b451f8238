// What an answer's document says under or beside names that the request holds: `{ "invalid": { "lines": { "1": { "amount": "shape" } } } }`.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim, StatedPlace } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import type { Location, Part } from '../core/location.ts';
import { isIndex, type Segment } from '../core/pointer.ts';
import { valueAt } from '../read/request/value-at.ts';
import { saidBeside } from '../read/shape/error.ts';
import { isLesser, passes } from '../read/shape/weight.ts';
import { codeWords, envelopeWords, itemWords, messageWords, notePlaces, placeWords } from '../read/shape/words.ts';
import { partNamed, placeAt, readFieldPath } from '../read/text/field-path.ts';
import { foldedMembers, foldWord, type Members } from '../read/text/folded-members.ts';
import { printedValue } from '../read/text/printed-value.ts';
import { isComplaint, isSentence, stepsIn, textOf, wordsIn } from './document-words.ts';
import { placeHeld } from './place-held.ts';
import { withXpathRead } from './xpath-place.ts';

const MOST_STEPS = 1_000;
const MOST_CLAIMS = 100;
const DEEPEST = 12;
/** How much tells that a member's value is a place: a word such as `field` above it, steps, or only that the request holds the name. */
const PLACED = 0;
const WAY = 1;
const WEAK = 2;

/** How far the names above lead into the request; `at` is null where none of them does. */
interface Standing {
  readonly segments: readonly Segment[];
  readonly part: Part | null;
  readonly at: Location | null;
  /** The words around: for complaints that have none of their own. */
  readonly words: string | null;
}

interface Named {
  readonly at: Location;
  readonly stated: StatedPlace;
  readonly value: unknown;
  readonly word: string;
  readonly rank: number;
}

/** Walks one document; the budget bounds the work on hostile ones. */
export class DocumentWalk {
  readonly claims: LocatedClaim[] = [];
  /** Every text that was read, as a claim or beside one. */
  readonly texts = new Set<string>();
  readonly #request: Request;
  readonly #tree: BodyTree | null;
  #budget = MOST_STEPS;

  constructor(request: Request, tree: BodyTree | null) {
    this.#request = request;
    this.#tree = tree;
  }

  read(document: unknown): void {
    this.#any(document, '', { segments: [], part: null, at: null, words: null }, 0);
  }

  #any(value: unknown, name: string, standing: Standing, depth: number): void {
    if (depth > DEEPEST || this.#budget-- <= 0) return;
    if (typeof value === 'string') this.#text(value, name, standing, depth);
    else if (Array.isArray(value)) this.#list(value, name, standing, depth);
    else if (isObject(value)) this.#object(value, name, standing, depth);
  }

  #text(text: string, name: string, standing: Standing, depth: number): void {
    if (text.trim() === '') return;
    const inner = standing.at === null ? printedValue(text) : null;
    if (inner) {
      this.texts.add(text);
      this.#any(inner, name, standing, depth + 1);
    } else if (standing.at && !this.#isSent(standing.at, text))
      this.#claim({ text, stated: placeUnder(standing, standing.at), at: standing.at });
  }

  #list(list: readonly unknown[], name: string, standing: Standing, depth: number): void {
    if (standing.at === null && (this.#names(list, name, standing) || this.#tuple(list, standing))) return;
    const mirrored = standing.at === null ? null : valueAt(this.#request, standing.at);
    const isMirror =
      mirrored?.state === 'present' &&
      Array.isArray(mirrored.value) &&
      (mirrored.value.length === list.length || list.some((each) => each === null || (isObject(each) && Object.keys(each).length === 0))) &&
      list.every((each) => each === null || typeof each === 'object');
    for (const [index, value] of list.slice(0, MOST_STEPS).entries())
      this.#any(value, name, isMirror ? this.#below(standing, index) : standing, depth + 1);
  }

  #object(object: Record<string, unknown>, name: string, standing: Standing, depth: number): void {
    const members = foldedMembers(object);
    if (passes(members) || isLesser(members)) return;
    const named = standing.at === null ? this.#placesIn(members, standing) : [];
    if (named.length > 0) return this.#record(members, named, name, standing);
    const words = wordsIn(members) ?? standing.words;
    let isOfMembers = false;
    const before = this.claims.length;
    for (const [key, value] of Object.entries(object).slice(0, MOST_STEPS)) {
      const word = foldWord(key);
      if (notePlaces.has(word)) continue;
      const below = this.#step(key, word, value, standing);
      isOfMembers ||= below !== null;
      if (below) this.#any(value, key, { ...below, words }, depth + 1);
      else if (typeof value === 'object' || standing.at === null)
        this.#any(value, key, { ...standing, part: standing.part ?? partOf(key), words }, depth + 1);
    }
    if (standing.at && !isOfMembers && this.claims.length === before) this.#complaint(members, standing);
  }

  /** Where this member's name leads in the request; null where it is a word of the answer's own. */
  #step(key: string, word: string, value: unknown, standing: Standing): Standing | null {
    if (standing.at) {
      const below = this.#below(standing, isIndex(key) ? Number(key) : key);
      return below.at ? below : null;
    }
    const isOwn = (itemWords.has(word) || envelopeWords.has(word)) && standing.part === null;
    const { segments } = readFieldPath(key);
    const at = isOwn || segments.length === 0 || !isComplaint(value) ? null : placeHeld(this.#request, this.#tree, segments, standing.part);
    return at && { ...standing, segments, at };
  }

  #below(standing: Standing, step: Segment): Standing {
    const segments = [...standing.segments, step];
    const at = placeHeld(this.#request, this.#tree, segments, standing.at?.in ?? standing.part);
    return { ...standing, segments, at: at && at.path.startsWith(standing.at?.path ?? '') && at.path !== standing.at?.path ? at : null };
  }

  /** `["nick", "is too short"]`, `["qty", 1]`: one of the texts is a name, another the words, or they stand around. */
  #tuple(list: readonly unknown[], { words }: Standing): boolean {
    const texts = list.filter((each) => typeof each === 'string').slice(0, 8);
    if (texts.length === 0 || list.length < 2) return false;
    const [only, another] = texts.flatMap((text) => this.#named('', text, null) ?? []);
    const others = texts.filter((text) => text !== only?.value);
    const text = others.find(isSentence) ?? others.at(-1) ?? words;
    if (!only || another || text === null) return false;
    this.#claim({ text, stated: only.stated, at: only.at });
    texts.forEach((each) => this.texts.add(each));
    return true;
  }

  /** `unknownKeys: ["emial"]`: names, under a word for what is wrong with them. */
  #names(list: readonly unknown[], name: string, { part, words }: Standing): boolean {
    if (name === '' || list.length === 0 || list.length > MOST_CLAIMS) return false;
    const held = list.flatMap((each) => this.#named(foldWord(name), each, part) ?? []);
    if (held.length < list.length) return false;
    for (const { stated, at, value } of held) {
      this.texts.add(String(value));
      this.#claim({ text: words ?? name, code: name, stated, at });
    }
    return true;
  }

  /** The members whose texts are names or ways that the request holds: those under a word for a place, else ways of several steps, else one name alone. */
  #placesIn(members: Members, { part }: Standing): readonly Named[] {
    const around = [...members].flatMap(([word, value]) =>
      word === 'in' || word === 'location' || word === 'where' ? (typeof value === 'string' ? (partNamed(value) ?? []) : []) : [],
    )[0];
    const named = [...members].flatMap(([word, value]) => this.#named(word, value, around ?? part) ?? []);
    const best = Math.min(...named.map(({ rank }) => rank));
    const found = named.filter(({ rank }) => rank === best);
    return best === WEAK && (found.length > 1 || members.size < 2) ? [] : found.slice(0, 1);
  }

  /** A text, or a list of steps, that leads into the request; under a word that holds codes, values or messages it is none. */
  #named(word: string, value: unknown, part: Part | null): Named | null {
    const steps = stepsIn(value);
    if (steps === null || notePlaces.has(word) || (!placeWords.has(word) && (codeWords.has(word) || messageWords.has(word)))) return null;
    const segments = typeof steps === 'string' ? this.#segmentsIn(steps) : steps;
    const within = typeof steps === 'string' ? (readFieldPath(steps).in ?? part) : part;
    const at = segments.length === 0 ? null : placeHeld(this.#request, this.#tree, segments, within);
    if (!at || (word !== '' && this.#isEcho(word, value))) return null;
    const isWay = segments.length > 1 || (typeof steps === 'string' && /^(?:#?\/|\$[.[])/.test(steps));
    const rank = placeWords.has(word) ? PLACED : isWay ? WAY : WEAK;
    const text = typeof steps === 'string' ? steps : segments.join(' → ');
    return { at, stated: { text, segments, in: at.in }, value, word, rank };
  }

  #segmentsIn(text: string): readonly Segment[] {
    const { segments } = withXpathRead(this.#tree, { text, segments: null, in: null });
    return segments ?? readFieldPath(text).segments;
  }

  #record(members: Members, named: readonly Named[], name: string, { words }: Standing): void {
    for (const { at, stated, value, word, rank } of named) {
      const own = [...members].filter(([, each]) => each !== value);
      const text = textOf(new Map(own)) ?? words ?? (placeWords.has(word) ? name : word);
      if (text === '') continue;
      this.#claim({ text, stated, at, ...saidBeside(members, text), ...(rank === WEAK ? { onlyMentioned: true } : {}) });
    }
    for (const value of members.values()) for (const each of [value].flat()) if (typeof each === 'string') this.texts.add(each);
  }

  /** An object at a place of the request with nothing of its members in it: what it says is said of the place. */
  #complaint(members: Members, standing: Standing): void {
    const { at } = standing;
    const said = new Map([...members].filter(([, value]) => typeof value !== 'string' || !this.#isSent(at!, value)));
    const text = textOf(said);
    if (text !== null) this.#claim({ text, stated: placeUnder(standing, at!), at, ...saidBeside(said, text) });
  }

  /** The answer repeats what was sent there. */
  #isSent(at: Location, text: string): boolean {
    const standing = valueAt(this.#request, at);
    // What fields of a form make up has no text of its own.
    return (
      standing.state === 'present' && (standing.value === null || typeof standing.value !== 'object') && String(standing.value) === text
    );
  }

  #isEcho(word: string, value: unknown): boolean {
    const at = placeHeld(this.#request, this.#tree, [word], null);
    return at !== null && typeof value === 'string' && this.#isSent(at, value);
  }

  #claim(claim: LocatedClaim): void {
    this.texts.add(claim.text);
    if (this.claims.length < MOST_CLAIMS) this.claims.push(claim);
  }
}

/** A lone name may as well be the answer's own. */
function placeUnder({ segments }: Standing, at: Location): StatedPlace {
  return { ...placeAt(segments, at.in), ...(segments.length === 1 && { guessed: true }) };
}

/** `params` may be anything's. */
function partOf(key: string): Part | null {
  const part = partNamed(key);
  return part === 'path' ? null : part;
}
