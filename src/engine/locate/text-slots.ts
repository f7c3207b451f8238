// The scalars of a body with their places.
import type { BodyTree } from '../core/body-tree.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { bodyLocation } from './body-place.ts';

const MOST_VALUES = 20_000;
const MOST_FOUND = 100;

/** One text, number or boolean, as text. */
export interface TextSlot {
  readonly at: Location;
  readonly value: string;
}

/** The scalars below the top whose text is wanted; at most 100. */
export function textSlots(tree: BodyTree | null, isWanted: (value: string | number | boolean) => boolean = () => true): TextSlot[] {
  const found: TextSlot[] = [];
  const stack: { path: Segment[]; value: unknown }[] = tree ? [{ path: [], value: tree.value }] : [];
  for (let seen = 0; tree && stack.length > 0 && seen < MOST_VALUES && found.length < MOST_FOUND; seen++) {
    const { path, value } = stack.pop()!;
    if (typeof value === 'object' && value !== null) {
      if (path.length > 40) continue;
      for (const [name, member] of Object.entries(value))
        stack.push({ path: [...path, Array.isArray(value) ? Number(name) : name], value: member });
    } else if (path.length > 0 && isText(value) && isWanted(value)) found.push({ at: bodyLocation(tree, path), value: String(value) });
  }
  return found;
}

function isText(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
