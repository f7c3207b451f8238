// Has the engine diagnose an invented refusal, so that its code is compiled by the time that the first real one comes.
import type { Engine } from './engine-client.ts';
import { inventedQuestion } from './invented-question.ts';

/** Nobody waits for the answer; a question that comes meanwhile would have taken as long by itself. */
export function warmUp(engine: Engine): void {
  const { exchange, context, language } = inventedQuestion();
  void engine(exchange, context, language);
}
