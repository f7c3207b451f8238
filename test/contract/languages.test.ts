// What the engine says in another language is what it says in English: the same sentences, with the same values in them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { targets } from '#engine/all-targets.ts';
import { english } from '#engine/describe.ts';
import { german, germanDifferences, germanSentences } from '#engine/german.ts';
import { englishDifferences } from '#engine/text/english-differences.ts';
import type { LanguageWords, Templates } from '#engine/text/language.ts';
import { files as germanFiles } from '../../src/panel/german/files.ts';

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

const SRC = join(import.meta.dirname, '../../src');
/** What makes a sentence; those of its arguments that are texts are the templates. */
const MAKERS = new Set(['phrase', 'CannotExpress', 'Unreadable', 'unexpected']);
/** The makers themselves, and what hands on a template or the message of an error that was thrown. */
const HAND_ON = new Set(['engine/core/phrase.ts', 'engine/core/target.ts', 'engine/paste/unreadable.ts', 'engine/render.ts']);

interface Code {
  readonly type: string;
  readonly [member: string]: unknown;
}

function* codeIn(value: unknown): Generator<Code> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) yield value as Code;
  for (const inner of Object.values(value)) yield* codeIn(inner);
}

function makes({ type, callee }: Code): boolean {
  const { name, property } = (callee ?? {}) as { name?: string; property?: { name?: string } };
  return (type === 'CallExpression' || type === 'NewExpression') && MAKERS.has(name ?? property?.name ?? '');
}

/** The texts among the arguments of what makes sentences, outside of their values; a text that is put together is told of as such. */
function textsIn(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const constants = new Map(
    [...codeIn(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))].flatMap(({ type, id, init }) => {
      const value = (init as { value?: unknown } | null)?.value;
      return type === 'VariableDeclarator' && typeof value === 'string' ? [[(id as { name?: string }).name, value] as const] : [];
    }),
  );
  return [...codeIn(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }))].filter(makes).flatMap(({ arguments: given }) =>
    (given as Code[]).flatMap((argument) => {
      if (argument.type === 'Literal') return typeof argument['value'] === 'string' ? [argument['value']] : [];
      if (argument.type === 'Identifier') return constants.get(argument['name'] as string) ?? [];
      return argument.type === 'TemplateLiteral' ? [`${file}: put together`] : [];
    }),
  );
}

describe('outside of diagnoses', () => {
  const files = ['engine', 'capture', 'panel'].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const sentences = files.filter((file) => /\.tsx?$/.test(file) && !HAND_ON.has(file)).flatMap(textsIn);
  const limits = targets.flatMap(({ limitTexts }) => Object.values(limitTexts));
  const choices = targets.flatMap(({ options }) =>
    options.flatMap((option) => [option.title, ...option.choices.map(({ title }) => title)]),
  );
  const said = new Set([...sentences, ...limits, ...choices]);
  const own = { ...germanSentences, ...germanFiles };

  test('German says every sentence, and none that English does not say', () => {
    expect(sentences.length).toBeGreaterThan(120);
    expect([...said].filter((text) => !Object.hasOwn(own, text))).toEqual([]);
    expect(Object.keys(own).filter((text) => !said.has(text))).toEqual([]);
  });

  test('German names the same values', () => {
    expect(Object.entries(own).filter(([text, translated]) => valuesOf(text).join() !== valuesOf(translated).join())).toEqual([]);
  });
});
