// The complaints in an error document, by its shape: lists of error objects, maps from field to text, objects that mirror the request.
import type { StatedClaim, StatedPlace } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { jsonWithin } from '../json/embedded-json.ts';
import { partNamed, placeFrom } from '../text/field-path.ts';
import { foldedMembers, foldWord, type Members } from '../text/folded-members.ts';
import { detailOf } from '../prose/claims.ts';
import { readSentence } from '../prose/sentence.ts';
import { holdsSentencesByField, isComplaintMap, isJsendFail, isRecord } from './complaint-map.ts';
import { codeOf, errorText, isError, isLevel, isNames, isTexts, keysOf } from './error.ts';
import { ClaimList, MOST_CLAIMS } from './claim-list.ts';
import { claimsListed, claimsOfConstraints, claimsOfText } from './error-claims.ts';
import { placeInDetail } from './detail-place.ts';
import { elementOf, endsAlike, placeOfError } from './error-place.ts';
import {
  believed,
  elaborates,
  holdsRules,
  isAboutText,
  isBrokenRule,
  isContainer,
  isEnvelope,
  isLabelled,
  isNamedFault,
  isOfParameters,
  isRule,
  isTransparent,
  isTree,
  isWrapper,
  listsErrors,
  meansWhole,
  namesElements,
  wrapsErrors,
  wrapsMap,
  type Trust,
} from './members.ts';
import { withOuterPlace } from './outer-place.ts';
import { proseOf } from './prose.ts';
import { isLesser } from './weight.ts';
import { withoutSummaries } from './summary.ts';
import { containerWords, lesserWords, messageWords, nameListWords, sampleWords, wrapperWords } from './words.ts';
import { firstStep, inNamedPart, NOWHERE, placeUnder, segmentNamed, spelledOut, stepTo, type Standpoint } from './standpoint.ts';

const MOST_STEPS = 5_000;
const DEEPEST = 12;

/** Reads the complaints of an error document; at most 200. `message` is the text for complaints that have none of their own. */
export function claimsOf(document: unknown, message: string | null): readonly StatedClaim[] {
  const { claims, lesser } = new ClaimReader(message).read(document);
  const placed = isObject(document) ? withOuterPlace(claims, document, message) : claims;
  return withoutSummaries(placed.length > 0 ? placed : lesser);
}

/** Walks one document; the budget bounds the work on hostile ones. */
class ClaimReader {
  readonly #said = new ClaimList();
  readonly #message: string | null;
  #budget = MOST_STEPS;

  constructor(message: string | null) {
    this.#message = message;
  }

  read(document: unknown): ClaimList {
    if (!isObject(document)) this.#any(document, NOWHERE, 'map', 0);
    else if (isTree(document)) this.#tree(document, NOWHERE, 0);
    else if (isJsendFail(document)) this.#members(document['data'], NOWHERE, 'map', 0);
    else this.#members(document, NOWHERE, isComplaintMap(document) ? 'map' : 'mirror', 0);
    return this.#said;
  }

  #any(value: unknown, at: Standpoint, trust: Trust, depth: number): void {
    if (depth > DEEPEST || this.#budget-- <= 0 || this.#said.isFull) return;
    if (!this.#said.isAside && isObject(value) && isLesser(foldedMembers(value))) return this.#aside(value, at, trust, depth);
    if (typeof value === 'string') this.#text(value, at);
    else if (isBrokenRule(value)) this.#text(value[0], at);
    else if (Array.isArray(value)) this.#list(value, at, trust, depth);
    else if (!isObject(value)) return;
    else if (isTree(value)) this.#tree(value, at, depth);
    else if (isError(value)) this.#error(value, at, depth);
    else this.#members(value, at, trust, depth);
  }

  #aside(value: unknown, at: Standpoint, trust: Trust, depth: number): void {
    this.#said.aside(() => this.#any(value, at, trust, depth));
  }

  /** Objects that are no errors stand for the elements of the request's own list, unless they name its elements themselves (Cerberus). */
  #list(list: readonly unknown[], at: Standpoint, trust: Trust, depth: number): void {
    const wraps = list.length === 1 && (typeof at.segments.at(-1) === 'number' || namesElements(list[0]));
    const holdsGaps = list.length > 1 && list.every(isObject) && list.some((each) => Object.keys(each).length === 0);
    for (const [index, value] of list.entries()) {
      if (this.#budget-- <= 0 || this.#said.isFull) return;
      if (isObject(value) && at.segments.length === 0 && !holdsGaps && !isError(value) && isRecord(value)) {
        this.#error(value, at, depth + 1);
        continue;
      }
      const mirrored = isObject(value) && (at.segments.length > 0 || holdsGaps) && !isError(value) && !wraps;
      const isOfOwn = at.segments.length === 0 && isObject(value) && Object.keys(value).length > 1;
      this.#any(value, mirrored ? stepTo(at, index) : isOfOwn ? { ...at, guessed: true } : at, trust, depth + 1);
    }
  }

