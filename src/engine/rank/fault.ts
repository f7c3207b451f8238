// Whose fault it is, client's or server's, and what says so: message ids for engine/text.
import type { Diagnosis } from '../core/diagnosis.ts';
import type { LocatedEvidence, Trace } from '../core/evidence.ts';
import type { Exchange } from '../core/exchange.ts';
import type { Finding, Values } from '../core/finding.ts';
import type { Twin } from '../core/twin.ts';
import { differences } from '../read/passing/differences.ts';
import { names } from './join.ts';
import { isCause, TELLING } from './summary.ts';

type Fault = Diagnosis['fault'];

/** Exceptions that only a mistake in the server's own code throws. */
const BUG =
  /\b(?:NullPointer|NullReference|ClassCast|IndexOutOfBounds|ArrayIndexOutOfBounds|IndexOutOfRange|StackOverflow|AttributeError|NameError|UnboundLocalError|NoMethodError|ReferenceError|ZeroDivision|RecursionError|NotImplemented)/;
const BUG_WORDS = /\bis not a function\b|\bof (?:undefined|null)\b|\bundefined (?:method|variable|index|array key)\b|\bnil pointer\b/i;

/** What the question of fault rests on. */
export interface Grounds {
  readonly ranked: readonly Finding[];
  readonly evidence: LocatedEvidence | null;
  /** The status that counts. */
  readonly status: number;
  readonly exchange: Exchange;
  readonly twins: readonly Twin[];
}

/** Whose fault, from the surest sign on. */
export function faultOf({ ranked, evidence, status, exchange, twins }: Grounds): Fault {
  const [first] = ranked;
  if (status >= 500) return fault('server', 'server-error', { status });
  if (first?.check === 'rate-limit') return fault('client', 'too-many');
  if (first && isCause(first)) return fault('client', exchange.response === null ? 'not-sent-yet' : signOf(first, evidence));
  if (evidence?.trace && isBug(evidence.trace)) return fault('server', 'server-bug', { exception: evidence.trace.exception ?? '' });
  if (evidence?.trace) return fault('unknown', 'server-threw', { exception: evidence.trace.exception ?? '' });
  const { layer } = evidence ?? {};
  if (layer === 'waf') return fault('unknown', 'firewall');
  if (layer === 'cdn' || layer === 'gateway') return fault('unknown', 'in-front');
  if (twins.length > 0 && differences(exchange.request, twins.slice(0, 1)).every(({ noise }) => noise))
    return fault('unknown', 'same-passed');
  if (exchange.response === null) return fault('unknown', 'not-sent');
  if (first && first.score >= TELLING) return fault('unknown', 'suspicion');
  return fault('unknown', status === 0 ? 'no-answer' : 'nothing-told');
}

function fault(who: Fault['who'], id: string, values: Values = {}): Fault {
  return { who, why: { id, values } };
}

function signOf({ because, at }: Finding, evidence: LocatedEvidence | null): string {
  const has = (kind: 'claim' | 'twin'): boolean => because.some((reason) => reason.kind === kind);
  const checked = because.some(({ kind }) => kind === 'check' || kind === 'syntax');
  const isNamed = evidence !== null && names([...evidence.claims, ...evidence.hints], at);
  if (has('claim') && (checked || has('twin'))) return isNamed ? 'both-agree' : 'server-says-what';
  if (has('claim')) return 'server-names-it';
  return checked ? 'request-shows-it' : 'passing-differ';
}

function isBug({ exception, message }: Trace): boolean {
  return BUG.test(exception ?? '') || BUG_WORDS.test(message?.slice(0, 1000) ?? '');
}
