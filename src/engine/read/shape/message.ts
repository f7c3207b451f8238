// The message and the code of an error document: the most telling text, followed inward where one document wraps another.
import { isObject } from '../../core/is-object.ts';
import { foldedMembers, membersUnder, textUnder } from '../text/folded-members.ts';
import { isLesser } from './weight.ts';
import { jsonWithin } from '../json/embedded-json.ts';
import { withoutDump } from '../text/printed-dump.ts';
import { objectsIn } from './objects.ts';
import { containerWords, envelopeWords, messageWords, ranked } from './words.ts';
import { tellsNothing } from '../text/telling.ts';

const DEEPEST = 8;
/** Names of members that hold a text beside the message, or the message itself. */
const textWords = ranked([...messageWords.keys(), 'details', 'errors', 'hint']);
/** Names of members that hold the code of the whole document. */
const documentCodeWords = ranked('code errorcode errcode errortype scimtype status type reason error');
/** Names of members that wrap one more error document, and those under which its code may be. */
/** MediaWiki's `messageTranslations: { en: "…" }`: names that are language tags. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/;
const innerWords = ranked('error err fault originalerror');
const codedWords = ranked('error err fault errors');

/** A message, and whether it says more than the status. */
interface Found {
  readonly text: string;
  readonly telling: boolean;
}

/** The text that a person would want to read first; null when the document holds none. */
export function messageOf(document: unknown): string | null {
  const found = find(document, 0) ?? (isObject(document) && isObject(document['status']) ? find(document['status'], 1) : null);
  return (found?.telling ? null : loneSentence(document)) ?? found?.text ?? anywhere(document);
}

/** The only sentence under a name of the answer's own, in a document whose usual words tell nothing: `{ "explanation": "No such order" }`. */
function loneSentence(document: unknown): string | null {
  if (!isObject(document)) return null;
  const own: string[] = [];
  for (const [word, value] of foldedMembers(document))
    if (
      typeof value === 'string' &&
      (containerWords.has(word) || !envelopeWords.has(word)) &&
      /^\S+(?:\s\S*[a-z]|\(['"])/i.test(value) &&
      !tellsNothing(value)
    )
      own.push(value);
  return own.length === 1 ? own[0]! : null;
}

/** The first text in a message word of any object within: of answers that wrap theirs under names of their own. */
function anywhere(document: unknown): string | null {
  for (const members of objectsIn(document)) {
    const text = textUnder(messageWords, members);
    if (text !== null && /\s/.test(text)) return text;
  }
  return statusInWords(document);
}

/** Icinga's `{ "error": 400, "status": "Invalid field specified: nme" }`: a sentence where others have a code. */
function statusInWords(document: unknown): string | null {
  for (const members of objectsIn(document)) {
    const status = members.get('status');
    if (typeof status === 'string' && /\S\s+\S+\s+\S/.test(status) && !tellsNothing(status)) return status;
  }
  return null;
}

/** RabbitMQ's terms of two parts, `["not_boolean", "yes"]`: what is wrong, and with which value. */
function isCodeAndValue(value: readonly unknown[]): value is [string, string] {
  const [code, sent] = value;
  return (
    value.length === 2 && typeof code === 'string' && typeof sent === 'string' && /^[a-z]+(?:_[a-z]+)+$/.test(code) && !/\s/.test(sent)
  );
}

function find(value: unknown, depth: number): Found | null {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value) && isCodeAndValue(value)) return { text: value.join(': '), telling: true };
  if (typeof value === 'string') return fromText(value, depth);
  if (Array.isArray(value)) return firstOf(value.slice(0, 20), depth);
  return isObject(value) ? inObject(value, depth) : null;
}

/** A media type alone, as it was sent. */
const MEDIA_TYPE = /^(?:application|text|multipart|image)\/[\w.+-]{1,60}(?:;[^\n]{0,200})?$/;

function fromText(text: string, depth: number): Found | null {
  const inner = jsonWithin(text);
  if (inner !== null) return find(inner, depth + 1) ?? { text, telling: true };
  return text.trim() === '' ? null : { text: withoutDump(text), telling: !tellsNothing(text) && !MEDIA_TYPE.test(text) };
}

function firstOf(values: readonly unknown[], depth: number): Found | null {
  let fallback: Found | null = null;
  for (const value of values) {
    const found = find(value, depth + 1);
    if (found?.telling && !(isObject(value) && isLesser(foldedMembers(value)))) return found;
    fallback ??= found;
  }
  return fallback;
}

/** Text in message words first; then what is inside them and inside the containers; only then a text that merely repeats the status. */
function inObject(object: Record<string, unknown>, depth: number): Found | null {
  const translated = inLanguages(object);
  if (translated !== null) return fromText(translated, depth);
  const members = foldedMembers(object);
  const own = membersUnder(messageWords, members).map(([, value]) => value);
  const texts = own.filter((value) => typeof value === 'string' || (Array.isArray(value) && typeof value[0] === 'string'));
  // `reason: "MISSING", text: "No name given"`: a sentence says more than a code.
  const text = firstOf([...texts.filter((value) => !isCode(value)), ...texts.filter(isCode)], depth);
  if (text?.telling && !looksLikeCode(text.text)) return text;
  const inner = firstOf(
    [
      ...own.filter((value) => typeof value !== 'string'),
      ...membersUnder(containerWords, members).flatMap(([, value]) => (typeof value === 'object' ? [value] : [])),
    ],
    depth,
  );
  if (inner?.telling && !(text && looksLikeCode(inner.text))) return inner;
  const others = [
    ...['errors', 'violations'].map((word) => members.get(word)),
    ...membersUnder(documentCodeWords, members).map(([, value]) => value),
  ];
  return text ?? inner ?? firstOf(others.filter(isWords), depth);
}

/** One sentence in several languages, under a member that speaks of messages: the English one, else the first. */
function inLanguages(object: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(object).slice(0, 100)) {
    if (!/messages?(?:translations?|texts?)?$|^translations$/i.test(name) || !isObject(value)) continue;
    const texts = Object.entries(value).slice(0, 20);
    const all =
      texts.length > 0 && texts.every(([tag, text]) => LANGUAGE.test(tag) && typeof text === 'string' && /\S\s+\S+\s+\S/.test(text));
    if (all) return String(texts.find(([tag]) => tag === 'en')?.[1] ?? texts[0]![1]);
  }
  return null;
}

