// A request's body read as JSON, once per request.
import { knownText, type Request } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';
import { readJson, type JsonReading } from '../json/json.ts';

/** The body read as JSON, whatever Content-Type says; null when the body is unknown or absent. */
export const bodyJson: (request: Request) => JsonReading | null = memo((request: Request) => {
  const text = knownText(request.body);
  return text === null ? null : readJson(text);
});
