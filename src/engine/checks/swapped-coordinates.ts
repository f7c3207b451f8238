// Finds a latitude beyond 90 degrees where latitude and longitude were exchanged.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { samePlace, type Location } from '../core/location.ts';
import type { Patch } from '../core/patch-operation.ts';
import { fromPointer } from '../core/pointer.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { swappedPairs, type SwappedPair } from '../read/request/coordinates.ts';
import { nameOf } from '../read/request/place-name.ts';
import { valueAt } from '../read/request/value-at.ts';

const LONGEST = 1000;
const OF_PLACES = /\b(?:lat(?:itude)?|lng|lon(?:gitude)?|coord(?:inate)?s?|geo[a-z]*|position|bounds)\b/i;

export const swappedCoordinates = defineCheck({
  id: 'swapped-coordinates',
  title: 'Latitude and longitude exchanged',
  messages: {
    ...toldAndQuiet({
      members: '{latitude} is {sent}, and no latitude goes beyond 90: {latitude} and {longitude} look exchanged.',
      pair: 'In {latitude} the latitude is {sent}, and none goes beyond 90: latitude and longitude look exchanged.',
    }),
  },
  fixes: { swap: 'Exchange latitude and longitude' },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    return swappedPairs(request).flatMap((pair) => reportOn(pair, complaints, request) ?? []);
  },
});

function reportOn(pair: SwappedPair, complaints: readonly Complaint[], request: Request): Report | null {
  const { latitude, longitude, sent, orderKnown } = pair;
  const claims = complaints.filter((complaint) => speaksOf(pair, complaint, request));
  const told = claims.length > 0;
  if (!orderKnown && !told) return null;
  const [at, also] = claims.some((claim) => claim.at !== null && samePlace(claim.at, longitude))
    ? [longitude, latitude]
    : [latitude, longitude];
  const isPair = samePlace(latitude, longitude);
  const patch = swapped(pair, request);
  const fix: Fix = { title: { id: 'swap', values: {} }, safety: 'review', patch };
  return {
    messageId: toldOrQuiet(isPair ? 'pair' : 'members', told),
    values: { latitude: nameOf(latitude), longitude: nameOf(longitude), sent },
    at,
    ...(!isPair && { also: [also] }),
    likelihood: told ? 0.92 : 0.85,
    claims,
    fixes: patch.length > 0 ? [fix] : [],
  };
}

/** A complaint at either of the two, at the list or object around them, or of coordinates at no place of the request. */
function speaksOf({ latitude, longitude }: SwappedPair, { at, text, sentence }: Complaint, request: Request): boolean {
  if (sentence.kind === 'missing' || sentence.kind === 'unknown-member' || sentence.kind === 'syntax') return false;
  const isOfPlaces = OF_PLACES.test(text.slice(0, LONGEST));
  if (at === null || valueAt(request, at).state === 'absent') return isOfPlaces;
  return [latitude, longitude].some((place) => isWithin(place, at) || isWithin(at, place)) && (isOfPlaces || at.path !== '');
}

function isWithin(inner: Location, outer: Location): boolean {
  if (inner.in !== 'body' || outer.in !== 'body') return samePlace(inner, outer);
  const way = fromPointer(inner.path) ?? [];
  return (fromPointer(outer.path) ?? []).every((step, index) => way[index] === step);
}

/** Both numbers, character by character, in each other's place. */
function swapped({ latitude, numbers }: SwappedPair, request: Request): Patch {
  const part = latitude.in === 'body' ? 'body' : 'url';
  const text = (part === 'body' ? knownText(request.body) : request.url) ?? '';
  return numbers.flatMap(([one, other]) => [
    { op: 'edit', in: part, offset: one.offset, length: one.length, text: text.slice(other.offset, other.offset + other.length) } as const,
    { op: 'edit', in: part, offset: other.offset, length: other.length, text: text.slice(one.offset, one.offset + one.length) } as const,
  ]);
}
