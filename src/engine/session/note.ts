// One exchange that others may belong to, with its part in that.
import type { Exchange } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';

/** `unanswered`: the browser let no answer through; `service-worker`: answered by the page's worker; `redirected`: the target of a redirect. */
export type Role = 'preflight' | 'redirect' | 'unanswered' | 'service-worker' | 'redirected';

/** An exchange worth remembering. */
export interface Note {
  readonly role: Role;
  /** Milliseconds since 1970; 0 when the recording gives no time. */
  readonly time: number;
  readonly exchange: Exchange;
}

/** Request bodies above this many characters are not remembered. */
const LARGEST_BODY = 100_000;

/** The note of an exchange with this part: without the response's body, and without a large request body. */
export function noteAs(role: Role, exchange: Exchange): Note {
  const { request, response } = exchange;
  const large = request.body.state === 'known' && request.body.text.length > LARGEST_BODY;
  const light = {
    ...exchange,
    request: large ? { ...request, body: released } : request,
    response: response && { ...response, body: released },
  };
  return { role, time: timeOf(exchange), exchange: light };
}

const released = { state: 'unknown', reason: 'released', bytes: null } as const;

/** When it started, in milliseconds since 1970; 0 when the recording does not tell. */
export function timeOf(exchange: Exchange): number {
  return Date.parse(exchange.startedDateTime) || 0;
}

/** The part that an exchange has by itself; null for an ordinary one. */
export function roleOf(exchange: Exchange): Role | null {
  const status = exchange.response?.status ?? 0;
  if (isPreflight(exchange)) return 'preflight';
  if (status >= 300 && status < 400 && exchange.redirectURL !== '') return 'redirect';
  if (exchange.viaServiceWorker) return 'service-worker';
  return status === 0 ? 'unanswered' : null;
}

/** A CORS preflight (Fetch standard, section 4.8): told by the browser, or by its method and fields. */
export function isPreflight(exchange: Exchange): boolean {
  if (exchange.resourceType === 'preflight') return true;
  return exchange.request.method === 'OPTIONS' && headerValue(exchange.request.headers, 'access-control-request-method') !== null;
}
