// What a server's prose says about a request: the kind of fault, the places that it names, what it wanted and where it stopped.
import type { ParsePosition, StatedPlace } from '../core/evidence.ts';
import { codedFault, isCapitalCode, labelOf } from './coded-fault.ts';
import { kindIn } from './prose-kind.ts';
import { straightened } from './prose-marks.ts';
import { namesIn, placesIn, subjectsIn } from './prose-place.ts';
import { positionIn } from './prose-position.ts';
import { expectedInScript, kindInScript } from './prose-scripts.ts';
import { withoutPhrase } from './telling.ts';
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
  /** Words that the prose speaks of as it would of a field; only the request can tell whether they are. */
  readonly subjects: readonly string[];
  /** Names in the prose, in its spelling, likeliest first: those of `places`, then `subjects`, then others that look like names. */
  readonly names: readonly string[];
  /** The places that the prose names for certain, with the part of the request where it tells; what would satisfy a forgery guard is none. */
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

const LONGEST = 10_000;
/** The same few sentences are read by dialect, locator and checks: those of the last answers are kept, up to so many characters. */
const MOST_KEPT = 200_000;
const kept = new Map<string, Sentence>();
let charactersKept = 0;

/** Reads a message. At most its first 10,000 characters are looked at. */
export function readSentence(text: string): Sentence {
  const prose = text.slice(0, LONGEST);
  const known = kept.get(prose);
  if (known) return known;
  charactersKept += prose.length;
  if (charactersKept > MOST_KEPT) {
    kept.clear();
    charactersKept = prose.length;
  }
  const sentence = new ReadSentence(prose);
  kept.set(prose, sentence);
  return sentence;
}

/** Each part is read when it is first asked for: a dialect wants places, a check the kind. Taking a sentence apart by destructuring asks for all that it names. */
class ReadSentence implements Sentence {
  readonly #prose: string;
  readonly #parts = new Map<keyof Sentence, unknown>();

  constructor(text: string) {
    this.#prose = straightened(text);
  }

  get kind(): ClaimKind {
    return this.#once('kind', () => codedFault(this.#prose)?.kind ?? kindInScript(this.#prose) ?? kindIn(codeInWords(this.#prose)));
  }

  get places(): readonly StatedPlace[] {
    return this.#once('places', () => (this.kind === 'csrf' ? [] : placesIn(withoutPhrase(this.#prose))));
  }

  get subjects(): readonly string[] {
    return this.#once('subjects', () => {
      const coded = codedFault(this.#prose);
      return coded ? [labelOf(coded)] : subjectsIn(withoutPhrase(this.#prose));
    });
  }

  get names(): readonly string[] {
    return this.#once('names', () => [...new Set([...this.places.map((place) => place.text), ...this.subjects, ...namesIn(this.#prose)])]);
  }

  get expected(): Expectation | null {
    return this.#once('expected', () =>
      this.#speaksOfMember() ? (expectedInScript(this.#prose) ?? expectedIn(codeInWords(this.#prose))) : null,
    );
  }

  get allowed(): readonly string[] {
    return this.#once('allowed', () => (this.#speaksOfMember() ? allowedIn(this.#prose) : []));
  }

  get quoted(): readonly string[] {
    return this.#once('quoted', () =>
      quotedIn(this.#prose).filter((value) => !this.names.includes(value) && !this.allowed.includes(value)),
    );
  }

  get position(): ParsePosition | null {
    return this.#once('position', () => positionIn(this.#prose));
  }

  get minimum(): number | null {
    return this.#bounds().minimum;
  }

  get maximum(): number | null {
    return this.#bounds().maximum;
  }

  get limit(): number | null {
    return this.maximum ?? this.minimum;
  }

  #bounds(): Bounds {
    return this.#once('minimum', () => boundsIn(this.#prose));
  }

  /** What a parser expected next, or what would satisfy a forgery guard, is no value or type of a member. */
  #speaksOfMember(): boolean {
    return this.kind !== 'syntax' && this.kind !== 'csrf';
  }

  #once<Part>(name: keyof Sentence, read: () => Part): Part {
    if (!this.#parts.has(name)) this.#parts.set(name, read());
    return this.#parts.get(name) as Part;
  }
}

/** `NOT_POSITIVE_INTEGER`, as validators that leave the words to others say it, in small words. */
function codeInWords(prose: string): string {
  return isCapitalCode(prose) ? prose.toLowerCase().replaceAll('_', ' ') : prose;
}
