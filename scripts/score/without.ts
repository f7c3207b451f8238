// What the other dialects make of a dialect's answers when it is switched off: how well servers are read that nobody has met.
import { entryToExchange } from '../../src/engine/index.ts';
import type { Dialect } from '../../src/engine/core/define.ts';
import type { DescribedDiagnosis } from '../../src/engine/core/described.ts';
import { locate } from '../../src/engine/locate/locate.ts';
import { readEvidence } from '../../src/engine/read-evidence.ts';
import { dialects } from '../../src/engine/registry.ts';
import { describeEvidence } from '../../src/engine/text/describe-diagnosis.ts';
import type { Case } from './cases.ts';
import { evidenceMarks, fieldMisses, type Column, type Marks } from './measure.ts';

/** Readers by shape and by sentence: without one of them nothing is left for its answers. */
const GENERIC: ReadonlySet<string> = new Set(['plain-json', 'plain-text', 'html-page', 'xml-error']);

interface Read {
  readonly case: Case;
  readonly evidence: DescribedDiagnosis['evidence'];
  readonly marks: Marks;
}

/** A row for each dialect (`all`) or for one: message and fields with it and without it, on the cases that it reads; then the misses. */
export function withoutDialects(cases: readonly Case[], wanted: string, misses: number): string {
  const known = cases.map((each) => readBy(each, dialects));
  const names = dialects.map(({ id }) => id).filter((id) => (wanted === 'all' ? !GENERIC.has(id) : id === wanted));
  const lines = [`${'without'.padEnd(26)} cases   msg=   F1 with   F1 without  msg= without`];
  const means: number[] = [];
  const missed: string[] = [];
  const add = (name: string, own: readonly Read[], left: readonly Dialect[]) => {
    const others = own.map((read) => readBy(read.case, left));
    const without = f1(others);
    if (without !== null) means.push(without);
    const cells = [String(own.length), share(own), percent(f1(own)), percent(without), share(others)];
    lines.push(name.padEnd(26) + cells.map((text, at) => text.padStart([6, 7, 10, 13, 14][at]!)).join(''));
    missed.push(...others.flatMap((read) => missText(name, read)));
  };
  for (const id of names) {
    const own = known.filter(({ evidence }) => evidence.dialect === id);
    const left = dialects.filter((dialect) => dialect.id !== id);
    if (own.length > 0) add(id, own, left);
  }
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  lines.push(`mean field F1 without: ${mean.toFixed(3)} over ${means.length} dialects whose answers name fields`);
  const own = known.filter(({ evidence }) => evidence.dialect !== null && !GENERIC.has(evidence.dialect));
  const generic = dialects.filter(({ id }) => GENERIC.has(id));
  if (wanted === 'all') add('all of these', own, generic);
  return [...lines, ...missed.slice(0, misses)].join('\n');
}

function readBy(each: Case, readers: readonly Dialect[]): Read {
  const exchange = entryToExchange(each.entry, { id: each.id, recorder: 'har' });
  const read = exchange?.response ? readEvidence(exchange.response, readers).evidence : null;
  const evidence = describeEvidence(exchange && read && locate(exchange.request, read));
  return { case: each, evidence, marks: evidenceMarks(each, evidence) };
}

function total(reads: readonly Read[], column: Column): [right: number, of: number] {
  return reads.reduce<[number, number]>(
    ([right, of], { marks }) => [right + (marks[column]?.[0] ?? 0), of + (marks[column]?.[1] ?? 0)],
    [0, 0],
  );
}

/** Null where the answers name no fields. */
function f1(reads: readonly Read[]): number | null {
  const [right, named] = total(reads, 'fieldPrecision');
  const [found, wanted] = total(reads, 'fieldRecall');
  return wanted === 0 ? null : right + found === 0 ? 0 : (2 * found) / (named + wanted);
}

function share(reads: readonly Read[]): string {
  const [right, of] = total(reads, 'messageExact');
  return of === 0 ? '-' : percent(right / of);
}

function percent(ratio: number | null): string {
  return ratio === null ? '-' : `${Math.round(100 * ratio)}%`;
}

function missText(name: string, { case: each, evidence, marks }: Read): string[] {
  const { wrong, missed } = fieldMisses(each, evidence);
  const parts = [
    marks.messageExact?.[0] === 0 && `message ${JSON.stringify(evidence.message)}, wanted ${JSON.stringify(each.expected.message)}`,
    wrong.length > 0 && `fields named wrongly: ${wrong.join(', ')}`,
    missed.length > 0 && `fields missed: ${missed.join(', ')}`,
  ].filter(Boolean);
  return parts.length === 0 ? [] : [`  without ${name}, ${each.id} by ${evidence.dialect}: ${parts.join('; ')}`];
}
