// What a request has in common with all of those that passed is hardly why it was refused, where it also differs from them.
import type { Exchange, Request } from '../core/exchange.ts';
import type { Finding } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
import type { Twin } from '../core/twin.ts';
import { valueAt, type Standing } from '../read/request/value-at.ts';

/** What is left of a score. */
const CLEARED = 0.4;
/** A difference at least this likely must be there to take the blame. */
const SUSPECT = 0.3;
/** Faults that come with time or with what was done before: that the same passed once says nothing. */
const TIMED = new Set(['jwt-time', 'signed-url-time', 'credentials', 'forgery-token', 'rate-limit', 'preflight-refused', 'gateway-answer']);

/** Lowers findings at places where all passing requests were the same, when another finding rests on a difference from them. */
export function clearOfSuspicion(findings: readonly Finding[], { request }: Exchange, twins: readonly Twin[]): readonly Finding[] {
  const isSuspect = ({ because, score }: Finding): boolean => score >= SUSPECT && because.some(({ kind }) => kind === 'twin');
  if (twins.length === 0 || !findings.some(isSuspect)) return findings;
  return findings.map((finding) => {
    if (isSuspect(finding) || (TIMED.has(finding.check) && valueAt(request, finding.at).state === 'present')) return finding;
    return isShared(finding.at, request, twins) ? { ...finding, score: finding.score * CLEARED } : finding;
  });
}

/** True when all of these passing requests, at least one, are the same at this place. */
export function isShared(place: Place, request: Request, twins: readonly Twin[]): boolean {
  return twins.length > 0 && twins.every((twin) => isSameAt(place, request, twin.request));
}

function isSameAt(place: Place, request: Request, other: Request): boolean {
  const [own, theirs] = [valueAt(request, place), valueAt(other, place)];
  if (own.state === 'absent' || theirs.state === 'absent') return own.state === theirs.state;
  return own.state === 'present' && theirs.state === 'present' && textOf(own, request) === textOf(theirs, other);
}

/** The characters of a value: values can be too deep to be compared as such. */
function textOf({ value, range }: Extract<Standing, { state: 'present' }>, { body }: Request): unknown {
  const isInBody = typeof value === 'object' && range !== null && body.state === 'known';
  return isInBody ? body.text.slice(range.offset, range.offset + range.length) : value;
}
