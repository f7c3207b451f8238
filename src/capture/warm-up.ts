// Has the engine diagnose an invented refusal, so that its code is compiled by the time that the first real one comes.
import { contextFor, emptySession, entryToExchange } from '#engine/index.ts';
import type { Engine } from './engine-client.ts';

const json = { name: 'Content-Type', value: 'application/json' };
const invented = {
  request: {
    method: 'POST',
    url: 'https://example.com/orders?page=1',
    httpVersion: 'HTTP/1.1',
    headers: [{ name: 'Host', value: 'example.com' }, json],
    postData: { mimeType: json.value, text: '{"email": "", "items": [{"qty": "0"}]}' },
  },
  response: { status: 400, statusText: 'Bad Request', headers: [json], content: { mimeType: json.value } },
};
const answer = '{"message": "Validation failed", "errors": [{"path": ["items", 0, "qty"], "message": "must be a number"}]}';

/** Nobody waits for the answer; a question that comes meanwhile would have taken as long by itself. */
export function warmUp(engine: Engine): void {
  const exchange = entryToExchange(invented, { id: 'invented', recorder: 'har', content: { text: answer, encoding: '' } });
  if (exchange) void engine(exchange, contextFor(emptySession, exchange), 'en');
}
