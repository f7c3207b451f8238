// The texts, numbers and booleans of a body's tree with their places, whatever its format.
import type { BodyTree } from '../../core/body-tree.ts';
import { locationAt, type Location } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { walkBody } from './nodes.ts';

export type Scalar = string | number | boolean;

/** One scalar below the top. */
export interface BodyScalar {
  readonly at: Location;
  readonly value: Scalar;
}

/** So many are enough to tell one from several. */
export const SEVERAL = 2;

/**
 * The first scalars, in order and at most `most`, that are wanted; `name` is the nearest member name, as elements of a list go by the list's.
 * Places are looked up only for those.
 */
export function bodyScalars(tree: BodyTree | null, isWanted: (value: Scalar, name: string) => boolean, most: number): BodyScalar[] {
  const found: BodyScalar[] = [];
  if (tree === null || most === 0) return found;
  walkBody(tree.value, (value, name, path) => {
    if (path.length === 0 || !isScalar(value) || !isWanted(value, name)) return false;
    const pointer = toPointer(path);
    found.push({ at: locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer)), value });
    return found.length >= most;
  });
  return found;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
