// What an object in an error document, or one of its members, stands for: fields of the request, errors, or words of the answer's own.
import { isObject } from '../../core/is-object.ts';
import { isIndex } from '../../core/pointer.ts';
import { isCapitalCode } from '../prose/coded-fault.ts';
import { readSentence } from '../prose/sentence.ts';
import { partNamed } from '../text/field-path.ts';
import { foldedMembers, foldWord } from '../text/folded-members.ts';
import { readTrace } from '../trace/trace.ts';
import { holdsSentencesByField, isComplaintMap, isTerse } from './complaint-map.ts';
import { isError, isNames, isTexts } from './error.ts';
import { placeNamed } from './place.ts';
import {
  codeWords,
  containerWords,
  envelopeWords,
  listWords,
  messageWords,
  nameListWords,
  ruleWords,
  traceWords,
  wholeWords,
} from './words.ts';

/**
 * How far the names in an object are believed to be fields: `map` under a member such as `errors`, `envelope` in an object that also
 * holds words of the answer's own, `mirror` where only lists of text count.
 */
export type Trust = 'map' | 'envelope' | 'mirror';

/** True for a level of zod's tree of errors. */
export function isTree({ errors, properties, items }: Record<string, unknown>): boolean {
  return Array.isArray(errors) && errors.every((each) => typeof each === 'string') && (isObject(properties) || Array.isArray(items));
}

/** True for `{ "1": … }`: an object whose names are all indexes. */
export function namesElements(value: unknown): boolean {
  const names = isObject(value) ? Object.keys(value).slice(0, 100) : [];
  return names.length > 0 && names.every((name) => isIndex(name) && name.length < 10);
}

/** True for nothing but lists of names under words for such lists. */
export function holdsNamesOnly(object: Record<string, unknown>): boolean {
  const members = Object.entries(object).slice(0, 20);
  return members.length > 0 && members.every(([name, list]) => nameListWords.has(foldWord(name)) && isNames(list));
}

/** `base: ["Required parameter 'base' not supplied"]`: a field may have such a name after all. */
function quotesName(name: string, value: unknown): boolean {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && ['"', "'", '`'].some((quote) => text.slice(0, 500).includes(`${quote}${name}${quote}`));
}

/** `non_field_errors`, `_errors`, `base`: complaints about the place itself. `errors` and `form` mean it only below a field. */
export function meansWhole(name: string, value: unknown, trust: Trust, top: boolean): boolean {
  const word = foldWord(name);
  if (!wholeWords.has(word) || quotesName(name, value)) return false;
  if (name.startsWith('_') && Array.isArray(value)) return true;
  if (word === 'base' && isDetails(value)) return true;
  if (!isTexts(value) || (typeof value === 'string' && trust !== 'map')) return false;
  return !top || (word !== 'errors' && word !== 'form');
}

/** Rails' `errors.details`: `base: [{ "error": "closed" }, { "error": "too_short", "count": 3 }]`. */
function isDetails(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : null;
  return isObject(first) && typeof first['error'] === 'string';
}

/** Members that add no step: zod's and valibot's flattened errors, and parts of the request that the answer keeps apart (`json`, `query`). */
export function isTransparent(word: string, value: unknown, top: boolean): value is Record<string, unknown> | unknown[] {
  if (Array.isArray(value)) {
    return top && partNamed(word) !== null && listsErrors(value);
  }
  if (!isObject(value)) return false;
  return word === 'fielderrors' || (top && (partNamed(word) !== null || (word === 'nested' && Object.values(value).every(isTexts))));
}

/** True for such a member that is no part of the request, whatever its name: the answer's own, around what it says of fields. */
export function isWrapper(word: string, value: unknown): boolean {
  if (word === 'fielderrors' || word === 'nested') return true;
  if (!isObject(value)) return false;
  if (word === 'json') return isError(value);
  return word === 'params' && (isComplaintMap(value) || Object.keys(value).some((name) => name.includes('.')));
}

/** Errors that call their own place a `param`: `params: [{ param: "code", … }]` are those of parameters, and no part of the path. */
export function isOfParameters(word: string, value: unknown): boolean {
  return word === 'params' && Array.isArray(value) && isObject(value[0]) && 'param' in value[0];
}

