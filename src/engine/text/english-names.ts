// How a place is called in an English sentence.
import type { Place } from '../core/location.ts';

/** Names that would be read as words of the sentence: `The server wants from, …`. */
const WORDS = new Set(
  'a after all an and any as at be before both but by do each else for from has have if in into is it like next no none not of off on one only or other out over same so than that the then there this to under until up when where which while who why will with without'.split(
    ' ',
  ),
);

/** The name set apart from the sentence where it would be read as a word of it; the whole of a part has an article. */
export function englishName(name: string, at: Place): string {
  if (at.path === '' && (at.in === 'body' || at.in === 'query')) return `the ${name}`;
  return WORDS.has(name) ? `“${name}”` : name;
}
