// Asks the engine's worker, one exchange at a time, and replaces a worker that has fallen silent.
import type { Language } from '#channel/settings.ts';
import type { Context, DescribedDiagnosis, Exchange } from '#engine/index.ts';
import type { Question, ReportOrder, WorkerMessage } from './engine-worker.ts';
import { gaveUp } from './gave-up.ts';

/** A running worker. */
export interface EngineWorker {
  ask(question: Question | ReportOrder): void;
  stop(): void;
}

/** Starts a worker that tells what it says to `hear`, and to `fail` when its code threw or did not load. */
export type StartWorker = (hear: (message: WorkerMessage) => void, fail: (why: string) => void) => EngineWorker;

/** Answers every question: with a diagnosis in that language, or with one that says why there is none. */
export type Engine = (exchange: Exchange, context: Context, language: Language) => Promise<DescribedDiagnosis>;

interface Waiting extends Question {
  readonly answer: (diagnosis: DescribedDiagnosis) => void;
}

/** Milliseconds that one exchange may take. */
const LONGEST_DIAGNOSIS = 1000;
/** Milliseconds that a worker's code may take to load; a machine can be very busy. */
const LONGEST_START = 15_000;

/** The clock of an exchange starts when the worker turns to it, not while it waits for its turn or for the worker to load. */
export function createEngine(startWorker: StartWorker): Engine {
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let ready = false;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Started before the first question, so that its code is loaded by then.
  let worker: EngineWorker | null = start();

  return (exchange, context, language) =>
    new Promise((answer) => {
      queue.push({ exchange, context, language, answer });
      if (current === null) next();
    });

  function start(): EngineWorker {
    const own = generation;
    // A worker that was replaced may still have something in the queue of messages.
    return startWorker(
      (message) => own === generation && hear(message),
      (why) => own === generation && giveUp(why),
    );
  }

  function hear(message: WorkerMessage): void {
    if (message.type === 'ready') begin();
    else if (message.type === 'answer') finish(message.diagnosis);
  }

  function next(): void {
    current = queue.shift() ?? null;
    if (current === null) return;
    worker ??= start();
    if (ready) begin();
    else wait(LONGEST_START, 'it did not start');
  }

  /** Puts the current question to a worker that is ready. */
  function begin(): void {
    ready = true;
    if (current === null) return;
    const { exchange, context, language } = current;
    worker?.ask({ exchange, context, language });
    wait(LONGEST_DIAGNOSIS, null);
  }

  function wait(milliseconds: number, error: string | null): void {
    clearTimeout(timer);
    // When this thread itself was held up, the answer may already be in the queue behind the timer: let it pass first.
    timer = setTimeout(() => (timer = setTimeout(giveUp, 0, error)), milliseconds);
  }

  function finish(diagnosis: DescribedDiagnosis): void {
    clearTimeout(timer);
    current?.answer(diagnosis);
    next();
  }

  function giveUp(error: string | null): void {
    const given = current;
    worker?.stop();
    // The next question starts another: one whose code does not load would fail again and again.
    worker = null;
    ready = false;
    generation += 1;
    if (given) finish(gaveUp(given, error));
  }
}
