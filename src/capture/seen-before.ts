// Tells an entry of the backlog from the same request's event: browsers give a request no id that both would share.
import type { Exchange } from '#engine/index.ts';

/** Where an exchange came in: as an event, or out of the backlog that was asked for once. */
export type Origin = 'event' | 'backlog';

/**
 * Answers true for the second sight of a request, whichever way came first. Requests that are alike in every respect are counted, so that
 * true repeats survive: each sight by one way cancels one by the other.
 */
export function createSightings(): (exchange: Exchange, origin: Origin) => boolean {
  const unmatched = { event: new Map<string, number>(), backlog: new Map<string, number>() };
  return (exchange, origin) => {
    const key = [exchange.startedDateTime, exchange.request.method, exchange.request.url, exchange.connectionId].join('\n');
    const others = unmatched[origin === 'event' ? 'backlog' : 'event'];
    const count = others.get(key) ?? 0;
    if (count > 0) {
      others.set(key, count - 1);
      return true;
    }
    const own = unmatched[origin];
    own.set(key, (own.get(key) ?? 0) + 1);
    return false;
  };
}
