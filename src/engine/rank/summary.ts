// The one sentence on top: message ids for engine/text.
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding, Words } from '../core/finding.ts';

/** Below this a finding is a hint, not a cause to put on top. */
export const TELLING = 0.3;

/** From here on even a suspicion is a cause: only where the server names its place does it count for so much. */
const NEAR_CERTAIN = 0.9;

/** True for what is known to be wrong and may well be why; a suspicion that the server does not share is none. */
export function isCause(finding: Finding | undefined): boolean {
  return finding !== undefined && finding.score >= (finding.severity === 'info' ? NEAR_CERTAIN : TELLING);
}

/** The summary: the likeliest finding, else the server's words, else that nothing is known. */
export function summaryOf(ranked: readonly Finding[], evidence: LocatedEvidence | null, exchange: Exchange): Words {
  const [first] = ranked;
  if (first && first.score >= TELLING)
    return { id: ranked.length > 1 ? 'finding-and-more' : 'finding', values: { more: ranked.length - 1 } };
  if (evidence?.message) return { id: 'server-said', values: { message: evidence.message } };
  if (exchange.response === null) return { id: 'not-sent', values: {} };
  if (exchange.response.status === 0) return noAnswer(exchange.response.error);
  return {
    id: exchange.response.body.state === 'unknown' ? 'answer-not-at-hand' : 'server-silent',
    values: { status: exchange.response.status },
  };
}

function noAnswer(error: string | null): Words {
  return error ? { id: 'no-answer', values: { error } } : { id: 'no-answer-unsaid', values: {} };
}
