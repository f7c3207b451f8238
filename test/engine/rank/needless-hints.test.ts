// Faint hints stay only where nothing else explains the refusal.
import { expect, test } from 'vitest';
import type { Check } from '#engine/core/define.ts';
import type { Place } from '#engine/core/location.ts';
import { withoutNeedlessHints } from '#engine/rank/needless-hints.ts';
import type { CheckReport } from '#engine/rank/run-checks.ts';
import { contextFor, diagnose, emptySession, entryToExchange } from '#engine/index.ts';

const WHOLE: Place = { in: 'body', path: '' };
const NAME: Place = { in: 'body', path: '/name' };

function reported(id: string, at: Place, likelihood: number, severity: 'error' | 'info' = 'error'): CheckReport {
  const check: Check = { id, title: id, messages: { wrong: { severity, text: 'wrong' } }, fixes: {}, run: () => [] };
  return { check, report: { messageId: 'wrong', values: {}, at, likelihood, fixes: [] } };
}

const hint = reported('faint-hint', NAME, 0.5, 'info');

test.each([
  ['alone', [], true],
  ['beside a cause', [reported('value-type', { in: 'body', path: '/qty' }, 0.8)], false],
  ['beside a fault that hardly matters', [reported('value-type', { in: 'body', path: '/qty' }, 0.1)], true],
  ['beside mere information', [reported('value-type', { in: 'body', path: '/qty' }, 0.8, 'info')], true],
  ["beside the server's words on the whole body", [reported('refused-by-server', WHOLE, 0.7)], true],
  ["beside the server's words on a member", [reported('refused-by-server', { in: 'body', path: '/qty' }, 0.7)], false],
  ['beside a fault of the whole body', [reported('json-syntax', WHOLE, 0.9)], false],
  ['at a place of which another check speaks', [reported('differs-from-passing', NAME, 0.1)], false],
])('a hint %s', (_name, others, isKept) => {
  expect(withoutNeedlessHints([...others, hint]).includes(hint)).toBe(isKept);
});

test('a hint is no cause: the summary stays with the server, and no fix is offered', () => {
  const entry = {
    startedDateTime: '2026-03-01T12:00:00.000Z',
    time: 5,
    request: { method: 'GET', url: 'https://api.example.com/a?sid=x', httpVersion: 'HTTP/1.1', headers: [] },
    response: {
      status: 400,
      statusText: 'Bad Request',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { mimeType: 'application/json', text: '{"message":"Session ID unknown"}' },
    },
  };
  const exchange = entryToExchange(entry, { id: '0', recorder: 'har' })!;
  const diagnosis = diagnose(exchange, contextFor(emptySession, exchange));
  expect(diagnosis.summary.id).toBe('server-said');
  expect(diagnosis.fixed).toBeNull();
  expect(diagnosis.findings.map(({ check, severity }) => [check, severity])).toEqual([
    ['faint-hint', 'info'],
    ['next-steps', 'info'],
  ]);
});
