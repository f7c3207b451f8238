// The steps that a server's spelling of a place gives, and the part of the request as far as the spelling tells it.
import type { StatedPlace } from '../core/evidence.ts';
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import { toPointer, type Segment } from '../core/pointer.ts';
import { findInBody } from './body-place.ts';
import { queryPlace } from './named-place.ts';
import { partNamed, readFieldPath, type FieldPath } from '../read/text/field-path.ts';

/** The steps that a stated place gives, with a leading step that names a part of the request taken as that. */
export function spelledPlace({ text, segments, in: part }: StatedPlace): FieldPath | null {
  const path = segments === null ? readFieldPath(text) : part === null ? withoutPartStep(segments) : { in: part, segments };
  if (path.segments.length > 0) return { ...path, in: part ?? path.in };
  return part && { in: part, segments: [] };
}

function withoutPartStep(segments: readonly Segment[]): FieldPath {
  const [first, ...rest] = segments;
  const part = typeof first === 'string' && rest.length > 0 ? partNamed(first) : null;
  return part ? { in: part, segments: rest } : { in: null, segments };
}

/** A word for a part of the request that is a member of the body too, as JSON-RPC's `params` are: what the body holds that way is meant. */
export function heldAsMember(tree: BodyTree | null, { text }: StatedPlace, path: FieldPath | null): FieldPath | null {
  const [, word] = /^["'`]?(\w{1,40})[.[/]/.exec(text) ?? [];
  if (tree === null || word === undefined || !path?.in || path.in === 'body') return path;
  // `request.query` of a body that describes requests.
  const [, part] = /^["'`]?request[./](\w{1,40})/.exec(text) ?? [];
  if (partNamed(part ?? word) !== path.in) return path;
  const segments = part === undefined ? [word, ...path.segments] : ['request', part, ...path.segments];
  // A parameter of the path is never missing.
  const shown = path.in === 'path' ? segments.slice(0, -1) : segments;
  return tree.rangeOf(toPointer(shown)) ? { in: 'body', segments } : path;
}

/** A pointer is taken as one into the body, which GET and HEAD hardly ever have: then it leads into the parameters. */
export function withoutBody({ method, body }: Request, path: FieldPath | null): FieldPath | null {
  const isRead = (method === 'GET' || method === 'HEAD') && body.state === 'absent';
  return path?.in === 'body' && isRead && path.segments.length > 0 ? { ...path, in: null } : path;
}

/** JSON:API's `source.parameter` of a value that only the body holds: what was refused came from there. */
export function receivedFrom(request: Request, tree: BodyTree | null, path: FieldPath | null): FieldPath | null {
  const [name, ...others] = path?.segments ?? [];
  if (path?.in !== 'query' || tree === null || typeof name !== 'string' || others.length > 0 || queryPlace(request, name)) return path;
  return findInBody(tree, [name], request.url)?.present ? { ...path, in: 'body' } : path;
}
