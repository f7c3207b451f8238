// The query of a URL as lines of names and values, and back; lines that were not touched keep their characters.
import { urlParts, type HeaderField } from '#engine/index.ts';

/** A line, and the characters that it was read from; null for a new one. */
export interface Parameter extends HeaderField {
  readonly raw: string | null;
}

/** As the server reads them: decoded. */
export function parametersOf(url: string): readonly Parameter[] {
  return urlParts(url).query.map(({ name, value, range }) => ({ name, value, raw: url.slice(range.offset, range.offset + range.length) }));
}

/** Puts lines in the place of the query. */
export function urlWithParameters(url: string, fields: readonly HeaderField[]): string {
  const { queryRange, fragment } = urlParts(url);
  const known = new Map(parametersOf(url).map((parameter) => [`${parameter.name}\n${parameter.value}`, parameter.raw]));
  const query = fields
    .map(
      ({ name, value }) =>
        known.get(`${name}\n${value}`) ?? `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`,
    )
    .join('&');
  const end = url.length - (fragment === null ? 0 : fragment.length + 1);
  const before = url.slice(0, queryRange ? queryRange.offset - 1 : end);
  return before + (query === '' ? '' : `?${query}`) + url.slice(end);
}

/** Lone surrogates cannot be percent-encoded. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
