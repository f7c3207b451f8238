// Stated claim to located claim: the only station that sees both what the server said and what was sent.
import type { BodyTree } from '../core/body-tree.ts';
import type { Evidence, LocatedClaim, LocatedEvidence, ParsePosition, StatedClaim, StatedPlace } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { locationAt, type Location, type Part } from '../core/location.ts';
import { toPointer, type Segment } from '../core/pointer.ts';
import { bodyTree } from '../read/body/tree.ts';
import { readFieldPath, type FieldPath } from '../read/text/field-path.ts';
import { codedFault } from '../read/prose/coded-fault.ts';
import { onlyAsksForDeed } from '../read/prose/deeds.ts';
import { claimsOfProse } from '../read/prose/claims.ts';
import { readSentence, type ClaimKind, type Sentence } from '../read/prose/sentence.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { urlParts } from '../read/url/parts.ts';
import { findInBody } from './body-place.ts';
import { asFarAsTrue } from './as-far-as-true.ts';
import { besideOthers } from './beside-others.ts';
import { homeAtPosition, memberRead } from './decoder-stop.ts';
import { countedFromZero } from './counted-from-one.ts';
import { elementCounted } from './element-counted.ts';
import { elementAtFault, elementHeld, elementTold } from './element-told.ts';
import { insideFlattened } from './inside-flattened.ts';
import { languageSlot } from './language-slot.ts';
import { asName, isLabel } from './label-as-name.ts';
import { literalSlot } from './literal-slot.ts';
import { mapValue } from './map-value.ts';
import { memberNamed, unknownHeld } from './member-named.ts';
import { mentioned } from './mentioned.ts';
import { atHome } from './missing-home.ts';
import { nameHeld, nameOf } from './name-held.ts';
import { parameterHolding, placeIn, queryPlace } from './named-place.ts';
import { spelledPlace, withoutBody } from './spelled-place.ts';
import { withoutServerPrefix } from './server-prefix.ts';
import { toldByValue } from './told-by-value.ts';
import { sameNameSamePlace } from './same-name.ts';
import { wellFounded } from './well-founded.ts';
import { urlPosition } from './url-position.ts';
import { withoutEcho } from './without-echo.ts';
import { withXpathRead } from './xpath-place.ts';
import { positionInBody, rangeInString } from './parse-position.ts';
import { memberWithValueIn, valueInside } from './value-in-words.ts';
import { quotesBody, slotHolding, slotQuoted, slotTold } from './rejected-value.ts';
import { placeOfUnsaidPart, type Said } from './unsaid-part.ts';

/**
 * Ties every claim to a place in the request; a claim whose place neither answer nor request tells keeps `at: null`. A name in plain words
 * is a stated place when the request holds it. Where an answer makes no claim, other places that its message leads to are hints.
 */
export function locate(request: Request, evidence: Evidence): LocatedEvidence {
  const tree = bodyTree(request);
  const own = evidence.claims.length > 0;
  const tiedAll = (claims: readonly StatedClaim[]): LocatedClaim[] =>
    withoutServerPrefix(tree, countedFromZero(tree, claims)).map((claim) => tied(request, tree, claim));
  const said = own ? evidence.claims : claimsOfMessage(evidence.message);
  const words = tiedAll(said);
  // Where the words lead nowhere, the code may: `EMAIL_REQUIRED` beside an apology.
  const located = own || words.some((claim) => claim.at !== null) ? words : [...words, ...tiedAll(claimOfCode(evidence.code))];
  const fromMessage = new Set(own ? [] : located.filter((_, index) => said[index]?.stated !== null));
  const all = wellFounded(besideOthers(tree, sameNameSamePlace(located)));
  const isHint = (claim: LocatedClaim): boolean => claim.at !== null && (claim.stated === null || fromMessage.has(claim));
  return {
    ...evidence,
    claims: asFarAsTrue(
      request,
      all.filter((claim) => (own || claim.at !== null) && !isHint(claim)),
    ),
    hints: all.filter(isHint),
  };
}

