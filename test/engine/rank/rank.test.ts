// Joining by place, order, leading group, and which fixes may be called safe.
import { describe, expect, test } from 'vitest';
import type { Check } from '#engine/core/define.ts';
import type { LocatedEvidence } from '#engine/core/evidence.ts';
import type { Finding, Fix, Report, Safety } from '#engine/core/finding.ts';
import type { Place } from '#engine/core/location.ts';
import { joinByPlace } from '#engine/rank/join.ts';
import { checklistOf, fixedChoice, leadingGroup, everyFault, rank } from '#engine/rank/rank.ts';
import { runChecks, type CheckReport } from '#engine/rank/run-checks.ts';
import { contextFor, emptySession, entryToExchange } from '#engine/index.ts';

const QTY: Place = { in: 'body', path: '/qty' };
const NAME: Place = { in: 'body', path: '/name' };

const checkNamed = (id: string, severity: 'error' | 'info' = 'error'): Check => ({
  id,
  title: id,
  messages: { wrong: { severity, text: 'wrong' } },
  fixes: {},
  run: () => [],
});
const fixed = (safety: Safety, at: Place): Fix => ({
  title: { id: 'set', values: {} },
  safety,
  patch: safety === 'manual' ? [] : [{ op: 'set', at, value: 1 }],
});

function reported(check: Check, at: Place, likelihood: number, ...fixes: Fix[]): CheckReport {
  const report: Report = { messageId: 'wrong', values: {}, at, likelihood, fixes };
  return { check, report };
}

function saying(...claims: { text: string; at: Place }[]): LocatedEvidence {
  const located = claims.map((claim) => ({ ...claim, stated: null }));
  return { dialect: 'x', message: null, code: null, claims: located, links: [], trace: null, requestId: null, layer: null, hints: [] };
}

const found = (reports: readonly CheckReport[], evidence: LocatedEvidence | null = null): Finding[] => rank(joinByPlace(reports, evidence));

describe('joining', () => {
  const refused = checkNamed('refused-by-server');
  const typed = checkNamed('value-type');

  test('what only repeats the server’s words adds no mark to fill in where another check knows what to do', () => {
    const mark: Fix = { ...fixed('review', QTY), placeholders: [{ at: QTY, text: 'FILL_IN_qty' }] };
    const convert = fixed('safe', NAME);
    expect(joinByPlace([reported(typed, QTY, 0.9, convert), reported(refused, QTY, 0.7, mark)], null)[0]!.fixes).toMatchObject([convert]);
    expect(joinByPlace([reported(typed, QTY, 0.9), reported(refused, QTY, 0.7, mark)], null)[0]!.fixes).toMatchObject([mark]);
  });

  test('a member’s mark to fill in does not go along where the request as a whole was sent in another way', () => {
    const header: Place = { in: 'header', path: 'content-type' };
    const mark: Fix = { ...fixed('review', QTY), placeholders: [{ at: QTY, text: 'FILL_IN_qty' }] };
    const saidOf = (at: Place): LocatedEvidence => saying({ text: 'required', at: QTY }, { text: 'unsupported', at });
    const choose = (at: Place) => {
      const findings = found([reported(typed, at, 0.9, fixed('review', at)), reported(refused, QTY, 0.7, mark)], saidOf(at));
      return fixedChoice(findings, leadingGroup(findings))?.findings;
    };
    expect(choose(header)).toEqual([0]);
    expect(choose(NAME)).toEqual([0, 1]);
  });

  test("what the server refuses and a check explains is one finding, under the check's id, with both reasons", () => {
    const findings = found([reported(refused, QTY, 0.8), reported(typed, QTY, 0.6)], saying({ text: 'qty must be a number', at: QTY }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      check: 'value-type',
      because: [{ kind: 'check' }, { kind: 'claim', text: 'qty must be a number' }],
    });
    expect(findings[0]!.score).toBeGreaterThan(0.9);
  });

  test('what only the server says keeps its words as the one reason', () => {
    const [finding] = found([reported(refused, QTY, 0.8)], saying({ text: 'no', at: QTY }));
    expect(finding).toMatchObject({ check: 'refused-by-server', because: [{ kind: 'claim', text: 'no' }] });
  });

  test('words of the server that a likelier finding explains elsewhere make no finding of their own', () => {
    const explaining = reported(checkNamed('content-type'), { in: 'header', path: 'content-type' }, 0.9);
    const report = { ...explaining.report, claims: [{ text: 'qty is required' }] };
    const findings = found([{ ...explaining, report }, reported(refused, QTY, 0.7)], saying({ text: 'qty is required', at: QTY }));
    expect(findings.map((finding) => finding.check)).toEqual(['content-type']);
  });

  test('nor do they at a place that it names beside its own', () => {
    const claims = [{ text: 'qty is required' }];
    const absent = reported(checkNamed('missing-member'), QTY, 0.7);
    const elsewhere = reported(checkNamed('multipart-part'), NAME, 0.95);
    const absentToo = { ...absent, report: { ...absent.report, claims } };
    const checksFor = (also: readonly Place[]) =>
      found([{ ...elsewhere, report: { ...elsewhere.report, claims, also } }, absentToo]).map(({ check }) => check);
    expect(checksFor([QTY])).toEqual(['multipart-part']);
    expect(checksFor([])).toEqual(['multipart-part', 'missing-member']);
  });
});

