// A request taken apart into its traits: everything that one request may have in common with another, each with its place.
import { headerValue } from '../core/header-list.ts';
import type { Request } from '../core/exchange.ts';
import type { Place } from '../core/location.ts';
import { memo } from '../core/memo.ts';
import { toPointer } from '../core/pointer.ts';
import { bodyTree } from './body-tree.ts';
import { cookiesOf } from './cookies.ts';
import { readMediaType } from './media-type.ts';
import { urlParts } from './url-parts.ts';

/** A kind of value: JSON's types, where values have types. */
export type TraitType = 'string' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** One thing that a request has. */
export interface Trait {
  /** The same for all elements of a list: `body /lines/[]/qty`. */
  readonly key: string;
  /** The key of what holds it; null at the top. */
  readonly parent: string | null;
  readonly place: Place;
  readonly type: TraitType;
  /** The value as text; '' for lists and objects. */
  readonly text: string;
}

/** All traits of a request, in order. */
export interface Traits {
  readonly list: readonly Trait[];
  /** How the body was read: `json`, `form`, … ; null when there is none, undefined when that is not known. */
  readonly format: string | null | undefined;
}

const MOST = 2000;
const DEEPEST = 20;
const MOST_ELEMENTS = 5;

/** Takes a request apart, once. */
export const traitsOf: (request: Request) => Traits = memo((request: Request) => taken(request, false));

/** The same of long lists' first elements only: enough of a request that passed. */
export const sampledTraitsOf: (request: Request) => Traits = memo((request: Request) => taken(request, true));

function taken(request: Request, sampled: boolean): Traits {
  const list: Trait[] = [text('method', { in: 'method', path: '' }, request.method)];
  addUrl(list, request);
  addFields(list, request);
  return { list, format: addBody(list, request, sampled) };
}

function text(key: string, place: Place, value: string): Trait {
  return { key, parent: null, place, type: 'string', text: value };
}

function addUrl(list: Trait[], { url }: Request): void {
  const { scheme, host, segments, query } = urlParts(url);
  list.push(text('scheme', { in: 'url', path: '' }, scheme), text('host', { in: 'url', path: '' }, host.toLowerCase()));
  for (const [index, segment] of segments.slice(0, 100).entries()) {
    list.push(text(`path /${index}`, { in: 'path', path: `/${index}` }, segment.decoded));
  }
  for (const { name, value } of query.slice(0, MOST)) list.push(text(`query ${name}`, { in: 'query', path: name }, value));
}

function addFields(list: Trait[], { headers }: Request): void {
  for (const { name, value } of headers.slice(0, 300)) {
    const field = name.toLowerCase();
    if (field !== 'cookie') list.push(text(`header ${field}`, { in: 'header', path: field }, fieldText(field, value)));
  }
  for (const { name, value } of cookiesOf(headers)) list.push(text(`cookie ${name}`, { in: 'cookie', path: name }, value));
}

/** A boundary is made anew each time, and the default charset says nothing. */
function fieldText(field: string, value: string): string {
  if (field !== 'content-type') return value;
  const { essence, parameters } = readMediaType(value);
  const telling = Object.entries(parameters).filter(([name, set]) => name !== 'boundary' && !(name === 'charset' && /^utf-?8$/i.test(set)));
  return [essence, ...telling.map(([name, set]) => `${name}=${set.toLowerCase()}`)].join('; ');
}

function addBody(list: Trait[], request: Request, sampled: boolean): Traits['format'] {
  const { body, headers } = request;
  if (body.state === 'unknown') return undefined;
  if (body.state === 'absent' || body.text === '') return null;
  const tree = bodyTree(request);
  if (tree?.value === undefined) return headerValue(headers, 'content-encoding') === null ? 'unreadable' : undefined;
  if (tree.format === 'text') return 'text';
  addValue(list, tree.value, { pointer: '', key: 'body ', parent: null, depth: 0 }, sampled ? MOST_ELEMENTS : MOST);
  return tree.format;
}

interface Step {
  readonly pointer: string;
  readonly key: string;
  readonly parent: string | null;
  readonly depth: number;
}

function addValue(list: Trait[], value: unknown, { pointer, key, parent, depth }: Step, mostElements: number): void {
  if (list.length >= MOST || depth > DEEPEST) return;
  const isLeaf = typeof value !== 'object' || value === null;
  list.push({ key, parent, place: { in: 'body', path: pointer }, type: typeOf(value), text: isLeaf ? textOf(value) : '' });
  if (isLeaf) return;
  const inside = (name: string, general: string): Step => ({
    pointer: `${pointer}/${/[~/]/.test(name) ? toPointer([name]).slice(1) : name}`,
    key: `${key}/${general}`,
    parent: key,
    depth: depth + 1,
  });
  if (Array.isArray(value)) {
    for (const [index, element] of value.slice(0, mostElements).entries())
      addValue(list, element, inside(String(index), '[]'), mostElements);
    return;
  }
  for (const name in value) addValue(list, (value as Record<string, unknown>)[name], inside(name, name), mostElements);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function typeOf(value: unknown): TraitType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as TraitType;
}
