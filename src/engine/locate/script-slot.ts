// Where the value stands that a handler's own code did not expect: the longest tail of its expression that the request bears out.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { walkBody } from '../read/body/nodes.ts';
import type { ScriptFailure } from '../read/prose/script-failure.ts';
import type { Expectation } from '../read/prose/sentence.ts';
import { placeFrom } from '../read/text/field-path.ts';
import { bodyLocation } from './body-match.ts';
import { placeIn } from './named-place.ts';

/** Null where no tail, or several places, can be meant. What only the shape of a list tells is only mentioned. */
export function scriptSlot(
  request: Request,
  tree: BodyTree | null,
  failure: ScriptFailure,
): Pick<LocatedClaim, 'stated' | 'at' | 'onlyMentioned'> | null {
  const { way, part, fault, expected, value } = failure;
  if (part !== null && part !== 'body') return way[0] === undefined ? null : held(way[0], placeIn(request, part, way[0], undefined));
  if (!tree) return null;
  const variables = part === null ? 1 : 0;
  for (let from = 0; from < way.length; from += 1) {
    const tail = way.slice(from);
    const unfit = fault === 'absent' ? null : unfitPath(tree.value, tail, expected);
    const path = unfit ?? (fault === 'type' ? null : lackingPath(tree.value, tail, from >= variables));
    if (path) return held(tail.join('.'), bodyLocation(tree, path));
  }
  if (value !== null) return printedValue(tree, value);
  const odd = fault === 'type' && way.length === 1 ? oddElement(tree.value, expected) : null;
  if (odd) return held(null, bodyLocation(tree, odd));
  const gap = fault === 'absent' && way.length <= 1 ? onlyGap(tree.value) : null;
  return gap && { ...held(null, bodyLocation(tree, gap)), onlyMentioned: true };
}

function held(name: string | null, at: Location): Pick<LocatedClaim, 'stated' | 'at'> {
  return { stated: name === null ? null : placeFrom(name), at };
}

/** Handlers take a list's elements one after the other: the first that is unfit. Several places of one name otherwise are none. */
function unfitPath(root: unknown, tail: readonly string[], expected: Expectation | null): readonly Segment[] | null {
  return firstOfList(root, (value, path) => endsWith(path, tail) && !isOfType(value, expected));
}

/** The member that is not there, or null, of the object that the way leads to; of the body itself once the handler's variable is left out. */
function lackingPath(root: unknown, tail: readonly string[], isBelowVariable: boolean): readonly Segment[] | null {
  const parents = tail.slice(0, -1);
  const name = tail.at(-1)!;
  const lacks = (value: unknown): boolean => isObject(value) && (value[name] ?? null) === null;
  if (parents.length > 0) {
    const parent = firstOfList(root, (value, path) => endsWith(path, parents) && lacks(value));
    return parent && [...parent, name];
  }
  if (!isBelowVariable) return null;
  // The elements of a list go by a variable of their own.
  const element = firstOfList(root, (value, path) => typeof path.at(-1) === 'number' && lacks(value) && siblingsHave(root, path, name));
  if (element) return [...element, name];
  return lacks(root) ? [name] : null;
}

/** The first match, where all others stand in elements of the same list; null where they stand elsewhere. */
function firstOfList(root: unknown, isSought: (value: unknown, path: readonly Segment[]) => boolean): readonly Segment[] | null {
  const found: (readonly Segment[])[] = [];
  walkBody(root, (value, _, path) => {
    if (isSought(value, path)) found.push([...path]);
    return found.length > 20;
  });
  const [first] = found;
  const wayOf = (path: readonly Segment[]): string => path.filter((step) => typeof step === 'string').join('/');
  return first && found.every((path) => path.length === first.length && wayOf(path) === wayOf(first)) ? first : null;
}

function endsWith(path: readonly Segment[], tail: readonly string[]): boolean {
  if (typeof path.at(-1) === 'number' && /\D/.test(tail.at(-1) ?? '')) return false;
  const steps = path.filter((step) => typeof step === 'string');
  const names = tail.filter((step) => /\D/.test(step));
  return steps.length >= names.length && names.every((name, index) => steps[steps.length - names.length + index] === name);
}

function siblingsHave(root: unknown, path: readonly Segment[], name: string): boolean {
  const list = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<Segment, unknown>)[step], root);
  return Array.isArray(list) && list.some((element: unknown) => isObject(element) && (element[name] ?? null) !== null);
}

/** `t.trim is not a function`, of a loop's variable: the first element of another type than the rest of its list, which is of the wanted one. */
function oddElement(root: unknown, expected: Expectation | null): readonly Segment[] | null {
  if (expected === null || expected === 'array') return null;
  const lists: (readonly Segment[])[] = [];
  walkBody(root, (value, _, path) => {
    if (!Array.isArray(value)) return false;
    const unfit = value.findIndex((element) => !isOfType(element, expected));
    if (unfit >= 0 && value.some((element) => isOfType(element, expected))) lists.push([...path, unfit]);
    return lists.length >= SEVERAL;
  });
  return lists.length === 1 ? lists[0]! : null;
}

/** The one member that one element of a list lacks and all others have. */
function onlyGap(root: unknown): readonly Segment[] | null {
  const gaps: (readonly Segment[])[] = [];
  walkBody(root, (value, _, path) => {
    if (!Array.isArray(value) || value.length < 2 || !value.every(isObject)) return false;
    for (const name of new Set(value.flatMap((element) => Object.keys(element)))) {
      const without = value.flatMap((element, index) => ((element[name] ?? null) === null ? [index] : []));
      if (without.length === 1) gaps.push([...path, without[0]!, name]);
    }
    return gaps.length >= SEVERAL;
  });
  return gaps.length === 1 ? gaps[0]! : null;
}

/** `Cannot convert three to a BigInt`, `… of null`: the one value that is written so. */
function printedValue(tree: BodyTree, value: string): Pick<LocatedClaim, 'stated' | 'at'> | null {
  if (value !== 'null') {
    const found = bodyScalars(tree, (each) => String(each) === value, SEVERAL);
    return found.length === 1 ? held(null, found[0]!.at) : null;
  }
  const paths: (readonly Segment[])[] = [];
  walkBody(tree.value, (each, _, path) => {
    if (each === null) paths.push([...path]);
    return paths.length >= SEVERAL;
  });
  return paths.length === 1 ? held(null, bodyLocation(tree, paths[0]!)) : null;
}

function isOfType(value: unknown, expected: Expectation | null): boolean {
  if (expected === null) return typeof value === 'string' || Array.isArray(value);
  return Array.isArray(value) ? expected === 'array' : typeof value === expected;
}
