// What can be wrong in JSON text, and how it would be mended.
import type { TextEdit } from '../../core/text-edit.ts';

/**
 * Kinds of fault: `foreign-literal` is Python's or JavaScript's `True`, `None`, `undefined`; `not-a-number` is NaN and Infinity;
 * `bad-number` any other number that JSON does not write so; `unexpected` whatever has no name of its own.
 */
export type JsonFaultId =
  | 'empty'
  | 'trailing-comma'
  | 'missing-comma'
  | 'single-quotes'
  | 'bare-key'
  | 'comment'
  | 'not-a-number'
  | 'cut-off'
  | 'two-documents'
  | 'byte-order-mark'
  | 'control-character'
  | 'bad-escape'
  | 'smart-quotes'
  | 'foreign-literal'
  | 'bad-number'
  | 'unexpected';

/** One fault. Offsets are UTF-16 units of the original text. */
export interface JsonFault {
  readonly id: JsonFaultId;
  /** The offending character; for what is missing, the place where it belongs. */
  readonly offset: number;
  /** 0 for what is missing. */
  readonly length: number;
  /** Edits of the original text; the repairs of all faults together give valid JSON. Null when there is nothing sensible to do. */
  readonly repair: readonly TextEdit[] | null;
  /** True when the repair is the only thing that can have been meant. */
  readonly keepsMeaning: boolean;
}
