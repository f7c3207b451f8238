// Finds stated segments in the parsed body: as spelled, in another spelling, inside a wrapper, or as the one absent member.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import { locationAt, type Location } from '../core/location.ts';
import { isIndex, toPointer, type Segment } from '../core/pointer.ts';
import { isResourceName } from '../read/resource-name.ts';

/** A place found, and how literally: 1 as spelled, less for every liberty taken. */
export interface BodyMatch {
  readonly at: Location;
  readonly certainty: number;
  readonly present: boolean;
}

/** So many members are looked through when a name may stand anywhere. */
const MOST_MEMBERS = 20_000;

/** The place that the segments name in the body sent to `url`; null when the body has no such place and none could be made for it. */
export function findInBody(tree: BodyTree, segments: readonly Segment[], url: string): BodyMatch | null {
  const whole = followed(tree.value, segments);
  if (whole.rest.length === 0) return present(tree, whole.path, whole.exact ? 1 : 0.95);
  return (
    withoutIndex(tree, whole) ??
    flattened(tree, segments) ??
    withoutWrapper(tree, segments) ??
    anywhere(tree, segments) ??
    prefixed(tree, segments) ??
    insideWrapper(tree, segments) ??
    withoutTag(tree, whole, segments) ??
    absent(tree, withoutRoot(tree, whole), url)
  );
}

/** The body's location for a pointer that is known to lead somewhere, or would if it were there. */
export function bodyLocation(tree: BodyTree, path: readonly Segment[]): Location {
  const pointer = toPointer(path);
  return locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer) ?? tree.insertionAt(pointer));
}

function present(tree: BodyTree, path: readonly Segment[], certainty: number): BodyMatch {
  return { at: bodyLocation(tree, path), certainty, present: true };
}

interface Followed {
  /** The members really there, in the body's spelling. */
  readonly path: readonly Segment[];
  readonly rest: readonly Segment[];
  readonly value: unknown;
  readonly exact: boolean;
}

