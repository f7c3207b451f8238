// The place that one error object names, under whichever of the usual words.
import type { StatedPlace } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import type { Part } from '../../core/location.ts';
import { fromPointer, isIndex, type Segment } from '../../core/pointer.ts';
import { partNamed, placeAt, placeFrom, readFieldPath } from '../text/field-path.ts';
import { foldedMembers, foldWord, membersUnder, type Members, type Words } from '../text/folded-members.ts';
import { repeatsStatus } from '../text/telling.ts';
import { outerPlaceWords, placeWords, ranked } from './words.ts';

/** Words whose text is a JSON Pointer into the body. */
const pointerWords = new Set(['pointer', 'jsonpointer', 'instancepath', 'instancelocation', 'datapath']);
/** Words whose text may be a person's label, with blanks. */
const labelWords = new Set(['field', 'fieldname', 'param', 'parameter', 'property', 'attribute']);
/** Ajv names the member that is missing or too many beside the object's own path, in `params`; LoopBack hands that on as `info`. */
const memberWords = ranked('missingproperty additionalproperty unevaluatedproperty propertyname apiname');
/** Words that mean the server's own things unless their text is a way of several steps: `source: "beneficiary.bank_details"`. */
const doubtfulWords = new Set(['source', 'reference', 'namespace']);
const WAY = /^(?!(?:com|org|net|io|www|javax?|jakarta)\.)[A-Za-z_$][\w$]*(?:\.[\w$]+|\[\d+\])+$/;
/** Valijson for C++: `<root>[items][0][qty]`. */
const FROM_ROOT = /^<\w{1,20}>(?:\[[^[\]\n]{1,100}\]){1,30}$/;
/** Words under which the part of the request is named beside the place. */
const partWords = ranked('in on location source locationtype paramtype parametertype requestpath where');

/** The place that an error object names; null when it names none. `words` are those to believe, `around` the part that the document speaks of. */
export function placeNamed(members: Members, words: Words = placeWords, around: Part | null = null): StatedPlace | null {
  const part = partStated(members) ?? around;
  const source = members.get('source');
  const location = members.get('location');
  const found =
    (isObject(source) ? fromSource(source) : null) ??
    (isObject(location) ? fromLocation(location) : null) ??
    firstPlace(members, words, part) ??
    fromContext(members.get('context')) ??
    pairedPlace(members, part) ??
    (words === placeWords ? wayAlone(members, part) : null);
  const member = memberBeside(members);
  return member === null ? found : below(partAlone(found) ?? found, member, part);
}

/** openapi-backend validates the whole request as one document: the pointer `/query` means that part of it. */
function partAlone(place: StatedPlace | null): StatedPlace | null {
  const [first, ...rest] = place?.segments ?? [];
  const part = place?.in === 'body' && rest.length === 0 && typeof first === 'string' ? partNamed(first) : null;
  return part && /^\/(?:query|headers?|path|params|cookies?|requestBody)$/.test(place!.text) ? { text: '', segments: [], in: part } : null;
}

/** The steps and place of a list such as `["body", "items", 0, "qty"]`; null for a list of anything else. */
export function placeFromSteps(list: readonly unknown[], partFirst: boolean, part: Part | null = null): StatedPlace | null {
  if (list.length > 100) return null;
  // valibot's steps are objects with a key.
  const steps = list
    .map((step) => (isObject(step) ? (step['key'] ?? step['index']) : step))
    .filter((step): step is Segment => typeof step === 'string' || typeof step === 'number');
  if (steps.length < list.length) return null;
  const around = steps[0] === 'request' && typeof steps[1] === 'string' && partNamed(steps[1]) !== null;
  const [first, ...rest] = around ? steps.slice(1) : steps;
  const named = typeof first === 'string' && (partFirst || rest.length > 0) ? partNamed(first) : null;
  const text = steps.join(' → ');
  return named ? { text, segments: rest, in: named } : { text, segments: steps, in: part };
}

