// The one sentence on top, and whose fault it is: message ids for engine/text.
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding, Words } from '../core/finding.ts';
import type { Diagnosis } from '../core/diagnosis.ts';

/** Below this a finding is a hint, not a cause to put on top. */
const TELLING = 0.3;

/** The summary: the likeliest finding, else the server's words, else that nothing is known. */
export function summaryOf(ranked: readonly Finding[], evidence: LocatedEvidence | null, exchange: Exchange): Words {
  const [first] = ranked;
  if (first && first.score >= TELLING)
    return { id: ranked.length > 1 ? 'finding-and-more' : 'finding', values: { more: ranked.length - 1 } };
  if (evidence?.message) return { id: 'server-said', values: { message: evidence.message } };
  if (exchange.response === null) return { id: 'not-sent', values: {} };
  if (exchange.response.status === 0) return { id: 'no-answer', values: { error: exchange.response.error ?? '' } };
  return {
    id: exchange.response.body.state === 'unknown' ? 'answer-not-at-hand' : 'server-silent',
    values: { status: exchange.response.status },
  };
}

/** Whose fault, and what says so. */
export function faultOf(ranked: readonly Finding[], evidence: LocatedEvidence | null, status: number): Diagnosis['fault'] {
  const [first] = ranked;
  if (status >= 500) return { who: 'server', why: { id: 'server-error', values: { status } } };
  if (first && first.score >= TELLING && first.severity !== 'info') {
    const claimed = first.because.some((reason) => reason.kind === 'claim');
    const checked = first.because.some((reason) => reason.kind !== 'claim');
    return { who: 'client', why: { id: claimed && checked ? 'both-agree' : claimed ? 'server-names-it' : 'request-shows-it', values: {} } };
  }
  if (evidence?.trace) return { who: 'unknown', why: { id: 'server-threw', values: { exception: evidence.trace.exception ?? '' } } };
  return { who: 'unknown', why: { id: 'nothing-told', values: {} } };
}
