// What a language has to say. English is what the checks themselves hold; another language is tables of this shape.
import type { Place } from '../core/location.ts';
import type { DifferenceKind } from '../read/passing/difference.ts';

/** Templates by id, with `{name}` for values. */
export type Templates = Readonly<Record<string, string>>;

/** The German, say, of a value that the engine says in English. */
export type ValueWords = Readonly<Record<string, (english: string) => string>>;

/** How a place is called in a sentence, from what the engine calls it: `path segment 2`, `body`, `items[0].qty`. */
export type NamePlace = (name: string, at: Place) => string;

/** The words of one check. Where `<id>-quiet` is not among its messages, `<id>` is said in its place. */
export interface CheckWords {
  readonly messages: Templates;
  readonly fixes: Templates;
  readonly steps?: Templates;
  /** By the name of the value: only for those that are the engine's own words, never a page's or a server's. */
  readonly values?: ValueWords;
}

/** The words for differences between requests: from those that passed, and from any other. */
export interface DifferenceWords {
  readonly fromPassing: Readonly<Record<DifferenceKind, string>>;
  readonly fromAnother: Readonly<Record<DifferenceKind, string>>;
  /** What a value is: `a number`. */
  readonly kind: (english: string) => string;
  readonly placeName: NamePlace;
}

/** All that is said of a diagnosis. What a language lacks is said in English. */
export interface LanguageWords {
  readonly checks: Readonly<Record<string, CheckWords>>;
  /** Summaries that no finding gives. */
  readonly summaries: Templates;
  /** Why the fault is whose it is. */
  readonly faults: Templates;
  readonly placeName: NamePlace;
}
