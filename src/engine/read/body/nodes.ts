// One walk over the values of a body's tree, whatever its format.
import type { Segment } from '../../core/pointer.ts';

/**
 * Looks at a value on the way down and answers whether it has seen enough. `name` is the nearest member's: elements of a list go by the list's.
 * `path` leads there from the root, whose own is empty; the walk goes on to change it.
 */
export type Visit = (value: unknown, name: string, path: readonly Segment[]) => boolean;

/** Values looked at, and depth: what lies beyond is hardly what somebody speaks of. */
export const MOST_NODES = 20_000;
const DEEPEST = 40;

/** Visits a value and all below it in the document's order, until a visit answers that it has seen enough. */
export function walkBody(root: unknown, isEnough: Visit): void {
  walkBelow(root, '', { isEnough, path: [], left: MOST_NODES });
}

interface Walk {
  readonly isEnough: Visit;
  readonly path: Segment[];
  left: number;
}

/** True when enough was seen. */
function walkBelow(value: unknown, name: string, walk: Walk): boolean {
  const { path } = walk;
  if ((walk.left -= 1) < 0 || walk.isEnough(value, name, path)) return true;
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (stepInto(index, value[index], name, walk)) return true;
    return false;
  }
  for (const key of Object.keys(value)) if (stepInto(key, (value as Readonly<Record<string, unknown>>)[key], key, walk)) return true;
  return false;
}

function stepInto(step: Segment, value: unknown, name: string, walk: Walk): boolean {
  walk.path.push(step);
  const isEnough = walkBelow(value, name, walk);
  walk.path.pop();
  return isEnough;
}

/** So many names tell how a body writes them. */
export const MOST_NAMES = 20;

/** The first names of a body's members, each once. */
export function namesIn(root: unknown): readonly string[] {
  const names = new Set<string>();
  walkBody(root, (_, __, path) => {
    const key = path.at(-1);
    if (typeof key === 'string' && key !== '') names.add(key);
    return names.size >= MOST_NAMES;
  });
  return [...names];
}