function tied(request: Request, tree: BodyTree | null, said: StatedClaim): LocatedClaim {
  const words = withoutEcho(request, said.text);
  return words === said.text ? placed(request, tree, said) : { ...placed(request, tree, { ...said, text: words }), text: said.text };
}

function placed(request: Request, tree: BodyTree | null, claim: StatedClaim): LocatedClaim {
  const literal = claim.stated === null ? literalSlot(tree, claim.text) : null;
  if (literal) return { ...claim, at: literal };
  const isFree = claim.stated === null && claim.position === undefined && elementCounted(tree, claim.text, null) === null;
  const held = isFree ? nameHeld(request, tree, claim.text) : null;
  const home = homeAtPosition(request, tree, claim);
  if (home) return { ...claim, at: home };
  const located = held ? { ...claim, ...held, at: elementHeld(tree, held, claim.text) } : { ...claim, at: placeOf(request, tree, claim) };
  const slot = located.at === null && claim.stated === null ? mentioned(request, tree, claim.text, readSentence(claim.text)) : null;
  return slot ? { ...located, at: slot, onlyMentioned: true } : { ...located, ...atHome(tree, located) };
}

/** What the prose of an answer without claims may lead by: its clauses that name places, else the whole of it. */
function claimsOfMessage(message: string | null): StatedClaim[] {
  // “Length Required” names no member.
  if (message === null || repeatsStatus(message)) return [];
  const claims = claimsOfProse(message);
  return claims.length > 0 ? claims : [{ text: message, stated: null }];
}

function claimOfCode(code: string | null): StatedClaim[] {
  return code !== null && codedFault(code) ? [{ text: code, stated: null }] : [];
}

/** The place that one claim speaks of. */
export function placeOf(request: Request, tree: BodyTree | null, claim: StatedClaim): LocatedClaim['at'] {
  const sentence = readSentence(claim.text);
  const stated = claim.stated && withXpathRead(tree, wholeBody(request, tree, claim.stated, claim.text));
  const spelled = stated && withoutBody(request, spelledPlace(stated));
  if (quotesBody(request, sentence)) return { in: 'body', path: '', offset: 0, length: knownText(request.body)?.length ?? 0 };
  const counted = elementCounted(tree, claim.text, spelled?.segments.length === 1 ? String(spelled.segments[0]) : null);
  if (counted && (spelled === null || spelled.segments.length === 1)) return counted;
  if (claim.position?.inside !== undefined) return insideMember(request, tree, claim.position, claim.position.inside);
  if (spelled) {
    // A body that no reader of ours knows: its line is all there is.
    const line =
      (tree === null || typeof tree.value !== 'object') && claim.position?.line !== undefined
        ? inUnreadBody(request, claim.position, spelled)
        : null;
    if (line) return line;
    const absentToo = !isMentioned(claim, sentence);
    const place = at(request, tree, { ...spelled, in: spelled.in ?? pathInProse(claim.text) }, claim, {
      sentence,
      absentToo,
      text: claim.text,
    });
    if (place && place.offset === undefined && sentence.kind !== 'missing' && /[@.]/.test(claim.stated.text))
      return slotHolding(request, tree, claim.stated.text) ?? place;
    if (place?.length === 0)
      return (
        memberWithValueIn(tree, String(spelled.segments.at(-1) ?? ''), claim.text) ??
        (sentence.kind === 'range' ? toldByValue(request, tree, claim.text) : null) ??
        (sentence.kind === 'syntax' ? languageSlot(request, tree, claim.text, sentence.position) : null) ??
        (OF_A_VALUE.has(sentence.kind) ? slotQuoted(request, tree, sentence) : memberNamed(tree, place, claim.text)) ??
        unknownHeld(request, tree, sentence) ??
        parameterHolding(request, sentence) ??
        place
      );
    return (
      place &&
      (elementAtFault(tree, place, claim.text) ??
        elementTold(tree, place, spelled.segments, claim.text) ??
        mapValue(tree, place, claim.text) ??
        valueInList(tree, place, spelled.segments, claim.text) ??
        memberNamed(tree, place, claim.text) ??
        insideFlattened(tree, place, claim.text) ??
        valueInside(tree, place, claim.text) ??
        place)
    );
  }
  const inUrl = urlPosition(request, claim.text);
  if (inUrl) return inUrl;
  const root = isRoot(stated) && request.body.state === 'known' ? inBody(request, tree, []) : null;
  if (root && sentence.kind !== 'missing' && sentence.kind !== 'unknown-member') return memberNamed(tree, root, claim.text) ?? root;
  const position = claim.position ?? (sentence.kind === 'syntax' ? sentence.position : null);
  const text = knownText(request.body);
  if (position && text !== null) {
    // Where the body itself can be read, a parser stopped in a text inside it.
    const inner = tree?.wellFormed ? languageSlot(request, tree, claim.text, position) : null;
    if (inner) return inner;
    const place = positionInBody(text, position, sentence.quoted);
    return (tree && place && OF_A_VALUE.has(sentence.kind) ? memberRead(tree, text, place, sentence) : null) ?? place;
  }
  for (const name of sentence.names) {
    // `Dashboard title`: a member of the object that is named ahead.
    const labelled = tree && isLabel(name) ? findInBody(tree, [name], request.url) : null;
    if (labelled?.present) return labelled.at;
    const path = readFieldPath(asName(name, request, tree));
    const isWord = !SPEECH.test(name) && (isLabel(name) || !/\s/.test(name));
    const said = { sentence, absentToo: isWord && isMissed(sentence, name, claim.text), text: claim.text };
    const place = path.segments.length > 0 && at(request, tree, { ...path, in: path.in ?? partInProse(claim.text) }, claim, said);
    if (place) return place;
  }
  return (
    slotTold(request, tree, claim, sentence) ??
    languageSlot(request, tree, claim.text, null) ??
    toldByValue(request, tree, claim.text) ??
    root
  );
}

