// The engine in a thread of its own. It holds no state: one exchange with its context in, one diagnosis out.
import { describe, diagnose, type Context, type DescribedDiagnosis, type Exchange } from '#engine/index.ts';

/** A question to the worker. */
export interface Question {
  readonly exchange: Exchange;
  readonly context: Context;
}

/** What the worker says: `ready` once when its code is loaded, then one answer to each question, in order. */
export type WorkerMessage = { readonly type: 'ready' } | { readonly type: 'answer'; readonly diagnosis: DescribedDiagnosis };

const post = (message: WorkerMessage): void => postMessage(message);

addEventListener('message', (event: MessageEvent<Question>) => {
  const { exchange, context } = event.data;
  post({ type: 'answer', diagnosis: describe(diagnose(exchange, context)) });
});
post({ type: 'ready' });
