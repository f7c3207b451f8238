// An invented refusal that is easy to diagnose, and that goes all the way through the engine.
import { contextFor, emptySession, entryToExchange } from '#engine/index.ts';
import type { Question } from './engine-worker.ts';

const json = { name: 'Content-Type', value: 'application/json' };
const invented = {
  request: {
    method: 'POST',
    url: 'https://example.com/orders?page=1',
    headers: [json],
    postData: { mimeType: json.value, text: '{"email": "", "items": [{"qty": "0"}]}' },
  },
  response: { status: 400, headers: [json], content: { mimeType: json.value } },
};
const answer = '{"message": "Validation failed", "errors": [{"path": ["items", 0, "qty"], "message": "must be a number"}]}';

export function inventedQuestion(): Question {
  const exchange = entryToExchange(invented, { id: 'invented', recorder: 'har', content: { text: answer, encoding: '' } })!;
  return { exchange, context: contextFor(emptySession, exchange), language: 'en' };
}
