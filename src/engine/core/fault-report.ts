// One report on all faults that a reader found in a body's text.
import type { Fix, Report } from './finding.ts';
import type { Location, Range } from './location.ts';
import { toldOrQuiet } from './told-and-quiet.ts';

/** A fault by its message id, which the check has as `toldAndQuiet`. */
export interface BodyFault extends Range {
  readonly id: string;
}

/** How likely such a fault makes a server refuse: with a complaint that speaks of it, and without. */
export interface FaultLikelihood {
  readonly told: number;
  readonly quiet: number;
}

/** Reports the first fault with the others as further places. Null where there is none. Ranges are in UTF-16 units of the body's text. */
export function faultReport(
  [first, ...others]: readonly BodyFault[],
  claims: NonNullable<Report['claims']>,
  likelihood: FaultLikelihood,
  fix: () => Fix,
): Report | null {
  if (!first) return null;
  const told = claims.length > 0;
  return {
    messageId: toldOrQuiet(first.id, told),
    values: {},
    at: inBody(first),
    also: others.map(inBody),
    likelihood: told ? likelihood.told : likelihood.quiet,
    claims,
    fixes: [fix()],
  };
}

function inBody({ offset, length }: Range): Location {
  return { in: 'body', path: '', offset, length };
}
