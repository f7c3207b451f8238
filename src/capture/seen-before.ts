// Tells an entry of the backlog from the same request's event: browsers give a request no id that both would share.
import type { Exchange } from '#engine/index.ts';

/** Where an exchange came in: as an event, or out of the backlog that was asked for once. */
export type Origin = 'event' | 'backlog';

/** What was seen by one way and not yet by the other. */
export interface Sightings {
  /**
   * True for the second sight of a request, whichever way came first. Requests that are alike in every respect are counted, so that true
   * repeats survive: each sight by one way cancels one by the other.
   */
  isSeenBefore(exchange: Exchange, origin: Origin): boolean;
  /** The whole backlog has come in: events need no longer be remembered. */
  backlogIsIn(): void;
}

/** Nothing seen yet. */
export function createSightings(): Sightings {
  const unmatched = { event: new Map<string, number>(), backlog: new Map<string, number>() };
  let backlogExpected = true;
  return {
    isSeenBefore(exchange, origin) {
      const key = [exchange.startedDateTime, exchange.request.method, exchange.request.url, exchange.connectionId].join('\n');
      const others = unmatched[origin === 'event' ? 'backlog' : 'event'];
      const count = others.get(key) ?? 0;
      if (count > 1) others.set(key, count - 1);
      else if (count === 1) others.delete(key);
      else if (origin === 'backlog' || backlogExpected) unmatched[origin].set(key, (unmatched[origin].get(key) ?? 0) + 1);
      return count > 0;
    },
    backlogIsIn() {
      backlogExpected = false;
      unmatched.event.clear();
    },
  };
}
