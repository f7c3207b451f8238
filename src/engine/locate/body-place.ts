// Finds stated segments in the parsed body: as spelled, in another spelling, inside a wrapper, or as the one absent member.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import { memo } from '../core/memo.ts';
import { fromPointer, isIndex, type Segment } from '../core/pointer.ts';
import { MOST_NODES, walkBody } from '../read/body/nodes.ts';
import { absent } from './absent-member.ts';
import { bodyLocation, present, type BodyMatch } from './body-match.ts';
import { followed, type Followed } from './followed.ts';

/** The place that the segments name in the body sent to `url`; null when the body has no such place and none could be made for it. */
export function findInBody(tree: BodyTree, segments: readonly Segment[], url: string): BodyMatch | null {
  const whole = followed(tree.value, segments);
  return heldInBody(tree, segments, whole) ?? heldDeeper(tree, segments, url) ?? absent(tree, withoutRoot(tree, whole), url);
}

/** The place that the segments name in the body, where the body holds it: one to be made for them costs a search of its own. */
export function heldInBody(
  tree: BodyTree,
  segments: readonly Segment[],
  whole: Followed = followed(tree.value, segments),
): BodyMatch | null {
  if (whole.rest.length === 0) return present(tree, whole.path, whole.exact ? 1 : 0.95);
  return (
    listedAtTop(tree, segments) ??
    inCallOfBatch(tree, segments) ??
    withoutIndex(tree, whole) ??
    flattened(tree, segments) ??
    withoutWrapper(tree, segments) ??
    anywhere(tree, segments, foldName) ??
    anywhere(tree, segments, withoutPrefix) ??
    (segments.length > 1 ? anywhere(tree, [segments.join('.')], foldName) : null) ??
    prefixed(tree, segments) ??
    insideWrapper(tree, segments) ??
    withoutTag(tree, whole, segments) ??
    listByOtherName(tree, whole, segments) ??
    byLastName(tree, whole, segments)
  );
}

/** `records[0].data` of a body that is the list itself, and `[0].data` of one that holds one list. */
function listedAtTop(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const [name, index] = segments;
  if (isObject(tree.value) && typeof name === 'number') {
    const lists = Object.keys(tree.value).filter((key) => Array.isArray((tree.value as Record<string, unknown>)[key]));
    const within = lists.length === 1 ? followed(tree.value, [lists[0]!, ...segments]) : null;
    return within && within.rest.length === 0 ? present(tree, within.path, 0.8) : null;
  }
  if (!Array.isArray(tree.value) || typeof name !== 'string' || isIndex(name) || index === undefined || !isIndex(index)) return null;
  const inner = followed(tree.value, segments.slice(1));
  return inner.rest.length === 0 ? present(tree, inner.path, 0.8) : null;
}

/** `[1].params.qty` of a batch, somewhere in the parameters of that call. */
function inCallOfBatch(tree: BodyTree, [element, holder, ...steps]: readonly Segment[]): BodyMatch | null {
  const name = steps.at(-1);
  if (element === undefined || (holder !== 'params' && holder !== 'variables') || typeof name !== 'string') return null;
  if (!Array.isArray(tree.value)) return null;
  const call = followed(tree.value, [element, holder]);
  const found: Segment[][] = [];
  if (call.rest.length > 0) return null;
  walkBody(call.value, (_, __, path) => {
    const key = path.at(-1);
    if (typeof key === 'string' && foldName(key) === foldName(name)) found.push([...call.path, ...path]);
    return found.length > 1;
  });
  return found.length === 1 ? present(tree, found[0]!, 0.7) : null;
}

/**
 * Go and others leave the index out (`items.qty`): the one element that has the rest, or whose member is of another type than that of all
 * others; the list itself when several have it and none stands out.
 */
