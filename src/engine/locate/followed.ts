// How far stated segments lead down a value, in the body's spelling.
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import { isIndex, type Segment } from '../core/pointer.ts';

export interface Followed {
  /** The members really there, in the body's spelling. */
  readonly path: readonly Segment[];
  readonly rest: readonly Segment[];
  readonly value: unknown;
  readonly exact: boolean;
}

/** Goes down as far as the body goes. */
export function followed(value: unknown, segments: readonly Segment[]): Followed {
  const path: Segment[] = [];
  let exact = true;
  let at = value;
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const key = keyFor(at, segment) ?? selected(at, segment) ?? entryOf(at, segments[index - 1], segment) ?? chosen(at, segment, next);
    if (
      key === null &&
      (isLoneElement(at, segment) || isEntry(at, segment, next) || (segment === 'x' && wasChosen(path.at(-1), segments[index - 1])))
    ) {
      exact = false;
      continue;
    }
    if (key === null) return { path, rest: segments.slice(index), value: at, exact };
    exact &&= String(key) === String(segment);
    path.push(key);
    at = (at as Record<string, unknown>)[key as string];
  }
  return { path, rest: [], value: at, exact };
}

/** Protocol Buffers count the entries of a map, which in JSON is an object: `data[0].value` is the value of the first. */
function isEntry(value: unknown, index: Segment, part: Segment | undefined): boolean {
  return (part === 'value' || part === 'key') && isObject(value) && isIndex(index) && Number(index) < Object.keys(value).length;
}

function entryOf(value: unknown, index: Segment | undefined, part: Segment): string | null {
  return index !== undefined && isEntry(value, index, part) ? Object.keys(value as object)[Number(index)]! : null;
}

/** `@reference_id=='default'`: a member and its value, which tell an element of a list in place of its index. */
const SELECTOR = /^\??\(?@\.?(\w{1,60}) ?==? ?(["']?)([^"']{0,200})\2\)?$/;

/** The steps ahead of the first that only a list at hand could turn into an index. */
export function aheadOfSelector(segments: readonly Segment[]): readonly Segment[] {
  const first = segments.findIndex((segment) => SELECTOR.test(String(segment)));
  return first < 0 ? segments : segments.slice(0, first);
}

/** The element of which the selector is true, or the only one, in which the server filled it in. */
function selected(value: unknown, segment: Segment): number | null {
  const [, name = '', , wanted] = SELECTOR.exec(String(segment)) ?? [];
  if (name === '' || !Array.isArray(value)) return null;
  const found = value.findIndex((element: unknown) => {
    const held = isObject(element) ? element[name] : null;
    return (typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean') && String(held) === wanted;
  });
  return found >= 0 ? found : value.length === 1 ? 0 : null;
}

/** FHIR's name for a member of any type: `value[x]` where `valueQuantity` was sent. */
function wasChosen(key: Segment | undefined, stated: Segment | undefined): boolean {
  return (
    stated !== undefined &&
    key !== stated &&
    /^[A-Z]/.test(String(key).slice(String(stated).length)) &&
    String(key).startsWith(String(stated))
  );
}

function chosen(value: unknown, segment: Segment, next: Segment | undefined): string | null {
  if (next !== 'x' || !isObject(value)) return null;
  const names = Object.keys(value).filter((key) => key.startsWith(String(segment)) && /^[A-Z]/.test(key.slice(String(segment).length)));
  return names.length === 1 ? names[0]! : null;
}

/** Cerberus lists the complaints of an object in a list of one: `customer: [{ email: … }]` where the request has no list. */
function isLoneElement(value: unknown, segment: Segment): boolean {
  return segment === 0 && isObject(value);
}

/** The member or index of this value that a segment means; null when it has none. */
function keyFor(value: unknown, segment: Segment): Segment | null {
  if (Array.isArray(value)) return isIndex(segment) && Number(segment) < value.length ? Number(segment) : null;
  if (typeof value !== 'object' || value === null) return null;
  const name = String(segment);
  if (Object.hasOwn(value, name)) return name;
  const folded = foldName(name);
  const names = Object.keys(value);
  return (
    names.find((key) => foldName(key) === folded) ??
    // Rails' nested attributes, and OData's annotations: `items_attributes`, `customer@odata.bind`
    names.find((key) => foldName(key) === `${folded}attributes` || key.startsWith(`${name}@`)) ??
    null
  );
}
