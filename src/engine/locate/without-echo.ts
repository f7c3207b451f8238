// A server that repeats the request's body or query whole names nothing in it.
import { knownText, type Request } from '../core/exchange.ts';
import { urlParts } from '../read/url/parts.ts';

const SHORTEST = 4;

/** The words without a structured body and without the query string, where they repeat one of them. */
export function withoutEcho(request: Request, text: string): string {
  const { queryRange } = urlParts(request.url);
  const query = queryRange ? request.url.slice(queryRange.offset, queryRange.offset + queryRange.length) : '';
  const body = knownText(request.body)?.trim() ?? '';
  return [query, body]
    .filter((whole) => whole.length >= SHORTEST && (whole === query || /^[{[<]/.test(whole)))
    .reduce((rest, whole) => rest.replaceAll(whole, ''), text);
}
