// Whose fault, and the steps that are left where no cause is known.
import { describe, expect, test } from 'vitest';
import {
  contextFor,
  describe as inWords,
  diagnose,
  emptySession,
  entryToExchange,
  observe,
  type DescribedDiagnosis,
} from '#engine/index.ts';
import { nextSteps } from '#engine/rank/next-steps.ts';
import { isCause } from '#engine/rank/summary.ts';

interface Refusal {
  readonly url?: string;
  readonly status?: number;
  readonly text?: string;
  readonly type?: string;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
}

function diagnosed(
  { url = 'https://api.test/orders', status = 400, text = '', type = 'text/plain', headers = [] }: Refusal,
  passedBefore = false,
): DescribedDiagnosis {
  const request = { method: 'GET', url, headers: [] };
  const passed = entryToExchange({ request, response: { status: 200, headers: [], content: {} } }, { id: 'passed', recorder: 'har' })!;
  const failing = entryToExchange(
    { request, response: { status, headers: [...headers], content: { mimeType: type, text } } },
    { id: 'failing', recorder: 'har' },
  )!;
  const session = (passedBefore ? [passed, failing] : [failing]).reduce(observe, emptySession);
  return inWords(diagnose(failing, contextFor(session, failing)));
}

describe('whose fault', () => {
  test.each<[string, Refusal, DescribedDiagnosis['fault'], RegExp]>([
    ['a status of 500', { status: 500 }, 'server', /failed itself/],
    ['nothing told', {}, 'unknown', /Neither the answer nor the request tells/],
    ['a mere suspicion', { url: 'https://api.test/orders?page=NaN' }, 'unknown', /suspicion, and no more/],
    ['a firewall', { status: 403, headers: [{ name: 'cf-mitigated', value: 'challenge' }] }, 'unknown', /firewall/],
    ['what the server says and only the request places', { status: 404, text: 'Page not found' }, 'client', /says what is wrong/],
    [
      'too many',
      { status: 429, headers: [{ name: 'retry-after', value: '5' }], text: 'Too many requests, slow down' },
      'client',
      /less often/,
    ],
  ])('%s', (_name, answer, who, why) => {
    const { fault, faultWhy } = diagnosed(answer);
    expect([fault, faultWhy]).toEqual([who, expect.stringMatching(why)]);
  });

  test.each(['https://api.test/orders', 'https://api.test/orders?page=NaN'])('a request that was not sent: %s', (url) => {
    const failing = entryToExchange({ request: { method: 'GET', url, headers: [] } }, { id: 'pasted', recorder: 'har' })!;
    const { fault, faultWhy } = inWords(diagnose({ ...failing, response: null }, contextFor(emptySession, failing)));
    expect([fault, faultWhy]).toEqual(['unknown', 'The request was not sent: no answer tells more.']);
  });

  test('the same request passed before', () => {
    expect(diagnosed({}, true).faultWhy).toMatch(/same request passed before/);
  });
});

describe('next best steps', () => {
  const stepsOf = ({ findings, checklist }: DescribedDiagnosis): string[] =>
    checklist.flatMap(({ finding, fix }) => (findings[finding]?.check === 'next-steps' ? [findings[finding].fixes[fix]!.title] : []));

  test('when nothing is known: compare, another environment, the owner last', () => {
    expect(stepsOf(diagnosed({}))).toEqual([
      'Compare with a request that passed',
      'Send it to another environment',
      'Report it to the server’s owner',
    ]);
  });

  test('no second word of comparing where a difference asks for it', () => {
    const titles = (comparing: boolean): string[] =>
      nextSteps({ evidence: null, compared: true, comparing, serverAtFault: false }).fixes.map(({ title }) => title.id);
    expect(titles(false)).toEqual(['compare', 'elsewhere', 'report']);
    expect(titles(true)).toEqual(['elsewhere', 'report']);
  });

  test('when the server is at fault: its owner first', () => {
    expect(stepsOf(diagnosed({ status: 500 }))[0]).toBe('Report it to the server’s owner');
  });

  test.each([
    ['a suspicion', 0.89, 'info', false],
    ['a suspicion whose place the server names, near certain', 0.9, 'info', true],
    ['a likely fault', 0.5, 'error', true],
  ] as const)('a cause or none: %s', (_name, score, severity, expected) => {
    const finding = {
      check: 'x',
      messageId: 'x',
      values: {},
      severity,
      at: { in: 'url', path: '' },
      also: [],
      score,
      because: [],
      fixes: [],
    } as const;
    expect(isCause(finding)).toBe(expected);
  });

  test('none for what passed', () => {
    expect(diagnosed({ status: 200 }).checklist).toEqual([]);
  });
});
