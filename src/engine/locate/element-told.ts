// Go and ow name a member of a list's elements without saying of which: `Go struct field order.items.qty`. What they got tells.
import type { BodyTree } from '../core/body-tree.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, type Segment } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';

const GOT =
  /\bcannot unmarshal (string|number|bool|object|array)\b|\bgot=(string|number|bool|object|array)\b|\breceived type [`'"](string|number|bool|object|array)/;
const MOST_ELEMENTS = 10_000;

/** The member of the first element that holds a value of the type that was got: Go keeps the first error. Null for a place that is no list. */
export function elementTold(tree: BodyTree | null, at: Location, segments: readonly Segment[], text: string): Location | null {
  const [, unmarshalled, decoded, received] = GOT.exec(text.slice(0, 2_000)) ?? [];
  const got = unmarshalled ?? decoded ?? received;
  const name = segments.at(-1);
  const way = at.in === 'body' ? fromPointer(at.path) : null;
  if (!tree || !way || got === undefined || typeof name !== 'string' || way.at(-1) === name) return null;
  const list = way.reduce<unknown>((value, step) => (isContainer(value) ? value[step] : undefined), tree.value);
  if (!Array.isArray(list)) return null;
  const index = list
    .slice(0, MOST_ELEMENTS)
    .findIndex((each) => isContainer(each) && Object.hasOwn(each, name) && typeOf(each[name]) === got);
  return index < 0 ? null : bodyLocation(tree, [...way, index, name]);
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}
