// Maps in an error document from a field to what is wrong with it, told from objects of the answer's own words.
import { isObject } from '../../core/is-object.ts';
import { isAboutWhole } from '../prose/about-whole.ts';
import { codedFault } from '../prose/coded-fault.ts';
import { readSentence } from '../prose/sentence.ts';
import { foldWord } from '../text/folded-members.ts';
import { isTexts } from './error.ts';
import { codeWords, containerWords, envelopeWords, fieldLikeWords, hintWords, listWords, messageWords, nameListWords } from './words.ts';

/** What a sentence says of the word that it begins with: `The description is required`. */
const OF_SUBJECT = /^(?:the )?(\S{1,100}) (?:is|are|must|should|has|may|can|does|field|required|missing|too|not)/i;

/** So many maps stand in one another, as objects do in the request. */
const DEEPEST_MAP = 4;

/** A bare map from field to complaint, or to such a map of the fields inside: nothing but text, each of which speaks of a fault, and no name that holds messages elsewhere. */
export function isComplaintMap(object: Record<string, unknown>, depth = DEEPEST_MAP): boolean {
  const entries = Object.entries(object).slice(0, 100);
  const isComplaint = (text: string) => readSentence(text).kind !== 'other' || isTerse(text);
  const isOfField = (name: string, text: string) => {
    const word = foldWord(name);
    return (
      !hintWords.has(word) &&
      !(codeWords.has(word) && (codedFault(text) || speaksOfOther(text, name))) &&
      (!(messageWords.has(word) || /^err(?:or)?s$/i.test(name)) ||
        (/^(?:title|text|description|summary)$/.test(name) && text.toLowerCase().includes(name)) ||
        OF_SUBJECT.exec(text)?.[1]?.toLowerCase() === word)
    );
  };
  return (
    entries.length > 0 &&
    entries.every(([name, said]) =>
      typeof said === 'string'
        ? /[a-z]{3}/i.test(said) && isOfField(name, said) && isComplaint(said)
        : depth > 0 && isObject(said) && !envelopeWords.has(foldWord(name)) && isComplaintMap(said, depth - 1),
    ) &&
    !entries.every(([name, text]) => typeof text === 'string' && isOwnCode(foldWord(name), text)) &&
    !(entries.length === 1 && typeof entries[0]![1] === 'string' && speaksForItself(entries[0]![0], entries[0]![1]))
  );
}

/** A word under a word of the answer's own, such as `type: "required"`: what went wrong, and no field. */
function isOwnCode(word: string, text: string): boolean {
  return envelopeWords.has(word) && !fieldLikeWords.has(word) && !/\s/.test(text);
}

/** One error under names of the server's own: a sentence under a word for messages beside a name or code, where a map by field would hold complaints only. */
export function isRecord(object: Record<string, unknown>): boolean {
  const texts = Object.entries(object).filter(([, value]) => typeof value === 'string') as [string, string][];
  const isMessage = ([name, text]: [string, string]) => messageWords.has(foldWord(name)) && /\S\s+\S/.test(text);
  return (
    texts.length > 1 && texts.some(isMessage) && texts.some(([, text]) => /^[\w.[\]$-]+$/.test(text) && readSentence(text).kind === 'other')
  );
}

/** `Email required` under `code`: what has a subject of its own, and another. */
function speaksOfOther(text: string, name: string): boolean {
  const { places, subjects } = readSentence(text);
  const said = [...places.map((place) => place.text), ...subjects];
  return said.length > 0 && !said.some((each) => foldWord(each) === foldWord(name));
}

/** A sentence about the whole request, or one that names a place other than the member that it stands under: that is a word for messages, whatever its name. */
function speaksForItself(name: string, text: string): boolean {
  if (/[.[\]/]/.test(name) || foldWord(text).includes(foldWord(name))) return false;
  const sentence = readSentence(text);
  return (
    (isAboutWhole(text) && sentence.kind !== 'size') || sentence.position !== null || (/^[A-Z]/.test(text) && sentence.places.length > 0)
  );
}

/** JSend: with the status `fail`, `data` tells by field what was wrong (github.com/omniti-labs/jsend). */
export function isJsendFail(document: Record<string, unknown>): document is { readonly data: Record<string, unknown> } {
  const { status, data } = document;
  return status === 'fail' && isObject(data) && Object.keys(data).length > 0 && Object.values(data).every(isTexts) && !('errors' in data);
}

/** Rails' `{ error: { email: ["is taken already"] } }`: nothing but lists of sentences, under names that hold no messages elsewhere. */
export function holdsSentencesByField(object: Record<string, unknown>): boolean {
  const members = Object.entries(object).slice(0, 100);
  const isSentence = (text: unknown) => typeof text === 'string' && /[a-z]{2} [a-z]/i.test(text);
  return (
    members.length > 0 &&
    members.every(([name, list]) => {
      const word = foldWord(name);
      const isOfAnswer = messageWords.has(word) || containerWords.has(word) || nameListWords.has(word) || listWords.has(word);
      return !isOfAnswer && Array.isArray(list) && list.length > 0 && list.every(isSentence);
    })
  );
}

const TERSE =
  /^(?:is |are |was )?(?:(?:invalid|incorrect|wrong|bad|illegal|unsupported)(?: (?:value|input|entry|data|type|format|size|number))?|(?:already|not|duplicate|taken|has already)(?: [a-z]+){0,3})[.!]?$/i;

/** `Invalid value`, `already exists`: a complaint in a few words, which say what is wrong and not of what. */
export function isTerse(text: string): boolean {
  return text.length < 60 && TERSE.test(text);
}