/** True for a name in a clause that misses something: what other sentences of the text speak of is not missed. */
function isMissed({ kind }: Sentence, name: string, text: string): boolean {
  if (kind !== 'missing' || onlyAsksForDeed(text)) return false;
  const clauses = text.slice(0, 2_000).split(/[\n;]|(?<=[.!?])\s/);
  return clauses.length === 1 || clauses.some((clause) => clause.includes(name) && readSentence(clause).kind === 'missing');
}

/** What sentences are made of; only a request that holds such a member can mean one. */
const SPEECH =
  /^(?:missing|required|invalid|input|value|headers?|fields?|parameters?|params|propert(?:y|ies)|request|string|number|you|we|they)$/i;

/** What is wrong with a value is said of one that was sent: quoted, it tells the place where the name that the server gives it does not. */
const OF_A_VALUE: ReadonlySet<ClaimKind> = new Set(['type', 'format', 'enum', 'range', 'length']);

/** What pydantic 1 calls the whole; `/body`, and Joi's `"value"`, where the request has nothing of that name: the body itself. */
function wholeBody(request: Request, tree: BodyTree | null, stated: StatedPlace, text: string): StatedPlace {
  if (/(?:^|\W)__root__$/.test(stated.text)) return WHOLE_BODY;
  // go-swagger: `order in body must be of type object`, by the name of the parameter.
  if (
    tree &&
    stated.in === 'body' &&
    text.startsWith(`${stated.text} in body must be of type`) &&
    !findInBody(tree, [stated.text], request.url)?.present
  )
    return WHOLE_BODY;
  const name = stated.text === '/body' ? 'body' : stated.text === 'value' && text.startsWith('"value" ') ? 'value' : null;
  // Without a body or a query, the one value is what the path holds.
  if (name === 'value' && request.body.state === 'absent' && urlParts(request.url).query.length === 0) return { ...stated, in: 'path' };
  if (name === null || tree === null || request.body.state !== 'known') return name === 'body' ? WHOLE_BODY : stated;
  const isSent = findInBody(tree, [name], request.url)?.present === true || queryPlace(request, name) !== null;
  return isSent ? stated : WHOLE_BODY;
}

const WHOLE_BODY: StatedPlace = { text: '', segments: [], in: 'body' };

/** An empty list of steps: the value as a whole, as far as the server looked at one. */
function isRoot(stated: StatedPlace | null): boolean {
  return stated !== null && stated.text === '' && stated.segments?.length === 0;
}

