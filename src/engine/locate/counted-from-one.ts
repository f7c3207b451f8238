// Servers that count a list's elements from one: `items[2].qty` of a list of two.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedClaim } from '../core/evidence.ts';
import { isIndex, type Segment } from '../core/pointer.ts';
import { bodySteps } from './body-steps.ts';
import { followed } from './followed.ts';

/**
 * The claims with their indexes counted from zero. What was not sent has no fault: an answer that speaks of the element right behind the last one, and
 * never of the element 0, counts from one throughout.
 */
export function countedFromZero(tree: BodyTree | null, claims: readonly StatedClaim[]): readonly StatedClaim[] {
  const ways = claims.map(bodySteps);
  const indexed = ways.filter((way) => way?.some((step) => isIndex(step)) === true);
  if (!tree || indexed.length === 0) return claims;
  const isFromOne = indexed.some((way) => way !== null && endsBehind(tree.value, way)) && !indexed.some((way) => way?.some(isZero));
  if (!isFromOne) return claims;
  return claims.map((claim, at) => {
    const way = ways[at];
    const segments = way?.map((step) => (isIndex(step) ? Number(step) - 1 : step));
    return claim.stated && segments ? { ...claim, stated: { ...claim.stated, segments } } : claim;
  });
}

function isZero(step: Segment): boolean {
  return isIndex(step) && Number(step) === 0;
}

/** True where the way stops at a list, at the index that is as large as the list is long. */
function endsBehind(body: unknown, way: readonly Segment[]): boolean {
  const { value, rest } = followed(body, way);
  return Array.isArray(value) && value.length > 0 && rest[0] !== undefined && isIndex(rest[0]) && Number(rest[0]) === value.length;
}