/** A list of sentences that begins with the message once more, whatever its name: Type::Tiny's `explain`. */
export function elaborates(value: unknown, message: string | null): boolean {
  if (message === null || !Array.isArray(value) || value.length < 2) return false;
  const [first] = value as unknown[];
  return (
    /\S\s+\S+\s+\S/.test(message.slice(0, 500)) &&
    typeof first === 'string' &&
    first.startsWith(message) &&
    value.every((each) => typeof each === 'string')
  );
}

/** A list of sentences under whatever name, each behind the way to its own place: `invalid: ["legs.0.seats: Invalid type: …", "cabin: …"]`. */
export function isLabelled(word: string, value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const labels = value.slice(0, 20).map((text) => (typeof text === 'string' ? /^([\w$.[\]-]{1,200}): \S+ \S/.exec(text)?.[1] : undefined));
  const [first = ''] = labels;
  return labels.every((label) => label !== undefined) && (nameListWords.has(word) || new Set(labels).size > 1 || /\w[.[]\w/.test(first));
}

/** An object of the answer's own under a name of its own, around a list of errors; `_errors` lists those of the member itself. */
export function wrapsErrors(value: unknown): boolean {
  if (Array.isArray(value)) return value.slice(0, 20).some((each) => isObject(each) && wrapsErrors(each));
  return holdsContainer(value, (inner) => Array.isArray(inner) && isObject(inner[0]) && isError(inner[0]));
}

/** One or two objects of the answer's own around a map by field: `{ requestError: { serviceException: { validationErrors: { … } } } }`. */
export function wrapsMap(value: unknown): boolean {
  const isMap = (inner: unknown) => isObject(inner) && holdsSentencesByField(inner);
  if (holdsContainer(value, isMap)) return true;
  return (
    isObject(value) &&
    Object.values(value)
      .slice(0, 20)
      .some((inner) => holdsContainer(inner, isMap))
  );
}

function holdsContainer(value: unknown, holds: (inner: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value)
    .slice(0, 100)
    .some(([name, inner]) => !name.startsWith('_') && containerWords.has(foldWord(name)) && holds(inner));
}

/** A member that holds complaints: by its name (`errors`, `rowErrors`), or a map from ways into lists to texts. */
export function isContainer(word: string, value: unknown): boolean {
  // `messages: { "0": { "channel": [ … ] } }`: a list of the request.
  if (word === 'messages' && namesElements(value)) return false;
  if (containerWords.has(word)) return true;
  if (typeof value !== 'object' || value === null) return false;
  const isByWay = (name: string): boolean => /[\w\]](?:\[\d+\]|\.\d+)/.test(name);
  return (
    /(?:errors|problems|violations|failures)$/.test(word) ||
    (isObject(value) && Object.keys(value).slice(0, 100).some(isByWay) && Object.values(value).every(isTexts))
  );
}

/** A list of errors that name their places, under whatever name. */
export function listsErrors(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : null;
  return isObject(first) && isError(first) && placeNamed(foldedMembers(first)) !== null;
}

/**
 * An object of the answer's own: nothing but its words (Qdrant's `status: { error: … }`), an error with a code of its own under such a word, or
 * one under the name of a fault (Neutron's `NeutronError: { type, message }`).
 */
export function isEnvelope(word: string, value: unknown): boolean {
  if (!isObject(value)) return false;
  if (isNamedFault(word, value)) return true;
  if (!envelopeWords.has(word) || messageWords.has(word)) return false;
  const members = foldedMembers(value);
  if ((members.has('errorcode') || members.has('statuscode')) && isError(value)) return true;
  const names = Object.keys(value).slice(0, 100);
  return names.length > 0 && names.every((name) => envelopeWords.has(foldWord(name)));
}

/** An error under the name of a fault, which is no field's even in a map by field: Azure's `{ ErrorEntity: { Code, Message } }`. */
export function isNamedFault(word: string, value: unknown): boolean {
  return isObject(value) && /(?:error|fault|exception)(?:entity|object)?$/.test(word) && isError(value);
}