  /** An object whose members are containers, fields, or words of the answer. */
  #members(object: Record<string, unknown>, at: Standpoint, trust: Trust, depth: number): void {
    const members = foldedMembers(object);
    const here = inNamedPart(members, at);
    const before = this.#said.claims.length;
    for (const name in object) {
      if (this.#budget-- <= 0 || this.#said.isFull) return;
      if (Object.hasOwn(object, name)) this.#member(name, object[name], here, trust, depth + 1);
    }
    this.#said.inElement(elementOf(members), before);
  }

  #member(name: string, value: unknown, at: Standpoint, trust: Trust, depth: number): void {
    // Only texts, lists and objects can complain, and of nothing that Symfony's templates fill in: `"{{ value }}": "null"`.
    if (name.startsWith('{{')) return;
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return;
    const word = foldWord(name);
    // Confluence: { key: 'space.required', args: [] }, a key of a translation.
    if (word === 'key' && typeof value === 'string' && /^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(value)) return;
    if (!this.#said.isAside && lesserWords.has(word) && typeof value === 'object')
      return this.#aside(value, { ...at, guessed: true }, 'map', depth);
    const top = at.segments.length === 0 || at.outermost === true;
    if (top && isAboutText(name, value)) return this.#any(value, NOWHERE, 'map', depth);
    // Boom repeats the words of the challenge.
    if (top && word === 'attributes' && isObject(value) && value['error'] === this.#message) return;
    if (top && elaborates(value, this.#message)) return this.#any(value, NOWHERE, 'map', depth);
    if (meansWhole(name, value, trust, top))
      return this.#any(value, top ? { segments: [], in: at.in ?? 'body', text: name } : at, 'map', depth);
    if (top && sampleWords.has(word) && isObject(value) && trust !== 'map') return;
    if (top && nameListWords.has(word) && isNames(value))
      return this.#names(value, word.endsWith('headers') ? { ...at, in: 'header' } : at);
    if (top && isLabelled(word, value)) return this.#any(value, NOWHERE, 'map', depth);
    if (top && isContainer(word, value) && !(trust === 'map' && (isTexts(value) || holdsRules(value))))
      return this.#container(word, value, at, depth);
    if (top && (messageWords.has(word) || word === 'parameter') && isObject(value) && holdsSentencesByField(value))
      return this.#members(value, at, 'map', depth);
    if (isTransparent(word, value, top)) {
      const part = isWrapper(word, value) || isOfParameters(word, value) ? null : partNamed(name);
      return this.#any(value, part ? { ...at, in: part } : at, 'map', depth);
    }
    if (word === 'requestbody' && top && typeof value === 'object')
      return this.#any(value, { segments: [], in: 'body', text: name }, 'map', depth);
    // Symfony's forms put the fields of a field under `children`.
    // Close's errors of an element stand under `errors` once more.
    if (!top && word === 'errors' && isObject(value)) return this.#any(value, at, trust, depth);
    if (word === 'children' && !top && trust === 'map' && typeof value === 'object') return this.#any(value, at, trust, depth);
    if (top && (wrapsErrors(value) || isNamedFault(word, value) || (trust !== 'map' && (isEnvelope(word, value) || wrapsMap(value)))))
      return this.#any(value, at, 'envelope', depth);
    if (!top && isRule(name, value)) return this.#text(value, at);
    if (!believed(word, value, trust)) return;
    const from: Standpoint = top && trust !== 'map' ? { ...at, guessed: true } : at;
    this.#any(value, top ? firstStep(name, from) : stepTo(from, segmentNamed(name)), trust, depth);
  }

  /** `missing: ["name", "qty"]`: names without words of their own. */
  #names(names: readonly string[], at: Standpoint): void {
    for (const name of names.slice(0, MOST_CLAIMS)) this.#said.add({ text: this.#message ?? name, stated: placeFrom(name, at.in) });
  }

  /** `errors`, `details` and the like. In an object of the answer's own, names count less. */
  #container(word: string, value: unknown, at: Standpoint, depth: number): void {
    if (typeof value === 'string') {
      const inner = jsonWithin(value);
      if (inner !== null) this.#any(inner, at, 'map', depth);
    } else if (isObject(value) && 'lang' in value && typeof value['value'] === 'string') {
      // OData: { message: { lang, value } }
      this.#text(value['value'], at);
    } else if (isObject(value) && (word === 'fields' || (!wrapperWords.has(word) && isComplaintMap(value)))) {
      // A field may well be called `title` or `message`.
      this.#members(value, at, 'map', depth);
    } else {
      const isByField = isObject(value) && (isComplaintMap(value) || (word === 'error' && holdsSentencesByField(value)));
      if (isByField) return this.#members(value, at, 'map', depth);
      const trust = wrapperWords.has(word) ? 'envelope' : 'map';
      this.#any(value, word === 'body' && isObject(value) ? { ...at, in: 'body' } : at, trust, depth);
    }
  }

  /** zod's tree: `errors` of this place, then `properties` or `items` below it. */
  #tree({ errors, properties, items }: Record<string, unknown>, at: Standpoint, depth: number): void {
    this.#any(errors, at.segments.length > 0 ? at : { ...at, in: at.in ?? 'body' }, 'map', depth + 1);
    for (const children of [properties, items]) {
      if (typeof children !== 'object' || children === null) continue;
      for (const [name, child] of Object.entries(children).slice(0, MOST_CLAIMS))
        this.#any(child, stepTo(at, segmentNamed(name)), 'map', depth + 1);
    }
  }

