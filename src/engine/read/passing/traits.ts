// A request's head taken apart into its traits: everything outside the body that it may have in common with another, each with its place.
import type { Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import { memo } from '../../core/memo.ts';
import { cookiesOf } from '../head/cookies.ts';
import { readMediaType } from '../head/media-type.ts';
import { urlParts } from '../url/parts.ts';

/** A kind of value: JSON's types, where values have types. */
export type TraitType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** One thing that a request has. */
export interface Trait {
  /** The same in every request that has it. */
  readonly key: string;
  readonly place: Place;
  readonly type: TraitType;
  /** The value as text; '' for lists and objects. */
  readonly text: string;
}

const MOST_PARAMETERS = 2000;

/** Takes a request's method, URL, header fields and cookies apart, in this order. */
export const traitsOf: (request: Request) => readonly Trait[] = memo((request: Request) => {
  const list: Trait[] = [trait('method', { in: 'method', path: '' }, request.method)];
  addUrl(list, request);
  addFields(list, request);
  return list;
});

function trait(key: string, place: Place, text: string): Trait {
  return { key, place, type: 'string', text };
}

function addUrl(list: Trait[], { url }: Request): void {
  const { scheme, host, segments, query } = urlParts(url);
  list.push(trait('scheme', { in: 'url', path: '' }, scheme), trait('host', { in: 'url', path: '' }, host.toLowerCase()));
  for (const [index, segment] of segments.slice(0, 100).entries()) {
    list.push(trait(`path /${index}`, { in: 'path', path: `/${index}` }, segment.decoded));
  }
  for (const { name, value } of query.slice(0, MOST_PARAMETERS)) list.push(trait(`query ${name}`, { in: 'query', path: name }, value));
}

function addFields(list: Trait[], { headers }: Request): void {
  for (const { name, value } of headers.slice(0, 300)) {
    const field = name.toLowerCase();
    // The length of a body is told by the body.
    if (field !== 'cookie' && field !== 'content-length')
      list.push(trait(`header ${field}`, { in: 'header', path: field }, fieldText(field, value)));
  }
  for (const { name, value } of cookiesOf(headers)) list.push(trait(`cookie ${name}`, { in: 'cookie', path: name }, value));
}

/** A boundary is made anew each time, and the default charset says nothing. */
function fieldText(field: string, value: string): string {
  if (field !== 'content-type') return value;
  const { essence, parameters } = readMediaType(value);
  const telling = Object.entries(parameters).filter(([name, set]) => name !== 'boundary' && !(name === 'charset' && /^utf-?8$/i.test(set)));
  return [essence, ...telling.map(([name, set]) => `${name}=${set.toLowerCase()}`)].join('; ');
}

/** The type of a body's value. */
export function traitTypeOf(value: unknown): TraitType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as TraitType;
}

/** A body's value as a trait's text. */
export function traitTextOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? '' : String(value);
}
