// Answers of real servers, damaged in every way: cut, nested, of wrong types, huge, with hostile names. No dialect may throw or take long.
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '#engine/core/exchange.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { readSentence } from '#engine/read/prose/sentence.ts';
import { dialects } from '#engine/registry.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { loadCases } from '../../../scripts/score/cases.ts';
import { casesOf } from './fixtures.ts';

const RUNS = propertyRuns(2_000, 100_000);
/** Milliseconds that one answer may take through all dialects; only the long run holds them to it. */
const LONGEST = propertyRuns(Infinity, 50);

interface Body {
  readonly text: string;
  readonly mimeType: string;
}

const ofCorpus = loadCases(path.join(import.meta.dirname, '../../fixtures/corpus')).map(({ entry }): Body => {
  const { text = '', mimeType } = entry.response['content'] as { text?: string; mimeType: string };
  return { text, mimeType };
});
const ofFixtures = dialects.flatMap(({ id }) =>
  casesOf(id).map(({ response }): Body => ({
    text: response.body.state === 'known' ? response.body.text : '',
    mimeType: response.mimeType,
  })),
);
const bodies = [...ofCorpus, ...ofFixtures].filter(({ text }) => text !== '');

const hostile = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '</script>',
    '\u0000',
    '\ud800',
    '(a+)+$',
    "' OR 1=1",
    '../..',
    '$',
    '#',
    '/',
    '[',
    'a.b[0]',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const repeated = fc
  .tuple(
    fc.constantFrom('"', "'", '[a', 'a.', 'missing ', '1:', '<b>', '{', 'is required, ', 'at f (a.js:1:1)\n', ' ', 'x_'),
    fc.integer({ min: 1, max: 40_000 }),
  )
  .map(([piece, times]) => piece.repeat(Math.min(times, Math.ceil(200_000 / piece.length))));
/** What cannot be made a text: `String(value)` throws. */
const unprintable = fc.constant({ toString: 1, valueOf: 1 });
const value = fc.oneof(
  fc.jsonValue(),
  unprintable,
  unprintable.map((member) => [member]),
  hostile,
  repeated,
  fc.integer({ min: 1, max: 2_000 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
  fc.integer({ min: 1, max: 2_000 }).map((depth) => JSON.parse('{"errors":'.repeat(depth) + '{}' + '}'.repeat(depth)) as unknown),
  fc
    .integer({ min: 1, max: 3_000 })
    .map((length) => Array.from({ length }, (_, index) => ({ field: `f${index}`, message: 'is required' }))),
  fc
    .integer({ min: 1, max: 3_000 })
    .map((length) => Object.fromEntries(Array.from({ length }, (_, index) => [`f${index}`, ['is too long']]))),
);

/** One way of damaging a text; the numbers say where. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(10_000) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(10_000), text: fc.oneof(hostile, repeated) }),
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(10_000), value }),
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(10_000), name: hostile }),
  fc.record({
    kind: fc.constant('wrap' as const),
    name: fc.oneof(hostile, fc.constantFrom('error', 'errors', 'data', 'detail', 'message')),
  }),
);
type Damage = typeof damage extends fc.Arbitrary<infer Kind> ? Kind : never;

function damaged(text: string, how: Damage): string {
  const point = 'at' in how ? how.at % (text.length + 1) : 0;
  if (how.kind === 'cut') return text.slice(0, point);
  if (how.kind === 'insert') return text.slice(0, point) + how.text + text.slice(point);
  const json = parsed(text);
  if (json === undefined) return text;
  if (how.kind === 'wrap') return JSON.stringify({ [how.name]: json });
  const nodes = [{ '': json }, ...objectsIn(json)] as Record<string, unknown>[];
  const node = nodes[how.at % nodes.length]!;
  const names = Object.keys(node);
  const name = names[how.at % Math.max(1, names.length)];
  if (name === undefined || (how.kind === 'rename' && Array.isArray(node))) return text;
  if (how.kind === 'replace') node[name] = how.value;
  else Object.defineProperty(node, how.name, { value: node[name], enumerable: true, configurable: true, writable: true });
  return JSON.stringify(nodes[0]!['']) ?? text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectsIn(json: unknown): object[] {
  const found: object[] = [];
  const waiting = [json];
  for (let at = 0; at < waiting.length && at < 500; at++) {
    const each = waiting[at];
    if (typeof each !== 'object' || each === null) continue;
    found.push(each);
    waiting.push(...Object.values(each).slice(0, 100));
  }
  return found;
}

function answer({ text, mimeType }: Body): Response {
  return {
    status: 400,
    statusText: 'Bad Request',
    headers: [{ name: 'content-type', value: mimeType }],
    body: { state: 'known', text, form: 'text', complete: true },
    mimeType,
    httpVersion: 'HTTP/1.1',
    error: null,
  };
}

/** Sentences that were read are kept for a while: others in their place, so that an answer is read as if for the first time. */
function forgetSentences(): void {
  for (let number = 0; number < 30; number++) readSentence(`${number}`.padEnd(10_000, '.'));
}

/** Puts an answer to every dialect; the milliseconds of processor time that it took: other programs' share does not count. */
function readAll(body: Body): number {
  forgetSentences();
  const response = parsedResponse(answer(body));
  const start = process.cpuUsage();
  for (const dialect of dialects) if (dialect.recognize(response) > 0) dialect.read(response);
  return process.cpuUsage(start).user / 1000;
}

describe('any damage to any answer', () => {
  it(`${RUNS} times`, { timeout: 3_600_000 }, () => {
    const whole = fc.integer({ min: 0, max: bodies.length - 1 }).map((index) => bodies[index]!);
    const slowest = { milliseconds: 0, text: '' };
    fc.assert(
      fc.property(whole, fc.array(damage, { minLength: 1, maxLength: 3 }), ({ text, mimeType }, how) => {
        const body = { text: how.reduce(damaged, text), mimeType };
        let milliseconds = readAll(body);
        // The compiler and the garbage collector take their time too: the least of several tries counts.
        for (let again = 0; again < 10 && milliseconds > LONGEST; again++) milliseconds = Math.min(milliseconds, readAll(body));
        if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, text: body.text.slice(0, 200) });
        expect(milliseconds).toBeLessThanOrEqual(LONGEST);
      }),
      { numRuns: RUNS },
    );
    if (LONGEST < Infinity) console.log(`slowest of ${RUNS}: ${slowest.milliseconds.toFixed(1)} ms on ${JSON.stringify(slowest.text)}`);
  });
});
