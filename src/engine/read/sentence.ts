// What a server's prose says about a request: the kind of fault, the places that it names, what it wanted and where it stopped.
import type { ParsePosition } from '../core/evidence.ts';

/** The kind of fault that a sentence speaks of. */
export type ClaimKind =
  | 'missing'
  | 'unknown-member'
  | 'type'
  | 'format'
  | 'enum'
  | 'range'
  | 'length'
  | 'syntax'
  | 'media-type'
  | 'credentials'
  | 'csrf'
  | 'method'
  | 'host'
  | 'size'
  | 'encoding'
  | 'other';

/** A type or format that a sentence asks for. */
export type Expectation =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'array'
  | 'object'
  | 'null'
  | 'date'
  | 'date-time'
  | 'email'
  | 'uuid'
  | 'url';

/** What one sentence, or a short message, says. */
export interface Sentence {
  readonly kind: ClaimKind;
  /** Places named in the prose, in its spelling, likeliest first. */
  readonly names: readonly string[];
  readonly expected: Expectation | null;
  /** Values that the prose says would do; a "did you mean" comes first. */
  readonly allowed: readonly string[];
  /** Values that the prose quotes and that name no place. */
  readonly quoted: readonly string[];
  readonly position: ParsePosition | null;
  /** The bound that a number or a length must keep. */
  readonly limit: number | null;
}

/** Reads a message. At most its first 20,000 characters are looked at. */
export function readSentence(text: string): Sentence {
  const seen = text.slice(0, 20_000);
  return {
    kind: /\brequired\b|\bmissing\b/i.test(seen) ? 'missing' : 'other',
    names: [],
    expected: null,
    allowed: [],
    quoted: [],
    position: null,
    limit: null,
  };
}
