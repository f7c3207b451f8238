// Reads the place that a server spelled in text: `items[0].qty`, `$.items[0]`, `/items/0/qty`, `body → email`, `lines[1][qty]`.
import { fromPointer, type Segment } from '../core/pointer.ts';
import type { Part } from '../core/location.ts';

/** A place taken apart. `in` is null when the text does not name the part of the request. */
export interface SpelledPath {
  readonly in: Part | null;
  readonly segments: readonly Segment[];
}

/** Words that servers put before a path to name the part of the request. */
const PARTS: Readonly<Record<string, Part>> = {
  body: 'body',
  requestbody: 'body',
  json: 'body',
  form: 'body',
  payload: 'body',
  query: 'query',
  querystring: 'query',
  queryparams: 'query',
  params: 'path',
  param: 'path',
  path: 'path',
  pathparams: 'path',
  header: 'header',
  headers: 'header',
  cookie: 'cookie',
  cookies: 'cookie',
};

const LONGEST = 500;

/** The part that a word names; null for any other word. */
export function partNamed(word: Segment): Part | null {
  const key = String(word)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(PARTS, key) ? (PARTS[key] ?? null) : null;
}

/** Takes the text apart; null when nothing in it can be a path. */
export function spelledPath(text: string): SpelledPath | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const segments = pointerSegments(trimmed) ?? dottedSegments(trimmed);
  return segments.length === 0 ? null : withPart(segments);
}

/** Splits a leading part word off, when something follows it. */
export function withPart(segments: readonly Segment[]): SpelledPath {
  const [first, ...rest] = segments;
  const part = first === undefined || rest.length === 0 ? null : partNamed(first);
  return part === null ? { in: null, segments } : { in: part, segments: rest };
}

function pointerSegments(text: string): string[] | null {
  const pointer = text.startsWith('#/') ? text.slice(1) : text;
  if (pointer.startsWith('/')) return fromPointer(pointer);
  // Fastify and OpenAPI validators write the part, then a pointer: body/items/0/qty.
  return /^[A-Za-z]+\/[^\s]+$/.test(text) ? fromPointer(`/${text}`) : null;
}

/** Dots, brackets and arrows; `$` and `.` at the front are the root. */
function dottedSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  const token = /\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]|([^.[\]→>]+)/g;
  for (const match of text.matchAll(token)) {
    const segment = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
    if (segment === '' || (segment === '$' && segments.length === 0)) continue;
    segments.push(/^\d+$/.test(segment) ? Number(segment) : segment);
  }
  return segments;
}
