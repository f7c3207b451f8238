// The place that a server spells out, in the light of what else it says there: which element, which member inside, which value.
import type { BodyTree } from '../core/body-tree.ts';
import type { ParsePosition, StatedClaim } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { onlyAsksForDeed } from '../read/prose/deeds.ts';
import { ofValue } from '../read/prose/said-of.ts';
import { readSentence, type Sentence } from '../read/prose/sentence.ts';
import type { FieldPath } from '../read/text/field-path.ts';
import { codeHolding } from './code-slot.ts';
import { elementAtFault, elementTold } from './element-told.ts';
import { withoutExtraStep } from './extra-step.ts';
import { insteadOfFitting } from './fitting-value.ts';
import { insideFlattened } from './inside-flattened.ts';
import { languageSlot } from './language-slot.ts';
import { mapValue } from './map-value.ts';
import { memberNamed, unknownHeld } from './member-named.ts';
import { parameterHolding } from './named-place.ts';
import { endingWith, idOfThing, inOtherWord } from './other-word.ts';
import { objectAround } from './object-around.ts';
import { positionInBody } from './parse-position.ts';
import { placeOfPath } from './path-place.ts';
import { repeatedMember } from './repeated-member.ts';
import { slotHolding, slotQuoted } from './rejected-value.ts';
import { toldByValue } from './told-by-value.ts';
import { memberWithValueIn, valueInside } from './value-in-words.ts';

/** A claim whose place the server spells. */
type ClaimOfPlace = StatedClaim & { readonly stated: NonNullable<StatedClaim['stated']> };

/** The place of a claim that states one; `spelled` is its path. Null where the request has none and the words only mention it. */
export function placeStated(request: Request, tree: BodyTree | null, claim: ClaimOfPlace, spelled: FieldPath): Location | null {
  const { text, position, stated, rejected } = claim;
  const { segments } = spelled;
  // A body that no reader of ours knows: its line is all there is.
  if ((tree === null || typeof tree.value !== 'object') && position?.line !== undefined) {
    const line = inUnreadBody(request, position, spelled);
    if (line) return line;
  }
  const sentence = readSentence(text);
  const said = { sentence, absentToo: !isMentioned(claim, sentence), text };
  const place = placeOfPath(request, tree, { ...spelled, in: spelled.in ?? pathInProse(text) }, rejected, said);
  if (place === null) return repeatedMember(tree, text);
  const other = insteadOfFitting(request, tree, place, sentence) ?? objectAround(tree, place, text);
  if (other) return other;
  // `size must be between 5 and 10` beside a value that another member holds.
  const measured = rejected !== undefined && MEASURE.test(stated.text) ? slotHolding(request, tree, rejected) : null;
  if (measured && measured.path !== place.path) return measured;
  if (place.offset === undefined && sentence.kind === 'missing') {
    // A JSON Patch's `path`: doc is missing key: /name
    const pointer = stated.text.startsWith('/') ? slotHolding(request, tree, stated.text) : null;
    if (pointer) return pointer;
  } else if (place.offset === undefined) {
    const meant =
      withoutExtraStep(tree, segments) ?? (/[@.]/.test(stated.text) ? (slotHolding(request, tree, stated.text) ?? place) : null);
    if (meant) return meant;
  }
  const inside = place.length === 0 ? insteadOfAbsent(request, tree, place, segments, text) : withinHeld(tree, place, segments, text);
  // Any element, and none tells that it is meant: `items[*].qty`.
  return inside ?? (/[.[]\*/.test(stated.text) ? null : place);
}

/** What is measured of a value, and may be a member's name as well. */
const MEASURE = /^(?:size|length|value)$/i;

/** A thing of the server's that was looked up: what is quoted then may be its name, as it was sent. */
const NOT_FOUND = /\b(?:was |were |is |be )?not (?:be )?found\b|\b(?:doesn't|does not) exist\b/i;

/** What the request holds instead of a place that it has not, by the words: the value that they tell, or the name that they know. */
function insteadOfAbsent(
  request: Request,
  tree: BodyTree | null,
  place: Location,
  segments: readonly Segment[],
  text: string,
): Location | null {
  const sentence = readSentence(text);
  return (
    (sentence.kind === 'missing' && NOT_FOUND.test(text) ? slotHolding(request, tree, String(segments.at(-1) ?? '')) : null) ??
    memberWithValueIn(tree, String(segments.at(-1) ?? ''), text) ??
    idOfThing(tree, place, text) ??
    (sentence.kind === 'range' ? toldByValue(request, tree, text) : null) ??
    (sentence.kind === 'syntax' ? languageSlot(request, tree, text, sentence.position) : null) ??
    (ofValue.has(sentence.kind) || sentence.kind === 'other' ? (inOtherWord(tree, place) ?? endingWith(tree, place)) : null) ??
    (ofValue.has(sentence.kind) ? slotQuoted(request, tree, sentence) : memberNamed(tree, place, text)) ??
    unknownHeld(request, tree, sentence) ??
    (sentence.kind === 'other' ? (codeHolding(tree, text) ?? slotQuoted(request, tree, sentence)) : null) ??
    parameterHolding(request, sentence)
  );
}

/** What is meant inside a place that the request holds. */
function withinHeld(tree: BodyTree | null, place: Location, segments: readonly Segment[], text: string): Location | null {
  return (
    elementAtFault(tree, place, text) ??
    elementTold(tree, place, segments, text) ??
    mapValue(tree, place, text) ??
    valueInList(tree, place, segments, text) ??
    memberNamed(tree, place, text) ??
    (place.path === '' ? repeatedMember(tree, text) : null) ??
    insideFlattened(tree, place, text) ??
    valueInside(tree, place, text)
  );
}

/** Go's YAML: line 2: field ports not found in type main.Config. Where that line has the name. */
function inUnreadBody({ body }: Request, position: ParsePosition, { segments }: FieldPath): Location | null {
  const text = knownText(body);
  return text === null || text === '' ? null : positionInBody(text, position, segments.map(String));
}

/** `Customer must be active`: a capitalised word of prose on something sent; what was not sent cannot be meant. */
function isMentioned({ stated, text }: ClaimOfPlace, sentence: Sentence): boolean {
  if (!/^[A-Z]?[a-z]+$/.test(stated.text)) return false;
  if (sentence.kind === 'missing') return onlyAsksForDeed(text);
  // `A transaction should be an XDR envelope`: a kind of thing.
  if (new RegExp(`(?:^|[.:] )An? ${stated.text} `).test(text)) return true;
  // `The order has been shipped`: a thing of the server's.
  if (sentence.kind === 'other' && new RegExp(`(?:^|[.:] )(?:The|This) ${stated.text} `).test(text)) return true;
  if (!/^[A-Z]/.test(stated.text)) return false;
  return sentence.places.some((place) => place.text === stated.text);
}

/** `No procedure found on path "orders.lst"`: the URL's path, whatever member repeats the name. */
function pathInProse(text: string): 'path' | null {
  return /\bon path ["'`]/.test(text) ? 'path' : null;
}

/** `legs.from` of a list: the one element whose member has the value that the words repeat. */
function valueInList(tree: BodyTree | null, place: Location, segments: readonly Segment[], text: string): Location | null {
  const name = String(segments.at(-1));
  return segments.length > 1 && place.in === 'body' && !place.path.endsWith(`/${name}`) ? memberWithValueIn(tree, name, text) : null;
}