describe('leading group', () => {
  const refused = checkNamed('refused-by-server');

  test('all members that the answer refuses lead together', () => {
    const both = saying({ text: 'a', at: QTY }, { text: 'b', at: NAME });
    const findings = found([reported(refused, QTY, 0.8, fixed('review', QTY)), reported(refused, NAME, 0.6, fixed('review', NAME))], both);
    expect(leadingGroup(findings)).toEqual([0, 1]);
    expect(fixedChoice(findings, leadingGroup(findings))).toMatchObject({
      findings: [0, 1],
      safety: 'review',
      patch: [{ at: QTY }, { at: NAME }],
    });
  });

  test('a second fault of another kind does not lead', () => {
    const findings = found([reported(checkNamed('json-syntax'), QTY, 0.95, fixed('safe', QTY)), reported(checkNamed('other'), NAME, 0.4)]);
    expect(leadingGroup(findings)).toEqual([0]);
  });

  test('without an answer every fault leads: nothing tells which of them matters', () => {
    const faults = [
      reported(checkNamed('json-syntax'), QTY, 0.95, fixed('safe', QTY)),
      reported(checkNamed('other'), NAME, 0.6, fixed('review', NAME)),
    ];
    expect(fixedChoice(found(faults), everyFault(found(faults)))).toMatchObject({ findings: [0, 1] });
  });

  test('manual fixes are never part of the fixed request', () => {
    const findings = found([reported(refused, QTY, 0.8, fixed('manual', QTY))]);
    expect(fixedChoice(findings, leadingGroup(findings))).toBeNull();
  });
});

describe('safe', () => {
  const syntax = checkNamed('json-syntax');

  test('a fix stays safe when nothing else is known to be wrong', () => {
    expect(found([reported(syntax, QTY, 0.95, fixed('safe', QTY))])[0]!.fixes[0]!.safety).toBe('safe');
  });

  test('a rival, or too little certainty, makes it something to look at', () => {
    const rivalled = found([reported(syntax, QTY, 0.95, fixed('safe', QTY)), reported(checkNamed('other'), NAME, 0.4)]);
    const unsure = found([reported(syntax, QTY, 0.4, fixed('safe', QTY))]);
    expect([rivalled, unsure].map((findings) => findings[0]!.fixes[0]!.safety)).toEqual(['review', 'review']);
  });
});

test('the checklist holds every fix of a finding, of a faint one only the best', () => {
  const findings = found([
    reported(checkNamed('a'), QTY, 0.9, fixed('review', QTY), fixed('manual', QTY)),
    reported(checkNamed('b', 'info'), NAME, 0.2, fixed('review', NAME), fixed('manual', NAME)),
  ]);
  expect(checklistOf(findings, [0])).toEqual([
    { finding: 0, fix: 0 },
    { finding: 0, fix: 1 },
    { finding: 1, fix: 0 },
  ]);
});

test('what two findings ask for by hand in the same words stands in the checklist once', () => {
  const byHand: Fix = { ...fixed('manual', QTY), steps: [{ id: 'look', values: {} }] };
  const findings = found([
    reported(checkNamed('a'), QTY, 0.9, byHand),
    reported(checkNamed('a'), NAME, 0.9, byHand),
    reported(checkNamed('b'), { in: 'path', path: '/0' }, 0.4, byHand),
  ]);
  const items = checklistOf(findings, leadingGroup(findings)).map(({ finding }) => findings[finding]!.at.path);
  expect(items).toEqual(['/qty', '/0']);
});

test('after what leads, the checklist goes from the address to the format, the credentials, the version and the owner', () => {
  const header: Place = { in: 'header', path: 'x-a' };
  const findings = found([
    reported(checkNamed('json-syntax'), QTY, 0.95, fixed('manual', QTY)),
    reported(checkNamed('rate-limit'), { in: 'header', path: '' }, 0.6, fixed('manual', QTY)),
    reported(checkNamed('api-version'), header, 0.55, fixed('manual', QTY)),
    reported(checkNamed('api-key'), { in: 'query', path: 'key' }, 0.5, fixed('manual', QTY)),
    reported(checkNamed('value-type'), NAME, 0.45, fixed('manual', NAME)),
    reported(checkNamed('url-leftover'), { in: 'path', path: '/1' }, 0.4, fixed('manual', QTY)),
    reported(checkNamed('path-shape', 'info'), { in: 'path', path: '/0' }, 0.3, fixed('manual', QTY)),
  ]);
  const order = checklistOf(findings, [0]).map(({ finding }) => findings[finding]!.check);
  expect(order).toEqual(['json-syntax', 'url-leftover', 'value-type', 'api-key', 'api-version', 'rate-limit', 'path-shape']);
});

test('a check that throws is named, and the others still report', () => {
  const throwing: Check = {
    ...checkNamed('throws'),
    run: () => {
      throw new TypeError('no');
    },
  };
  const calm: Check = { ...checkNamed('calm'), run: () => [{ messageId: 'wrong', values: {}, at: QTY, likelihood: 0.5, fixes: [] }] };
  const exchange = entryToExchange({ request: { url: 'http://x.test/' } }, { id: 'e', recorder: 'har' })!;
  const { reports, broken } = runChecks([throwing, calm], { exchange, evidence: null, context: contextFor(emptySession, exchange) });
  expect(reports.map(({ check }) => check.id)).toEqual(['calm']);
  expect(broken).toEqual([{ plugin: 'throws', error: 'TypeError: no' }]);
});
