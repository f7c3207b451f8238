// A place of the body that stated segments may mean.
import type { BodyTree } from '../core/body-tree.ts';
import { locationAt, type Location } from '../core/location.ts';
import { toPointer, type Segment } from '../core/pointer.ts';

/** A place found, and how literally: 1 as spelled, less for every liberty taken. */
export interface BodyMatch {
  readonly at: Location;
  readonly certainty: number;
  readonly present: boolean;
}

/** A place that the body really has. */
export function present(tree: BodyTree, path: readonly Segment[], certainty: number): BodyMatch {
  return { at: bodyLocation(tree, path), certainty, present: true };
}

/** The body's location for a pointer that is known to lead somewhere, or would if it were there. */
export function bodyLocation(tree: BodyTree, path: readonly Segment[]): Location {
  const pointer = toPointer(path);
  return locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer) ?? tree.insertionAt(pointer));
}
