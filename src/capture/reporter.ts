// Has reports written by a worker of their own: a large one does not hold up the diagnoses.
import type { Report } from '#engine/index.ts';
import type { ReportOrder } from './engine-worker.ts';
import type { StartWorker } from './engine-client.ts';

/** Writes a report. Rejects with an Error that says why there is none. */
export type Reporter = (order: ReportOrder) => Promise<Report>;

/** Milliseconds that a report may take, its worker's start included. */
const LONGEST_REPORT = 30_000;

export function createReporter(startWorker: StartWorker): Reporter {
  return (order) =>
    new Promise<Report>((answer, refuse) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.stop();
        settle();
      };
      const fail = (why: string): void => end(() => refuse(new Error(why)));
      const timer = setTimeout(fail, LONGEST_REPORT, 'it took longer than half a minute');
      const worker = startWorker((message) => {
        if (message.type === 'ready') worker.ask(order);
        else if (message.type === 'report') end(() => answer(message.report));
        else if (message.type === 'report-failed') fail(message.why);
      }, fail);
    });
}
