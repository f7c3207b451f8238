// How a request's method, URL, header fields and cookies differ from those that passed.
import type { Request } from '../../core/exchange.ts';
import type { Place } from '../../core/location.ts';
import type { Draft, Drafts } from './difference.ts';
import { lastNameOf } from '../request/place-name.ts';
import type { Profile } from './profile.ts';
import { presenceWeight } from './telling-traits.ts';
import { traitsOf } from './traits.ts';
import { valueDifference } from './value-difference.ts';

/** Compares everything outside the body. Paths of different lengths are told once, as a whole. */
export function headDrafts(request: Request, head: ReadonlyMap<string, Profile>, twins: readonly Request[]): Drafts {
  const drafts: Drafts = { extra: [], missing: [], others: [] };
  const path = pathDraft(request, head, twins);
  if (path) drafts.others.push(path);
  const seen = new Map<string, number>();
  for (const trait of traitsOf(request)) {
    const { key, place, type, text } = trait;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (path && place.in === 'path') continue;
    const profile = head.get(key);
    if (!profile) {
      if (times === 1 && mayBeExtra(place, twins))
        drafts.extra.push({ kind: 'extra', trait, place, profile: null, weight: presenceWeight('extra', place, twins.length) });
      continue;
    }
    const found = valueDifference({ in: place.in, name: lastNameOf(place) || key, type, text }, profile, twins.length);
    if (found) drafts.others.push({ ...found, trait, place, profile });
    else if (place.in === 'query' && times === 2 && profile.times === profile.requests)
      drafts.others.push({ kind: 'repeated', trait, place, profile, weight: 0.8 });
  }
  for (const [key, profile] of head) {
    const { place, requests } = profile;
    if (requests < twins.length || seen.has(key) || (path && place.in === 'path') || !mayBeMissing(place, request)) continue;
    drafts.missing.push({ kind: 'missing', trait: null, place, profile, weight: presenceWeight('missing', place, twins.length) });
  }
  return drafts;
}

/** What a recording of a passing request may have left out is no extra. */
function mayBeExtra({ in: part }: Place, twins: readonly Request[]): boolean {
  if (part !== 'header' && part !== 'cookie') return true;
  return twins.every((twin) => twin.headersComplete && twin.credentialsComplete);
}

function mayBeMissing({ in: part, path }: Place, { headersComplete, credentialsComplete }: Request): boolean {
  if (part === 'cookie' || (part === 'header' && path === 'authorization')) return headersComplete && credentialsComplete;
  return part !== 'header' || headersComplete;
}

/** Another number of steps in the path: from the first step on that differs. */
function pathDraft(request: Request, head: ReadonlyMap<string, Profile>, [twin]: readonly Request[]): Draft | null {
  const own = pathOf(request);
  const theirs = twin ? pathOf(twin) : own;
  if (own.length === theirs.length) return null;
  const at = own.findIndex((trait, index) => trait.text !== theirs[index]?.text);
  const index = at < 0 ? Math.min(own.length, theirs.length) : at;
  const place: Place = { in: 'path', path: `/${Math.max(0, Math.min(index, own.length - 1))}` };
  return { kind: 'path', trait: own[index] ?? null, place, profile: head.get(`path /${index}`) ?? null, weight: 1.2 };
}

function pathOf(request: Request): ReturnType<typeof traitsOf> {
  return traitsOf(request).filter(({ place }) => place.in === 'path');
}
