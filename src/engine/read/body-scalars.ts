// The texts, numbers and booleans of a body's tree with their places, whatever its format.
import type { BodyTree } from '../core/body-tree.ts';
import { locationAt, type Location } from '../core/location.ts';
import { toPointer, type Segment } from '../core/pointer.ts';

export type Scalar = string | number | boolean;

/** One scalar below the top. */
export interface BodyScalar {
  readonly at: Location;
  readonly value: Scalar;
}

/** Values looked at, and depth: what lies beyond is hardly what somebody speaks of. */
const MOST_VALUES = 20_000;
const DEEPEST = 40;

/**
 * The first scalars, in order and at most `most`, that are wanted; `name` is the nearest member name, as elements of a list go by the list's.
 * Places are looked up only for those.
 */
export function bodyScalars(tree: BodyTree | null, isWanted: (value: Scalar, name: string) => boolean, most: number): BodyScalar[] {
  if (tree === null) return [];
  const found: BodyScalar[] = [];
  const open: { readonly value: unknown; readonly path: readonly Segment[]; readonly name: string }[] = [
    { value: tree.value, path: [], name: '' },
  ];
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES && found.length < most; seen += 1) {
    const { value, path, name } = open.pop()!;
    if (typeof value === 'object' && value !== null) {
      if (path.length >= DEEPEST) continue;
      const inList = Array.isArray(value);
      for (const [key, member] of Object.entries(value).slice(0, MOST_VALUES).toReversed()) {
        open.push({ value: member, path: [...path, inList ? Number(key) : key], name: inList ? name : key });
      }
    } else if (path.length > 0 && isScalar(value) && isWanted(value, name)) {
      const pointer = toPointer(path);
      found.push({ at: locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer)), value });
    }
  }
  return found;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
