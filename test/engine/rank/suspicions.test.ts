// Suspicions count for little, unless a refusal stays unexplained without them.
import { expect, test } from 'vitest';
import type { LocatedEvidence } from '#engine/core/evidence.ts';
import type { Finding } from '#engine/core/finding.ts';
import type { Place } from '#engine/core/location.ts';
import { weighSuspicions, type Grounds } from '#engine/rank/suspicions.ts';
import { checkInput } from '../checks/check-input.ts';

const QTY: Place = { in: 'body', path: '/qty' };
const body = JSON.stringify({ qty: 1 });
const { exchange } = checkInput({ name: '', body });
const { context: sameContext } = checkInput({ name: '', body, twins: [{ body }] });
const { context: otherContext } = checkInput({ name: '', body, twins: [{ body: '{"qty":2}' }] });

function finding(severity: 'error' | 'info', score: number, check = 'some', at: Place = QTY): Finding {
  return { check, messageId: 'x', values: {}, severity, at, also: [], score, because: [], fixes: [] };
}

function saying(message: string | null, at: Place | null = null): LocatedEvidence {
  const claims = at === null ? [] : [{ text: 'no', stated: null, at }];
  return { dialect: 'x', message, code: null, claims, links: [], trace: null, requestId: null, layer: null, hints: [] };
}

const unexplained: Omit<Grounds, 'evidence'> = { exchange, twins: [], isRefused: true };
const elsewhere: Place = { in: 'body', path: '/note' };
const suspicion = finding('info', 0.6);

test.each<[string, Finding[], Grounds, number]>([
  ['an answer without words leaves it possible', [suspicion], { ...unexplained, evidence: null }, 0.45],
  ['so does one that only repeats its status', [suspicion], { ...unexplained, evidence: saying('400 Bad Request') }, 0.45],
  ['so does one that blames the request as a whole', [suspicion], { ...unexplained, evidence: saying('Invalid request.') }, 0.45],
  ['words that mean something lower it', [suspicion], { ...unexplained, evidence: saying('The shop is closed') }, 0.24],
  ['so does a place that the server names', [suspicion], { ...unexplained, evidence: saying(null, elsewhere) }, 0.24],
  ['so does a fault', [suspicion, finding('error', 0.5)], { ...unexplained, evidence: null }, 0.24],
  ['but not one that hardly matters', [suspicion, finding('error', 0.1)], { ...unexplained, evidence: null }, 0.45],
  ['a request that passed needs no suspicion', [suspicion], { ...unexplained, isRefused: false, evidence: null }, 0.24],
  ['what passed elsewhere is none', [suspicion], { ...unexplained, twins: sameContext.twins, evidence: null }, 0.24],
  ['what differs from what passed is', [suspicion], { ...unexplained, twins: otherContext.twins, evidence: null }, 0.45],
  ['a faint hint stays faint', [finding('info', 0.6, 'faint-hint')], { ...unexplained, evidence: null }, 0.24],
  ['a place that the server names is no mere suspicion', [suspicion], { ...unexplained, evidence: saying(null, QTY) }, 0.6],
  ['a fault is not lowered', [finding('error', 0.6)], { ...unexplained, evidence: saying('The shop is closed') }, 0.6],
])('%s', (_what, findings, grounds, score) => {
  expect(weighSuspicions(findings, grounds)[0]!.score).toBeCloseTo(score);
});
