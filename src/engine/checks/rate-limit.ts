// Says that the server takes no more requests for now, and when it will again.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { rateLimitOf } from '../read/answer/rate-limit.ts';
import { spanText } from '../read/text/time-span.ts';

/** Nothing in the request is malformed: the finding stands at its head as a whole. */
const HEAD: Place = { in: 'header', path: '' };
const LONGEST = 2000;
const SAYS_SO =
  /\btoo many (?:\w+ )?(?:requests|attempts|calls|queries|tries)\b|\btoo_?many_?(?:requests|attempts)|\brate[-_ ]?limit(?:ed|s|ing)?\b|\bthrottl(?:ed|ing)\b|\b(?:quota|request limit|limit of requests)\b[^.]{0,40}\b(?:exceed|exhaust|reached|used up)|\bslow ?down\b|^error code: 1015\b/i;

export const rateLimit = defineCheck({
  id: 'rate-limit',
  title: 'Too many requests',
  messages: {
    limited: { severity: 'error', text: 'The server takes no more requests from this client for now: “{text}”' },
    'limited-for': { severity: 'error', text: 'The server takes no more requests from this client for the next {wait}: “{text}”' },
    'used-up': { severity: 'info', text: 'The answer says in {field} that no request is left in this window.' },
    wait: { severity: 'info', text: 'The answer asks to wait {wait} before another try.' },
  },
  fixes: { slower: 'Wait, and send fewer requests' },
  steps: {
    wait: 'Wait {wait}, then send the same request again.',
    backoff: 'Retry only after a pause that grows with every refusal, with some chance in it, and honour Retry-After.',
    fewer: 'Send fewer: keep answers that were fetched before, ask for several things at once, wait until typing stops.',
    quota: 'If the limit is too low for what the page does, ask the server’s owner for a higher one.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const limit = rateLimitOf(exchange.response?.headers ?? [], evidence);
    const claims = complaintsOf(evidence).filter(saysSo);
    const coded = SAYS_SO.test((evidence?.code ?? '').slice(0, 200).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
    const said = claims[0]?.text ?? (coded ? (evidence?.message ?? evidence?.code) : undefined);
    const wait = limit.wait === null ? '' : spanText(limit.wait);
    const quiet = wait === '' ? null : 'wait';
    const messageId = said === undefined ? (limit.usedUp === null ? quiet : 'used-up') : wait === '' ? 'limited' : 'limited-for';
    if (messageId === null) return [];
    return [
      {
        messageId,
        values: { text: said ?? '', wait, field: limit.usedUp ?? '' },
        at: HEAD,
        likelihood: said === undefined ? 0.4 : 0.95,
        claims,
        fixes: [slower(wait)],
      },
    ];
  },
});

/** A limit on one member (`rate limit must be a number`) has a place. */
function saysSo({ at, text }: Complaint): boolean {
  return at === null && SAYS_SO.test(text.slice(0, LONGEST));
}

function slower(wait: string): Fix {
  const ids = wait === '' ? ['backoff', 'fewer', 'quota'] : ['wait', 'backoff', 'fewer', 'quota'];
  return manualFix('slower', ids, { wait });
}
