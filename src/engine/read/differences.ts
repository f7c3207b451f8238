// How a request differs from those that passed, and how well each difference tells it from them: what varies among them is no suspect.
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import type { Twin } from '../core/twin.ts';
import { bodyTree } from './body-tree.ts';
import { nearestName } from './near-name.ts';
import { lastNameOf } from './place-name.ts';
import { profilesOf, type Profile } from './profile.ts';
import { presenceWeight, wordOfNoise } from './telling-traits.ts';
import { sampledTraitsOf, traitsOf, type Trait, type TraitType } from './traits.ts';
import { valueAt } from './value-at.ts';
import { valueDifference } from './value-difference.ts';

/** `misspelled`: under another name than in the passing ones; `path`: the path has other steps; `text`: somewhere in a body that has no members. */
export type DifferenceKind =
  | 'missing'
  | 'extra'
  | 'misspelled'
  | 'type'
  | 'format'
  | 'empty'
  | 'value'
  | 'range'
  | 'repeated'
  | 'path'
  | 'text';

/** One difference. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** In the request itself; what it lacks has length 0 where it would stand. */
  readonly at: Location;
  /** In the passing request with the index `twin`; null where that has nothing of the kind. */
  readonly there: { readonly twin: number; readonly at: Location } | null;
  /** Values as they would stand in JSON, so that the type shows; `[…]` and `{…}` for lists and objects, null where there is none. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** In how many of the passing requests it is so. */
  readonly passing: number;
  /** How well it separates this request from those that passed: about 1 for what all of them share and this one lacks. */
  readonly weight: number;
  /** What differs between any two requests: times, ids of the connection, the browser's own fields. */
  readonly noise: boolean;
}

/** A difference whose characters have not been looked up. */
export type Draft = Pick<Difference, 'kind' | 'weight'> & {
  readonly trait: Trait | null;
  readonly place: Place;
  readonly profile: Profile | null;
};

const MOST = 100;

/** All differences from requests that passed, the most telling first. Empty without such requests. */
export function differences(request: Request, twins: readonly Twin[]): readonly Difference[] {
  if (twins.length === 0) return [];
  const requests = twins.map((twin) => twin.request);
  const drafts = [...draftsOf(request, requests)].toSorted((a, b) => b.weight - a.weight).slice(0, MOST);
  return drafts.map((draft) => located(draft, request, requests));
}

function draftsOf(request: Request, twins: readonly Request[]): readonly Draft[] {
  const profiles = profilesOf(twins);
  const { list, format } = traitsOf(request);
  const path = pathDraft(list, profiles, twins);
  const known = list.filter(({ key }) => path === null || !key.startsWith('path '));
  const { extra, others } = ownDrafts(known, profiles, twins);
  const missing = missingDrafts(request, list, profiles, twins).filter(({ place }) => path === null || place.in !== 'path');
  const text =
    format === 'text' || format === 'unreadable' || others.length + extra.length + missing.length === 0 ? textDraft(request, twins) : null;
  return [...(path ? [path] : []), ...(text ? [text] : []), ...paired(extra, missing), ...others];
}

/** Walks through what the request has: what no passing one has is extra; within it, and within what has another type, nothing else counts. */
function ownDrafts(
  list: readonly Trait[],
  profiles: ReadonlyMap<string, Profile>,
  twins: readonly Request[],
): { extra: Draft[]; others: Draft[] } {
  const [extra, others]: [Draft[], Draft[]] = [[], []];
  const closed = new Set<string>();
  const seen = new Map<string, number>();
  for (const trait of list) {
    const { key, parent, place } = trait;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    if (parent !== null && closed.has(parent)) {
      closed.add(key);
      continue;
    }
    const profile = profiles.get(key) ?? null;
    if (profile === null) {
      closed.add(key);
      if (seen.get(key) === 1 && mayBeExtra(trait, twins))
        extra.push({ kind: 'extra', trait, place, profile, weight: presenceWeight('extra', place, twins.length) });
      continue;
    }
    const found = valueDifference(trait, profile, twins.length);
    if (found?.kind === 'type') closed.add(key);
    if (found) others.push({ ...found, trait, place, profile });
    else if (place.in === 'query' && seen.get(key)! > 1 && profile.times === profile.requests && seen.get(key) === 2) {
      others.push({ kind: 'repeated', trait, place, profile, weight: 0.8 });
    }
  }
  return { extra, others };
}

/** What a recording of a passing request may have left out is no extra. */
function mayBeExtra({ place, key }: Trait, twins: readonly Request[]): boolean {
  if (place.in === 'header' || place.in === 'cookie') return twins.every((twin) => twin.headersComplete && twin.credentialsComplete);
  return place.in !== 'body' || key !== 'body ' || twins.every(({ body }) => body.state !== 'unknown');
}

