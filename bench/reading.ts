// How long an answer takes to read, against JSON.parse of its body, over the JSON bodies of the corpus.
import path from 'node:path';
import { loadCases } from '../scripts/score/cases.ts';
import type { Response } from '../src/engine/core/exchange.ts';
import { readEvidence } from '../src/engine/read-evidence.ts';
import { dialects } from '../src/engine/registry.ts';

const GOAL = { ratio: 5 };
const ROUNDS = 200;
/** Characters of the longer bodies. */
const LONG = 2000;

function jsonBodies(): string[] {
  const folder = path.join(import.meta.dirname, '../test/fixtures/corpus');
  const texts = loadCases(folder).map(({ entry }) => (entry.response['content'] as { text?: string }).text ?? '');
  return texts.filter(isJson);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function answer(text: string): Response {
  return {
    status: 400,
    statusText: 'Bad Request',
    httpVersion: 'HTTP/1.1',
    headers: [{ name: 'content-type', value: 'application/json' }],
    mimeType: 'application/json',
    body: { state: 'known', text, form: 'text', complete: true },
    error: null,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The median time of one body, read and parsed in turn; each round reads another object, so that nothing is remembered. */
function ratioOf(text: string): { read: number; parse: number } {
  const read: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const response = answer(text);
    read.push(timed(() => readEvidence(response, dialects)));
    parse.push(timed(() => JSON.parse(text) as unknown));
  }
  return { read: median(read), parse: median(parse) };
}

/** Measures and prints; true when the goal is met. */
export function benchReading(): boolean {
  const bodies = jsonBodies();
  console.log(
    `Reading an answer, over ${bodies.length} JSON bodies of the corpus (goal at the median: ${GOAL.ratio} × JSON.parse of the body)`,
  );
  const ratio = printed('as they are', bodies);
  printed('a list of each, 2 kB long', bodies.map(lengthened));
  return ratio <= GOAL.ratio;
}

/** Prints the medians of some bodies; the ratio. */
function printed(title: string, bodies: readonly string[]): number {
  const timings = bodies.map(ratioOf);
  const ratio = median(timings.map(({ read, parse }) => read / parse));
  const milliseconds = median(timings.map(({ read }) => read));
  console.log(`  ${title}: ${(milliseconds * 1000).toFixed(0)} µs  ${ratio.toFixed(1)} × JSON.parse`);
  return ratio;
}

/** Answers that list many errors; the corpus has few of them. */
function lengthened(text: string): string {
  return `{"errors":[${Array(Math.ceil(LONG / text.length))
    .fill(text)
    .join(',')}]}`;
}
