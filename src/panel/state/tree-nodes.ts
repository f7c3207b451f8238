// A value as the lines of a tree: only what is unfolded, and of long lists only the beginning and what must be in sight.
import { finderOf, MOST_HITS } from '../text/text-hits.ts';
import { nameOf } from './culprits.ts';

/** One line. */
export interface TreeNode {
  /** JSON Pointer (RFC 6901); '' for the whole value. */
  readonly pointer: string;
  readonly depth: number;
  /** Member name or index; '' for the whole value. */
  readonly name: string;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'more' | 'absent';
  /** The value in a line; of a `more` line the number of children left out, of an `absent` one nothing. */
  readonly text: string;
  /** Null for what cannot be unfolded. */
  readonly open: boolean | null;
}

/** Children shown at first, and added at each wish for more. */
export const CHILDREN = 200;
/** Levels that are unfolded at first, as long as there are fewer lines than these. */
const OPEN_LEVELS = 2;
const OPEN_LINES = 1000;
/** Lines in all: a page of more would stop the panel. */
const MOST_LINES = 5000;
const LONGEST_TEXT = 2000;

export interface TreeChoices {
  /** Pointers that were folded or unfolded by hand. */
  readonly toggled: ReadonlyMap<string, boolean>;
  /** Pointers of long lists and how many of their children are shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** Pointers that must be in sight: everything above them is unfolded, and members that objects do not have get a line of their own. */
  readonly inSight: readonly string[];
}

/** The lines that are to be seen. */
export function treeNodes(value: unknown, choices: TreeChoices): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const above = new Set(choices.inSight.flatMap(pointersAbove));
  const sought = new Set([...above, ...choices.inSight]);
  const wanted = byParent(choices.inSight);
  // A stack of our own: hostile bodies nest deeper than calls do.
  const waiting: { pointer: string; name: string; depth: number; value: unknown; more?: number; absent?: boolean }[] = [
    { pointer: '', name: '', depth: 0, value },
  ];
  while (waiting.length > 0 && nodes.length < MOST_LINES) {
    const { pointer, name, depth, value: here, more, absent: isAbsent } = waiting.pop()!;
    if (more !== undefined) {
      nodes.push({ pointer, depth, name: '', kind: 'more', text: String(more), open: null });
      continue;
    }
    if (isAbsent) {
      nodes.push({ pointer, depth, name, kind: 'absent', text: '', open: null });
      continue;
    }
    const children = childrenOf(here);
    const absent = absentIn(here, wanted.get(pointer) ?? []);
    const open =
      children && children.length + absent.length > 0
        ? (choices.toggled.get(pointer) ?? ((depth < OPEN_LEVELS && nodes.length < OPEN_LINES) || above.has(pointer)))
        : null;
    nodes.push({ pointer, depth, name, kind: kindOf(here), text: textOf(here, children?.length ?? 0), open });
    if (!open || !children) continue;
    for (const each of absent.toReversed()) waiting.push({ ...each, depth: depth + 1, value: null, absent: true });
    const first = children.slice(0, choices.shown.get(pointer) ?? CHILDREN);
    const further = above.has(pointer) ? children.slice(first.length).filter(([key]) => sought.has(below(pointer, key))) : [];
    const seen = [...first, ...further];
    if (children.length > seen.length)
      waiting.push({ pointer, name: '', depth: depth + 1, value: null, more: children.length - seen.length });
    for (const [key, child] of seen.toReversed()) waiting.push({ pointer: below(pointer, key), name: key, depth: depth + 1, value: child });
  }
  return nodes;
}

/** The members among these pointers that an object does not have. */
function absentIn(value: unknown, pointers: readonly string[]): { readonly pointer: string; readonly name: string }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return pointers.map((pointer) => ({ pointer, name: nameOf({ path: pointer }) })).filter(({ name }) => !Object.hasOwn(value, name));
}

function byParent(pointers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const pointer of pointers) {
    if (pointer === '') continue;
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    children.set(parent, [...(children.get(parent) ?? []), pointer]);
  }
  return children;
}

function childrenOf(value: unknown): [string, unknown][] | null {
  if (Array.isArray(value)) return value.map((child: unknown, index) => [String(index), child]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : null;
}

function kindOf(value: unknown): TreeNode['kind'] {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  const kind = typeof value;
  return kind === 'object' || kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : 'null';
}

function textOf(value: unknown, amount: number): string {
  if (Array.isArray(value)) return `[${amount}]`;
  if (typeof value === 'object' && value !== null) return `{${amount}}`;
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value);
  return String(value);
}

function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Pointers of all that the value stands in, the outermost first. */
export function pointersAbove(pointer: string): string[] {
  const steps = pointer.split('/');
  return steps.slice(0, -1).map((_, index) => steps.slice(0, index + 1).join('/'));
}

/** A value that is looked at, and the way to it. */
interface Visit {
  /** Member name, or index. */
  readonly name: string | number;
  readonly value: unknown;
  readonly parent: Visit | null;
}

/** Pointers of the values whose member name or text holds these words, in order, at most `MOST_HITS`. */
export function searchTree(value: unknown, words: string): readonly string[] {
  const finder = finderOf(words);
  const holds = (text: string): boolean => text.search(finder) >= 0;
  const hits: string[] = [];
  const waiting: Visit[] = [{ name: 0, value, parent: null }];
  while (waiting.length > 0 && hits.length < MOST_HITS) {
    const visit = waiting.pop()!;
    const inside = visitsIn(visit);
    if ((typeof visit.name === 'string' && holds(visit.name)) || (!inside && holds(wholeText(visit.value)))) hits.push(pointerOf(visit));
    for (const child of inside?.toReversed() ?? []) waiting.push(child);
  }
  return hits;
}

/** The members or elements of a value; null for one that has none by its kind. */
function visitsIn(parent: Visit): readonly Visit[] | null {
  const { value } = parent;
  if (Array.isArray(value)) return value.map((child: unknown, name) => ({ name, value: child, parent }));
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([name, child]: [string, unknown]) => ({ name, value: child, parent }));
}

function wholeText(value: unknown): string {
  return typeof value === 'string' ? value : textOf(value, 0);
}

function pointerOf(visit: Visit): string {
  const names: string[] = [];
  for (let at = visit; at.parent; at = at.parent) names.push(String(at.name));
  return names.reduceRight(below, '');
}
