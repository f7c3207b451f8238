// Of the places that one sentence is said of, those that it or the request bears out.
import type { LocatedClaim } from '../core/evidence.ts';
import { foldName } from '../core/fold-name.ts';
import { lastNameOf } from '../read/request/place-name.ts';

/**
 * `target: "InvalidData"` beside `Field lines is required.`: what neither the sentence names nor the request holds is the answer's own word, where
 * another place of the same sentence is named by it.
 */
export function wellFounded(claims: readonly LocatedClaim[]): readonly LocatedClaim[] {
  const named = new Set(claims.filter(isNamed).map(({ text }) => text));
  return claims.filter((claim) => claim.at?.length !== 0 || isNamed(claim) || !named.has(claim.text));
}

/** True when the words of a claim have the name of its place in them. */
function isNamed({ at, text }: LocatedClaim): boolean {
  return at !== null && at.path !== '' && hasWord(text, lastNameOf(at));
}

/** True when the text names this, in any spelling, as a label of up to three words too. */
export function hasWord(text: string, name: string): boolean {
  const folded = foldName(name);
  const words = text
    .slice(0, 2_000)
    .split(/[^\w$-]+/)
    .map(foldName);
  return words.some((word, at) => word === folded || [2, 3].some((count) => words.slice(at, at + count).join('') === folded));
}
