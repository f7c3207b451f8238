// Complaints of which only one needs mending: what the request has begun to follow is more likely meant than what it holds nothing of.
import type { LocatedClaim } from '../core/evidence.ts';

/** The alternatives that this request comes nearest to; the others are no more than mentioned. */
export function nearestAlternatives(claims: readonly LocatedClaim[]): readonly LocatedClaim[] {
  const alternatives = claims.filter(({ alternative, at }) => alternative && at);
  if (alternatives.length < 2) return claims;
  const nearest = Math.max(...alternatives.map(nearness));
  return claims.map((claim) => (claim.alternative && claim.at && nearness(claim) < nearest ? { ...claim, onlyMentioned: true } : claim));
}

/** What stands there, before what is absent from an object further in. */
function nearness({ at }: LocatedClaim): number {
  return at!.length === 0 ? Math.min(at!.path.split('/').length, 99) : 100;
}
