// Asks the engine's worker, one exchange at a time, and replaces a worker that has fallen silent.
import type { Language } from '#channel/settings.ts';
import type { Context, DescribedDiagnosis, Exchange } from '#engine/index.ts';
import type { Question, ReportOrder, WorkerMessage } from './engine-worker.ts';
import { gaveUp } from './gave-up.ts';
import { inventedQuestion } from './invented-question.ts';

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

/** Milliseconds that one exchange may take before another worker is started beside it. */
const LONGEST_DIAGNOSIS = 1000;
/** Milliseconds that a worker's code may take to load; a machine can be very busy. */
const LONGEST_START = 15_000;

/**
 * The clock of an exchange starts when the worker turns to it, not while it waits for its turn or for the worker to load. How long a second is on a busy
 * machine another worker tells: only once that has loaded and has answered an easy question is the silent one given up, and replaced by it.
 */
export function createEngine(startWorker: StartWorker): Engine {
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let ready = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Started beside a worker that has been silent for long. */
  let successor: EngineWorker | null = null;
  // Started before the first question, so that its code is loaded by then.
  let worker: EngineWorker | null = start();

  return (exchange, context, language) =>
    new Promise((answer) => {
      queue.push({ exchange, context, language, answer });
      if (current === null) next();
    });

  function start(): EngineWorker {
    // One that was stopped may still have something in the queue of messages: nobody listens to it.
    const own = startWorker(
      (message) => {
        if (own === worker) {
          if (message.type === 'ready') begin();
          else if (message.type === 'answer') finish(message.diagnosis);
        } else if (own === successor) {
          if (message.type === 'ready') own.ask(inventedQuestion());
          else giveUp(null, own);
        }
      },
      (why) => {
        if (own === worker) giveUp(why);
        else if (own === successor) giveUp(null);
      },
    );
    return own;
  }

  function next(): void {
    current = queue.shift() ?? null;
    if (current === null) return;
    worker ??= start();
    if (ready) begin();
    else wait(LONGEST_START, () => giveUp('it did not start'));
  }

  /** Puts the current question to a worker that is ready. */
  function begin(): void {
    ready = true;
    if (current === null) return;
    const { exchange, context, language } = current;
    worker?.ask({ exchange, context, language });
    wait(LONGEST_DIAGNOSIS, () => {
      successor = start();
      wait(LONGEST_START, () => giveUp(null));
    });
  }

  function wait(milliseconds: number, then: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  }

  function finish(diagnosis: DescribedDiagnosis): void {
    clearTimeout(timer);
    successor?.stop();
    successor = null;
    current?.answer(diagnosis);
    next();
  }

  /** Without an heir the next question starts another worker: one whose code does not load would fail again and again. */
  function giveUp(error: string | null, heir: EngineWorker | null = null): void {
    worker?.stop();
    worker = heir;
    ready = heir !== null;
    if (ready) successor = null;
    if (current) finish(gaveUp(current, error));
  }
}
