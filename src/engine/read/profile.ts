// What several passing requests have in common: for each trait how often it is there, and with which types, formats and values.
import type { Request } from '../core/exchange.ts';
import type { Place } from '../core/location.ts';
import { textFormat, type TextFormat } from './text-format.ts';
import { sampledTraitsOf, type Trait, type TraitType } from './traits.ts';

/** One trait over all of the requests. */
export interface Profile {
  readonly key: string;
  readonly parent: string | null;
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
}

const MOST_VALUES = 12;

type Growing = { -readonly [Member in keyof Profile]: Profile[Member] } & {
  readonly types: Set<TraitType>;
  readonly formats: Set<TextFormat>;
  readonly values: Set<string>;
  last: number;
};

/** The traits of all of these requests, by key. */
export function profilesOf(twins: readonly Request[]): ReadonlyMap<string, Profile> {
  const profiles = new Map<string, Growing>();
  for (const [twin, request] of twins.entries()) {
    for (const trait of sampledTraitsOf(request).list) {
      let profile = profiles.get(trait.key);
      if (!profile) profiles.set(trait.key, (profile = begun(trait, twin)));
      grow(profile, trait, twin);
    }
  }
  return profiles;
}

function begun({ key, parent, place, type, text }: Trait, twin: number): Growing {
  const counts = { requests: 0, times: 0, least: Infinity, most: -Infinity, last: -1 };
  return { key, parent, place, twin, type, text, ...counts, types: new Set(), formats: new Set(), values: new Set() };
}

function grow(profile: Growing, { type, text }: Trait, twin: number): void {
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
