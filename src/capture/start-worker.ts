// Starts the engine's worker from its own bundle.
import type { EngineWorker, StartWorker } from './engine-client.ts';
import type { Question, ReportOrder, WorkerMessage } from './engine-worker.ts';

/** A real worker thread. */
export const startWorker: StartWorker = (hear, fail): EngineWorker => {
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<WorkerMessage>) => hear(event.data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.message || 'its code did not load');
  });
  return {
    ask: (question: Question | ReportOrder) => worker.postMessage(question),
    stop: () => worker.terminate(),
  };
};
