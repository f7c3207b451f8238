// Where in a request something stands: the one vocabulary that claims, findings and fixes share.

/** The part of a request that a location points into. */
export type Part = 'body' | 'query' | 'path' | 'header' | 'cookie' | 'method' | 'url';

/**
 * A place in a request, without character positions.
 * `path` is, by part: body: JSON Pointer (RFC 6901) over the parsed body, '' for the whole of it;
 * path: '/' and the segment's number from 0; query, cookie: the name as sent, decoded;
 * header: the field name in lower case, '' for the head of the request as a whole; method, url: ''.
 */
export interface Place {
  readonly in: Part;
  readonly path: string;
  /** In a parameter that holds JSON: the JSON Pointer of one member there. The other parts have none. */
  readonly inside?: string;
}

/**
 * A run of characters in UTF-16 units: into the body's text for `body`, into the URL for `url`, `path` and `query`,
 * into the value for `header` and `cookie`. A thing that is absent has length 0 at the place where it would be inserted.
 */
export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** A place with, where known, its characters. */
export interface Location extends Place {
  readonly offset?: number;
  readonly length?: number;
}

/** True when both name the same part and path; character positions are not compared. */
export function samePlace(a: Place, b: Place): boolean {
  return a.in === b.in && a.path === b.path && a.inside === b.inside;
}

/** Joins a place with its range; without a range the place comes back alone. */
export function locationAt(place: Place, range: Range | null): Location {
  const { in: part, path } = place;
  return range ? { in: part, path, offset: range.offset, length: range.length } : { in: part, path };
}
