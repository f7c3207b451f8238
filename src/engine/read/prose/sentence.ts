// What a server's prose says about a request: the kind of fault, the places that it names, what it wanted and where it stopped.
import type { ParsePosition, StatedPlace } from '../../core/evidence.ts';
import { codedFault, isCapitalCode, labelOf } from './coded-fault.ts';
import { kindIn } from './kind.ts';
import { straightened } from './marks.ts';
import { namesIn, placesIn, subjectsIn } from './place.ts';
import { inEnglish } from './other-languages.ts';
import { positionIn } from './position.ts';
import { ofMember } from './said-of.ts';
import { scriptFailure, type ScriptFailure } from './script-failure.ts';
import { expectedInScript, kindInScript } from './scripts.ts';
import { withoutPhrase } from '../text/telling.ts';
import { boundsIn, type Bounds } from './bounds.ts';
import { allowedIn, quotedIn } from './values.ts';
import { expectedIn } from './wanted-type.ts';

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
}

/** What servers put ahead of the complaint itself. */
const HEADING =
  /^(?:invalid|bad|malformed|unprocessable) (?:request |json |input )?(?:body|payload|json|data|input|request|form data)(?:[:,]| received[.:]) (?=\S)/i;

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
  // Undefined until asked for.
  #kind?: ClaimKind;
  #places?: readonly StatedPlace[];
  #subjects?: readonly string[];
  #names?: readonly string[];
  #expected?: Expectation | null;
  #allowed?: readonly string[];
  #quoted?: readonly string[];
  #position?: ParsePosition | null;
  #bounds?: Bounds;

  constructor(text: string) {
    this.#prose = inEnglish(straightened(text));
  }

  /** The names in an engine's words are the server's own. */
  get #failure(): ScriptFailure | null {
    return scriptFailure(this.#prose);
  }

  get kind(): ClaimKind {
    return (this.#kind ??= this.#kindSaid());
  }

  #kindSaid(): ClaimKind {
    if (this.#failure) return this.#failure.fault === 'absent' ? 'missing' : 'type';
    const script = codedFault(this.#prose)?.kind ?? kindInScript(this.#prose);
    return script ?? this.#behindHeading() ?? kindIn(codeInWords(this.#prose));
  }

  /** `Invalid request body: email is required`: the heading speaks of the whole, what is behind it of a member. */
  #behindHeading(): ClaimKind | null {
    const said = this.#withoutHeading();
    const kind = said === this.#prose || positionIn(this.#prose) ? null : kindIn(said);
    return kind && ofMember.has(kind) && placesIn(said).length + subjectsIn(said).length > 0 ? kind : null;
  }

  #withoutHeading(): string {
    return this.#prose.slice(HEADING.exec(this.#prose)?.[0].length ?? 0);
  }

  get places(): readonly StatedPlace[] {
    return (this.#places ??= this.kind === 'csrf' || this.#failure ? [] : this.#placesSaid());
  }

  #placesSaid(): readonly StatedPlace[] {
    const places = placesIn(withoutPhrase(this.#prose));
    return places.length === 0 && ofMember.has(this.kind) ? placesIn(this.#withoutHeading()) : places;
  }

  get subjects(): readonly string[] {
    return (this.#subjects ??= this.#failure ? [] : subjectsOf(this.#prose));
  }

  get names(): readonly string[] {
    return (this.#names ??= this.#failure
      ? []
      : [...new Set([...this.places.map((place) => place.text), ...this.subjects, ...namesIn(this.#prose)])]);
  }

  get expected(): Expectation | null {
    if (this.#expected === undefined)
      this.#expected = this.#failure?.expected ?? (this.#speaksOfMember() ? expectationIn(this.#prose) : null);
    return this.#expected;
  }

  get allowed(): readonly string[] {
    return (this.#allowed ??= this.#speaksOfMember() ? allowedIn(this.#prose) : []);
  }

  get quoted(): readonly string[] {
    return (this.#quoted ??= quotedIn(this.#prose).filter((value) => !this.names.includes(value) && !this.allowed.includes(value)));
  }

  get position(): ParsePosition | null {
    if (this.#position === undefined) this.#position = positionIn(this.#prose);
    return this.#position;
  }

  get minimum(): number | null {
    return (this.#bounds ??= boundsIn(this.#prose)).minimum;
  }

  get maximum(): number | null {
    return (this.#bounds ??= boundsIn(this.#prose)).maximum;
  }

  /** What a parser expected next, or what would satisfy a forgery guard, is no value or type of a member. */
  #speaksOfMember(): boolean {
    return this.kind !== 'syntax' && this.kind !== 'csrf';
  }
}

function subjectsOf(prose: string): readonly string[] {
  const coded = codedFault(prose);
  return coded ? [labelOf(coded)] : subjectsIn(withoutPhrase(prose));
}

function expectationIn(prose: string): Expectation | null {
  return expectedInScript(prose) ?? expectedIn(codeInWords(prose));
}

/** `NOT_POSITIVE_INTEGER`, as validators that leave the words to others say it, in small words. */
function codeInWords(prose: string): string {
  return isCapitalCode(prose) ? prose.toLowerCase().replaceAll('_', ' ') : prose;
}