function partStated(members: Members): Part | null {
  for (const [, value] of membersUnder(partWords, members)) {
    if (typeof value !== 'string') continue;
    const part = partNamed(value) ?? (/^param(?:eter)?$/i.test(value) ? 'query' : null);
    if (part) return part;
  }
  // Walmart: INVALID_REQUEST_HEADER.GATEWAY
  const code = members.get('code');
  return typeof code === 'string' && /(?:^|_)REQUEST_HEADER(?:\.|$)/.test(code) ? 'header' : null;
}

/** OpenAPI's parameter location with a pointer below it (Exegesis): `{ in: "query", name: "limit", path: "" }`, of a body `{ in: "request", name: "body" }`. */
function fromLocation(location: Record<string, unknown>): StatedPlace | null {
  const { in: where, name, path } = location;
  if (typeof where !== 'string' || typeof name !== 'string') return null;
  const part = partNamed(where) ?? (where === 'request' ? partNamed(name) : null);
  if (part === null) return null;
  const inner = typeof path === 'string' ? fromPointerText(path, 'body') : { text: '', segments: [] };
  if (part === 'body') return { ...inner, in: part };
  return { text: `${name}${inner.text}`, segments: [name, ...(inner.segments ?? [])], in: part };
}

/** Atlassian's OpenAPI validator: `context: { parameter: { name: "limit", in: "query" } }`. */
function fromContext(context: unknown): StatedPlace | null {
  const parameter = isObject(context) ? context['parameter'] : null;
  return isObject(parameter) ? fromLocation({ in: parameter['in'], name: parameter['name'] }) : null;
}

/** JSON:API 1.1, error objects: `source` holds a pointer, a query parameter's name or a header's name. */
function fromSource(source: Record<string, unknown>): StatedPlace | null {
  const { pointer, parameter, header } = source;
  if (typeof pointer === 'string') return fromPointerText(pointer, null);
  if (typeof parameter === 'string' && !/\s/.test(parameter)) return { text: parameter, segments: null, in: 'query' };
  return typeof header === 'string' ? { text: header, segments: [header], in: 'header' } : null;
}

