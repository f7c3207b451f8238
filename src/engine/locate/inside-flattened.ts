// zod's flattened errors name only the head of the way: `legs: "Invalid input: expected number, received string"`. What was sent tells the rest.
import type { BodyTree } from '../core/body-tree.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, type Segment } from '../core/pointer.ts';
import { bodyLocation } from './body-match.ts';

const TYPES = /\bexpected (string|number|boolean), received (string|number|boolean)\b/;
const LENGTH = /^Too (small|big): expected (string|number) to (?:be|have) [<>]=?(-?\d{1,15}(?:\.\d{1,10})?)/;
const MOST_VALUES = 1_000;

interface Inner {
  readonly path: readonly Segment[];
  readonly value: unknown;
}

/** The one value inside the object or list at this place that the words can be true of. */
export function insideFlattened(tree: BodyTree | null, at: Location, text: string): Location | null {
  const way = tree && at.in === 'body' && at.length !== 0 ? fromPointer(at.path) : null;
  const types = way && TYPES.exec(text.slice(0, 300));
  const bounds = way && !types ? LENGTH.exec(text.slice(0, 300)) : null;
  if (!tree || !way || (!types && !bounds)) return null;
  const root = way.reduce<unknown>((value, step) => (Object(value) as Record<string, unknown>)[step], tree.value);
  if (typeof root !== 'object' || root === null) return null;
  const values = valuesIn(root);
  const fit = types
    ? values.filter(({ path, value }) => typeof value === types[2] && isOddOne(values, path, types[1]!))
    : values.filter(({ value }) => typeof value === bounds![2] && isBeyond(value, bounds![1] === 'small', Number(bounds![3])));
  return fit.length === 1 ? bodyLocation(tree, [...way, ...fit[0]!.path]) : null;
}

/** True where a member of the same name elsewhere is of the type that was expected. */
function isOddOne(values: readonly Inner[], path: readonly Segment[], expected: string): boolean {
  const name = path.at(-1);
  return values.some((other) => other.path !== path && other.path.at(-1) === name && typeof other.value === expected);
}

function isBeyond(value: unknown, tooSmall: boolean, bound: number): boolean {
  const size = typeof value === 'string' ? value.length : Number(value);
  return tooSmall ? size < bound : size > bound;
}

function valuesIn(root: object): readonly Inner[] {
  const values: Inner[] = [];
  const queue: Inner[] = [{ path: [], value: root }];
  for (let at = 0; at < queue.length && values.length < MOST_VALUES; at++) {
    const { path, value } = queue[at]!;
    if (Array.isArray(value))
      for (const [index, inner] of value.slice(0, 100).entries()) queue.push({ path: [...path, index], value: inner });
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value).slice(0, 100)) queue.push({ path: [...path, name], value: inner });
    else values.push({ path, value });
  }
  return values;
}
