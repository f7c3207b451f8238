// The corpus' own complaints in the shapes of answers that no server of it gave: how well servers are read that nobody has met.
import type { Case } from './cases.ts';
import { bracketed, DOCUMENTS, ENVELOPES, json, SPELLINGS, type Answer, type Steps, type Told } from './answer-shapes.ts';
import { measure, type Column, type Outcome } from './measure.ts';

/** How one reshaping came out. */
export interface Reshaped {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

/** All reshapings of the cases that they can be made of. */
export function reshaped(cases: readonly Case[]): readonly Reshaped[] {
  const known = cases.filter(({ expected }) => expected.checked !== false);
  const naming = known.filter(namesFields);
  const documents = Object.entries(DOCUMENTS).map(([name, write]) => reshapedAs(name, naming, (each) => write(toldIn(each))));
  const spellings = Object.entries(SPELLINGS).map(([name, spell]) =>
    reshapedAs(name, naming, (each) => {
      const errors = toldIn(each).map(({ steps, text, in: part }) => ({ field: spell(steps, part), message: text }));
      return errors.some(({ field }) => field === null) ? null : json({ message: 'Validation failed', errors });
    }),
  );
  const envelopes = Object.entries(ENVELOPES).map(([name, wrap]) =>
    reshapedAs(name, known, (each) => {
      const answer = jsonOf(each);
      return answer === undefined ? null : json(wrap(answer));
    }),
  );
  return [...documents, ...spellings, ...envelopes];
}

/** A line for each reshaping: named fields, culprit first, and of the findings said to be near certain those that are the culprit. */
export function reshapedTable(cases: readonly Case[]): string {
  const columns: readonly Column[] = ['fieldPrecision', 'fieldRecall', 'culpritFirst', 'certain'];
  const all = reshaped(cases);
  const line = (name: string, cells: readonly string[]): string => name.padEnd(34) + cells.map((text) => text.padStart(7)).join('');
  const mean = columns.map((column) => percent(all.reduce((sum, { outcomes }) => sum + share(outcomes, column), 0) / all.length));
  return [
    line('', ['cases', 'fld P', 'fld R', 'cul@1', 'cert', 'of']),
    ...all.map(({ name, outcomes }) =>
      line(name, [
        String(outcomes.length),
        ...columns.map((column) => percent(share(outcomes, column))),
        String(outcomes.filter(({ marks }) => marks.certain).length),
      ]),
    ),
    line('mean', ['', ...mean]),
  ].join('\n');
}

/** Right of all in a column, 0 to 1. */
export function share(outcomes: readonly Outcome[], column: Column): number {
  const marks = outcomes.flatMap((outcome) => (outcome.marks[column] ? [outcome.marks[column]] : []));
  const of = marks.reduce((sum, [, all]) => sum + all, 0);
  return of === 0 ? 1 : marks.reduce((sum, [right]) => sum + right, 0) / of;
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)}%`;
}

function reshapedAs(name: string, cases: readonly Case[], write: (each: Case) => Answer | null): Reshaped {
  const outcomes = cases.flatMap((each) => {
    const answer = write(each);
    return answer ? [measure(withAnswer(each, answer), 'nothing')] : [];
  });
  return { name, outcomes };
}

/** The case with another answer to its request. */
export function withAnswer(each: Case, { mediaType, text }: Answer): Case {
  const { entry, expected } = each;
  const headers = [{ name: 'Content-Type', value: mediaType }];
  const content = { size: text.length, mimeType: mediaType, text };
  return { id: each.id, entry: { ...entry, response: { ...entry.response, headers, content } }, expected };
}

/** Cases whose few complaints have a place with a name and words; parsers' and GraphQL's have positions of their own. */
function namesFields({ expected: { category, fields } }: Case): boolean {
  const isPlain = fields.every(
    ({ in: part, path, text }) => ['body', 'query', 'header'].includes(part) && path.length > 1 && text.length > 3,
  );
  return isPlain && fields.length > 0 && fields.length < 6 && category !== 'malformed-json' && category !== 'graphql';
}

function toldIn({ expected }: Case): readonly Told[] {
  return expected.fields.map(({ in: part, path, text }) => ({ in: part, steps: stepsOf(part, path), text }));
}

function stepsOf(part: string, path: string): Steps {
  return part === 'body' ? path.split('/').slice(1).map(stepOf) : [path];
}

/** A place as prose would spell it: `items[0].qty`. */
export function spelled(part: string, path: string): string {
  return bracketed(stepsOf(part, path));
}

function stepOf(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text.replaceAll('~1', '/').replaceAll('~0', '~');
}

function jsonOf({ entry }: Case): unknown {
  const { text, encoding } = entry.response['content'] as { text?: string; encoding?: string };
  try {
    const value: unknown = text === undefined || encoding ? undefined : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
