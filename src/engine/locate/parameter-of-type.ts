// A parameter of which only the type is told that it should have been: by NestJS's pipes, and by Rust's readers of queries.
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location } from '../core/location.ts';
import { convertText } from '../read/prose/conversion.ts';
import { formatMismatch, isFormat } from '../read/prose/format-conversion.ts';
import { readSentence, type Expectation } from '../read/prose/sentence.ts';
import { urlParts, type QueryParameter } from '../read/url/parts.ts';

/** NestJS: Validation failed (numeric string is expected). The one parameter that is none: of the query, or the last step of the path, behind a collection. */
export function parameterOfType({ url }: Request, words: string): Location | null {
  const ofQuery = typeOfQuery(words);
  const wanted = ofQuery ?? (/\([\w ]{1,40} is expected\)$/.test(words) ? readSentence(words).expected : null);
  if (wanted === null) return null;
  const fits = (text: string): boolean => (isFormat(wanted) ? formatMismatch(text, wanted, '') === null : convertText(text, wanted).fits);
  const { query, segments } = urlParts(url);
  const [collection, last] = segments.slice(-2);
  const isItem =
    ofQuery === null && collection && last && collection.decoded.endsWith('s') && !last.decoded.endsWith('s') && !fits(last.decoded);
  const found = [
    ...query.filter(({ value }) => !fits(value)).map(({ name, valueRange }) => locationAt({ in: 'query', path: name }, valueRange)),
    ...(isItem ? [locationAt({ in: 'path', path: `/${segments.length - 1}` }, last.range)] : []),
  ];
  if (found.length < 2 || ofQuery === null) return found.length === 1 ? found[0]! : null;
  // `pool=yes` is nearer to a boolean than `city=Kiel`, and `page=first` than that to a number.
  const near = found.filter(({ path }) => (COUNTS.test(path) ? wanted !== 'boolean' : wanted === 'boolean' && spellsBoolean(query, path)));
  return near.length === 1 ? near[0]! : null;
}

/** Names of parameters that hold a number. */
const COUNTS = /(?:^|[_-])(?:page|limit|size|offset|skip|take|count|year|days)$|[a-z](?:Page|Limit|Size|Offset|Count)$/i;

function spellsBoolean(query: readonly QueryParameter[], name: string): boolean {
  const { value } = query.find((each) => each.name === name) ?? {};
  return value !== undefined && 'becomes' in convertText(value, 'boolean');
}

/** What Rust's parsers say of a query without the name: `Failed to deserialize query string: invalid digit found in string`. */
function typeOfQuery(words: string): Expectation | null {
  if (!/\bquery\b/i.test(words)) return null;
  if (/\binvalid digit found in string\b|\bparse integer from empty string\b/.test(words)) return 'integer';
  if (/\binvalid float literal\b/.test(words)) return 'number';
  return /\bprovided string was not `true` or `false`/.test(words) ? 'boolean' : null;
}