function fromPointerText(text: string, part: Part | null): StatedPlace {
  const steps = fromPointer(text.replace(/^#/, ''));
  if (!steps) return placeFrom(text, part);
  const segments = steps.map((step) => (isIndex(step) && step.length < 10 ? Number(step) : step));
  return { text, segments, in: part ?? 'body' };
}

function firstPlace(members: Members, words: Words, part: Part | null): StatedPlace | null {
  let whole: StatedPlace | null = null;
  for (const [word, stated] of membersUnder(words, members)) {
    // go-playground/validator: `{ tag: "lte", param: "99" }`: what the rule was given.
    if (word === 'param' && members.has('tag')) continue;
    const value = onePath(stated);
    const place = Array.isArray(value)
      ? placeFromSteps(value, word === 'loc' || word === 'location', part)
      : typeof value === 'string'
        ? fromText(word, value, part)
        : null;
    if (!place) continue;
    // ajv says '' for the whole; a name beside it says more.
    if (!pointerWords.has(word) || place.text !== '') return place;
    whole ??= place;
  }
  return whole;
}

/** A way of several steps, and no class of errors: `builtins.ValueError`. */
function isWay(text: string): boolean {
  return (WAY.test(text) || FROM_ROOT.test(text)) && !ERROR_NAME.test(text);
}

/** The only way of several steps beside the words, under a name of the server's own: `{ at2: "items[0].qty", hint: "must be a number" }`. */
function wayAlone(members: Members, part: Part | null): StatedPlace | null {
  const ways: string[] = [];
  for (const [word, value] of members)
    if (typeof value === 'string' && value.length <= 300 && !/^domain$|code$|message$/.test(word) && isWay(value)) ways.push(value);
  const [way, another] = ways;
  if (way === undefined || another !== undefined) return null;
  return FROM_ROOT.test(way) ? placeAt(readFieldPath(way.replace(/^<\w+>/, '')).segments, 'body', way) : placeFrom(way, part);
}

/** FedEx: `parameterList: [{ key: 'field', value: 'shipment.recipient' }]`. */
function pairedPlace(members: Members, part: Part | null): StatedPlace | null {
  for (const list of members.values()) {
    if (!Array.isArray(list)) continue;
    for (const pair of list.slice(0, 20)) {
      const { key, name = key, value } = isObject(pair) ? pair : {};
      if (typeof name === 'string' && typeof value === 'string' && outerPlaceWords.has(foldWord(name)))
        return fromText(foldWord(name), value, part);
    }
  }
  return null;
}

/** FHIR lists whole paths: `expression: ["Patient.birthDate"]`. */
function onePath(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' && /\w[.[]\w/.test(value[0]) ? value[0] : value;
}

/** A class of errors, or the code for one: `builtins.ValueError`. */
const ERROR_NAME = /(?:Error|Exception)$/;

/** Under `name` or `key`: `ValidationError`, `E_VALIDATION_ERROR`, `BadRequest`, `bad_request`. */
function namesError(text: string): boolean {
  return (
    ERROR_NAME.test(text) || /^error$|^[A-Z]+(?:_[A-Z]+)+$/.test(text) || repeatsStatus(text.replaceAll(/(?<=[a-z])(?=[A-Z])|[_-]/g, ' '))
  );
}

/** `['items'][0]['qty']`, as normalized paths of JSONPath have it (RFC 9535, section 2.7). */
const BRACKETED = /^(?:\[(?:'[^'\]]{1,100}'|"[^"\]]{1,100}"|\d{1,9})\]){1,30}$/;

function fromText(word: string, text: string, part: Part | null): StatedPlace | null {
  if (pointerWords.has(word) && (text === '' || text.startsWith('/') || text.startsWith('#'))) return fromPointerText(text, part);
  if (text === '' || text.length > 300 || (/\s/.test(text) && !(labelWords.has(word) && text.length <= 60))) return null;
  if ((/^[{[]\s*["'{[]/.test(text) && !BRACKETED.test(text)) || ((word === 'location' || word === 'source') && partNamed(text)))
    return null;
  if ((word === 'location' || word === 'source' || word === 'target') && (/^https?:/.test(text) || /^param(?:eter)?s?\.?$/i.test(text)))
    return null;
  if (/^n\/?a$|^(?:none|null|undefined|unknown)$/i.test(text) || ((word === 'name' || word === 'key') && namesError(text))) return null;
  // `validation.request.body.schema.type`: a message's key.
  if (word === 'key' && /^validations?\./.test(text)) return null;
  if (doubtfulWords.has(word) && !WAY.test(text)) return null;
  const own = word === 'header' || word === 'cookie' || word === 'query' ? word : null;
  return placeFrom(text, own ?? part);
}

function memberBeside(members: Members): string | null {
  const params = members.get('params') ?? members.get('info') ?? members.get('details');
  if (!isObject(params)) return null;
  const replaced = params['errors'];
  // ajv-errors keeps the errors that its own text replaces.
  if (Array.isArray(replaced) && replaced.length === 1 && isObject(replaced[0]) && isObject(replaced[0]['params']))
    return memberBeside(new Map([['params', replaced[0]['params']]]));
  const member = membersUnder(memberWords, foldedMembers(params)).find(([, name]) => typeof name === 'string')?.[1];
  // Ajv 6 of several that are required: `.qty`
  return (member as string | undefined)?.replace(/^\.(?=\w)/, '') ?? null;
}

/** A member below a place; a place that already ends in it stays. */
export function below(place: StatedPlace | null, member: string, part: Part | null = null): StatedPlace {
  if (!place || (place.segments?.length === 0 && place.text.replaceAll(/[#/]/g, '') === '')) {
    return { text: member, segments: [member], in: place?.in ?? part };
  }
  const segments = place.segments ?? null;
  const last = segments ? String(segments.at(-1)) : place.text.split(/[./]/).at(-1);
  if (last === member) return place;
  const joint = place.text.includes('/') ? '/' : '.';
  return { text: `${place.text}${joint}${member}`, segments: segments && [...segments, member], in: place.in };
}
