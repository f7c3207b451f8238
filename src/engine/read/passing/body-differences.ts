// How a body's tree differs from those that passed, found by walking it once beside what they have in common.
import { isObject } from '../../core/is-object.ts';
import type { Place } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { MOST_DRAFTS, type Draft, type Drafts } from './difference.ts';
import type { Profile } from './profile.ts';
import { presenceWeight } from './telling-traits.ts';
import { traitTextOf, traitTypeOf } from './traits.ts';
import { valueDifference } from './value-difference.ts';

interface Walk {
  /** The steps to the value that is looked at: its pointer is written out only where something differs. */
  readonly path: string[];
  /** Passing requests that it is compared with. */
  readonly requests: number;
  readonly drafts: Drafts;
  /** What was too much in one element of a list is not told again of the next. */
  readonly told: Map<Profile, Set<string>>;
  left: number;
}

const MOST_VALUES = 2000;
const DEEPEST = 20;
/** All members of an object stand one level off: hardly anything tells more. */
const LEVEL_OFF = 1.4;

/** Compares a body's value. Within what has no counterpart, or one of another type, nothing else counts. */
export function bodyDrafts(value: unknown, profile: Profile, requests: number): Drafts {
  const drafts: Drafts = { extra: [], missing: [], others: [] };
  compare(value, profile, '', { path: [], requests, drafts, told: new Map(), left: MOST_VALUES });
  return drafts;
}

function compare(value: unknown, profile: Profile, name: string, walk: Walk): void {
  if ((walk.left -= 1) < 0 || walk.path.length > DEEPEST) return;
  const wrapped = soleMember(value, profile);
  if (wrapped !== null) {
    walk.drafts.others.push({ ...draftAt(walk, [wrapped.name], wrapped.value, profile), kind: 'wrapped', weight: LEVEL_OFF });
    compareBelow(wrapped.name, wrapped.value, profile, name, walk);
    return;
  }
  const wrapper = wrapperOf(value, profile);
  if (wrapper !== null) {
    walk.drafts.others.push({ ...draftAt(walk, [wrapper.name], undefined, wrapper.profile), kind: 'unwrapped', weight: LEVEL_OFF });
    compare(value, wrapper.profile, name, walk);
    return;
  }
  const [type, text] = [traitTypeOf(value), traitTextOf(value)];
  const found = valueDifference({ in: 'body', name, type, text }, profile, walk.requests);
  if (found) walk.drafts.others.push({ ...draftAt(walk, [], value, profile), ...found });
  if (found?.kind === 'type') return;
  if (Array.isArray(value)) compareElements(value, profile, name, walk);
  else if (type === 'object') compareMembers(value as Record<string, unknown>, profile, walk);
}

function compareElements(list: readonly unknown[], { elements }: Profile, name: string, walk: Walk): void {
  if (elements === null) return;
  for (const [index, element] of list.slice(0, MOST_VALUES).entries()) {
    compareBelow(String(index), element, elements, name, walk);
  }
}

function compareMembers(object: Record<string, unknown>, profile: Profile, walk: Walk): void {
  for (const name of Object.keys(object)) {
    const member = profile.members.get(name);
    if (member) compareBelow(name, object[name], member, name, walk);
    else addExtra(name, object[name], profile, walk);
  }
  for (const [name, member] of profile.members) {
    if (member.times < profile.times || Object.hasOwn(object, name) || walk.drafts.missing.length > MOST_DRAFTS) continue;
    const draft = draftAt(walk, [name], undefined, member);
    walk.drafts.missing.push({ ...draft, kind: 'missing', weight: presenceWeight('missing', draft.place, walk.requests) });
  }
}

function addExtra(name: string, value: unknown, profile: Profile, walk: Walk): void {
  const told = walk.told.get(profile) ?? new Set();
  walk.told.set(profile, told);
  if (told.has(name) || walk.drafts.extra.length > MOST_DRAFTS) return;
  told.add(name);
  const draft = draftAt(walk, [name], value, null);
  walk.drafts.extra.push({ ...draft, kind: 'extra', weight: presenceWeight('extra', draft.place, walk.requests) });
}

function draftAt({ path }: Walk, steps: readonly string[], value: unknown, profile: Profile | null): Omit<Draft, 'kind' | 'weight'> {
  const place: Place = { in: 'body', path: toPointer([...path, ...steps]) };
  return { place, trait: value === undefined ? null : { type: traitTypeOf(value), text: traitTextOf(value) }, profile };
}

function compareBelow(step: string, value: unknown, profile: Profile, name: string, walk: Walk): void {
  walk.path.push(step);
  compare(value, profile, name, walk);
  walk.path.pop();
}

/** The only member of an object, where no passing one has it and what is in it looks like what they have. */
function soleMember(value: unknown, profile: Profile): { readonly name: string; readonly value: unknown } | null {
  if (!isObject(value)) return null;
  const names = Object.keys(value);
  const [name] = names;
  if (name === undefined || names.length > 1 || profile.members.has(name)) return null;
  return resembles(value[name], profile) ? { name, value: value[name] } : null;
}

/** The only member that the passing ones have here, where what is in it looks like what this request has. */
function wrapperOf(value: unknown, profile: Profile): { readonly name: string; readonly profile: Profile } | null {
  const [only] = profile.members.size === 1 ? profile.members : [];
  if (only === undefined || profile.types.size > 1) return null;
  const [name, inner] = only;
  const isThere = isObject(value) && Object.hasOwn(value, name);
  return inner.times === profile.times && !isThere && resembles(value, inner) ? { name, profile: inner } : null;
}

/** True for an object with the same names, or a list of such objects: at least half of the names of both. */
function resembles(value: unknown, profile: Profile): boolean {
  if (Array.isArray(value)) return profile.elements !== null && profile.types.has('array') && resembles(value[0], profile.elements);
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  const shared = names.filter((name) => profile.members.has(name)).length;
  const required = [...profile.members.values()].filter(({ times }) => times === profile.times).length;
  return shared > 0 && shared * 2 >= Math.max(names.length, required);
}
