// Whether a place that the engine names is the expected one: indexes, brackets and the spelling of pointers are forgiven.
import { fromPointer, toPointer } from '../../src/engine/core/pointer.ts';
import type { Location, Part } from '../../src/engine/index.ts';
import type { Expectation } from './cases.ts';

/** A place as the corpus spells it; in `fields` and claims it may lack a path. */
export interface LoosePlace {
  readonly in: Part;
  readonly path: string | null;
}

/** One text for all spellings of a place. */
export function placeKey({ in: part, path }: LoosePlace): string {
  const text = path ?? '';
  if (part === 'body') return `body ${bodyPointer(text)}`;
  return `${part} ${part === 'header' || part === 'method' ? text.toLowerCase() : text}`;
}

function bodyPointer(text: string): string {
  if (text === '' || text.startsWith('/')) return decodePointer(text);
  const names = text
    .replace(/^\$\.?/, '')
    .replaceAll(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter(Boolean);
  return decodePointer(toPointer(names));
}

function decodePointer(pointer: string): string {
  return `/${(fromPointer(pointer) ?? [pointer]).join('/')}`;
}

const withoutIndexes = (key: string): string => key.replaceAll(/\/\d+(?=\/|$)/g, '');

/** The same place, or the same but for an index that one of the two leaves out. */
export function samePlaceLoosely(a: LoosePlace, b: LoosePlace): boolean {
  const [x, y] = [placeKey(a), placeKey(b)];
  if (x === y || (a.in === 'path' && b.in === 'path')) return true;
  const [bareX, bareY] = [withoutIndexes(x), withoutIndexes(y)];
  if (bareX === bareY && (bareX === x || bareY === y)) return true;
  return a.in === 'query' && b.in === 'query' && x.replace(/\[\]$/, '') === y.replace(/\[\]$/, '');
}

/** Characters by which an offset may miss. */
const NEAR = 3;

/** True when the location is the culprit that is known, or one that counts for it. */
export function hitsCulprit(at: Location, { culprit, culpritAlt = [] }: Expectation): boolean {
  return [culprit, ...culpritAlt].some((known) => hits(at, known));
}

function hits(at: Location, known: Location): boolean {
  if (at.in !== known.in) return known.in === 'header' && known.path === 'cookie' && at.in === 'cookie';
  if (['path', 'method', 'url'].includes(known.in) || (['header', 'query'].includes(known.in) && known.path === '')) return true;
  const near = known.in === 'body' && nearOffset(at, known);
  const bothOffsets = known.offset !== undefined && at.offset !== undefined;
  if (known.in === 'body' && known.path === '') return bothOffsets ? near : at.path === '';
  return near || samePlaceLoosely(at, known);
}

/** True when the first location's characters are those of a culprit whose offset in the body is known. */
export function nearOffset(at: Location | undefined, culprit: Location): boolean {
  return at?.offset !== undefined && culprit.offset !== undefined && Math.abs(at.offset - culprit.offset) <= NEAR;
}
