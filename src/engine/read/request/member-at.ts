// The member of a body in which a character stands.
import type { BodyTree } from '../../core/body-tree.ts';
import { toPointer } from '../../core/pointer.ts';

const DEEPEST = 50;
const MOST_SIBLINGS = 1000;

/** The pointer of the innermost member that holds the character; '' where none does, or the body is larger than is worth searching. */
export function memberAt(tree: BodyTree, offset: number): string {
  const path: string[] = [];
  let value = tree.value;
  while (path.length < DEEPEST && typeof value === 'object' && value !== null) {
    const names = Object.keys(value).slice(0, MOST_SIBLINGS);
    const name = names.find((each) => holds(tree, [...path, each], offset));
    if (name === undefined) break;
    path.push(name);
    value = (value as Record<string, unknown>)[name];
  }
  return toPointer(path);
}

function holds(tree: BodyTree, path: readonly string[], offset: number): boolean {
  const range = tree.rangeOf(toPointer(path));
  return range !== null && offset >= range.offset && offset < range.offset + range.length;
}
