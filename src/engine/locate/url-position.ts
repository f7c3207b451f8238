// Where a parser of the URL stopped, counted in the decoded characters from the first slash: `Parsing URL failed at position 31`.
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { percentDecode } from '../read/url/percent.ts';
import { urlParts } from '../read/url/parts.ts';

const STOPPED = /\bpars(?:e|ing|er)\b[^.\n]{0,40}\bur[il]\b[^.\n]{0,40}\b(?:position|offset|index) (\d{1,5})\b/i;

/** The query parameter in which it stopped; null where the words tell no such position, or it is no parameter's. */
export function urlPosition({ url }: Request, text: string): Location | null {
  const [, told] = STOPPED.exec(text.slice(0, 500)) ?? [];
  if (told === undefined) return null;
  const { pathRange, queryRange, query } = urlParts(url);
  const decodedTo = (end: number): number => percentDecode(url.slice(pathRange.offset, end)).length;
  const position = Number(told);
  if (!queryRange || position < decodedTo(queryRange.offset)) return null;
  const parameter = query.find(({ range }) => position <= decodedTo(range.offset + range.length));
  return parameter ? locationAt({ in: 'query', path: parameter.name }, parameter.valueRange) : null;
}
