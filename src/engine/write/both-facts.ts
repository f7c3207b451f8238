// The two requests of a test: the one that was refused and the mended one, each ready to be written.
import { CannotExpress, type BothRequests, type RenderInput } from '../core/target.ts';
import { wireRequest, type WireRequest } from './wire-request.ts';

export interface WiredPair {
  readonly refused: { readonly input: RenderInput; readonly wire: WireRequest };
  readonly fixed: { readonly input: RenderInput; readonly wire: WireRequest };
  readonly both: BothRequests;
}

/** Throws `CannotExpress` where only one request is at hand. */
export function wiredPair(input: RenderInput): WiredPair {
  const { both } = input;
  if (!both) throw new CannotExpress('A test needs both requests: the one that was refused, and a fixed one that differs from it.');
  const wired = (request: BothRequests['fixed'], bodyName: string) => ({
    input: { ...input, request },
    wire: { ...wireRequest({ ...input, request }), bodyName },
  });
  return { refused: wired(both.original, 'refused-body'), fixed: wired(both.fixed, 'fixed-body'), both };
}

/** Titles of the two tests, for any runner. */
export function factTitles({ status }: BothRequests): { readonly refused: string; readonly fixed: string } {
  return { refused: `the request as it was is refused with ${status}`, fixed: `the fixed request is not refused with ${status}` };
}
