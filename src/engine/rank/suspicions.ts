// What a finding that raises no alarm counts for: little, unless a refusal is left unexplained without it.
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import type { Twin } from '../core/twin.ts';
import { isVague, tellsNothing } from '../read/text/telling.ts';
import { isShared } from './clear-of-suspicion.ts';
import { names, UNSHARED } from './join.ts';
import { isCause } from './summary.ts';

/** Checks whose findings raise no alarm because they know little, however bare the answer. */
const FAINT = new Set(['faint-hint', 'refused-by-server']);
/** What is left of it where neither the answer nor another fault explains the refusal: ordinary requests hardly ever give reason for one. */
const UNEXPLAINED = 0.75;
/** Longer messages mean something, even if it is not understood. */
const LONGEST_VAGUE = 120;

/** What suspicions are weighed against. */
export interface Grounds {
  readonly exchange: Exchange;
  readonly evidence: LocatedEvidence | null;
  readonly twins: readonly Twin[];
  readonly isRefused: boolean;
}

/** The findings, with suspicions lowered to what they are worth here. */
export function weighSuspicions(findings: readonly Finding[], { exchange, evidence, twins, isRefused }: Grounds): readonly Finding[] {
  const isUnexplained = isRefused && !findings.some(isCause) && tellsNothingOfUse(evidence);
  const claims = evidence ? [...evidence.claims, ...evidence.hints] : [];
  return findings.map((finding) => {
    if (finding.severity !== 'info' || names(claims, finding.at)) return finding;
    const stands = isUnexplained && !FAINT.has(finding.check) && !isShared(finding.at, exchange.request, twins);
    return { ...finding, score: finding.score * (stands ? UNEXPLAINED : UNSHARED) };
  });
}

function tellsNothingOfUse(evidence: LocatedEvidence | null): boolean {
  if (evidence === null) return true;
  const { message, claims, hints, trace } = evidence;
  if (trace !== null || [...claims, ...hints].some(({ at }) => at !== null)) return false;
  return message === null || tellsNothing(message) || (message.length <= LONGEST_VAGUE && isVague(message));
}
