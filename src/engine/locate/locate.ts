// Stated claim to located claim: the only station that sees both what the server said and what was sent.
import type { BodyTree } from '../core/body-tree.ts';
import type { Evidence, LocatedClaim, LocatedEvidence, StatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import { bodyTree } from '../read/body/tree.ts';
import { claimsOfProse } from '../read/prose/claims.ts';
import { codedFault } from '../read/prose/coded-fault.ts';
import { scriptFailure } from '../read/prose/script-failure.ts';
import { ofValue } from '../read/prose/said-of.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { lastNameOf } from '../read/request/place-name.ts';
import { holdsNothing, valueAt } from '../read/request/value-at.ts';
import { repeatsStatus } from '../read/text/telling.ts';
import { xmlText } from '../read/xml/xml.ts';
import { nearestAlternatives } from './alternatives.ts';
import { asFarAsTrue } from './as-far-as-true.ts';
import { attributeTold } from './attribute-told.ts';
import { besideOthers } from './beside-others.ts';
import { placeOf } from './claim-place.ts';
import { countedFromZero } from './counted-from-one.ts';
import { csvCell } from './csv-cell.ts';
import { heldAtPosition, homeAtPosition } from './decoder-stop.ts';
import { elementCounted } from './element-counted.ts';
import { elementHeld } from './element-told.ts';
import { withDocument } from './held-in-document.ts';
import { literalSlot } from './literal-slot.ts';
import { memberNamed } from './member-named.ts';
import { withLongerName } from './longer-name.ts';
import { mentioned } from './mentioned.ts';
import { atHome } from './missing-home.ts';
import { nameHeld } from './name-held.ts';
import { segmentHolding } from './named-place.ts';
import { sameNameSamePlace } from './same-name.ts';
import { scriptSlot } from './script-slot.ts';
import { innermostWords } from './innermost-words.ts';
import { inSelection } from './selection-place.ts';
import { pathTold } from './path-told.ts';
import { withoutServerPrefix } from './server-prefix.ts';
import { emptyList, toldByValue } from './told-by-value.ts';
import { hasWord, wellFounded } from './well-founded.ts';
import { wordsBeside } from './words-beside.ts';
import { withoutClientMetadata } from './without-client-metadata.ts';
import { withoutEcho } from './without-echo.ts';

/**
 * Ties every claim to a place in the request; a claim whose place neither answer nor request tells keeps `at: null`. A name in plain words
 * is a stated place when the request holds it. Where an answer makes no claim, other places that its message leads to are hints. `document` is the
 * answer as a value, for what none of its words tells.
 */
export function locate(request: Request, evidence: Evidence, document?: unknown): LocatedEvidence {
  const tree = bodyTree(request);
  const tiedAll = (claims: readonly StatedClaim[]): LocatedClaim[] =>
    withoutServerPrefix(tree, countedFromZero(tree, claims), request.url).map((claim) => tied(request, tree, claim));
  const { said, words, own } = claimsTied(evidence, tiedAll);
  // Where the words lead nowhere, the code may: `EMAIL_REQUIRED` beside an apology.
  const located = own || words.some((claim) => claim.at !== null) ? words : [...words, ...tiedAll(claimOfCode(evidence.code))];
  const fromMessage = new Set(own ? [] : located.filter((_, index) => said[index]?.stated !== null));
  const { claims: placedAll, message } = withDocument(request, tree, document, {
    claims: nearestAlternatives(wellFounded(besideOthers(tree, sameNameSamePlace(located)))),
    message: evidence.message,
  });
  const all = withoutClientMetadata(request, evidence.code, placedAll);
  const isHint = (claim: LocatedClaim): boolean =>
    claim.at !== null && (claim.stated === null || claim.onlyMentioned === true || fromMessage.has(claim));
  return {
    ...evidence,
    message,
    claims: asFarAsTrue(
      request,
      all.filter((claim) => (own || claim.at !== null) && !isHint(claim)),
    ),
    hints: all.some(({ at }) => at !== null) ? all.filter(isHint) : saidBesides(request, tree, wordsBeside(document, message)),
  };
}

/** The first of these words that leads to something that was sent. */
function saidBesides(request: Request, tree: BodyTree | null, words: readonly string[]): readonly LocatedClaim[] {
  for (const text of words) {
    const claim = tied(request, tree, { text, stated: null });
    if (claim.at?.length) return [claim];
  }
  return [];
}

/** The answer's claims, or what its message says: where it makes none, and where they are bare words of nothing that was sent (`reasons: ["length"]`). */
function claimsTied(
  { claims, message }: Evidence,
  tiedAll: (claims: readonly StatedClaim[]) => LocatedClaim[],
): { readonly said: readonly StatedClaim[]; readonly words: readonly LocatedClaim[]; readonly own: boolean } {
  const words = tiedAll(claims);
  if (!words.every(isBareWord)) return { said: claims, words, own: true };
  const told = claimsOfMessage(message);
  const fromMessage = tiedAll(told);
  const leads = words.length === 0 || fromMessage.some(({ at }) => Boolean(at?.length));
  return leads ? { said: told, words: fromMessage, own: false } : { said: claims, words, own: true };
}

function isBareWord({ at, text }: LocatedClaim): boolean {
  return !at?.length && /^[a-z]+(?:[_-][a-z]+)*$/.test(text) && readSentence(text).kind !== 'missing';
}

function tied(request: Request, tree: BodyTree | null, said: StatedClaim): LocatedClaim {
  // Made for a page: &quot;x&quot; is not allowed
  const words = innermostWords(withoutEcho(request, said.text.includes('&') ? xmlText(said.text) : said.text));
  const claim = placed(request, tree, withLongerName(request, tree, { ...said, text: words }));
  return words === said.text ? claim : { ...claim, text: said.text };
}

function placed(request: Request, tree: BodyTree | null, claim: StatedClaim): LocatedClaim {
  const selection = inSelection(request, claim);
  if (selection) return 'at' in selection ? selection : placed(request, tree, selection);
  const special = attributeTold(request, tree, claim) ?? csvCell(request, claim);
  if (special) return special;
  const literal = claim.stated === null ? literalSlot(tree, claim.text) : null;
  if (literal) return { ...claim, at: literal };
  const failure = claim.stated === null ? scriptFailure(claim.text) : null;
  if (failure) return { ...claim, at: null, ...scriptSlot(request, tree, failure) };
  const isFree = claim.stated === null && claim.position === undefined && elementCounted(tree, claim.text, null) === null;
  const held = isFree ? nameHeld(request, tree, claim.text) : null;
  const home = homeAtPosition(request, tree, claim) ?? heldAtPosition(request, tree, claim);
  if (home) return { ...claim, at: home };
  const located = held
    ? { ...claim, ...held, at: (held.at && memberNamed(tree, held.at, claim.text)) ?? elementHeld(tree, held, claim.text) }
    : inPart(request, tree, asItsWordsSay(request, tree, { ...claim, at: inPathByValue(request, claim, placeOf(request, tree, claim)) }));
  const isFreeOrLabel = claim.stated === null || /^[A-Z][a-z]+$/.test(claim.stated.text);
  const slot =
    located.at === null && isFreeOrLabel
      ? (unnamed(request, tree, claim) ?? mentioned(request, tree, claim, readSentence(claim.text)))
      : null;
  const mention = slot ?? (located.at === null || located.at.length === 0 ? pathTold(request, claim.text) : null);
  return mention ? { ...located, ...mention, onlyMentioned: true } : { ...located, ...atHome(tree, located) };
}

/** `Keys must be unique`, `User must be at least 18 years old`: a label for nothing that was sent, whose words lead to a value all the same. */
function unnamed(request: Request, tree: BodyTree | null, { text, stated }: StatedClaim): { readonly at: Location } | null {
  const at = stated === null ? emptyList(tree, text) : toldByValue(request, tree, text);
  return at && { at };
}

/** A part of the request as a whole, of which the words name one thing: `source: { pointer: "/data/" }` of a GET, beside `Invalid cursor provided.` */
function inPart(request: Request, tree: BodyTree | null, claim: LocatedClaim): LocatedClaim {
  const held = claim.at?.in === 'query' && claim.at.path === '' ? nameHeld(request, tree, claim.text) : null;
  return held?.at?.in === 'query' ? { ...claim, ...held } : claim;
}

/** `Parameter 'profile' has incorrect value of 'car'`: of what the request holds nowhere by its name, the segment of the path that is the value. */
function inPathByValue(request: Request, { text }: StatedClaim, at: Location | null): Location | null {
  if (at?.in !== 'query' || at.length !== 0) return at;
  const { kind, quoted } = readSentence(text);
  if (kind === 'missing' || kind === 'unknown-member') return at;
  return quoted.map((value) => segmentHolding(request, value)).find((segment) => segment !== null) ?? at;
}

/** Under a name that was not sent, words that do not speak of it but of something that was: `"PAY-17": "amount must be positive"`. */
function asItsWordsSay(request: Request, tree: BodyTree | null, claim: LocatedClaim): LocatedClaim {
  const { at, stated, text } = claim;
  // `acme: Expected price to be positive`: what is ahead may be the server's own name.
  const words = stated !== null && text.startsWith(`${stated.text}: `) ? text.slice(stated.text.length + 2) : text;
  if (at?.length !== 0 || stated === null || hasWord(words, lastNameOf(at))) return claim;
  const held = nameHeld(request, tree, words);
  const standing = held?.at && held.at.length !== 0 ? valueAt(request, held.at) : null;
  if (!held || standing?.state !== 'present')
    return stated.guessed ? withoutGuess(request, tree, claim) : withoutOwnName(request, tree, claim, words);
  return readSentence(words).kind === 'missing' && !holdsNothing(standing.value) ? claim : { ...claim, ...held };
}

/** `orders-api: Must have a title`: a name with hyphens, of which the words find no fault, is hardly a member's. */
function withoutOwnName(request: Request, tree: BodyTree | null, claim: LocatedClaim, words: string): LocatedClaim {
  if (words === claim.text || !/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(claim.stated?.text ?? '')) return claim;
  const { kind, places, subjects } = readSentence(words);
  if (kind !== 'other' && places.length + subjects.length === 0) return claim;
  const own = { ...claim, text: words, stated: places[0] ?? null };
  return { ...claim, stated: own.stated, at: placeOf(request, tree, own) };
}

/** `"alerts": [{ "text": "Header X-Id is missing" }]`: the place that the words name, none where they tell no fault. */
function withoutGuess(request: Request, tree: BodyTree | null, claim: LocatedClaim): LocatedClaim {
  const { places, kind } = readSentence(claim.text);
  const [named] = places;
  if (named) return { ...claim, stated: named, at: placeOf(request, tree, { ...claim, stated: named }) };
  // A value cannot be wrong where nothing was sent.
  const isOfOther = kind === 'other' || ofValue.has(kind) || OWN_SENTENCE.test(claim.text);
  return isOfOther ? { ...claim, stated: null, at: null } : claim;
}

/** Words that need no member's name ahead of them: `Please give amount with two decimals.` */
const OWN_SENTENCE =
  /^(?!(?:Must|Should|Is|Are|Has|Can|Cannot|May|Does|Not|No|Invalid|Required|Missing|Ensure|Enter|Value|This)\b)[A-Z][a-z]{1,20} \S{1,40} \S{1,40} \S/;

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
