// The place that one claim speaks of: what it states, else where a parser stopped, else what its words lead to.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim, ParsePosition, StatedClaim, StatedPlace } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { ofValue } from '../read/prose/said-of.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { findInBody } from './body-place.ts';
import { codeHolding, codeSlot } from './code-slot.ts';
import { comparedValue } from './compared-values.ts';
import { memberRead } from './decoder-stop.ts';
import { elementCounted } from './element-counted.ts';
import { brokenJsonText } from './json-text.ts';
import { languageSlot } from './language-slot.ts';
import { memberNamed } from './member-named.ts';
import { nameInProse } from './name-in-prose.ts';
import { queryPlace } from './named-place.ts';
import { positionInBody, rangeInString } from './parse-position.ts';
import { inBody } from './path-place.ts';
import { quotedSlot } from './quoted-value.ts';
import { quotesBody, slotTold } from './rejected-value.ts';
import { repeatedMember } from './repeated-member.ts';
import { heldAsMember, receivedFrom, spelledPlace, withoutBody } from './spelled-place.ts';
import { placeStated } from './stated-place.ts';
import { toldByValue } from './told-by-value.ts';
import { urlPosition } from './url-position.ts';
import { isRoot, wholeBody } from './whole-body.ts';
import { withXpathRead } from './xpath-place.ts';

/** The place that a claim speaks of; null where neither its words nor the request tell one. `tree` is the request's body. */
export function placeOf(request: Request, tree: BodyTree | null, claim: StatedClaim): LocatedClaim['at'] {
  const { text, position } = claim;
  const stated = claim.stated && withXpathRead(tree, wholeBody(request, tree, claim.stated, text));
  const said = stated && withoutBody(request, heldAsMember(tree, stated, spelledPlace(stated)));
  const spelled = readSentence(claim.text).kind === 'missing' ? said : receivedFrom(request, tree, said);
  if (quotesBody(request, readSentence(text))) return { in: 'body', path: '', offset: 0, length: knownText(request.body)?.length ?? 0 };
  const counted = elementCounted(tree, text, spelled?.segments.length === 1 ? String(spelled.segments[0]) : null);
  if (counted && (spelled === null || spelled.segments.length === 1)) return counted;
  if (position?.inside !== undefined) return insideMember(request, tree, position, position.inside);
  if (claim.stated && spelled) return placeStated(request, tree, { ...claim, stated: claim.stated }, spelled);
  return urlPosition(request, text) ?? unspelled(request, tree, claim, stated);
}

/** The place of a claim that spells none, or the empty way to the whole body. */
function unspelled(request: Request, tree: BodyTree | null, claim: StatedClaim, stated: StatedPlace | null): Location | null {
  const { text, rejected } = claim;
  const sentence = readSentence(text);
  const root = isRoot(stated) && request.body.state === 'known' ? inBody(request, tree, []) : null;
  if (root && sentence.kind !== 'missing' && sentence.kind !== 'unknown-member')
    return memberNamed(tree, root, text) ?? repeatedMember(tree, text) ?? comparedValue(request, tree, text) ?? root;
  const position = claim.position ?? (sentence.kind === 'syntax' ? sentence.position : null);
  const body = knownText(request.body);
  const quoted = position || sentence.kind === 'syntax' ? quotedSlot(request, tree, sentence, text) : null;
  if (quoted) return quoted;
  if (position && body !== null) return stoppedAt(request, tree, body, text, position);
  return (
    nameInProse(request, tree, text, rejected) ??
    slotTold(request, tree, claim, sentence) ??
    languageSlot(request, tree, text, position ?? sentence.position) ??
    toldByValue(request, tree, text) ??
    codeHolding(tree, text) ??
    root
  );
}

/** Where a parser of the body stopped. */
function stoppedAt(request: Request, tree: BodyTree | null, body: string, text: string, position: ParsePosition): Location | null {
  const sentence = readSentence(text);
  // Where the body itself can be read, a parser stopped in a text inside it.
  const inner = tree?.wellFormed
    ? (languageSlot(request, tree, text, position) ??
      (/\bJSON\b/i.test(text) ? brokenJsonText(tree, body, position) : codeSlot(tree, body, text, position)))
    : null;
  if (inner) return inner;
  const place = positionInBody(body, position, sentence.quoted);
  return (tree && place && ofValue.has(sentence.kind) ? memberRead(tree, body, place, sentence) : null) ?? place;
}

/** A position in the text of a member or parameter: its characters where the body is at hand, else the whole of it. */
function insideMember(request: Request, tree: BodyTree | null, position: ParsePosition, name: string): Location | null {
  const found = tree && findInBody(tree, readFieldPath(name).segments, request.url);
  const text = knownText(request.body);
  if (!tree || !found?.present || text === null) return queryPlace(request, name);
  const range = tree.rangeOf(found.at.path);
  const inner = range && rangeInString(text, range, position);
  return inner ? locationAt(found.at, inner) : found.at;
}
