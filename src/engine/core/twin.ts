// A request that passed, kept to compare a failing one with.
import type { Request } from './exchange.ts';

/** One request that a server took. Never its answer. */
export interface Twin {
  /** The id of its exchange. */
  readonly id: string;
  readonly request: Request;
}
