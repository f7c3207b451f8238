// A request's body read as JSON, once per request.
import { knownText, type Request } from '../../core/exchange.ts';
import { memo } from '../../core/memo.ts';
import { isJsonType, mediaTypeOf } from '../head/media-type.ts';
import { readJson, type JsonReading } from '../json/json.ts';
import { meantAsJson } from '../json/meant-as-json.ts';
import { LONGEST_MEANT, meantReader } from '../json/meant-reader.ts';

/** The body read as JSON, whatever Content-Type says; null when the body is unknown or absent. */
export const bodyJson: (request: Request) => JsonReading | null = memo((request: Request) => {
  const text = knownText(request.body);
  const meant = text !== null && isBrokenJson(request) ? meantReader.loaded()?.meantJson(text) : null;
  return meant ?? readingOf(request);
});

const readingOf = memo((request: Request) => {
  const text = knownText(request.body);
  return text === null ? null : readJson(text);
});

/** True for a body that is declared or meant as JSON and is not valid: then `meantReader` must be there. */
export function isBrokenJson(request: Request): boolean {
  const { body } = request;
  if (body.state !== 'known' || !body.complete || body.text.length > LONGEST_MEANT || body.text.trim() === '') return false;
  if (!isJsonType(mediaTypeOf(request.headers)?.essence ?? '') && !meantAsJson(body.text)) return false;
  return readingOf(request)?.valid === false;
}
