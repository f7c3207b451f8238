// What an answer says of a limit on requests: used up or not, and when to come again.
import type { LocatedEvidence } from '../../core/evidence.ts';
import { headerValue, type HeaderList } from '../../core/header-list.ts';

/** A limit as the answer tells it. */
export interface RateLimit {
  /** The field that says that nothing is left; null when none says so. */
  readonly usedUp: string | null;
  /** Seconds until another try is welcome; null when the answer does not say. */
  readonly wait: number | null;
}

/** Fields that count what is left: the draft's, and those in use before it. */
const LEFT = ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining', 'x-ratelimit-remaining-requests'];
const RESET = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'];
/** A number from here on is a time since 1970: in seconds, from the second in milliseconds. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MILLISECONDS = 1e12;

/** Reads RateLimit (draft-ietf-httpapi-ratelimit-headers), its forerunners, and Retry-After, which goes first. */
export function rateLimitOf(headers: HeaderList, evidence: LocatedEvidence | null): RateLimit {
  const combined = headerValue(headers, 'ratelimit')?.slice(0, 1000) ?? '';
  const left = LEFT.find((name) => /^\s*0+\s*$/.test(headerValue(headers, name) ?? ''));
  const usedUp = left ?? (/(?:^|[;,\s])(?:r|remaining)=0\b/.test(combined) ? 'ratelimit' : null);
  if (evidence?.retryAfter !== undefined) return { usedUp, wait: evidence.retryAfter };
  const reset = RESET.map((name) => headerValue(headers, name)).find((value) => value !== null);
  const told = reset ?? /(?:^|[;,\s])(?:t|reset)=(\d{1,13})\b/.exec(combined)?.[1] ?? '';
  return { usedUp, wait: usedUp === null ? null : secondsUntil(told.trim(), headers) };
}

function secondsUntil(told: string, headers: HeaderList): number | null {
  if (!/^\d{1,13}$/.test(told)) return null;
  const number = Number(told);
  if (number < EPOCH_SECONDS) return number;
  const now = Date.parse(headerValue(headers, 'date') ?? '') / 1000;
  const until = number < EPOCH_MILLISECONDS ? number : number / 1000;
  return Number.isNaN(now) ? null : Math.max(0, Math.ceil(until - now));
}
