// Json.NET stops at the first member of an object where it wants a list or a value: the object is meant.
import type { BodyTree } from '../core/body-tree.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';
import { valueUnder } from './member-named.ts';

/** `Cannot deserialize the current JSON object (e.g. …) … Path 'Lines.Sku'`, whose first member is `Sku`: the place of `Lines`. Null for other words. */
export function objectAround(tree: BodyTree | null, { in: part, path }: Location, text: string): Location | null {
  if (!tree || part !== 'body' || !text.startsWith('Cannot deserialize the current JSON object')) return null;
  const steps = fromPointer(path) ?? [];
  const object = valueUnder(tree.value, steps.slice(0, -1));
  const isFirst = isObject(object) && Object.keys(object)[0] === steps.at(-1);
  return isFirst ? bodyLocation(tree, steps.slice(0, -1)) : null;
}
