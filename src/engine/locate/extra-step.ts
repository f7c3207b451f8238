// One step too many on the way to something that was sent: the alternative of a union that a server takes when the element does not say.
import type { BodyTree } from '../core/body-tree.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';
import { followed } from './followed.ts';

/** `tools.3.custom.strict` where the fourth tool has `strict` and no `custom`; null where the way does not lead on from below an element. */
export function withoutExtraStep(tree: BodyTree | null, segments: readonly Segment[]): Location | null {
  if (!tree) return null;
  const { path, rest } = followed(tree.value, segments);
  if (rest.length < 2 || typeof path.at(-1) !== 'number' || typeof rest[0] !== 'string') return null;
  const beyond = followed(tree.value, [...path, ...rest.slice(1)]);
  return beyond.rest.length === 0 ? bodyLocation(tree, beyond.path) : null;
}
