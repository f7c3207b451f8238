// Where a path leads in the request: in the part that it says, else in the one that holds it.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { headerValue } from '../core/header-list.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { toPointer, type Segment } from '../core/pointer.ts';
import type { FieldPath } from '../read/text/field-path.ts';
import { findInBody } from './body-place.ts';
import { aheadOfSelector } from './followed.ts';
import { bracketedName, placeIn, queryPlace } from './named-place.ts';
import { placeOfUnsaidPart, type Said } from './unsaid-part.ts';

/** The path's place; null where the request does not hold it and an absent place is no answer. `rejected` is the value that was refused there. */
export function placeOfPath(request: Request, tree: BodyTree | null, path: FieldPath, rejected: unknown, said: Said): Location | null {
  const attribute = attributeOfEvent(request, tree, path, said);
  if (attribute !== null) return placeIn(request, 'header', attribute, undefined);
  if (path.in === 'body') return inBody(request, tree, path.segments);
  // WM_QOS.CORRELATION_ID is one name.
  const name =
    path.in === 'header' && path.segments.every((step) => typeof step === 'string')
      ? path.segments.join('.')
      : bracketedName(path.segments);
  if (path.in !== null) {
    const place = ofList(request, path) ?? placeIn(request, path.in, name, rejected);
    return said.absentToo || place.length !== 0 ? place : null;
  }
  return placeOfUnsaidPart(request, tree, path.segments, name, said);
}

/**
 * The header field of a CloudEvent in binary mode, whose body is its data alone (HTTP binding of CloudEvents 1.0, section 3.1.3); null where
 * the data is meant: it holds what is wrong, and lacks what the header has.
 */
function attributeOfEvent({ headers }: Request, tree: BodyTree | null, path: FieldPath, { sentence }: Said): string | null {
  const [attribute, ...others] = path.segments;
  if (others.length > 0 || !/^(?:specversion|type|source|id|time|subject|dataschema)$/.test(String(attribute))) return null;
  if (path.in === 'query' || path.in === 'path' || !headers.some(({ name }) => /^ce-(?:specversion|type|source|id)$/i.test(name)))
    return null;
  const field = `ce-${attribute}`;
  const isOfData =
    sentence.kind === 'missing' ? headerValue(headers, field) !== null : isObject(tree?.value) && Object.hasOwn(tree.value, attribute!);
  return isOfData ? null : field;
}

/** `tags.1` of a list in one parameter, `tags=a,b`. */
function ofList(request: Request, { in: part, segments }: FieldPath): Location | null {
  const [name, index, ...others] = segments;
  if (part !== 'query' || typeof name !== 'string' || typeof index !== 'number' || others.length > 0) return null;
  return queryPlace(request, bracketedName(segments)) ? null : queryPlace(request, name);
}

/** In the body for certain: found, or where it would stand, or at least its pointer, as far as it can be told, when the body is not at hand. */
export function inBody({ url }: Request, tree: BodyTree | null, segments: readonly Segment[]): Location {
  return (tree && findInBody(tree, segments, url)?.at) ?? { in: 'body', path: toPointer(aheadOfSelector(segments)) };
}
