// The requests of a session that passed, few an endpoint and bounded in all: a log that is folded into a map once it is long.
import type { Exchange, Request } from '../core/exchange.ts';
import { memo } from '../core/memo.ts';
import type { Twin } from '../core/twin.ts';
import { endpointOf, type Endpoint } from './endpoint.ts';

/** What passed at one endpoint, oldest first. */
export interface Taught {
  readonly endpoint: Endpoint;
  readonly twins: readonly Twin[];
}

/** The newest requests, newest first: adding one copies nothing. */
interface Log {
  readonly twin: Twin;
  readonly rest: Log | null;
  readonly length: number;
}

/** By endpoint, the one that was used last at the end. Immutable. */
type Kept = ReadonlyMap<string, Taught>;

/** The passing requests of a session; opaque. */
export interface Passing {
  readonly log: Log | null;
  readonly kept: Kept;
}

/** So many requests of one endpoint are kept: enough to tell what varies from what all have in common. */
const MOST_OF_ONE = 8;
/** So many endpoints, and characters in all. */
const MOST_ENDPOINTS = 500;
const MOST_CHARACTERS = 4_000_000;
/** A longer body is not kept, and shows as unknown. */
const LONGEST_BODY = 20_000;
const LONGEST_LOG = 64;

/** What pages load by themselves: no program puts such a request together. */
const PARTS_OF_PAGES = new Set(['image', 'font', 'stylesheet', 'media', 'script', 'manifest', 'texttrack', 'ping']);

/** Before anything passed. */
export const nothingPassed: Passing = { log: null, kept: new Map() };

/** Takes in the request of an exchange that passed. */
export function withPassed(passing: Passing, { id, request, resourceType }: Exchange): Passing {
  if (resourceType !== null && PARTS_OF_PAGES.has(resourceType)) return passing;
  const log = { twin: { id, request: bounded(request) }, rest: passing.log, length: (passing.log?.length ?? 0) + 1 };
  if (log.length < LONGEST_LOG) return { log, kept: passing.kept };
  return { log: null, kept: folded({ log, kept: passing.kept }) };
}

/** All endpoints at which something passed. */
export const taught: (passing: Passing) => readonly Taught[] = memo((passing: Passing) => [
  ...(passing.log === null ? passing.kept : folded(passing)).values(),
]);

function bounded(request: Request): Request {
  const { body } = request;
  if (body.state !== 'known' || body.text.length <= LONGEST_BODY) return request;
  return { ...request, body: { state: 'unknown', reason: 'released', bytes: null } };
}

function folded({ log, kept }: Passing): Kept {
  const map = new Map(kept);
  const twins: Twin[] = [];
  for (let at = log; at; at = at.rest) twins.push(at.twin);
  for (const twin of twins.toReversed()) {
    const endpoint = endpointOf(twin.request);
    const known = map.get(endpoint.key);
    map.delete(endpoint.key);
    map.set(endpoint.key, { endpoint, twins: withTwin(known?.twins ?? [], twin) });
  }
  return withinBounds(map);
}

/** The same request again (polling, a retry, an exchange that is told twice) replaces what was kept of it. */
function withTwin(twins: readonly Twin[], twin: Twin): Twin[] {
  const others = twins.filter((known) => known.id !== twin.id && !isRepeat(known.request, twin.request));
  return [...others.slice(1 - MOST_OF_ONE), twin];
}

function isRepeat(a: Request, b: Request): boolean {
  if (a.url !== b.url || a.headers.length !== b.headers.length) return false;
  return a.body.state === 'known' && b.body.state === 'known' ? a.body.text === b.body.text : a.body.state === b.body.state;
}

function withinBounds(map: Map<string, Taught>): Kept {
  let [endpoints, characters] = [0, 0];
  for (const [key, { twins }] of [...map].toReversed()) {
    endpoints += 1;
    for (const { request } of twins) characters += lengthOf(request);
    if (endpoints > MOST_ENDPOINTS || characters > MOST_CHARACTERS) map.delete(key);
  }
  return map;
}

const lengthOf = memo(({ url, headers, body }: Request): number => {
  const fields = headers.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return url.length + fields + (body.state === 'known' ? body.text.length : 0);
});
