// The parameters of an OAuth 2 request: to the authorization endpoint in the query, to the token endpoint in the body.
import type { Request } from '../../core/exchange.ts';
import { locationAt, type Location, type Place } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { bodyTree } from '../body/tree.ts';
import { urlParts } from '../url/parts.ts';
import { valueAt } from './value-at.ts';

/** A request of the protocol. */
export interface OAuthRequest {
  readonly endpoint: 'authorization' | 'token';
  /** The value as text; null when it is not there, no text, or not known. */
  value(name: string): string | null;
  /** True when it is known not to be there. */
  lacks(name: string): boolean;
  /** Where the parameter stands; where it would stand when it does not. */
  at(name: string): Location;
}

/** Reads it; null for a request that is none of the protocol's (RFC 6749, sections 4.1.1 and 4.1.3). */
export function readOAuthRequest(request: Request): OAuthRequest | null {
  const { query } = urlParts(request.url);
  const has = (name: string): boolean => query.some((parameter) => parameter.name === name);
  if (has('response_type') && (has('client_id') || has('redirect_uri')))
    return reader('authorization', request, (name) => ({ in: 'query', path: name }));
  const body = bodyTree(request)?.value;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'grant_type')) return null;
  return reader('token', request, (name) => ({ in: 'body', path: toPointer([name]) }));
}

function reader(endpoint: OAuthRequest['endpoint'], request: Request, placeOf: (name: string) => Place): OAuthRequest {
  return {
    endpoint,
    value(name) {
      const standing = valueAt(request, placeOf(name));
      return standing.state === 'present' && typeof standing.value === 'string' ? standing.value : null;
    },
    lacks: (name) => valueAt(request, placeOf(name)).state === 'absent',
    at(name) {
      const place = placeOf(name);
      const standing = valueAt(request, place);
      return locationAt(place, standing.state === 'present' ? standing.range : null);
    },
  };
}
