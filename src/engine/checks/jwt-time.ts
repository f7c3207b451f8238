// Finds JSON Web Tokens that were expired, or not valid yet, by the server's own clock when it answered; by this machine's where more than a day is between.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report } from '../core/finding.ts';
import { headerValue } from '../core/header-list.ts';
import type { Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsAbout, type Complaint } from '../read/complaints/complaints.ts';
import { readJwt } from '../read/head/jwt.ts';
import { sentTokens } from '../read/request/sent-tokens.ts';
import { momentText, spanText } from '../read/text/time-span.ts';

/** No machine's clock is thought to be wrong by more, in seconds. */
const WRONG_CLOCK = 86_400;
const LONGEST = 2000;
/** Servers forgive clocks that differ by a few minutes (RFC 7519, section 4.1.4): ASP.NET Core by five. */
const LEEWAY = 300;

export const jwtTime = defineCheck({
  id: 'jwt-time',
  title: 'Token outside its time',
  messages: {
    expired: { severity: 'error', text: 'The token in {place} expired {ago} before the server answered.' },
    'just-expired': {
      severity: 'info',
      text: 'The token in {place} expired {ago} before the server answered; many servers still take it.',
    },
    'not-yet-valid': { severity: 'error', text: 'The token in {place} is valid only {ago} after the server answered.' },
    'nearly-valid': {
      severity: 'info',
      text: 'The token in {place} is valid only {ago} after the server answered; many servers already take it.',
    },
  },
  fixes: { renew: 'Get a fresh token', wait: 'Wait until the token is valid, or set the clock right' },
  steps: {
    renew: 'Log in again, or use the refresh token, and send the new token.',
    refresh: 'Renew tokens before they end: this one was good until {until}.',
    clock: 'Compare the clock of the machine that made the token with the server’s: it says {until}.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    if (!exchange.response) return [];
    const told = Date.parse(headerValue(exchange.response.headers, 'date') ?? '');
    const clock = Number.isNaN(told)
      ? { now: Date.parse(exchange.startedDateTime) / 1000, wrongBy: WRONG_CLOCK }
      : { now: told / 1000, wrongBy: 0 };
    return sentTokens(exchange.request).flatMap(({ text, at }) => {
      const jwt = readJwt(text);
      return jwt?.state === 'read' ? timeReport(jwt.expires, jwt.notBefore, clock, at, complaintsAbout(evidence, ['credentials'])) : [];
    });
  },
});

/** In seconds: what it shows, and by how much that may be wrong. */
interface Clock {
  readonly now: number;
  readonly wrongBy: number;
}

function timeReport(
  expires: number | null,
  notBefore: number | null,
  { now, wrongBy }: Clock,
  at: Location,
  complaints: readonly Complaint[],
): readonly Report[] {
  const late = expires === null ? 0 : now - expires;
  const early = notBefore === null ? 0 : notBefore - now;
  // A clock that the server agrees with is right enough.
  const expired = late > (complaints.some(({ text }) => /\bexpired\b/i.test(text.slice(0, LONGEST))) ? 0 : wrongBy);
  if (!expired && early <= wrongBy) return [];
  const by = expired ? late : early;
  const sure = by > LEEWAY || complaints.length > 0;
  const until = momentText(expired ? expires : notBefore);
  return [
    {
      messageId: expired ? (sure ? 'expired' : 'just-expired') : sure ? 'not-yet-valid' : 'nearly-valid',
      values: { place: at.path, ago: spanText(by) },
      at,
      likelihood: sure ? 0.9 : 0.3,
      claims: complaints,
      fixes: [expired ? manualFix('renew', ['renew', 'refresh'], { until }) : manualFix('wait', ['clock'], { until })],
    },
  ];
}