/** `No procedure found on path "orders.lst"`: the URL's path, whatever member repeats the name. */
function pathInProse(text: string): 'path' | null {
  return /\bon path ["'`]/.test(text) ? 'path' : null;
}

/** `Customer must be active`: a capitalised word of prose on something sent; what was not sent cannot be meant. */
function isMentioned({ stated, text }: StatedClaim, sentence: Sentence): boolean {
  if (stated === null || !/^[A-Z]?[a-z]+$/.test(stated.text)) return false;
  if (sentence.kind === 'missing') return onlyAsksForDeed(text);
  // `A transaction should be an XDR envelope`: a kind of thing.
  if (new RegExp(`(?:^|[.:] )An? ${stated.text} `).test(text)) return true;
  // `The order has been shipped`: a thing of the server's.
  if (sentence.kind === 'other' && new RegExp(`(?:^|[.:] )(?:The|This) ${stated.text} `).test(text)) return true;
  if (!/^[A-Z]/.test(stated.text)) return false;
  return sentence.places.some((place) => place.text === stated.text);
}

/** The part of the request that prose names outright. */
function partInProse(text: string): Part | null {
  if (/\bquery\b|\bquery.?string\b/i.test(text)) return 'query';
  if (/\bheaders?\b/i.test(text)) return 'header';
  if (/\bcookies?\b/i.test(text)) return 'cookie';
  return /\b(?:path|route|url) (?:param\w*|variable)\b/i.test(text) ? 'path' : null;
}

function at(request: Request, tree: BodyTree | null, path: FieldPath, claim: StatedClaim, said: Said): Location | null {
  if (path.in === 'body') return inBody(request, tree, path.segments);
  // WM_QOS.CORRELATION_ID is one name.
  const name =
    path.in === 'header' && path.segments.every((step) => typeof step === 'string') ? path.segments.join('.') : nameOf(path.segments);
  if (path.in !== null) {
    const place = ofList(request, path) ?? placeIn(request, path.in, name, claim.rejected);
    return said.absentToo || place.length !== 0 ? place : null;
  }
  return placeOfUnsaidPart(request, tree, path.segments, name, said);
}

/** Go's YAML: line 2: field ports not found in type main.Config. Where that line has the name. */
function inUnreadBody({ body }: Request, position: ParsePosition, { segments }: FieldPath): Location | null {
  const text = knownText(body);
  return text === null || text === '' ? null : positionInBody(text, position, segments.map(String));
}

/** `tags.1` of a list in one parameter, `tags=a,b`. */
function ofList(request: Request, { in: part, segments }: FieldPath): Location | null {
  const [name, index, ...others] = segments;
  if (part !== 'query' || typeof name !== 'string' || typeof index !== 'number' || others.length > 0) return null;
  return queryPlace(request, nameOf(segments)) ? null : queryPlace(request, name);
}

/** `legs.from` of a list: the one element whose member has the value that the words repeat. */
function valueInList(tree: BodyTree | null, place: Location, segments: readonly Segment[], text: string): Location | null {
  const name = String(segments.at(-1));
  return segments.length > 1 && place.in === 'body' && !place.path.endsWith(`/${name}`) ? memberWithValueIn(tree, name, text) : null;
}

/** In the body for certain: found, or where it would stand, or at least its pointer when the body is not at hand. */
function inBody({ url }: Request, tree: BodyTree | null, segments: readonly Segment[]): Location {
  return (tree && findInBody(tree, segments, url)?.at) ?? { in: 'body', path: toPointer(segments) };
}

/** A position in the text of a member or parameter: its characters where the body is at hand, else the whole of it. */
function insideMember(request: Request, tree: BodyTree | null, position: ParsePosition, name: string): Location | null {
  const found = tree && findInBody(tree, [name], request.url);
  const text = knownText(request.body);
  if (!tree || !found?.present || text === null) return queryPlace(request, name);
  const range = tree.rangeOf(found.at.path);
  const inner = range && rangeInString(text, range, position);
  return inner ? locationAt(found.at, inner) : found.at;
}
