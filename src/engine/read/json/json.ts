// JSON text as a value, with what is wrong in it when it is not valid (RFC 8259).
import { applyEdits, type TextEdit } from '../../core/text-edit.ts';
import type { JsonFault } from './fault.ts';
import { recoverJson, type JsonRecovery } from './recovery.ts';

export { jsonInsertion, jsonRange } from './range.ts';
export type { JsonFault } from './fault.ts';

/** A reading of JSON text. */
export interface JsonReading {
  readonly valid: boolean;
  /** What JSON.parse gives, or what could be recovered; undefined when nothing could. */
  readonly value: unknown;
  /** In the order of the text, about 50 at most; empty when valid. */
  readonly faults: readonly JsonFault[];
  /** The valid text behind `value`, and the edits that lead from the original to it; null when nothing could be recovered. */
  readonly recovered: { readonly text: string; readonly edits: readonly TextEdit[] } | null;
}

/** Reads JSON; valid text takes the fast way. Never throws. */
export function readJson(text: string): JsonReading {
  const value = wholeValue(text);
  if (value !== undefined) return { valid: true, value, faults: [], recovered: { text, edits: [] } };
  const recovery = recoverJson(text);
  // Valid after all: the engine's own parser gave up on it, for its depth.
  if (recovery.faults.length === 0) return { valid: true, value: undefined, faults: [], recovered: { text, edits: [] } };
  return recoveredReading(text, recovery);
}

/** The reading of text that is not valid, by what it needs. */
export function recoveredReading(text: string, { faults, edits }: JsonRecovery): JsonReading {
  if (!edits) return { valid: false, value: undefined, faults, recovered: null };
  const recoveredText = applyEdits(text, edits);
  const value = wholeValue(recoveredText);
  return { valid: false, value, faults, recovered: value === undefined ? null : { text: recoveredText, edits } };
}

/** What JSON.parse makes of the text; undefined where it throws, be it for a fault or because an engine gives up on deep nesting. */
export function wholeValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
