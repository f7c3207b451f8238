// Every language says all that English says, with the same values in it; and nothing is said past the tables.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishDifferences } from '#engine/text/english-differences.ts';
import { english } from '../../../src/panel/english/index.ts';
import { german } from '../../../src/panel/german/index.ts';

type Leaf = readonly [name: string, words: unknown];

/** Every text and function of a table by its path. */
function leaves(value: unknown, name: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name === '' ? key : `${name}.${key}`));
}

/** Takes part as a number, a text, a date … in whatever a template does with it. */
const SAMPLES: readonly (readonly unknown[])[] = [
  [7, 5, 3],
  ['body', 'x-sample', 9],
  [{ toString: () => 'sample' }, 2, 8],
];

/** What the templates make of the samples: the marks of the samples that come through. */
function marks(words: unknown, sample: readonly unknown[]): string[] {
  if (typeof words !== 'function') return [];
  try {
    return [...(words as (...values: readonly unknown[]) => string)(...sample).matchAll(/\d+|sample|x-sample/g)]
      .map(([mark]) => mark)
      .toSorted();
  } catch {
    return ['throws'];
  }
}

describe.each([['German', german]])('%s', (_language, table) => {
  const own = new Map(leaves(table, ''));
  const measure = leaves({ ...english, differences: englishDifferences }, '');

  test('says all that English says, and no more', () => {
    expect([...own.keys()].toSorted()).toEqual(measure.map(([name]) => name).toSorted());
  });

  test.each(measure.filter(([, words]) => typeof words === 'function'))('%s holds the same values', (name, words) => {
    for (const sample of SAMPLES) expect(marks(own.get(name), sample)).toEqual(marks(words, sample));
  });

  test('is no copy of English', () => {
    const sentences = measure.filter(([, words]) => typeof words === 'string' && words.split(' ').length > 3);
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter(([name, words]) => own.get(name) === words)).toEqual([]);
  });
});

test('components hold no words of their own', () => {
  const folder = path.join(import.meta.dirname, '../../../src/panel/components');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  const spoken = files.flatMap((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const inTags = [...text.matchAll(/<\w[^<>{}]*>\s*([^<>{}=;()]*\p{L}{3}[^<>{}=;()]*)<\//gu)].map(([, words]) => words);
    const inAttributes = [...text.matchAll(/\b(?:title|aria-label|placeholder|alt)="([^"]*\p{L}{3}[^"]*)"/gu)].map(([, words]) => words);
    return [...inTags, ...inAttributes].map((words) => `${file}: ${words}`);
  });
  expect(spoken).toEqual([]);
});
