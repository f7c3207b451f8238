// What a reader of a pasted text gives.
import type { Request } from '../core/exchange.ts';
import type { Phrase } from '../core/phrase.ts';

/** A request and what a person should know about how it was read. */
export interface PastedRequest {
  readonly request: Request;
  readonly notes: readonly Phrase[];
}
