// What an error document points to: documentation, the request's id, a debug trace.
import type { EvidenceLink, Trace, TraceFrame } from '../core/evidence.ts';
import { foldedMembers, isObject } from './folded-members.ts';
import { objectsIn } from './shape-objects.ts';
import { linkWords, requestIdWords, traceWords } from './shape-words.ts';
import { readTrace } from './trace.ts';

const MOST_LINKS = 20;
const MOST_FRAMES = 200;

function address(value: unknown): string | null {
  return typeof value === 'string' && value.length < 2_000 && /^https?:\/\/[^\s/?#]/i.test(value) ? value : null;
}

/** A link whose relation says that it explains: PayPal's `information_link`. */
function documentationHref({ href, rel }: Record<string, unknown>): unknown {
  return typeof rel === 'string' && /info|help|about|doc/i.test(rel) ? href : null;
}

/** Links to documentation; http and https only. */
export function linksIn(document: unknown): EvidenceLink[] {
  const links = new Map<string, EvidenceLink>();
  const add = (value: unknown, rel: string) => {
    const url = address(value);
    if (url && links.size < MOST_LINKS && !links.has(url)) links.set(url, { url, rel });
  };
  for (const object of objectsIn(document)) {
    for (const [word, value] of foldedMembers(object)) {
      const rel = Object.hasOwn(linkWords, word) ? linkWords[word]! : null;
      if (rel) add(isObject(value) ? (value['href'] ?? value['url']) : value, rel);
      // google.rpc.Help: { links: [{ description, url }] }
      if (word === 'links' && Array.isArray(value))
        for (const each of value.slice(0, MOST_LINKS)) if (isObject(each)) add(each['url'] ?? documentationHref(each), 'help');
      // Falcon: { link: { href, rel: 'help', text } }
      if (word === 'link' && isObject(value)) add(documentationHref(value), 'help');
      // JSON:API error objects: links.type identifies the kind of error.
      if (word === 'links' && isObject(value)) add(isObject(value['type']) ? value['type']['href'] : value['type'], 'type');
    }
  }
  return [...links.values()];
}

/** The id to quote to whoever runs the server; the likeliest word wins over the outermost place. */
export function requestIdIn(document: unknown): string | null {
  const objects = objectsIn(document).map(foldedMembers);
  for (const word of requestIdWords) {
    for (const members of objects) {
      const id = members.get(word);
      if ((typeof id === 'string' || typeof id === 'number') && /^[^\s]{1,200}$/.test(String(id)) && !address(id)) return String(id);
    }
  }
  return null;
}

/** A debug trace in the document: as text, as lines, or as frames. */
export function traceIn(document: unknown): Trace | null {
  for (const object of objectsIn(document)) {
    const members = foldedMembers(object);
    for (const word of traceWords) {
      const value = members.get(word);
      const lines = Array.isArray(value) && value.every((each) => typeof each === 'string') ? value.join('\n') : value;
      const trace =
        typeof lines === 'string' ? readTrace(lines) : Array.isArray(value) && isObject(value[0]) ? framesOf(value, members) : null;
      if (trace) return trace;
    }
    const thrown = thrownAt(members);
    if (thrown) return thrown;
  }
  return null;
}

/** The exception's class, message and place without a list of frames, as Slim's. */
function thrownAt(members: ReadonlyMap<string, unknown>): Trace | null {
  const file = members.get('file');
  const exception = [members.get('exception'), members.get('class'), members.get('type')].find((each) => typeof each === 'string');
  if (typeof file !== 'string' || !/[\\/]/.test(file) || typeof members.get('line') !== 'number' || exception === undefined) return null;
  return framesOf([], members);
}

/** Laravel and Symfony list frames as objects, with the exception's class, message and place beside the list. */
function framesOf(list: readonly unknown[], members: ReadonlyMap<string, unknown>): Trace | null {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const frame = (file: unknown, line: unknown, name: string | null): TraceFrame => ({
    file: text(file),
    line: typeof line === 'number' ? line : null,
    function: name,
    application: typeof file === 'string' && !/[\\/](?:vendor|node_modules|site-packages)[\\/]/.test(file),
  });
  const frames = list
    .slice(0, MOST_FRAMES)
    .filter(isObject)
    .map((each) => {
      const owner = text(each['class']) ?? text(each['short_class']);
      const name = text(each['function']) ?? text(each['method']);
      return frame(each['file'], each['line'], owner && name ? `${owner}${text(each['type']) ?? '.'}${name}` : name);
    });
  const top = members.has('file') && members.has('line') ? [frame(members.get('file'), members.get('line'), null)] : [];
  if (![...top, ...frames].some((each) => each.file !== null && each.line !== null)) return null;
  return {
    exception: text(members.get('exception')) ?? text(members.get('class')) ?? (list.length === 0 ? text(members.get('type')) : null),
    message: text(members.get('message')),
    frames: [...top, ...frames],
  };
}
