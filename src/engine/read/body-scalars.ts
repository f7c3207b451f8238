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
  const open: Node[] = [{ value: tree.value, key: '', name: '', parent: null, depth: 0 }];
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES && found.length < most; seen += 1) {
    const node = open.pop()!;
    const { value, depth } = node;
    if (typeof value === 'object' && value !== null) {
      if (depth < DEEPEST) pushMembers(open, node, value);
    } else if (depth > 0 && isScalar(value) && isWanted(value, node.name)) {
      const pointer = toPointer(pathOf(node));
      found.push({ at: locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer)), value });
    }
  }
  return found;
}

/** A value on the way; its path is put together only where it is asked for. */
interface Node {
  readonly value: unknown;
  readonly key: Segment;
  readonly name: string;
  readonly parent: Node | null;
  readonly depth: number;
}

/** Last first, so that the first is taken up next. */
function pushMembers(open: Node[], parent: Node, value: object): void {
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    const { name } = parent;
    for (let key = Math.min(value.length, MOST_VALUES) - 1; key >= 0; key -= 1) open.push({ value: value[key], key, name, parent, depth });
    return;
  }
  const names = Object.keys(value);
  for (let index = Math.min(names.length, MOST_VALUES) - 1; index >= 0; index -= 1) {
    const key = names[index]!;
    open.push({ value: (value as Readonly<Record<string, unknown>>)[key], key, name: key, parent, depth });
  }
}

function pathOf(node: Node): Segment[] {
  const path: Segment[] = [];
  for (let at: Node | null = node; at !== null && at.parent !== null; at = at.parent) path.push(at.key);
  return path.toReversed();
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
