// What a server's prose says about a request: the kind of fault, the places that it names, what it wanted and where it stopped.
import type { ParsePosition, StatedPlace } from '../core/evidence.ts';
import { kindIn } from './prose-kind.ts';
import { namesIn, placesIn } from './prose-place.ts';
import { positionIn } from './prose-position.ts';
import { allowedIn, boundsIn, expectedIn, quotedIn, type Bounds } from './prose-values.ts';

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
export interface Sentence extends Bounds {
  readonly kind: ClaimKind;
  /** Names in the prose, in its spelling, likeliest first: those of `places`, then others that look like names. */
  readonly names: readonly string[];
  /** The places that the prose names for certain, with the part of the request where it tells. */
  readonly places: readonly StatedPlace[];
  readonly expected: Expectation | null;
  /** Values that the prose says would do; a "did you mean" comes first. */
  readonly allowed: readonly string[];
  /** Values that the prose quotes and that name no place. */
  readonly quoted: readonly string[];
  readonly position: ParsePosition | null;
  /** The bound that a number or a length must keep: the upper one, else the lower one. */
  readonly limit: number | null;
}

const LONGEST = 20_000;

/** Curly quotation marks count as straight ones. */
function straightened(text: string): string {
  return text
    .slice(0, LONGEST)
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"');
}

/** Reads a message. At most its first 20,000 characters are looked at. */
export function readSentence(text: string): Sentence {
  const prose = straightened(text);
  const kind = kindIn(prose);
  const places = placesIn(prose);
  const names = [...new Set([...places.map((place) => place.text), ...namesIn(prose)])];
  // What a parser expected next, or what would satisfy a forgery guard, is no value or type of a member.
  const ofMember = kind !== 'syntax' && kind !== 'csrf';
  const allowed = ofMember ? allowedIn(prose) : [];
  const quoted = quotedIn(prose).filter((value) => !names.includes(value) && !allowed.includes(value));
  const bounds = boundsIn(prose);
  return {
    kind,
    names,
    places,
    expected: ofMember ? expectedIn(prose) : null,
    allowed,
    quoted,
    position: positionIn(prose),
    ...bounds,
    limit: bounds.maximum ?? bounds.minimum,
  };
}
