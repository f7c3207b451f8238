// Keeps the bodies of failing exchanges within bounds of memory: the oldest are given up first, their rows stay.
import type { Body, Exchange } from '#engine/index.ts';

/** Characters of all bodies together. */
const MOST_IN_ALL = 64 * 2 ** 20;

/** Told of every exchange that is kept; answers with the ids of those whose bodies have to go. */
export interface BodyBudget {
  keep(exchange: Exchange): readonly string[];
  forget(id: string): void;
}

/** Bounds can be given by tests. */
export function createBodyBudget(mostInAll: number = MOST_IN_ALL): BodyBudget {
  const sizes = new Map<string, number>();
  let total = 0;
  return {
    keep(exchange) {
      const size = sizeOf(exchange.request.body) + sizeOf(exchange.response?.body);
      sizes.set(exchange.id, size);
      total += size;
      const released: string[] = [];
      for (const [id, held] of sizes) {
        if (total <= mostInAll) break;
        sizes.delete(id);
        total -= held;
        released.push(id);
      }
      return released;
    },
    forget(id) {
      total -= sizes.get(id) ?? 0;
      sizes.delete(id);
    },
  };
}

/** The exchange without those of its bodies that are larger than `largest` characters. */
export function withoutHugeBodies(exchange: Exchange, largest: number): Exchange {
  const { request, response } = exchange;
  if (sizeOf(request.body) <= largest && sizeOf(response?.body) <= largest) return exchange;
  return {
    ...exchange,
    request: { ...request, body: bounded(request.body, largest) },
    response: response && { ...response, body: bounded(response.body, largest) },
  };
}

function bounded(body: Body, largest: number): Body {
  const size = sizeOf(body);
  return size > largest ? { state: 'unknown', reason: 'too-large', bytes: size } : body;
}

function sizeOf(body: Body | undefined): number {
  return body?.state === 'known' ? body.text.length : 0;
}
