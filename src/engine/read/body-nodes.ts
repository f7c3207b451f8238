// One walk over the values of a body's tree, whatever its format.
import type { Segment } from '../core/pointer.ts';

/** A value on the way down; its path is put together only where it is asked for. The root has depth 0 and no parent. */
export interface BodyNode {
  readonly value: unknown;
  readonly key: Segment;
  /** The nearest member's name: elements of a list go by the list's. */
  readonly name: string;
  readonly parent: BodyNode | null;
  readonly depth: number;
}

/** Values looked at, and depth: what lies beyond is hardly what somebody speaks of. */
export const MOST_NODES = 20_000;
const DEEPEST = 40;

/** Visits a value and all below it in the document's order, until a visit answers that it has seen enough. */
export function walkBody(root: unknown, isEnough: (node: BodyNode) => boolean): void {
  const open: BodyNode[] = [{ value: root, key: '', name: '', parent: null, depth: 0 }];
  for (let seen = 0; open.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = open.pop()!;
    if (isEnough(node)) return;
    if (typeof node.value === 'object' && node.value !== null && node.depth < DEEPEST) pushChildren(open, node, node.value);
  }
}

/** The way from the root to a node. */
export function pathOf(node: BodyNode): Segment[] {
  const path: Segment[] = [];
  for (let at: BodyNode | null = node; at !== null && at.parent !== null; at = at.parent) path.push(at.key);
  return path.toReversed();
}

/** Last first, so that the first is taken up next. */
function pushChildren(open: BodyNode[], parent: BodyNode, value: object): void {
  const depth = parent.depth + 1;
  if (Array.isArray(value)) {
    const { name } = parent;
    for (let key = Math.min(value.length, MOST_NODES) - 1; key >= 0; key -= 1) open.push({ value: value[key], key, name, parent, depth });
    return;
  }
  const names = Object.keys(value);
  for (let index = Math.min(names.length, MOST_NODES) - 1; index >= 0; index -= 1) {
    const key = names[index]!;
    open.push({ value: (value as Readonly<Record<string, unknown>>)[key], key, name: key, parent, depth });
  }
}

/** So many names tell how a body writes them. */
export const MOST_NAMES = 20;

/** The first names of a body's members, each once. */
export function namesIn(root: unknown): readonly string[] {
  const names = new Set<string>();
  walkBody(root, ({ key }) => {
    if (typeof key === 'string' && key !== '') names.add(key);
    return names.size >= MOST_NAMES;
  });
  return [...names];
}