function withoutIndex(tree: BodyTree, { path, rest, value }: Followed): BodyMatch | null {
  if (!Array.isArray(value) || rest[0] === undefined || isIndex(rest[0])) return null;
  const within = value.slice(0, MOST_NODES).flatMap((element: unknown, index) => {
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
  if (segments.length < 2 || !isObject(tree.value)) return null;
  const spellings = new Set(['-', '_', '__', '.', ':'].map((joint) => segments.join(joint).toLowerCase()));
  const names = Object.keys(tree.value);
  const key = names.find((name) => spellings.has(name.toLowerCase()));
  return key === undefined ? memberOfList(tree, segments, names) : present(tree, [key], 0.8);
}

/** AWS answers with `tags.1.member.value` to what its clients send as `Tags.member.1.Value`, or left out beside `Tags.member.1.Key`. */
function memberOfList(tree: BodyTree, segments: readonly Segment[], names: readonly string[]): BodyMatch | null {
  const way = segments.join('.').replaceAll(/\b(\d+)\.member\b/g, 'member.$1');
  if (!/\bmember\.\d/.test(way)) return null;
  const key = names.find((name) => name.toLowerCase() === way.toLowerCase());
  if (key !== undefined) return present(tree, [key], 0.8);
  const object = way.slice(0, way.lastIndexOf('.') + 1);
  const beside = names.find((name) => name.toLowerCase().startsWith(object.toLowerCase()))?.slice(0, object.length);
  if (beside === undefined) return null;
  const last = way.slice(object.length);
  return { at: bodyLocation(tree, [beside + last.charAt(0).toUpperCase() + last.slice(1)]), certainty: 0.5, present: false };
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
const ROOTS =
  /^(?:obj|object|input|value|root|this|json|dto|model|command|payload|body|requestBody|request|req|args|arg[01]|\$root|\$input)$/;

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
function anywhere(tree: BodyTree, segments: readonly Segment[], fold: (name: string) => string): BodyMatch | null {
  const [first, ...further] = segments;
  if (typeof first !== 'string') return null;
  const folded = foldName(first);
  if (!foldedNames(tree).has(folded)) return null;
  const found: Segment[][] = [];
  walkBody(tree.value, (value, _, path) => {
    const key = path.at(-1);
    if (typeof key !== 'string' || fold(key) !== folded) return false;
    const inner = followed(value, further);
    if (inner.rest.length === 0) found.push([...path, ...inner.path]);
    return found.length > 1;
  });
  return found.length === 1 ? present(tree, found[0]!, 0.7) : null;
}

/** `input.title` of `{ variables: { input: {} } }`: the one object of that name stands deeper, and lacks the member. */
function heldDeeper(tree: BodyTree, segments: readonly Segment[], url: string): BodyMatch | null {
  const object = segments.length > 1 ? anywhere(tree, segments.slice(0, -1), foldName) : null;
  const inner = object && followed(tree.value, [...(fromPointer(object.at.path) ?? []), segments.at(-1)!]);
  return inner && isObject(inner.value) ? absent(tree, inner, url) : null;
}

/** All names that a walk over the body meets, in both foldings: what is not among them is nowhere. */
const foldedNames: (tree: BodyTree) => ReadonlySet<string> = memo((tree: BodyTree) => {
  const names = new Set<string>();
  walkBody(tree.value, (_, __, path) => {
    const key = path.at(-1);
    if (typeof key === 'string') names.add(key);
    return false;
  });
  return new Set([...names].flatMap((name) => [foldName(name), withoutPrefix(name)]));
});

/** `diskConfig` of `OS-DCF:diskConfig`. */
function withoutPrefix(name: string): string {
  return foldName(name.slice(name.lastIndexOf(':') + 1));
}

/** How unions' alternatives are called: by a type, a model or a validator. */
const TYPE =
  /^(?:int|str|float|bool|bytes|none|string|number|integer|boolean|list|dict|date|datetime|uuid|decimal|url|literal|enum)\b|\[|^[A-Z]/;

/**
 * pydantic and others name the alternative of a union among the steps, `size.int`, `messages[0].user.name` for `{ role: 'user', name }`, and
 * serde the variant: a step that the value does not have and that leads on, or ends, where it has the rest.
 */
function withoutTag(tree: BodyTree, { path, rest, value }: Followed, segments: readonly Segment[]): BodyMatch | null {
  const [tag] = rest;
  if (path.length === 0 || typeof tag !== 'string') return null;
  const hasMembers = typeof value === 'object' && value !== null;
  if (!TYPE.test(tag) && !(hasMembers && Object.values(value).includes(tag))) return null;
  if (rest.length === 1) return hasMembers ? null : present(tree, path, 0.7);
  const beyond = followed(tree.value, segments.toSpliced(segments.length - rest.length, 1));
  return beyond.rest.length === 0 ? present(tree, beyond.path, 0.7) : null;
}

/** `Homes[1].Zip` of `{ addresses: [ … ] }`: the server's own name for the one list whose element has the rest. */
function listByOtherName(tree: BodyTree, { path, value }: Followed, [, index, ...rest]: readonly Segment[]): BodyMatch | null {
  if (path.length > 0 || rest.length === 0 || index === undefined || !isIndex(index) || !isObject(value)) return null;
  const found = Object.keys(value).flatMap((name) => {
    const inner = Array.isArray(value[name]) ? followed(value[name], [index, ...rest]) : null;
    return inner?.rest.length === 0 ? [[name, ...inner.path]] : [];
  });
  return found.length === 1 ? present(tree, found[0]!, 0.6) : null;
}

/** `/data/attributes/email` of `{ contact: { email } }`: a way none of whose steps this body has but the last, which stands in one place. */
function byLastName(tree: BodyTree, { path }: Followed, segments: readonly Segment[]): BodyMatch | null {
  if (path.length > 0 || segments.length < 3 || segments.slice(0, -1).some((step) => foldedNames(tree).has(foldName(String(step)))))
    return null;
  const found = anywhere(tree, segments.slice(-1), foldName);
  return found && { ...found, certainty: 0.5 };
}

/** Rails' `items.qty` of `{ order: { items_attributes: [ … ] } }`: an index left out below the one member that holds everything. */
function insideWrapper(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const names = isObject(tree.value) ? Object.keys(tree.value) : [];
  const inner = names.length === 1 ? followed(tree.value, [names[0]!, ...segments]) : null;
  return inner && inner.path.length > 1 ? withoutIndex(tree, inner) : null;
}

/** `Dashboard title` where the body has `dashboard`: the label of a member, said with that of the object around it. */
function prefixed(tree: BodyTree, segments: readonly Segment[]): BodyMatch | null {
  const [object, member, ...others] = segments.length === 1 ? String(segments[0]).split(' ') : [];
  if (!object || !member || others.length > 0) return null;
  const inner = followed(tree.value, [object, member]);
  const listed = withoutIndex(tree, inner) ?? insideWrapper(tree, [object, member]);
  if (listed) return listed;
  if (inner.rest.length === 0) return present(tree, inner.path, 0.7);
  if (inner.path.length === 0 || typeof inner.value !== 'object' || Array.isArray(inner.value)) return null;
  return { at: bodyLocation(tree, [...inner.path, member]), certainty: 0.5, present: true };
}
