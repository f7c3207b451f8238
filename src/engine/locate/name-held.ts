// A name in plain words is a stated place when the request holds it.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { codedFault } from '../read/prose/coded-fault.ts';
import { placeFrom, readFieldPath } from '../read/text/field-path.ts';
import { ofWhole } from '../read/prose/said-of.ts';
import { readSentence, type ClaimKind, type Sentence } from '../read/prose/sentence.ts';
import { findInBody, heldInBody } from './body-place.ts';
import { bracketedName, headerPlace, queryPlace } from './named-place.ts';
import { oneOfSeveral } from './one-of-several.ts';
import { heldInOtherWord } from './other-word.ts';
import { fieldEnding } from './own-field.ts';
import { slotNamed } from './value-in-words.ts';

/** What the server called the place, and where it is. */
type Held = Pick<LocatedClaim, 'stated' | 'at'>;

/** What concerns the whole request is no complaint about the members that its words may mention. */
const WHOLE: ReadonlySet<ClaimKind> = new Set([...ofWhole, 'syntax']);

/** The first name in a sentence that the request holds in its body, query or path. */
export function nameHeld(request: Request, tree: BodyTree | null, text: string): Held | null {
  const sentence = readSentence(text);
  // `filters: Unexpected token`: what is at the head is what was parsed.
  const head = sentence.kind === 'syntax' ? /^([\w$.[\]-]{1,100}): /.exec(text)?.[1] : undefined;
  if (head !== undefined) return heldAs(request, tree, head);
  // `Invalid format for X-Auth-Key header`: the field that was sent, whatever others carry credentials.
  if (WHOLE.has(sentence.kind))
    return sentence.kind === 'credentials' ? fieldSpelled(request, text) : sentence.kind === 'host' ? ownField(request, text) : null;
  const inCode = first(namesInCode(text), (name) => heldAs(request, tree, name));
  // A code leads to a place and names none.
  if (inCode) return { ...inCode, stated: null };
  const { subjects, quoted, allowed } = sentence;
  // `Relation type is …`: the label says more than its first word.
  const labelled = subjects.filter((each) => subjects.some((other) => each.startsWith(`${other} `)));
  const inWords = quoted.filter((name) => /^[A-Za-z_$][\w$.-]{2,100}$/.test(name) && !allowed.includes(name));
  return (
    (/^[\w.$-]{2,60}$/.test(text) ? heldAs(request, tree, text) : null) ??
    pathAhead(request, tree, text) ??
    wayTold(request, tree, text) ??
    slotNamed(request, tree, text, sentence) ??
    first([...labelled, ...subjects, ...inWords], (name) => asMeant(heldAs(request, tree, name, { sentence, text }), name, text)) ??
    fieldSpelled(request, text) ??
    ownField(request, text)
  );
}

/** `Invalid type provided`, `Invalid number`: what is wrong with whatever was sent, or what was sent by that name. The words lead there at most. */
function asMeant(found: Held | null, name: string, text: string): Held | null {
  return found &&
    /^(?:type|format|value|length|size|number|string|integer|boolean|object|array)$/.test(name) &&
    /(?:^|[\]:] )(?:invalid|wrong|incorrect|bad|unsupported) \w+(?: (?:provided|given|specified|supplied|received|sent|used))?[.!]?$/i.test(
      text,
    )
    ? { ...found, stated: null }
    : found;
}

/** The words lead to the field and do not name it. */
function ownField(request: Request, text: string): Held | null {
  const at = fieldEnding(request, text, readSentence(text));
  return at && { stated: null, at };
}

function heldAs(
  request: Request,
  tree: BodyTree | null,
  name: string,
  said?: { readonly sentence: Sentence; readonly text: string },
): Held | null {
  const { in: part, segments } = readFieldPath(name);
  const found = tree && segments.length > 0 ? findInBody(tree, segments, request.url) : null;
  const elsewhere = part === null && !found?.present ? queryPlace(request, bracketedName(segments)) : null;
  const place = found?.present
    ? found.at
    : (elsewhere ??
      (said && segments.length === 1 ? (oneOfSeveral(tree, name, said.sentence, said.text) ?? heldInOtherWord(tree, name)) : null));
  return place && held(name, place);
}

function held(name: string, at: Location): Held {
  return { stated: placeFrom(name, at.in === 'header' ? 'header' : null), at };
}

function first<From, To>(list: readonly From[], find: (each: From) => To | null): To | null {
  for (const each of list) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

/** `messages.1: the last turn must be the user's`: a way of several steps ahead of the words. */
function pathAhead(request: Request, tree: BodyTree | null, text: string): Held | null {
  const way = /^([\w$-]{1,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30}): /.exec(text)?.[1];
  return way === undefined ? null : heldAs(request, tree, way);
}

/** A name with a value printed behind it: `qty=None: none is not an allowed value`. */
const PRINTED = /^([\w$.[\]-]{1,80})=[^\s:]{1,100}: /;
const WAY =
  /[A-Za-z_]\w{0,80}(?:\$[A-Za-z_]\w{0,80}){1,20}(?![\w$])|[A-Za-z_$][\w$]*(?:\s?(?:->|→|::|[>.#/])\s?(?:#\d{1,6}|[\w$]+)|#\d{1,6}|\[\w{1,60}\]){1,20}/g;

/** The first way of several steps that leads to something sent, in any spelling: `Order->Lines#2->Amount`, `order::currency`, R's `petal$width`. */
function wayTold(request: Request, tree: BodyTree | null, text: string): Held | null {
  const printed = PRINTED.exec(text)?.[1];
  if (printed !== undefined) return heldAs(request, tree, printed);
  for (const [way] of allMatches(WAY, text.slice(0, 500), 10)) {
    const dotted = way
      .replaceAll(/#(\d{1,6})/g, (_, index: string) => `[${Math.max(0, Number(index) - 1)}]`)
      .replaceAll(/\s?(?:->|→|::|[>#/]|(?<=\w)\$(?=\w))\s?/g, '.');
    const { segments } = readFieldPath(dotted);
    const found = tree && segments.length > 1 ? heldInBody(tree, segments) : null;
    if (found?.present && found.certainty >= SURE_WAY) return { stated: { text: way, segments, in: null }, at: found.at };
  }
  return null;
}

/** Steps may be left out before those that lead on. */
const SURE_WAY = 0.7;

/** `invalid_blocks`, `Bad Request: BUTTON_URL_INVALID`: what a code says of whom. The whole name first, then its end. */
function namesInCode(text: string): readonly string[] {
  const words = codedFault(/(?:^|: )([\w.-]{1,100})$/.exec(text.trim())?.[1] ?? '')?.words ?? [];
  return [...new Set([words.join('_'), words.at(-1) ?? ''])].filter((each) => each.length > 2);
}

/** Hardly a word of prose is hyphenated just as a field that was sent. */
function fieldSpelled(request: Request, text: string): Held | null {
  for (const [token] of allMatches(/\b[A-Za-z]+(?:-[A-Za-z]+)+\b/g, text.slice(0, 2_000))) {
    const field = headerPlace(request, token);
    if (field?.path === token.toLowerCase()) return held(token, field);
  }
  return null;
}
