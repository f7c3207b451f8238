// A value that already has the format which the server misses under its name: another slot is meant.
import type { BodyTree } from '../core/body-tree.ts';
import type { Request } from '../core/exchange.ts';
import type { Location } from '../core/location.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { valueAt } from '../read/request/value-at.ts';
import { isOfFormat } from '../read/text/format.ts';
import { slotWithout } from './format-slot.ts';

/** `ID does not contain a valid UUID` of PATCH /orders(42) whose body has a right one: the one slot that is named for it, or in the path, and is no UUID. */
export function insteadOfFitting(request: Request, tree: BodyTree | null, place: Location, { expected }: Sentence): Location | null {
  if (expected !== 'uuid' && expected !== 'email') return null;
  const held = valueAt(request, place);
  if (held.state !== 'present' || typeof held.value !== 'string' || !isOfFormat(held.value, expected)) return null;
  return slotWithout(request, tree, expected);
}