/** A rule's name with what it was given: `["in", 1, "red", "blue"]` (Mojolicious). */
export function isBrokenRule(value: unknown): value is [string, ...unknown[]] {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    ruleWords.has(foldWord(value[0])) &&
    value.some((each) => typeof each === 'number')
  );
}

/** Laminas' names of rules: `stringLengthTooShort`, `notInArray`, `emailAddressInvalidFormat`. */
const RULE_NAME =
  /^(?:isEmpty|(?:no)?[rR]ecordFound|not(?:InArray|Between|Less\w*|Greater\w*|Same|Digits|Al(?:num|pha)|Int|Float|Match))$|[a-z](?:Invalid(?:[A-Z]\w*)?|Too(?:Short|Long)|NotMatch)$/;

const FORMAT_NAME = /^(?:email|url|date|uuid)$/;

/** Below a field, the text of one of its rules: CakePHP's `_required`, `required`, `minLength`. */
export function isRule(name: string, value: unknown): value is string {
  const isNamed = name.startsWith('_') || ruleWords.has(foldWord(name)) || RULE_NAME.test(name);
  // `email: "This field is required"`: a rule of that name would say otherwise.
  return (
    typeof value === 'string' && isNamed && /\S\s+\S/.test(value) && !(FORMAT_NAME.test(name) && readSentence(value).kind === 'missing')
  );
}

/** Nothing but the texts of rules: what stands below a field, whatever its name. */
export function holdsRules(value: unknown): boolean {
  const members = isObject(value) ? Object.entries(value).slice(0, 20) : [];
  return members.length > 0 && members.every(([name, text]) => isRule(name, text));
}

/** Lists of what was sent and of what would do: `provided_parameters`, `allowedFields`. */
const OF_NO_FAULT =
  /^(?:provided|received|supplied|sent|given|allowed|valid|accepted|supported|available|known|permitted)(?:field|param|key|propert|name|argument)/;

/** True when what stands under this name is about a field of this name. */
export function believed(word: string, value: unknown, trust: Trust): boolean {
  if (/^\w{1,30}error(?:message|msg|text|code)$/.test(word) && typeof value !== 'object') return false;
  if (word === 'links' || (word === 'codes' && isObject(value))) return false;
  // JSON:API's source, of an error without words.
  if (word === 'source' && isObject(value) && typeof value['parameter'] === 'string') return false;
  if (typeof value === 'string' && traceWords.has(word) && readTrace(value) !== null) return false;
  if (isBrokenRule(value)) return true;
  if (Array.isArray(value) && typeof value[0] === 'string' && OF_NO_FAULT.test(word)) return false;
  if (Array.isArray(value) && typeof value[0] === 'string')
    return listWords.has(word) ? trust === 'map' && /\S\s+\S/.test(value[0]) : trust === 'map' || saysSomething(value[0]);
  // LIVR: { attendee: { email: 'WRONG_EMAIL' } }
  if (trust === 'map' && typeof value === 'string' && isCapitalCode(value)) return !envelopeWords.has(word) && !codeWords.has(word);
  if (typeof value === 'string') return trust !== 'mirror' && (trust === 'map' || !envelopeWords.has(word)) && saysSomething(value);
  if (isObject(value) && !containerWords.has(word) && isError(value)) return true;
  return typeof value === 'object' && value !== null && (trust === 'map' || !envelopeWords.has(word));
}

/** A complaint rather than a value: three words, or fewer that speak of a fault. */
function saysSomething(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text.slice(0, 500)) || isTerse(text) || readSentence(text.slice(0, 200)).kind !== 'other';
}

/** Grist's `userError: "…"`: whose error it is. */
const OF_WHOM = /^(?:user|client|server|internal|general|global|request|input|api|app(?:lication)?)error$/i;

/** webargs' `json: ["Invalid JSON body."]` and LoopBack's `syntaxError: "…"`: the body as a text, or a parser's words, and no member of that name. */
export function isAboutText(name: string, value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return false;
  if (OF_WHOM.test(name)) return /\S\s+\S/.test(first.slice(0, 500));
  const named = partNamed(name) === 'body' || /^(?:syntax|parse)error$/i.test(name);
  return named && readSentence(first).kind === 'syntax';
}
