// Where a stated member that the body does not have would stand, and how this body would spell it.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import { isIndex, type Segment } from '../core/pointer.ts';
import { MOST_NAMES, namesIn } from '../read/body/nodes.ts';
import { isResourceName } from '../read/url/resource-name.ts';
import { bodyLocation, type BodyMatch } from './body-match.ts';
import type { Followed } from './followed.ts';
import { spellsInTwoWays } from './mixed-spelling.ts';

/** Where a member would stand that is not there: under the last part of the way that exists. */
export function absent(tree: BodyTree, whole: Followed, url: string): BodyMatch | null {
  if (whole.path.length === 0 && isCall(tree.value) && Array.isArray(tree.value['params']) && !CALL_MEMBERS.has(String(whole.rest[0])))
    return { at: bodyLocation(tree, ['params']), certainty: 0.4, present: true };
  const siblings = isObject(whole.value) ? Object.keys(whole.value) : [];
  const rest = whole.path.length === 0 ? withoutTypeName(whole.rest, siblings) : whole.rest;
  const takesMembers = typeof whole.value === 'object' && whole.value !== null;
  const envelope = whole.path.length === 0 ? envelopeOf(tree.value, rest, url) : null;
  if (envelope)
    return {
      at: bodyLocation(tree, [...envelope, ...rest.map((step) => spelledLike(step, namesAt(tree, envelope)))]),
      certainty: 0.4,
      present: false,
    };
  const [next, ...further] = rest;
  if (!takesMembers || next === undefined || (Array.isArray(whole.value) && !isIndex(next))) return null;
  // One name tells how this object writes them only below others, or where the server's own type stood before.
  const isGo = rest.length < whole.rest.length;
  const names = siblings.length > 1 || (isGo && siblings.length > 0) ? siblings : whole.path.length > 0 ? namesIn(tree.value) : [];
  const path = [...whole.path, ...[next, ...further].map((step) => spelledLike(step, names))];
  return { at: bodyLocation(tree, path), certainty: whole.path.length > 0 ? 0.6 : 0.5, present: false };
}

/** Members in which clients of remote procedures and the like put all that they send. */
const ENVELOPES: ReadonlySet<string> = new Set('json data input payload params args variables attributes'.split(' '));

/** The members of a JSON-RPC call (section 4). */
const CALL_MEMBERS: ReadonlySet<string> = new Set('jsonrpc method params id'.split(' '));

/** The way to the one member that holds the whole of what is sent, beside `meta` at most; null where there is none or the name is its own. */
function envelopeOf(value: unknown, rest: readonly Segment[], url: string): readonly Segment[] | null {
  if (!isObject(value) || ENVELOPES.has(String(rest[0])) || rest[0] === 'meta') return null;
  if (isCall(value) && isObject(value['params'])) return rest.length === 1 && CALL_MEMBERS.has(String(rest[0])) ? null : ['params'];
  const names = Object.keys(value).filter((name) => name !== 'meta');
  const [name = ''] = names;
  if (names.length !== 1 || !(ENVELOPES.has(name) || isResourceName(url, name))) return null;
  // `orders` where `order` is missed is a slip of it.
  if (foldName(name).replace(/s$/, '') === foldName(String(rest[0])).replace(/s$/, '')) return null;
  const inner = value[name];
  const lone: unknown = Array.isArray(inner) && inner.length === 1 ? inner[0] : null;
  if (typeof lone === 'object' && lone !== null) return [name, 0];
  if (!isObject(inner)) return null;
  // XML's list of one: <Invoices><Invoice>…
  const [only = '', ...others] = Object.keys(inner);
  if (others.length === 0 && isObject(inner[only]) && foldName(only) === foldName(name).replace(/s$/, '')) return [name, only];
  // JSON:API, section 7.2: a resource has its own members beside `type`.
  return name === 'data' && isObject(inner['attributes']) ? [name, 'attributes'] : [name];
}

/** A JSON-RPC call: what its procedure misses is one of the arguments, by name or by order (JSON-RPC 2.0, section 4.2). */
function isCall(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && typeof value['method'] === 'string' && Object.keys(value).every((name) => CALL_MEMBERS.has(name));
}

/** `CreateUser.Email` where the body has neither: the first step is the server's type, when it is spelled as one. */
function withoutTypeName(rest: readonly Segment[], siblings: readonly string[]): readonly Segment[] {
  const [first, second] = rest;
  const typeLike = typeof first === 'string' && /^[A-Z]\w*$/.test(first) && typeof second === 'string';
  return typeLike && !siblings.some((name) => /^[A-Z]/.test(name)) ? rest.slice(1) : rest;
}

/** The names in the object around which the envelope is. */
function namesAt(tree: BodyTree, [first = '', ...others]: readonly Segment[]): readonly string[] {
  const inner = isObject(tree.value) && others.length === 0 ? tree.value[first] : null;
  return isObject(inner) ? Object.keys(inner).slice(0, MOST_NAMES) : [];
}

/** A server's `FirstName` where the body writes `lastName` or `last_name` throughout: the name as this body would spell it. */
export function spelledLike(segment: Segment, names: readonly string[]): Segment {
  if (typeof segment !== 'string' || names.length === 0 || spellsInTwoWays(names)) return segment;
  // AWS and .NET write every member with a capital, and their servers do not always.
  if (/^[a-z]/.test(segment))
    return names.length > 1 && names.every((name) => /^[A-Z][a-z]/.test(name))
      ? segment.charAt(0).toUpperCase() + segment.slice(1)
      : segment;
  if (names.some((name) => /^[A-Z]/.test(name))) return segment;
  // `ID`, `URL`
  if (/^[A-Z]{2,5}$/.test(segment)) return segment.toLowerCase();
  if (!/^[A-Z][a-z]/.test(segment)) return segment;
  if (names.some((name) => name.includes('_'))) return segment.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
  return segment.charAt(0).toLowerCase() + segment.slice(1);
}