/** Symfony's violations as one text. */
function isWords(value: unknown): value is string {
  return typeof value === 'string' && /\s/.test(value);
}

/** Every text in a message word of the document and of the errors that it wraps, the message's own included. */
export function textsOf(document: unknown): readonly string[] {
  const texts: string[] = [];
  let value = document;
  for (let depth = 0; depth < DEEPEST && isObject(value); depth++) {
    const members = foldedMembers(value);
    for (const [, text] of membersUnder(textWords, members)) if (typeof text === 'string' && /\s/.test(text)) texts.push(text);
    value = membersUnder(innerWords, members).find(([, inner]) => isObject(inner))?.[1];
  }
  return texts;
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z][A-Z\d_]+$|^[a-z]+(?:_[a-z\d]+)+$/.test(value);
}

/** `invalid_request`, `ValidationError`: one token. */
function looksLikeCode(text: string): boolean {
  return /^\S+$/.test(text);
}

/** The server's code for the fault, out of the document or the one that it wraps; null when it gives none. */
export function documentCode(document: unknown): string | null {
  let value = Array.isArray(document) && document.length === 1 ? (document[0] as unknown) : document;
  for (let depth = 0; depth < DEEPEST && isObject(value); depth++) {
    const members = foldedMembers(value);
    for (const [, own] of membersUnder(documentCodeWords, members)) {
      const code = asCode(own);
      if (code) return code;
    }
    value = membersUnder(codedWords, members)
      .map(([, inner]) => (Array.isArray(inner) ? (inner[0] as unknown) : inner))
      .find(isObject);
  }
  return null;
}

/** The status codes that HTTP knows (IANA's registry); X's 215 and its like are codes of their own. */
const STATUS_CODES = /^(?:10[0-4]|20[0-8]|226|30[0-8]|40\d|41[0-8]|42[1-689]|431|451|50\d|51[01])$/;

/** Short text without blanks that is no address and does not only say that it failed; a number that is no HTTP status. */
function asCode(value: unknown): string | null {
  if (typeof value === 'number') return STATUS_CODES.test(String(value)) ? null : String(value);
  if (typeof value !== 'string' || !/^[\w.:-]{1,120}$/.test(value)) return null;
  return /^(?:\d{3}|error|fail(?:ed|ure)?|false|https?:.*|about:blank|Forbidden|Unauthorized|Conflict|Gone)$/i.test(value) ? null : value;
}
