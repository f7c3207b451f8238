// How a request differs from those that passed, and how well each difference tells it from them: what varies among them is no suspect.
import { knownText, type Request } from '../../core/exchange.ts';
import { headerValue } from '../../core/header-list.ts';
import { locationAt, type Location, type Place } from '../../core/location.ts';
import type { Twin } from '../../core/twin.ts';
import { bodyDrafts } from './body-differences.ts';
import { FILE } from '../body/multipart-tree.ts';
import { bodyTree } from '../body/tree.ts';
import { MOST_DRAFTS, type Difference, type Draft, type Drafts } from './difference.ts';
import { headDrafts } from './head-differences.ts';
import { areInOtherForms } from './in-passing-form.ts';
import { nearestName } from '../text/near-name.ts';
import { lastNameOf } from '../request/place-name.ts';
import { profilesOf, type Profile } from './profile.ts';
import { presenceWeight, wordOfNoise } from './telling-traits.ts';
import { traitTextOf, traitTypeOf, type Trait } from './traits.ts';
import { valueAt } from '../request/value-at.ts';

/** What noise weighs: something only where nothing else differs. */
const NOISE = 0.03;

/** All differences from requests that passed, the most telling first, by place: `withCharacters` looks theirs up. Empty without such requests. */
export function differences(request: Request, twins: readonly Twin[]): readonly Difference[] {
  if (twins.length === 0) return [];
  const requests = twins.map((twin) => twin.request);
  return draftsOf(request, requests)
    .map((draft) => differenceOf(draft, requests.length))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_DRAFTS);
}

/** The same difference with the characters at which it stands, on both sides. */
export function withCharacters(difference: Difference, request: Request, twins: readonly Twin[]): Difference {
  const { at, there } = difference;
  const twin = there && twins[there.twin];
  return { ...difference, at: located(request, at), there: twin ? { ...there, at: located(twin.request, there.at) } : null };
}

function draftsOf(request: Request, twins: readonly Request[]): readonly Draft[] {
  const { head, body } = profilesOf(twins);
  const own = ownBody(request, body, twins);
  const isOtherForm = own.others.length > 0 && twins.every((twin) => areInOtherForms(request, twin));
  const parts = [headDrafts(request, head, twins), isOtherForm ? inOtherForm(own) : own];
  const all = (kind: keyof Drafts): Draft[] => parts.flatMap((part) => part[kind]);
  const drafts = [...paired(all('extra'), all('missing')), ...all('others')];
  const text = isUnread(request) || drafts.length === 0 ? textDraft(request, twins) : null;
  return text ? [text, ...drafts] : drafts;
}

/** In another format types and values say nothing, and what is missing or too many counts for half: the format says most. */
function inOtherForm({ extra, missing }: Drafts): Drafts {
  const halved = (draft: Draft): Draft => ({ ...draft, weight: draft.weight / 2 });
  return { extra: extra.map(halved), missing: missing.map(halved), others: [] };
}

function ownBody(request: Request, profile: Profile | null, twins: readonly Request[]): Drafts {
  const { body } = request;
  const place = { in: 'body', path: '' } as const;
  const none: Drafts = { extra: [], missing: [], others: [] };
  if (isEmpty(request)) {
    const weight = presenceWeight('missing', place, twins.length);
    return profile?.requests === twins.length ? { ...none, missing: [{ kind: 'missing', trait: null, place, profile, weight }] } : none;
  }
  const tree = bodyTree(request);
  if (tree?.value === undefined || tree.format === 'text') return none;
  if (profile === null) {
    const trait = { type: traitTypeOf(tree.value), text: traitTextOf(tree.value) };
    const weight = presenceWeight('extra', place, twins.length);
    return twins.every(isEmpty) ? { ...none, extra: [{ kind: 'extra', trait, place, profile, weight }] } : none;
  }
  const found = bodyDrafts(tree.value, profile, twins.length);
  return body.state === 'known' && body.complete ? found : { ...found, missing: [] };
}

function isEmpty({ body }: Request): boolean {
  return body.state === 'absent' || (body.state === 'known' && body.text === '');
}

/** True for a body of text alone, or one that cannot be read though it is not packed. */
function isUnread(request: Request): boolean {
  if (request.body.state !== 'known' || request.body.text === '') return false;
  const tree = bodyTree(request);
  return tree?.value === undefined ? headerValue(request.headers, 'content-encoding') === null : tree.format === 'text';
}

/** What is missing and what is there under a name like it are one: a misspelling; under the same name elsewhere in the body, moved. */
function paired(extra: readonly Draft[], missing: readonly Draft[]): Draft[] {
  const free = new Set(missing);
  const drafts = extra.map((draft): Draft => {
    const own = lastNameOf(draft.place);
    const beside = [...free].filter(({ place }) => place.in === draft.place.in && parentOf(place) === parentOf(draft.place));
    const name = nearestName(
      own,
      beside.map(({ place }) => lastNameOf(place)),
    );
    const misspelled = beside.find(({ place }) => lastNameOf(place) === name) ?? onlyFile(draft, beside);
    const meant =
      misspelled ?? [...free].find(({ place }) => place.in === 'body' && draft.place.in === 'body' && lastNameOf(place) === own);
    if (!meant || meant.weight < 0.1) return draft;
    free.delete(meant);
    const both = { ...draft, profile: meant.profile, weight: meant.weight + draft.weight };
    return misspelled ? { ...both, kind: 'misspelled' } : { ...both, kind: 'moved', to: meant.place };
  });
  return [...drafts, ...free];
}

/** A file under a name that is not like the other at all. */
function onlyFile({ trait }: Draft, beside: readonly Draft[]): Draft | undefined {
  const files = beside.filter(({ profile }) => profile?.text === FILE);
  return trait?.text === FILE && files.length === 1 ? files[0] : undefined;
}

function parentOf({ in: part, path }: Place): string {
  return part === 'body' ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The first character that differs from the nearest passing request's body, where the two are alike but for one stretch. */
function textDraft(request: Request, [twin]: readonly Request[]): Draft | null {
  const own = knownText(request.body);
  const other = twin ? knownText(twin.body) : null;
  if (own === null || other === null || own === other) return null;
  const offset = sharedStart(own, other);
  if (offset + sharedEnd(own, other, offset) < 0.6 * Math.max(own.length, other.length)) return null;
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
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}

function differenceOf({ kind, trait, place, profile, weight, like, to }: Draft, requests: number): Difference {
  const noise = wordOfNoise(place);
  return {
    kind,
    at: place,
    there: profile && { twin: profile.twin, at: profile.place },
    ...(to && { to }),
    ours: trait && spelled(trait),
    theirs: profile && spelled(like === undefined ? profile : { type: profile.type, text: like }),
    passing: profile?.requests ?? requests,
    weight: noise ? Math.min(weight, NOISE) : weight,
    noise,
  };
}

function spelled({ type, text }: Pick<Trait, 'type' | 'text'>): string {
  if (type === 'string') return JSON.stringify(text);
  return type === 'array' ? '[…]' : type === 'object' ? '{…}' : text;
}

function located(request: Request, place: Location): Location {
  if (place.offset !== undefined) return place;
  const standing = valueAt(request, place);
  if (standing.state === 'present') return locationAt(place, standing.range);
  if (place.in === 'body') return locationAt(place, bodyTree(request)?.insertionAt(place.path) ?? null);
  return locationAt(place, { offset: place.in === 'query' ? endOfQuery(request.url) : 0, length: 0 });
}

function endOfQuery(url: string): number {
  const hash = url.indexOf('#');
  return hash < 0 ? url.length : hash;
}
