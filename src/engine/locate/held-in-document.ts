// What an answer's document says of names that the request holds, where no word of the answer tells a place.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { sentenceOfClaim } from '../read/prose/claim-sentence.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { valueAt } from '../read/request/value-at.ts';
import { DocumentWalk } from './document-walk.ts';

/** What was made of an answer so far. */
export interface Told {
  readonly claims: readonly LocatedClaim[];
  readonly message: string | null;
}

/** What the words of an answer tell, and where they lead to nothing that was sent, what its document says of names that were. */
export function withDocument(request: Request, tree: BodyTree | null, document: unknown, told: Told): Told {
  const { claims, message } = told;
  if (typeof document !== 'object' || document === null || (claims.length > 0 && claims.every((claim) => isSettled(request, claim))))
    return told;
  const walk = new DocumentWalk(request, tree);
  walk.read(document);
  const found = walk.claims;
  if (found.length === 0 || (claims.some(({ at }) => at !== null) && found.every(({ onlyMentioned }) => onlyMentioned))) return told;
  if (claims.some(isThere)) return { claims: claims.map((claim) => found.find((other) => isInside(other, claim)) ?? claim), message };
  const isOwn = message === null || (walk.texts.has(message) && !found.some(({ text }) => text === message));
  return { claims: found, message: isOwn ? found[0]!.text : message };
}

/** Words of a place that was sent, or that the answer surely names, and more than its name. */
function isThere({ at, onlyMentioned, stated, text }: LocatedClaim): boolean {
  return at !== null && onlyMentioned !== true && text !== stated?.text && (at.length !== 0 || (stated !== null && !stated.guessed));
}

/** Nothing further down is meant: a body that cannot be parsed, a value, or the object itself. */
function isSettled(request: Request, claim: LocatedClaim): boolean {
  if (claim.at !== null && sentenceOfClaim(claim.text, claim).kind === 'syntax') return true;
  const standing = isThere(claim) ? valueAt(request, claim.at!) : null;
  if (standing?.state !== 'present' || typeof standing.value !== 'object' || standing.value === null) return standing !== null;
  // An object where a list is wanted.
  return !Array.isArray(standing.value) && readSentence(claim.text).expected === 'array';
}

/** The same words, led further down. */
function isInside(one: LocatedClaim, other: LocatedClaim): boolean {
  return one.text === other.text && one.at?.in === other.at?.in && one.at!.path.startsWith(`${other.at!.path}/`);
}
