import { expect, test } from 'vitest';
import { createFailures, isFailure, type Ask } from '#capture/failures.ts';
import { gaveUp } from '#capture/gave-up.ts';
import type { Row } from '#channel/messages.ts';
import { defaultSettings } from '#channel/settings.ts';
import { eventually } from './eventually.ts';
import { exchangeOf } from './exchanges.ts';

const ask: Ask = (exchange, context) => Promise.resolve(gaveUp({ exchange, context, language: 'en' }, null));
const seen = { visit: 0, source: { kind: 'page' } } as const;

test.each([
  { status: 399, failing: false },
  { status: 400, failing: true },
  { status: 499, failing: true },
  { status: 500, failing: false },
  { status: 0, failing: false },
  { status: 0, error: 'net::ERR_FAILED', failing: true },
  { status: 0, type: 'websocket', failing: true },
])('status $status, error $error, type $type: failing is $failing', ({ failing, ...parts }) => {
  expect(isFailure(exchangeOf('a', parts), { statuses: '4xx', graphqlErrors: false })).toBe(failing);
});

test('the oldest failures lose their bodies when memory is short, and keep their rows and diagnoses', async () => {
  const told: Row[] = [];
  const failures = createFailures(
    ask,
    (row) => told.push(row),
    () => defaultSettings,
  );
  const recording = failures.startRecording();
  const body = 'x'.repeat(17 * 2 ** 20);
  for (const id of ['a', 'b', 'c', 'd']) recording.take(exchangeOf(id, { body }), seen);
  await eventually(() => expect(told).toHaveLength(4));
  const bodies = ['a', 'b', 'c', 'd'].map((id) => failures.detail(id)?.exchange.request.body);
  expect(bodies[0]).toEqual({ state: 'unknown', reason: 'released', bytes: body.length });
  expect(bodies.slice(1).map((kept) => kept?.state)).toEqual(['known', 'known', 'known']);
  expect(failures.rows()).toHaveLength(4);
  expect(failures.detail('a')?.diagnosis.summary).not.toBe('');
});

test('exchanges of different recordings never belong together', async () => {
  const told: Row[] = [];
  const failures = createFailures(
    ask,
    (row) => told.push(row),
    () => defaultSettings,
  );
  failures.startRecording().take(exchangeOf('preflight', { method: 'OPTIONS', type: 'preflight' }), seen);
  failures.startRecording().take(exchangeOf('real', { status: 0, error: 'net::ERR_FAILED' }), seen);
  await eventually(() => expect(told).toHaveLength(2));
  expect(told.map(({ status, foldedInto }) => [status, foldedInto])).toEqual([
    [400, null],
    [0, null],
  ]);
});

test('a request that passes later is compared with what failed before it, until there are enough', async () => {
  const told: Row[] = [];
  const failures = createFailures(
    ask,
    (row) => told.push(row),
    () => defaultSettings,
  );
  const recording = failures.startRecording();
  recording.take(exchangeOf('failed', { body: '{"qty":0}' }), seen);
  expect(failures.detail('failed')).toBeNull();
  for (let count = 1; count <= 7; count++) {
    recording.take(exchangeOf(`passed-${count}`, { status: 201, body: `{"qty":${count}}` }), seen);
    // One at a time, so that each could change the question.
    await eventually(() => expect(failures.detail('failed')?.twins).toHaveLength(Math.min(count, 5)));
  }
  const asked = told.length;
  recording.take(exchangeOf('elsewhere', { status: 201, url: 'https://other.example/orders' }), seen);
  recording.take(exchangeOf('passed-8', { status: 201, body: '{"qty":8}' }), seen);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(told).toHaveLength(asked);
});

test('failures that are not among the newest give up the passing requests beside them, and find others when one looks', async () => {
  const told = new Set<string>();
  const failures = createFailures(
    ask,
    (row) => told.add(row.id),
    () => defaultSettings,
  );
  const recording = failures.startRecording();
  const pass = (id: string): unknown => recording.take(exchangeOf(id, { status: 201, body: JSON.stringify({ id }) }), seen);
  const twinsOf = (id: string): unknown => failures.detail(id)?.twins.map((twin) => twin.id);
  pass('first');
  for (let count = 0; count <= 500; count += 1) recording.take(exchangeOf(`failed-${count}`), seen);
  await eventually(() => expect(told.size).toBe(501));
  for (let count = 0; count < 9; count += 1) pass(`passed-${count}`);
  expect(twinsOf('failed-1')).toEqual(['first']);
  expect(twinsOf('failed-0')).toHaveLength(5);
  expect(twinsOf('failed-0')).not.toContain('first');
  expect(failures.subject('failed-0')?.context.twins).toHaveLength(5);
});
