// Keeps the bodies of failing exchanges within bounds of memory: the oldest are given up first, their rows stay.
import type { Body, Exchange } from '#engine/index.ts';

/** Characters of all bodies together. */
const MOST_IN_ALL = 64 * 2 ** 20;
/** Characters of one body. */
const LARGEST_BODY = 20 * 2 ** 20;

/** Told of every exchange that is kept; answers with the ids of those whose bodies have to go. */
export interface BodyBudget {
  keep(exchange: Exchange): readonly string[];
  clear(): void;
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
    clear() {
      sizes.clear();
      total = 0;
    },
  };
}

/** The exchange without those of its bodies that are larger than any that is kept. */
export function withoutHugeBodies(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  if (sizeOf(request.body) <= LARGEST_BODY && sizeOf(response?.body) <= LARGEST_BODY) return exchange;
  return {
    ...exchange,
    request: { ...request, body: bounded(request.body) },
    response: response && { ...response, body: bounded(response.body) },
  };
}

function bounded(body: Body): Body {
  const size = sizeOf(body);
  return size > LARGEST_BODY ? { state: 'unknown', reason: 'too-large', bytes: size } : body;
}

function sizeOf(body: Body | undefined): number {
  return body?.state === 'known' ? body.text.length : 0;
}
