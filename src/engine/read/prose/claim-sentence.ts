// What the words of one claim say, together with what its code and its other members say.
import type { StatedClaim } from '../../core/evidence.ts';
import { typeNamed } from './wanted-type.ts';
import { readSentence, type ClaimKind, type Expectation, type Sentence } from './sentence.ts';

/** What can be wrong inside a text: its type and what it lacks are those of something in it, and not of the text. */
const OF_TEXT: ReadonlySet<ClaimKind> = new Set(['syntax', 'unknown-member', 'other']);

/** What the words say; where they say nothing of the kind, what the code's words say, and always the values that the claim itself lists. */
export function sentenceOfClaim(text: string, { code, allowed, expected, position }: StatedClaim): Sentence {
  const spoken = readSentence(text);
  const coded = code !== undefined && spoken.kind === 'other' ? readSentence(wordsOf(code)) : spoken;
  // What is quoted was sent: `resource_missing` beside a quoted value means a thing of the server's.
  const telling = coded.kind === 'other' || (coded.kind === 'missing' && spoken.quoted.length > 0) ? spoken : coded;
  const inside = position?.inside;
  if (inside !== undefined && (inside.startsWith('@') || !OF_TEXT.has(telling.kind)))
    return new SentenceToldBeside(spoken, 'other', null, []);
  const type = expected === undefined ? null : typeNamed(expected);
  if (telling === spoken && allowed === undefined && type === null) return spoken;
  const kind = telling.kind === 'other' && type !== null ? 'type' : telling.kind;
  return new SentenceToldBeside(spoken, kind, spoken.expected ?? telling.expected ?? type, allowed?.map(String));
}

/** A sentence of which the answer tells more beside its words; what only the words tell is read when it is asked for. */
class SentenceToldBeside implements Sentence {
  readonly kind: ClaimKind;
  readonly expected: Expectation | null;
  readonly #spoken: Sentence;
  readonly #allowed: readonly string[] | undefined;

  constructor(spoken: Sentence, kind: ClaimKind, expected: Expectation | null, allowed: readonly string[] | undefined) {
    this.#spoken = spoken;
    this.kind = kind;
    this.expected = expected;
    this.#allowed = allowed;
  }

  get allowed(): readonly string[] {
    return this.#allowed ?? this.#spoken.allowed;
  }

  get subjects(): readonly string[] {
    return this.#spoken.subjects;
  }

  get names(): readonly string[] {
    return this.#spoken.names;
  }

  get places(): Sentence['places'] {
    return this.#spoken.places;
  }

  get quoted(): readonly string[] {
    return this.#spoken.quoted;
  }

  get position(): Sentence['position'] {
    return this.#spoken.position;
  }

  get minimum(): number | null {
    return this.#spoken.minimum;
  }

  get maximum(): number | null {
    return this.#spoken.maximum;
  }
}

/** `string_too_short`, `NotBlank`, `FieldValueRequired` as words. */
function wordsOf(code: string): string {
  return code.slice(0, 200).replaceAll(/([a-z])(?=[A-Z])|[_.-]+/g, '$1 ');
}
