// Words looked for in texts, whatever their case.
import type { Range } from '#engine/index.ts';

/** Hits that are counted, and that one can step through. */
export const MOST_HITS = 1000;

/** Finds the words, whatever their case (Unicode's simple case folding). */
export function finderOf(words: string): RegExp {
  return new RegExp(words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`), 'giu');
}

/** Where these words stand in the text, at most `MOST_HITS` places, in UTF-16 units; nowhere for no words. */
export function textHits(text: string, words: string): readonly Range[] {
  if (words === '') return [];
  const hits: Range[] = [];
  for (const { 0: found, index } of text.matchAll(finderOf(words))) {
    hits.push({ offset: index, length: found.length });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}
