import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngine, type StartWorker } from '#capture/engine-client.ts';
import type { Question, WorkerMessage } from '#capture/engine-worker.ts';
import { gaveUp } from '#capture/gave-up.ts';
import { contextFor, emptySession } from '#engine/index.ts';
import { exchangeOf } from './exchanges.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const context = contextFor(emptySession, exchangeOf('any'));

/** Workers that do nothing by themselves; the test speaks for them. */
function workshop(): { start: StartWorker; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    start(hear, fail) {
      const worker: FakeWorker = { asked: [], stopped: false, hear, fail };
      workers.push(worker);
      return { ask: (question) => worker.asked.push(question as Question), stop: () => (worker.stopped = true) };
    },
  };
}
interface FakeWorker {
  readonly asked: Question[];
  stopped: boolean;
  hear(message: WorkerMessage): void;
  fail(why: string): void;
}

const answer = (worker: FakeWorker | undefined): void => {
  const question = worker!.asked.at(-1)!;
  worker!.hear({
    type: 'answer',
    diagnosis: { ...gaveUp(question, null), summary: `diagnosed ${question.exchange.id} in ${question.language}` },
  });
};

test('questions are put one at a time, in order, once the worker is ready', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  const [first, second] = [engine(exchangeOf('a'), context, 'en'), engine(exchangeOf('b'), context, 'de')];
  expect(workers[0]?.asked).toEqual([]);
  workers[0]?.hear({ type: 'ready' });
  expect(workers[0]?.asked.map(({ exchange }) => exchange.id)).toEqual(['a']);
  answer(workers[0]);
  answer(workers[0]);
  expect([(await first).summary, (await second).summary]).toEqual(['diagnosed a in en', 'diagnosed b in de']);
});

/** Another worker loads, and answers the easy question. */
const proveAlive = (worker: FakeWorker | undefined): void => {
  worker!.hear({ type: 'ready' });
  answer(worker);
};

test('a worker that is silent for a second is replaced once another proves alive; the exchange says that it was given up and on what, the next ones go on', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.hear({ type: 'ready' });
  const stuck = engine(exchangeOf('stuck', { body: 'x'.repeat(1234) }, 'answer'), context, 'en');
  const next = engine(exchangeOf('next'), context, 'en');
  await vi.advanceTimersByTimeAsync(999);
  expect(workers[0]?.stopped).toBe(false);
  await vi.advanceTimersByTimeAsync(2);
  expect(workers[0]?.stopped).toBe(false);
  proveAlive(workers[1]);
  expect(workers[0]?.stopped).toBe(true);
  expect((await stuck).summary).toBe(
    'The diagnosis was given up: it took longer than a second. It was looking at POST with a request body of 1234 and an answer of 6 characters.',
  );
  expect((await stuck).findings).toEqual([]);
  answer(workers[1]);
  expect((await next).summary).toBe('diagnosed next in en');
});

test('on a machine that is busy a worker may take longer, as long as another would', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.hear({ type: 'ready' });
  const [slow, next] = [engine(exchangeOf('slow'), context, 'en'), engine(exchangeOf('next'), context, 'en')];
  await vi.advanceTimersByTimeAsync(5000);
  workers[1]?.hear({ type: 'ready' });
  answer(workers[0]);
  expect((await slow).summary).toBe('diagnosed slow in en');
  expect(workers.map(({ stopped }) => stopped)).toEqual([false, true]);
  answer(workers[1]);
  answer(workers[0]);
  expect((await next).summary).toBe('diagnosed next in en');
});

test.each<[string, (worker: FakeWorker | undefined) => unknown]>([
  ['does not load', (worker) => worker?.fail('its code did not load')],
  ['stays silent too', () => vi.advanceTimersByTimeAsync(15_001)],
])('a silent worker is given up also where another %s', async (_, happens) => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.hear({ type: 'ready' });
  const stuck = engine(exchangeOf('stuck'), context, 'en');
  await vi.advanceTimersByTimeAsync(1001);
  await happens(workers[1]);
  expect((await stuck).summary).toContain('it took longer than a second');
  expect(workers.map(({ stopped }) => stopped)).toEqual([true, true]);
});

test('what a replaced worker says too late answers nothing', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.hear({ type: 'ready' });
  const stuck = engine(exchangeOf('stuck'), context, 'en');
  const next = engine(exchangeOf('next'), context, 'en');
  await vi.advanceTimersByTimeAsync(1001);
  proveAlive(workers[1]);
  answer(workers[0]);
  answer(workers[1]);
  expect([(await stuck).summary.slice(0, 27), (await next).summary]).toEqual(['The diagnosis was given up:', 'diagnosed next in en']);
});

test('a worker whose code throws costs one diagnosis, with the reason', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.hear({ type: 'ready' });
  const failed = engine(exchangeOf('a'), context, 'en');
  workers[0]?.fail('out of memory');
  expect((await failed).summary).toContain('the engine failed (out of memory)');
});

test('what was given up is told in the language that is spoken', async () => {
  const { start, workers } = workshop();
  const failed = createEngine(start)(exchangeOf('a'), context, 'de');
  workers[0]?.fail('out of memory');
  expect((await failed).summary).toContain('Die Engine versagte (out of memory)');
});

test('a worker that never loads is not started over and over', async () => {
  const { start, workers } = workshop();
  const engine = createEngine(start);
  workers[0]?.fail('its code did not load');
  expect(workers).toHaveLength(1);
  const answered = engine(exchangeOf('a'), context, 'en');
  expect(workers).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(15_001);
  expect((await answered).summary).toContain('the engine failed (it did not start)');
});
