// How a place is called, and what stands beside it.
import type { Request } from '../../core/exchange.ts';
import { isObject } from '../../core/is-object.ts';
import type { Place } from '../../core/location.ts';
import { fromPointer, toPointer } from '../../core/pointer.ts';
import { cookiesOf } from '../head/cookies.ts';
import { urlParts } from '../url/parts.ts';
import { valueAt } from './value-at.ts';

/** The name that a person would use: `items[0].qty` for a member, the parameter's, field's or cookie's name, the part itself for the whole of it. */
export function nameOf(place: Place): string {
  if (place.in === 'path') return `path segment ${Number(place.path.slice(1)) + 1}`;
  if (place.path === '') return place.in === 'url' ? 'URL' : place.in;
  return place.in === 'body' ? memberName(place.path) : place.path;
}

/** As code would reach for it. A member may be called by a number too, which a pointer does not tell from an index (RFC 6901, section 4). */
function memberName(pointer: string): string {
  const steps = fromPointer(pointer);
  return steps === null ? pointer : steps.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : index > 0 ? `.${step}` : step)).join('');
}

/** The last step of a place: the name under which a value is sent. */
export function lastNameOf(place: Place): string {
  return place.in === 'body' ? (fromPointer(place.path)?.at(-1) ?? '') : place.path;
}

/** The place of another name beside this one. */
export function besideOf(place: Place, name: string): Place {
  if (place.in !== 'body') return { in: place.in, path: name };
  return { in: 'body', path: toPointer([...(fromPointer(place.path) ?? []).slice(0, -1), name]) };
}

/** The names that the request really holds where this place is or would be. Empty where names mean nothing: in lists and paths. */
export function namesBeside(request: Request, place: Place): string[] {
  switch (place.in) {
    case 'query':
      return urlParts(request.url).query.map(({ name }) => name);
    case 'header':
      return request.headers.map(({ name }) => name.toLowerCase());
    case 'cookie':
      return cookiesOf(request.headers).map(({ name }) => name);
    case 'body': {
      const parent = valueAt(request, { in: 'body', path: toPointer((fromPointer(place.path) ?? []).slice(0, -1)) });
      const value = parent.state === 'present' ? parent.value : null;
      return isObject(value) ? Object.keys(value) : [];
    }
    default:
      return [];
  }
}
