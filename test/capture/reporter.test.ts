import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartWorker } from '#capture/engine-client.ts';
import type { ReportOrder, WorkerMessage } from '#capture/engine-worker.ts';
import { createReporter } from '#capture/reporter.ts';
import { contextFor, emptySession } from '#engine/index.ts';
import { exchangeOf } from './exchanges.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const exchange = exchangeOf('a');
const order: ReportOrder = {
  format: 'md',
  subjects: [{ exchange, context: contextFor(emptySession, exchange) }],
  choice: { redact: {}, environment: { generator: '400 Doctor 1.0.0', elsewhere: null } },
};

/** A worker that does nothing by itself. */
function workshop() {
  const worker: FakeWorker = { asked: [], stopped: false, hear: () => {}, fail: () => {} };
  const start: StartWorker = (hear, fail) => {
    Object.assign(worker, { hear, fail });
    return { ask: (question) => worker.asked.push(question), stop: () => (worker.stopped = true) };
  };
  return { worker, report: createReporter(start) };
}
interface FakeWorker {
  readonly asked: unknown[];
  stopped: boolean;
  hear(message: WorkerMessage): void;
  fail(why: string): void;
}

test('a report is written by a worker of its own, which is then ended', async () => {
  const { worker, report } = workshop();
  const writing = report(order);
  expect(worker.asked).toEqual([]);
  worker.hear({ type: 'ready' });
  expect(worker.asked).toEqual([order]);
  worker.hear({ type: 'report', report: { text: '# report', masks: [] } });
  expect(await writing).toEqual({ text: '# report', masks: [] });
  expect(worker.stopped).toBe(true);
});

test.each([
  ['that cannot write it', ({ hear }: FakeWorker) => hear({ type: 'report-failed', why: 'no paper' }), 'no paper'],
  ['whose code fails', ({ fail }: FakeWorker) => fail('broken'), 'broken'],
  ['that stays silent', () => vi.advanceTimersByTime(30_000), 'half a minute'],
])('a worker %s is ended, and the reason is told', async (_, happen, why) => {
  const { worker, report } = workshop();
  const refused = expect(report(order)).rejects.toThrow(why);
  worker.hear({ type: 'ready' });
  happen(worker);
  await refused;
  expect(worker.stopped).toBe(true);
});
