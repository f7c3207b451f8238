// Go names a map by its field and not by the key: `cannot unmarshal string into Go struct field Order.sizes of type int`. What was got tells.
import type { BodyTree } from '../core/body-tree.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';
import { valueUnder } from './member-named.ts';

const GOT = /\bcannot unmarshal (string|number|bool) (?:-?[\d.eE+-]{1,40} )?into Go struct field\b/;

/** The first value of the type that was got in the object at this place: Go keeps its first error. Null where there is none. */
export function mapValue(tree: BodyTree | null, at: Location, text: string): Location | null {
  const got = GOT.exec(text.slice(0, 2_000))?.[1];
  const way = got !== undefined && at.in === 'body' ? fromPointer(at.path) : null;
  const map = tree && way ? valueUnder(tree.value, way) : null;
  if (!tree || !way || !isObject(map)) return null;
  const key = Object.keys(map).find((each) => typeof map[each] === (got === 'bool' ? 'boolean' : got));
  return key === undefined ? null : bodyLocation(tree, [...way, key]);
}
