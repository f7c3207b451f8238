// Of the names that one sentence lists, those that it can be true of.
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { holdsNothing, valueAt } from '../read/request/value-at.ts';

/** Whether what a claim speaks of was sent; null where it has no place, or its value is empty or unknown. */
type Sent = boolean | null;

/**
 * Of `data must contain ['name', 'email'] properties` what was not sent is meant, of `You cannot use a, b or c` what was: the others go, as
 * long as one is left.
 */
export function asFarAsTrue(request: Request, claims: readonly LocatedClaim[]): readonly LocatedClaim[] {
  const sent = claims.map((claim) => sentAt(request, claim));
  const known = new Map<string, Set<Sent>>();
  for (const [index, { text }] of claims.entries()) known.set(text, (known.get(text) ?? new Set()).add(sent[index]!));
  return claims.filter(({ text, stated }, index) => {
    const untrue = readSentence(text).kind === 'missing';
    return stated === null || sent[index] !== untrue || !known.get(text)!.has(!untrue);
  });
}

function sentAt(request: Request, { at }: LocatedClaim): Sent {
  if (at === null) return null;
  if (at.length === 0 || at.offset === undefined) return false;
  const standing = valueAt(request, at);
  return standing.state === 'present' && !holdsNothing(standing.value) ? true : null;
}