/** What all passing ones have at a place that this request has too. */
function missingDrafts(
  request: Request,
  list: readonly Trait[],
  profiles: ReadonlyMap<string, Profile>,
  twins: readonly Request[],
): Draft[] {
  const keys = new Set(list.map(({ key }) => key));
  const drafts: Draft[] = [];
  const draft = (profile: Profile, place: Place): Draft => ({
    kind: 'missing',
    trait: null,
    place,
    profile,
    weight: presenceWeight('missing', place, twins.length),
  });
  const members = new Map<string, { readonly member: Profile; readonly step: string }[]>();
  for (const profile of profiles.values()) {
    const { key, parent, place } = profile;
    if (parent !== null) {
      const named = members.get(parent) ?? [];
      if (named.length === 0) members.set(parent, named);
      named.push({ member: profile, step: place.path.slice(place.path.lastIndexOf('/')) });
      continue;
    }
    if (profile.requests === twins.length && !keys.has(key) && mayBeMissing(place, request)) drafts.push(draft(profile, place));
  }
  const { body } = request;
  if (body.state !== 'known' || !body.complete) return drafts;
  const pointers = new Set(list.flatMap(({ place }) => (place.in === 'body' ? [place.path] : [])));
  for (const { key, type, place } of list) {
    if (type !== 'object' || drafts.length > MOST) continue;
    for (const { member, step } of members.get(key) ?? []) {
      if (member.times < (profiles.get(key)?.times ?? 0)) continue;
      const path = place.path + step;
      if (!pointers.has(path)) drafts.push(draft(member, { in: 'body', path }));
    }
  }
  return drafts;
}

function mayBeMissing({ in: part, path }: Place, { headersComplete, credentialsComplete, body }: Request): boolean {
  if (part === 'cookie' || (part === 'header' && path === 'authorization')) return headersComplete && credentialsComplete;
  if (part === 'body') return body.state === 'absent';
  return part !== 'header' || headersComplete;
}

/** What is missing and what is there under a name like it are one: a misspelling. */
function paired(extra: readonly Draft[], missing: readonly Draft[]): Draft[] {
  const free = new Set(missing);
  const drafts = extra.map((draft): Draft => {
    const beside = [...free].filter(({ place }) => place.in === draft.place.in && parentOf(place) === parentOf(draft.place));
    const name = nearestName(
      lastNameOf(draft.place),
      beside.map(({ place }) => lastNameOf(place)),
    );
    const meant = beside.find(({ place }) => lastNameOf(place) === name);
    if (!meant || meant.weight < 0.1) return draft;
    free.delete(meant);
    return { ...draft, kind: 'misspelled', profile: meant.profile, weight: meant.weight + draft.weight };
  });
  return [...drafts, ...free];
}

function parentOf({ in: part, path }: Place): string {
  return part === 'body' ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Another number of steps in the path: from the first step on that differs. */
function pathDraft(list: readonly Trait[], profiles: ReadonlyMap<string, Profile>, twins: readonly Request[]): Draft | null {
  const own = list.filter(({ place }) => place.in === 'path');
  const theirs = sampledTraitsOf(twins[0]!).list.filter(({ place }) => place.in === 'path');
  if (own.length === theirs.length) return null;
  const at = own.findIndex((trait, index) => trait.text !== theirs[index]?.text);
  const index = at < 0 ? Math.min(own.length, theirs.length) : at;
  const place: Place = { in: 'path', path: `/${Math.max(0, Math.min(index, own.length - 1))}` };
  return { kind: 'path', trait: own[index] ?? null, place, profile: profiles.get(`path /${index}`) ?? null, weight: 1.2 };
}

/** The first character that differs from the nearest passing request's body, where the two are alike but for one stretch. */
function textDraft(request: Request, [twin]: readonly Request[]): Draft | null {
  if (request.body.state !== 'known' || twin?.body.state !== 'known') return null;
  const [own, other] = [request.body.text, twin.body.text];
  const offset = sharedStart(own, other);
  if (own === other || offset + sharedEnd(own, other, offset) < 0.6 * Math.max(own.length, other.length)) return null;
  return {
    kind: 'text',
    trait: null,
    place: locationAt({ in: 'body', path: '' }, { offset, length: Math.min(1, own.length - offset) }),
    profile: null,
    weight: 0.5,
  };
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function sharedEnd(a: string, b: string, start: number): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) - start && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function located({ kind, trait, place, profile, weight }: Draft, request: Request, twins: readonly Request[]): Difference {
  const noise = wordOfNoise(place);
  const there = profile && { twin: profile.twin, at: rangeIn(twins[profile.twin]!, profile.place) };
  return {
    kind,
    at: rangeIn(request, place),
    there,
    ours: trait && spelled(trait.type, trait.text),
    theirs: profile && spelled(profile.type, profile.text),
    passing: profile?.requests ?? twins.length,
    weight: noise ? Math.min(weight, NOISE) : weight,
    noise,
  };
}

function spelled(type: TraitType, text: string): string {
  if (type === 'string') return JSON.stringify(text);
  return type === 'array' ? '[…]' : type === 'object' ? '{…}' : text;
}

/** What noise weighs: something only where nothing else differs. */
const NOISE = 0.03;

function rangeIn(request: Request, place: Place): Location {
  if ('offset' in place) return place as Location;
  const standing = valueAt(request, place);
  if (standing.state === 'present') return locationAt(place, standing.range);
  if (place.in === 'body') return locationAt(place, bodyTree(request)?.insertionAt(place.path) ?? null);
  return place.in === 'query'
    ? locationAt(place, { offset: endOfQuery(request.url), length: 0 })
    : locationAt(place, { offset: 0, length: 0 });
}

function endOfQuery(url: string): number {
  const hash = url.indexOf('#');
  return hash < 0 ? url.length : hash;
}
