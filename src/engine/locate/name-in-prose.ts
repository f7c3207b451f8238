// The first name in a server's prose that is a place of the request.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location, Part } from '../core/location.ts';
import { onlyAsksForDeed } from '../read/prose/deeds.ts';
import { readSentence, type Sentence } from '../read/prose/sentence.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { findInBody } from './body-place.ts';
import { asName, isLabel, labelOfThing } from './label-as-name.ts';
import { placeOfPath } from './path-place.ts';

/** What sentences are made of; only a request that holds such a member can mean one. */
const SPEECH =
  /^(?:object|array|body|payload|missing|required|invalid|input|value|headers?|fields?|parameters?|params|propert(?:y|ies)|request|string|number|you|we|they)$/i;

/** The place of the first name that the request holds, or that the words miss. `rejected` is the value that was refused. */
export function nameInProse(request: Request, tree: BodyTree | null, text: string, rejected: unknown): Location | null {
  const sentence = readSentence(text);
  for (const name of [...labelOfThing(request.url, text), ...sentence.names]) {
    // `Dashboard title`: a member of the object that is named ahead.
    const labelled = tree && isLabel(name) ? findInBody(tree, [name], request.url) : null;
    if (labelled?.present) return labelled.at;
    const path = readFieldPath(asName(name, request, tree));
    const isWord = !SPEECH.test(name) && (isLabel(name) || !/\s/.test(name));
    const said = { sentence, absentToo: isWord && isMissed(sentence, name, text), text };
    const place = path.segments.length > 0 && placeOfPath(request, tree, { ...path, in: path.in ?? partInProse(text) }, rejected, said);
    if (place) return place;
  }
  return null;
}

/** True for a name in a clause that misses something: what other sentences of the text speak of is not missed. */
function isMissed({ kind }: Sentence, name: string, text: string): boolean {
  if (kind !== 'missing' || onlyAsksForDeed(text)) return false;
  const clauses = text.slice(0, 2_000).split(/[\n;]|(?<=[.!?])\s/);
  return clauses.length === 1 || clauses.some((clause) => clause.includes(name) && readSentence(clause).kind === 'missing');
}

/** The part of the request that prose names outright. */
function partInProse(text: string): Part | null {
  if (/\bquery\b|\bquery.?string\b/i.test(text)) return 'query';
  if (/\bheaders?\b/i.test(text)) return 'header';
  if (/\bcookies?\b/i.test(text)) return 'cookie';
  return /\b(?:path|route|url) (?:param\w*|variable)\b/i.test(text) ? 'path' : null;
}