  #error(error: Record<string, unknown>, at: Standpoint, depth: number): void {
    const members = foldedMembers(error);
    const level = isLevel(members);
    const place = placeOfError(members, level ? stepTo(at, segmentNamed(String(members.get('property')))) : at, level);
    const before = this.#said.claims.length;
    const keys = keysOf(members);
    let named = false;
    if (level) this.#level(members, place, depth);
    for (const [word, value] of members) {
      if (word === 'children' || value === keys || !(containerWords.has(word) || listsErrors(value))) continue;
      const listed = place && !level ? claimsListed(members, place, value, MOST_CLAIMS) : null;
      if (listed) {
        this.#said.addAll(listed);
        named = true;
      } else if (isObject(value) || Array.isArray(value)) this.#inError(word, value, at, depth + 1);
    }
    if (place === null) this.#said.inElement(elementOf(members), before);
    const inner = this.#said.claims.slice(before);
    const covered = named || inner.some(({ stated }) => stated && place && endsAlike(stated, place));
    // Swagger 2 calls the whole body by the name of its parameter: { in: 'body', name: 'order', errors: [ … ] }
    const isWhole = inner.length > 0 && members.get('in') === 'body' && members.has('name');
    if (inner.length === 0) this.#ownClaim(members, place ?? placeInDetail(members, errorText(members) ?? ''), false, at);
    else if (place && !level && !covered && !isWhole) this.#ownClaim(members, place, true, at);
  }

  #inError(word: string, value: object, at: Standpoint, depth: number): void {
    // FHIR's CodeableConcept is the error's own text.
    if (word === 'details' && isObject(value) && typeof value['text'] === 'string') return;
    const beside = word === 'params' || word === 'context' || word === 'parameters';
    this.#any(value, at, beside ? 'mirror' : 'map', depth);
  }

  /** A level of class-validator's: what is wrong at its place, and the levels below. */
  #level(members: Members, place: StatedPlace | null, depth: number): void {
    this.#said.addAll(claimsOfConstraints(members.get('constraints'), place, MOST_CLAIMS));
    this.#any(members.get('children'), { segments: place?.segments ?? [], in: place?.in ?? null }, 'map', depth + 1);
  }

  #ownClaim(error: Members, place: StatedPlace | null, hasInner: boolean, at: Standpoint): void {
    const text = errorText(error) ?? (keysOf(error) ? this.#message : null) ?? codeOf(error);
    if (text === null) return;
    const document = jsonWithin(text);
    if (document !== null) this.#any(document, { ...NOWHERE, in: at.in }, 'map', DEEPEST - 8);
    else this.#said.addAll(claimsOfText(error, place, text, hasInner, MOST_CLAIMS));
  }

  #text(text: string, at: Standpoint): void {
    const inner = jsonWithin(text);
    // `"body": "Key: 'Order.Status' Error: …"`: the words name the member.
    const named = at.segments.length === 0 && at.in ? proseOf(text).filter(({ stated }) => stated !== null) : [];
    if (inner !== null) this.#any(inner, at, 'map', DEEPEST - 8);
    else if (text.trim() === '') return;
    else if (named.length > 0)
      this.#said.addAll(named.map((claim) => ({ ...claim, stated: { ...claim.stated!, in: claim.stated!.in ?? at.in } })));
    else if (at.segments.length > 0 || at.in)
      this.#said.add({ text, stated: spelledOut(at, text) ?? placeUnder(at), ...detailOf(readSentence(text)) });
    else this.#said.addAll(proseOf(text));
  }
}
