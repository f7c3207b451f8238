// What several passing requests have in common: for each trait how often it is there, and with which types, formats and values.
import type { Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import { toPointer } from '../../core/pointer.ts';
import { bodyTree } from '../body/tree.ts';
import { textFormat, type TextFormat } from '../text/format.ts';
import { traitsOf, traitTextOf, traitTypeOf, type TraitType } from './traits.ts';

/** One trait over all of the requests. */
export interface Profile {
  /** Where it stands in the first request that has it, and which that is. */
  readonly place: Place;
  readonly twin: number;
  /** Its type and text there; '' for lists and objects. */
  readonly type: TraitType;
  readonly text: string;
  /** How many requests have it, and how often in all. */
  readonly requests: number;
  readonly times: number;
  readonly types: ReadonlySet<TraitType>;
  readonly formats: ReadonlySet<TextFormat>;
  /** Different values; no more are kept than tell that it varies. */
  readonly values: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
  /** Of objects in a body: their members by name. */
  readonly members: ReadonlyMap<string, Profile>;
  /** Of lists in a body: what their elements have in common. */
  readonly elements: Profile | null;
}

/** The traits of several requests. */
export interface Profiles {
  /** Everything outside the body, by the traits' keys. */
  readonly head: ReadonlyMap<string, Profile>;
  /** The bodies that could be read as a tree; null when none could. */
  readonly body: Profile | null;
}

type Growing = { -readonly [Member in Exclude<keyof Profile, 'elements' | 'members'>]: Profile[Member] } & {
  readonly types: Set<TraitType>;
  readonly formats: Set<TextFormat>;
  readonly values: Set<string>;
  readonly members: Map<string, Growing>;
  elements: Growing | null;
  last: number;
};

/** The way to the value that is looked at: its pointer is written out only where it is needed. */
interface Walk {
  readonly twin: number;
  readonly path: string[];
  left: number;
}

const MOST_VALUES = 12;
const MOST_MEMBERS = 2000;
const DEEPEST = 20;
/** Long lists are known by their first elements. */
const MOST_ELEMENTS = 5;

/** What these requests have in common. */
export function profilesOf(twins: readonly Request[]): Profiles {
  const head = new Map<string, Growing>();
  let body: Growing | null = null;
  for (const [twin, request] of twins.entries()) {
    for (const { key, place, type, text } of traitsOf(request)) {
      let profile = head.get(key);
      if (!profile) head.set(key, (profile = begun(place, twin, type, text)));
      grow(profile, type, text, twin);
    }
    const tree = bodyTree(request);
    if (tree && tree.value !== undefined && tree.format !== 'text') body = grown(body, tree.value, { twin, path: [], left: MOST_MEMBERS });
  }
  return { head, body };
}

function grown(known: Growing | null, value: unknown, walk: Walk): Growing {
  const { twin, path } = walk;
  const [type, text] = [traitTypeOf(value), traitTextOf(value)];
  const profile = known ?? begun({ in: 'body', path: toPointer(path) }, twin, type, text);
  grow(profile, type, text, twin);
  walk.left -= 1;
  if (typeof value !== 'object' || value === null || path.length >= DEEPEST) return profile;
  for (const name of Object.keys(value).slice(0, Array.isArray(value) ? MOST_ELEMENTS : MOST_MEMBERS)) {
    if (walk.left <= 0) break;
    path.push(name);
    const inner = (value as Record<string, unknown>)[name];
    if (Array.isArray(value)) profile.elements = grown(profile.elements, inner, walk);
    else profile.members.set(name, grown(profile.members.get(name) ?? null, inner, walk));
    path.pop();
  }
  return profile;
}

function begun(place: Place, twin: number, type: TraitType, text: string): Growing {
  const counts = { requests: 0, times: 0, least: Infinity, most: -Infinity, last: -1 };
  const seen = { types: new Set<TraitType>(), formats: new Set<TextFormat>(), values: new Set<string>() };
  return { place, twin, type, text, ...counts, ...seen, members: new Map(), elements: null };
}

function grow(profile: Growing, type: TraitType, text: string, twin: number): void {
  profile.times += 1;
  if (profile.last !== twin) profile.requests += 1;
  profile.last = twin;
  profile.types.add(type);
  if (type === 'array' || type === 'object') return;
  if (type === 'number') {
    profile.least = Math.min(profile.least, Number(text));
    profile.most = Math.max(profile.most, Number(text));
  }
  if (profile.values.size >= MOST_VALUES || profile.values.has(text)) return;
  profile.values.add(text);
  profile.formats.add(textFormat(text));
}
