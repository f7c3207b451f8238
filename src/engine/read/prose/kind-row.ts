// One row of the tables from which the kind of a sentence's fault is read.
import type { ClaimKind } from './sentence.ts';

/** A kind of fault, and the patterns each of which tells it. Patterns have the flag `i` or none. */
export interface KindRow {
  readonly kind: ClaimKind;
  readonly patterns: readonly RegExp[];
}
