// What a request holds at a place: the value with its characters, nothing, or nobody knows.
import type { BodyTree } from '../../core/body-tree.ts';
import type { Request } from '../../core/exchange.ts';
import type { Place, Range } from '../../core/location.ts';
import { fromPointer, isIndex } from '../../core/pointer.ts';
import { bodyTree } from '../body/tree.ts';
import { cookiesOf } from '../head/cookies.ts';
import { urlParts } from '../url/parts.ts';

/** `text` is true where values can only be text, whatever they stand for: everywhere but in JSON. */
export type Standing =
  | { readonly state: 'present'; readonly value: unknown; readonly range: Range | null; readonly text: boolean }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' };

const ABSENT: Standing = { state: 'absent' };
const UNKNOWN: Standing = { state: 'unknown' };

/** Looks a place up. A repeated parameter, field or cookie counts with its first value. */
export function valueAt(request: Request, place: Place): Standing {
  switch (place.in) {
    case 'body':
      return inBody(request, place.path);
    case 'query': {
      const parameter = urlParts(request.url).query.find(({ name }) => name === place.path);
      return parameter ? present(parameter.value, parameter.valueRange) : ABSENT;
    }
    case 'path': {
      const segment = urlParts(request.url).segments[Number(place.path.slice(1))];
      return segment && isIndex(place.path.slice(1)) ? present(segment.decoded, segment.range) : UNKNOWN;
    }
    case 'header': {
      const field = request.headers.find(({ name }) => name.toLowerCase() === place.path.toLowerCase());
      return field ? present(field.value, { offset: 0, length: field.value.length }) : missingField(request);
    }
    case 'cookie': {
      const cookie = cookiesOf(request.headers).find(({ name }) => name === place.path);
      return cookie ? present(cookie.value, cookie.valueRange) : missingField(request);
    }
    case 'method':
      return present(request.method, null);
    case 'url':
      return present(request.url, { offset: 0, length: request.url.length });
  }
}

/** True for a value with something in it. */
export function isFilled(standing: Standing): boolean {
  if (standing.state !== 'present') return false;
  const { value } = standing;
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : value !== undefined;
}

function present(value: string, range: Range | null): Standing {
  return { state: 'present', value, range, text: true };
}

function missingField(request: Request): Standing {
  return request.headersComplete ? ABSENT : UNKNOWN;
}

function inBody(request: Request, pointer: string): Standing {
  const { body } = request;
  if (body.state === 'absent') return ABSENT;
  const segments = fromPointer(pointer);
  const tree = bodyTree(request);
  if (body.state === 'unknown' || segments === null || tree === null || tree.value === undefined) return UNKNOWN;
  let value: unknown = tree.value;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return body.complete ? ABSENT : UNKNOWN;
    value = (value as Record<string, unknown>)[segment];
  }
  return new InBody(tree, pointer, value);
}

/** Most ask for the value alone, and its characters must be searched for. */
class InBody {
  readonly state = 'present';
  readonly value: unknown;
  readonly text: boolean;
  readonly #tree: BodyTree;
  readonly #pointer: string;

  constructor(tree: BodyTree, pointer: string, value: unknown) {
    this.#tree = tree;
    this.#pointer = pointer;
    this.value = value;
    this.text = tree.format !== 'json' && typeof value === 'string';
  }

  get range(): Range | null {
    return this.#tree.rangeOf(this.#pointer);
  }
}

/** Null, empty text, an empty list or object: servers call it missing as well. */
export function holdsNothing(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
