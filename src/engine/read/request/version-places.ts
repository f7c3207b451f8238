// Where a request says which version of an API or protocol it speaks: a header field, a parameter, a segment of the path.
import type { Request } from '../../core/exchange.ts';
import { locationAt, type Location } from '../../core/location.ts';
import { urlParts } from '../url/parts.ts';

/** A version as sent. */
export interface SentVersion {
  readonly at: Location;
  readonly name: string;
  readonly value: string;
}

const FIELD = /^(?:x-)?(?:[a-z\d]+-){0,3}version$/i;
/** Fields of that form which speak of something else. */
const OTHERS = new Set(['sec-websocket-version', 'mime-version', 'dav-version', 'x-client-version', 'x-app-version']);
/** `EIO` is the protocol revision of Engine.IO. */
const PARAMETER = /^(?:api[-_]?)?version$|^v$|^ver$|^api[-_]v$|^protocol(?:[-_]?version)?$|^eio$/i;
const SEGMENT = /^v\d{1,3}(?:\.\d{1,3}){0,2}(?:(?:alpha|beta)\d{0,2})?$|^\d{4}-\d\d-\d\d$/i;
const IN_MEDIA_TYPE = /[.;+ ](?:v|version=)"?(\d[\w.-]{0,20})/i;

/** All versions that a request names: header fields first, then the query, the path, and the media type of Accept. */
export function sentVersions({ headers, url }: Request): SentVersion[] {
  const { query, segments } = urlParts(url);
  const fields = headers.filter(({ name }) => FIELD.test(name) && !OTHERS.has(name.toLowerCase()));
  const index = segments.findIndex(({ decoded }) => SEGMENT.test(decoded));
  const segment = segments[index];
  return [
    ...fields.map(({ name, value }) => ({ at: inField(name, 0, value.length), name, value })),
    ...query
      .filter(({ name }) => PARAMETER.test(name))
      .map(({ name, value, valueRange }) => ({ at: locationAt({ in: 'query', path: name }, valueRange), name, value })),
    ...(segment ? [{ at: locationAt({ in: 'path', path: `/${index}` }, segment.range), name: 'the path', value: segment.decoded }] : []),
    ...headers.flatMap(({ name, value }) => {
      const match = name.toLowerCase() === 'accept' ? IN_MEDIA_TYPE.exec(value.slice(0, 1000)) : null;
      return match ? [{ at: inField(name, match.index + 1, match[0].length - 1), name, value: match[1] ?? '' }] : [];
    }),
  ];
}

function inField(name: string, offset: number, length: number): Location {
  return { in: 'header', path: name.toLowerCase(), offset, length };
}
