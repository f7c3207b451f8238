// German differs from English in its words only, and no English word of the engine's own is left in it.
import path from 'node:path';
import { expect, test } from 'vitest';
import { german } from '#engine/german.ts';
import {
  contextFor,
  describe as inWords,
  diagnose,
  emptySession,
  entryToExchange,
  type DescribedDiagnosis,
  type Diagnosis,
} from '#engine/index.ts';
import { loadCases, type Case } from '../../../scripts/score/cases.ts';

function diagnosisOf({ id, entry }: Case): Diagnosis {
  const exchange = entryToExchange(entry, { id, recorder: 'har' })!;
  return diagnose(exchange, contextFor(emptySession, exchange));
}

const diagnoses = loadCases(path.join(import.meta.dirname, '../../fixtures/corpus')).map((each) => [each.id, diagnosisOf(each)] as const);

/** All but the sentences. */
function withoutWords({ summary: _summary, faultWhy: _why, findings, ...rest }: DescribedDiagnosis): unknown {
  return {
    ...rest,
    findings: findings.map(({ message: _message, because, fixes, ...finding }) => ({
      ...finding,
      because: because.map(({ kind, text }) => (kind === 'claim' ? { kind, text } : { kind })),
      fixes: fixes.map(({ title: _title, steps, ...fix }) => ({ ...fix, steps: steps?.length })),
    })),
  };
}

test('real answers are diagnosed alike, in other words', () => {
  expect(diagnoses.length).toBeGreaterThan(100);
  for (const [id, diagnosis] of diagnoses) {
    const [english, own] = [inWords(diagnosis), inWords(diagnosis, german)];
    expect([id, withoutWords(own)]).toEqual([id, withoutWords(english)]);
    expect(own.summary).not.toBe(english.summary);
  }
});

test('what the engine itself says in values is German too', () => {
  const asked = diagnoses.flatMap(([, { findings }]) =>
    findings.flatMap(({ check, values, fixes }) => [
      { check, values },
      ...fixes.flatMap((fix) => [fix.title, ...(fix.steps ?? [])].map((words) => ({ check: fix.check, values: words.values }))),
    ]),
  );
  const left = asked.flatMap(({ check, values }) =>
    Object.entries(german.checks[check]?.values ?? {}).flatMap(([name, translate]) => {
      const english = String(values[name] ?? '');
      return /\b(?:an?|the|it|and|or|seconds?|minutes?|hours?|days?|bytes|text|its)\b/.test(english) && translate(english) === english
        ? [`${check} ${name}: ${english}`]
        : [];
    }),
  );
  expect([...new Set(left)]).toEqual([]);
  expect(asked.length).toBeGreaterThan(500);
});

test('a segment of the path is called by its number, a member of the same name keeps it', () => {
  const finding = {
    check: 'value-leftover',
    messageId: 'script',
    values: { name: 'path segment 2', found: 'undefined' },
    severity: 'error',
    also: [],
    score: 1,
    because: [],
    fixes: [],
  } as const;
  const messageAt = (part: 'path' | 'body'): string | undefined => {
    const diagnosis = { ...diagnoses[0]![1], findings: [{ ...finding, at: { in: part, path: '/1' } }] };
    return inWords(diagnosis, german).findings[0]?.message;
  };
  expect(messageAt('path')).toMatch(/^Pfadsegment 2 enthält „undefined“/);
  expect(messageAt('body')).toMatch(/^path segment 2 enthält/);
});

test('a sentence that a language lacks is said in English', () => {
  const [, diagnosis] = diagnoses.find(([, { findings }]) => findings.length > 0)!;
  const lacking = { ...german, checks: {}, faults: {} };
  expect(inWords(diagnosis, lacking).findings).toEqual(inWords(diagnosis).findings);
  expect(inWords(diagnosis, lacking).faultWhy).toBe(inWords(diagnosis).faultWhy);
});