/** Goes down as far as the body goes. */
function followed(value: unknown, segments: readonly Segment[]): Followed {
  const path: Segment[] = [];
  let exact = true;
  let at = value;
  for (const [index, segment] of segments.entries()) {
    const key = keyFor(at, segment);
    if (key === null && isLoneElement(at, segment)) {
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

/** Cerberus lists the complaints of an object in a list of one: `customer: [{ email: … }]` where the request has no list. */
function isLoneElement(value: unknown, segment: Segment): boolean {
  return segment === 0 && typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member or index of this value that a segment means; null when it has none. */
function keyFor(value: unknown, segment: Segment): Segment | null {
  if (Array.isArray(value)) return isIndex(segment) && Number(segment) < value.length ? Number(segment) : null;
  if (typeof value !== 'object' || value === null) return null;
  const name = String(segment);
  if (Object.hasOwn(value, name)) return name;
  const folded = foldName(name);
  const names = Object.keys(value);
  return names.find((key) => foldName(key) === folded) ?? names.find((key) => foldName(key) === `${folded}attributes`) ?? null;
}

/**
 * Go and others leave the index out (`items.qty`): the one element that has the rest, or whose member is of another type than that of all
 * others; the list itself when several have it and none stands out.
 */
function withoutIndex(tree: BodyTree, { path, rest, value }: Followed): BodyMatch | null {
  if (!Array.isArray(value) || rest[0] === undefined || isIndex(rest[0])) return null;
  const within = value.slice(0, MOST_MEMBERS).flatMap((element: unknown, index) => {
    const inner = followed(element, rest);
    return inner.rest.length === 0 ? [{ path: [...path, index, ...inner.path], type: typeof inner.value }] : [];
  });
  if (within.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { type } of within) counts.set(type, (counts.get(type) ?? 0) + 1);
  const odd = within.filter(({ type }) => counts.get(type) === 1);
  const one = within.length === 1 ? within[0] : within.length > 2 && odd.length === 1 ? odd[0] : undefined;
  return one ? present(tree, one.path, 0.85) : present(tree, path, 0.6);
}

/** One name where the answer makes steps of it, as forms have it: `guest-email`, `guest_email`, `guest:email`. */
function flattened(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  if (segments.length < 2 || typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value)) return null;
  const spellings = new Set(['-', '_', '__', '.', ':'].map((joint) => segments.join(joint).toLowerCase()));
  const key = Object.keys(tree.value).find((name) => spellings.has(name.toLowerCase()));
  return key === undefined ? null : present(tree, [key], 0.8);
}

/** Servers put names of their own in front (`Order.Items[0].Qty`, `data.attributes.title`): what follows may lead somewhere. */
function withoutWrapper(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  for (let skipped = 1; skipped < segments.length && skipped <= 3; skipped++) {
    const inner = followed(tree.value, segments.slice(skipped));
    if (inner.rest.length === 0 && typeof segments[skipped] === 'string') return present(tree, inner.path, 0.9 - skipped * 0.1);
  }
  return null;
}

/** What servers call the whole of what was sent. */
const ROOTS = /^(?:obj|object|input|root|this|json|dto|request|req|args|arg0|\$input)$/;

/** `data.customer.email` where the body has `customer` and no `data`: the first step is the server's name for the whole body. */
function withoutRoot(tree: BodyTree, whole: Followed): Followed {
  if (whole.path.length > 0) return whole;
  for (const skipped of [1, 2]) {
    if (typeof whole.rest[skipped] !== 'string') break;
    const inner = followed(tree.value, whole.rest.slice(skipped));
    if (inner.rest.length === 1 && (inner.path.length > 0 || (skipped === 1 && ROOTS.test(String(whole.rest[0]))))) return inner;
  }
  return whole;
}

/** A name that stands in exactly one place of the body, however deep: the server left the way to it out. */
function anywhere(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const [first] = segments;
  if (typeof first !== 'string') return null;
  const folded = foldName(first);
  let found: Segment[] | null = null;
  for (const member of members(tree.value)) {
    if (typeof member.name !== 'string' || member.parent === null || foldName(member.name) !== folded) continue;
    const inner = followed(member.value, segments.slice(1));
    if (inner.rest.length > 0) continue;
    if (found) return null;
    found = [...pathOf(member), ...inner.path];
  }
  return found && present(tree, found, 0.7);
}

/** How unions' alternatives are called: by a type, a model or a validator. */
const TYPE =
  /^(?:int|str|float|bool|bytes|none|string|number|integer|boolean|list|dict|date|datetime|uuid|decimal|url|literal|enum)\b|\[|^[A-Z]/;

/**
 * pydantic and others name the alternative of a union among the steps, `messages[0].user.name`, `size.int`, and serde the variant: a step
 * that the value does not have and that leads on, or ends, where it has the rest.
 */
function withoutTag(tree: BodyTree, { path, rest, value }: Followed, segments: readonly Segment[]): BodyMatch | null {
  if (path.length === 0 || rest.length === 0 || typeof rest[0] !== 'string') return null;
  const isScalar = typeof value !== 'object' && value !== undefined;
  if (rest.length === 1) return isScalar && TYPE.test(rest[0]) ? present(tree, path, 0.7) : null;
  const beyond = followed(tree.value, segments.toSpliced(segments.length - rest.length, 1));
  return beyond.rest.length === 0 ? present(tree, beyond.path, 0.7) : null;
}

/** Rails' `items.qty` of `{ order: { items_attributes: [ … ] } }`: an index left out below the one member that holds everything. */
function insideWrapper(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const names = typeof tree.value === 'object' && tree.value !== null && !Array.isArray(tree.value) ? Object.keys(tree.value) : [];
  const inner = names.length === 1 ? followed(tree.value, [names[0]!, ...segments]) : null;
  return inner && inner.path.length > 1 ? withoutIndex(tree, inner) : null;
}

/** `Dashboard title` where the body has `dashboard`: the label of a member, said with that of the object around it. */
function prefixed(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const [object, member, ...others] = segments.length === 1 ? String(segments[0]).split(' ') : [];
  if (!object || !member || others.length > 0) return null;
  const inner = followed(tree.value, [object, member]);
  if (inner.path.length === 0 || typeof inner.value !== 'object' || Array.isArray(inner.value)) return null;
  return inner.rest.length === 0
    ? present(tree, inner.path, 0.7)
    : { at: bodyLocation(tree, [...inner.path, member]), certainty: 0.5, present: true };
}

/** A member on the way down; its path is put together only where it is asked for. */
interface Member {
  readonly name: Segment;
  readonly value: unknown;
  readonly parent: Member | null;
  readonly depth: number;
}

/** The members of a value below its top level, breadth first. */
function members(root: unknown): Member[] {
  const queue: Member[] = [{ name: '', value: root, parent: null, depth: 0 }];
  for (let i = 0; i < queue.length && queue.length < MOST_MEMBERS; i++) {
    const parent = queue[i]!;
    const { value, depth } = parent;
    if (typeof value !== 'object' || value === null || depth > 40) continue;
    const inList = Array.isArray(value);
    for (const name of Object.keys(value)) {
      const member = (value as Readonly<Record<string, unknown>>)[name];
      queue.push({ name: inList ? Number(name) : name, value: member, parent, depth: depth + 1 });
    }
  }
  return queue;
}

function pathOf(member: Member): Segment[] {
  const path: Segment[] = [];
  for (let at: Member | null = member; at !== null && at.parent !== null; at = at.parent) path.push(at.name);
  return path.toReversed();
}

/** Where a member would stand that is not there: under the last part of the way that exists. */
function absent(tree: BodyTree, whole: Followed, url: string): BodyMatch | null {
  const siblings = typeof whole.value === 'object' && whole.value !== null && !Array.isArray(whole.value) ? Object.keys(whole.value) : [];
  const rest = whole.path.length === 0 ? withoutTypeName(whole.rest, siblings) : whole.rest;
  const isGo = rest.length < whole.rest.length;
  const takesMembers = typeof whole.value === 'object' && whole.value !== null;
  const envelope = whole.path.length === 0 ? envelopeOf(tree.value, rest, url) : null;
  if (envelope) return { at: bodyLocation(tree, [...envelope, ...rest]), certainty: 0.4, present: false };
  const [next, ...further] = rest;
  if (!takesMembers || next === undefined || (Array.isArray(whole.value) && !isIndex(next))) return null;
  const path = [...whole.path, spelledLike(next, siblings, isGo), ...further];
  return { at: bodyLocation(tree, path), certainty: whole.path.length > 0 ? 0.6 : 0.5, present: false };
}

/** Members in which clients of remote procedures and the like put all that they send. */
const ENVELOPES: ReadonlySet<string> = new Set('json data input payload params args variables attributes'.split(' '));

/** The way to the one member that holds the whole of what is sent, beside `meta` at most; null where there is none or the name is its own. */
function envelopeOf(value: unknown, rest: readonly Segment[], url: string): readonly Segment[] | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || ENVELOPES.has(String(rest[0])) || rest[0] === 'meta')
    return null;
  const names = Object.keys(value).filter((name) => name !== 'meta');
  const [name = ''] = names;
  if (names.length !== 1 || !(ENVELOPES.has(name) || isResourceName(url, name))) return null;
  const inner = (value as Record<string, unknown>)[name];
  const lone: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : null;
  if (typeof lone === 'object' && lone !== null) return [name, 0];
  if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return null;
  // JSON:API, section 7.2: a resource has its own members beside `type`.
  return name === 'data' && isObject((inner as Record<string, unknown>)['attributes']) ? [name, 'attributes'] : [name];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `CreateUser.Email` where the body has neither: the first step is the server's type, when it is spelled as one. */
function withoutTypeName(rest: readonly Segment[], siblings: readonly string[]): readonly Segment[] {
  const [first, second] = rest;
  const typeLike = typeof first === 'string' && /^[A-Z]\w*$/.test(first) && typeof second === 'string';
  return typeLike && !siblings.some((name) => /^[A-Z]/.test(name)) ? rest.slice(1) : rest;
}

/** A server's `FirstName` where the body writes `lastName` or `last_name` throughout: the name as this body would spell it. */
function spelledLike(segment: Segment, siblings: readonly string[], isGo: boolean): Segment {
  // AWS and .NET write every member with a capital, and their servers do not always.
  if (typeof segment === 'string' && siblings.length > 1 && siblings.every((name) => /^[A-Z][a-z]/.test(name)) && /^[a-z]/.test(segment))
    return segment.charAt(0).toUpperCase() + segment.slice(1);
  const convention = siblings.length > (isGo ? 0 : 1) && !siblings.some((name) => /[A-Z]/.test(name.charAt(0)));
  if (typeof segment !== 'string' || !convention || !/^[A-Z][a-z]/.test(segment)) return segment;
  if (siblings.some((name) => name.includes('_'))) return segment.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  return segment.charAt(0).toLowerCase() + segment.slice(1);
}
