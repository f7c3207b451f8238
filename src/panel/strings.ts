// Every word that the panel itself says, in the language that is spoken. Words about faults come from the engine.
import type { Language } from '#channel/settings.ts';
import { formatIn } from './text/formats.ts';
import { english } from './english/index.ts';

type Widened<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Words extends readonly string[]
      ? readonly string[]
      : Words extends readonly (readonly [string, string])[]
        ? readonly (readonly [string, string])[]
        : { readonly [Name in keyof Words]: Widened<Words[Name]> };

/** What a language must say: all that English says. */
export type Strings = Widened<typeof english>;

/** The words of the language that is spoken. To be looked up when something is drawn, not kept: the language can change. */
export let strings: Strings = english;

/** The words of a language; those of languages besides English are loaded. */
export async function learn(language: Language): Promise<Strings> {
  return language === 'en' ? english : (await import('./german/index.ts')).german;
}

/** Speaks this language, in these words of it, from the next drawing on. */
export function speak(language: Language, words: Strings): void {
  strings = words;
  formatIn(language);
}
