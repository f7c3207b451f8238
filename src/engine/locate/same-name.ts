// One name in several complaints of an answer: what one of them tells of its place holds for the others.
import type { LocatedClaim } from '../core/evidence.ts';

const BARE_NAME = /^[\w$-]+$/;

/**
 * `weight must be a number, weight must not be less than 0.1`: where the first tells the element of a list and the second only leads to the list,
 * both speak of that element.
 */
export function sameNameSamePlace(claims: readonly LocatedClaim[]): readonly LocatedClaim[] {
  return claims.map((claim) => {
    const { at, stated } = claim;
    if (at?.in !== 'body' || at.length === 0 || stated === null || !BARE_NAME.test(stated.text)) return claim;
    const further = claims.find((other) => other.stated?.text === stated.text && isBelow(other.at, at.path));
    return further ? { ...claim, at: further.at } : claim;
  });
}

function isBelow(at: LocatedClaim['at'], way: string): boolean {
  return at?.in === 'body' && at.path.startsWith(`${way}/`);
}
