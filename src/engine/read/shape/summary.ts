// Complaints that only say that something inside is wrong.
import type { StatedClaim } from '../../core/evidence.ts';

/** JSON Schema validators report the way down to a fault as faults too: `Property "rooms" does not match schema.` */
const SUMMARY =
  /^(?:Property "[^"\n]{1,200}" does|Items? did|Instance does|Value does) not match (?:the )?schema\.?$|^Schema validation failed\.?$/;

/** True for words that only say that something inside is wrong. */
export function isSummary(text: string): boolean {
  return SUMMARY.test(text);
}

/** The complaints without those, unless there are no others. */
export function withoutSummaries(claims: readonly StatedClaim[]): readonly StatedClaim[] {
  const own = claims.filter(({ text }) => !isSummary(text));
  return own.length > 0 ? own : claims;
}
