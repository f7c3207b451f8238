// What the engine says in another language is what it says in English: the same sentences, with the same values in them.
import { describe, expect, test } from 'vitest';
import { english } from '#engine/describe.ts';
import { german, germanDifferences } from '#engine/german.ts';
import { englishDifferences } from '#engine/index.ts';
import type { LanguageWords, Templates } from '#engine/text/language.ts';

/** Sentences that nobody has put into German yet, as `check/messages/id`: they are said in English. Whoever speaks German takes them out again. */
const STILL_ENGLISH: readonly string[] = [];

/** Every template by its path. */
function templatesOf({ checks, summaries, faults }: LanguageWords): Map<string, string> {
  const tables: readonly (readonly [string, Templates])[] = [
    ['summaries', summaries],
    ['faults', faults],
    ...Object.entries(checks).flatMap(([check, { messages, fixes, steps }]): (readonly [string, Templates])[] => [
      [`${check}/messages`, messages],
      [`${check}/fixes`, fixes],
      [`${check}/steps`, steps ?? {}],
    ]),
  ];
  return new Map(tables.flatMap(([path, table]) => Object.entries(table).map(([id, text]) => [`${path}/${id}`, text] as const)));
}

const measure = templatesOf(english);
const valuesOf = (template: string): string[] => [...new Set(template.match(/\{[a-zA-Z]\w*\}/g))].toSorted();

describe.each([['German', german, STILL_ENGLISH]])('%s', (_language, words, stillEnglish) => {
  const own = templatesOf(words);
  /** A quiet message with the same text in English says the same as the loud one. */
  const saidAs = (path: string): string => {
    const loud = path.replace(/-quiet$/, '');
    return own.has(path) || measure.get(path) !== measure.get(loud) ? path : loud;
  };

  test('says every sentence, but for those that are listed', () => {
    const missing = [...measure.keys()].filter((path) => !own.has(saidAs(path)));
    expect(missing.toSorted()).toEqual(stillEnglish.toSorted());
  });

  test('says nothing that English does not say', () => {
    expect([...own.keys()].filter((path) => !measure.has(path))).toEqual([]);
  });

  test('names the same values', () => {
    const other = [...own].filter(([path, text]) => valuesOf(text).join() !== valuesOf(measure.get(path) ?? '').join());
    expect(other).toEqual([]);
  });

  test('puts only such values into words as its sentences name', () => {
    const unnamed = Object.entries(words.checks).flatMap(([check, { values = {}, ...tables }]) => {
      const named = Object.values(tables).flatMap((table) => Object.values(table).flatMap(valuesOf));
      return Object.keys(values).flatMap((name) => (named.includes(`{${name}}`) ? [] : [`${check}/${name}`]));
    });
    expect(unnamed).toEqual([]);
  });

  test('is no copy of English', () => {
    const sentences = [...measure].filter(([, text]) => text.split(' ').length > 3);
    expect(sentences.length).toBeGreaterThan(500);
    expect(sentences.filter(([path, text]) => own.get(path) === text)).toEqual([]);
  });
});

test.each(['fromPassing', 'fromAnother'] as const)(
  'differences %s name no value in German that they do not name in English',
  (standpoint) => {
    expect(Object.keys(germanDifferences[standpoint])).toEqual(Object.keys(englishDifferences[standpoint]));
    for (const [kind, text] of Object.entries(englishDifferences[standpoint])) {
      expect([kind, valuesOf(germanDifferences[standpoint][kind as keyof typeof germanDifferences.fromPassing])]).toEqual([
        kind,
        valuesOf(text),
      ]);
    }
  },
);
