// JSON Schema's validators give the object's place and name the member that is missing or too many in their words only.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, type Segment } from '../core/pointer.ts';
import type { Sentence } from '../read/sentence.ts';
import { bodyLocation } from './body-place.ts';

/** Validators' names for the whole document. */
const ROOTS: ReadonlySet<string> = new Set(['', 'data', 'instance']);

/** The one member of the object at this place that the sentence names; null unless the body bears the sentence out. */
export function memberNamed(tree: BodyTree | null, at: Location, sentence: Sentence): Location | null {
  const { kind, places } = sentence;
  if ((kind === 'other' || kind === 'unknown-member') && places.length === 0) return memberQuoted(tree, at, sentence);
  const name = places.length === 1 ? places[0]!.text : '';
  if (!tree || at.in !== 'body' || (kind !== 'missing' && kind !== 'unknown-member') || !/^[\w$-]{1,100}$/.test(name)) return null;
  const path = objectPath(tree, fromPointer(at.path) ?? []);
  const object = path && valueUnder(tree.value, path);
  if (!path || !isPlain(object) || /^[A-Z][a-z]+$/.test(name) || foldName(name) === foldName(String(path.at(-1) ?? ''))) return null;
  return Object.hasOwn(object, name) === (kind === 'unknown-member') ? bodyLocation(tree, [...path, name]) : null;
}

/** In a language that nobody here reads: the one word in quotation marks that is a member of this object. */
function memberQuoted(tree: BodyTree | null, at: Location, { quoted }: Sentence): Location | null {
  const [name = '', ...others] = quoted;
  const path = tree && at.in === 'body' ? fromPointer(at.path) : null;
  const object = path && valueUnder(tree!.value, path);
  if (!path || others.length > 0 || !isPlain(object) || !Object.hasOwn(object, name)) return null;
  return bodyLocation(tree!, [...path, name]);
}

/** `instance` or `data` where the body has no such member stands for the whole of it. */
function objectPath(tree: BodyTree, path: readonly string[]): readonly Segment[] {
  const [first = '', ...rest] = path;
  const isRoot = path.length === 1 && rest.length === 0 && ROOTS.has(first) && isPlain(tree.value) && !Object.hasOwn(tree.value, first);
  return isRoot ? [] : path;
}

function valueUnder(root: unknown, path: readonly Segment[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step as string];
  }
  return value;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
