// Coordinates of places on earth in a request, and those whose latitude and longitude changed places.
import { knownText, type Request } from '../../core/exchange.ts';
import { isObject } from '../../core/is-object.ts';
import { locationAt, type Location, type Place, type Range } from '../../core/location.ts';
import { toPointer, type Segment } from '../../core/pointer.ts';
import { walkBody } from '../body/nodes.ts';
import { bodyTree } from '../body/tree.ts';
import { lastNameOf } from './place-name.ts';
import { urlParts } from '../url/parts.ts';

/** A latitude and a longitude that stand in each other's place. */
export interface SwappedPair {
  /** What stands where the latitude belongs, and where the longitude does: two members, or the same list or text. */
  readonly latitude: Location;
  readonly longitude: Location;
  /** The latitude as sent: beyond 90 degrees. */
  readonly sent: string;
  /** The characters of both numbers, to be exchanged; of a line or an area all of them. */
  readonly numbers: readonly (readonly [Range, Range])[];
  /** False where only the server's words tell which of the two comes first. */
  readonly orderKnown: boolean;
}

const MOST = 20;
const LATITUDE = /lat(?:itude)?$/i;
const LONGITUDES = ['lng', 'lon', 'long', 'longitude'];
/** A text that names its order, or is called so by custom with the latitude first. */
const LATITUDE_FIRST = /^(?:ll|lat_?(?:lng|lon|long))$/i;
const LONGITUDE_FIRST = /^(?:lng|lon|long)_?lat$/i;
const NUMBER = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/;
const TEXT_PAIR = /^([+-]?\d{1,3}(?:\.\d{1,20})?)((?:%20|[ +])?(?:,|%2c)(?:%20|[ +])?)([+-]?\d{1,3}(?:\.\d{1,20})?)$/i;
/** Positions of a line or an area lie this deep: `coordinates[ring][position]` and one more. */
const DEEPEST_POSITION = 4;
/** Words without which a body is not walked. */
const OF_PLACES = /lat|lng|coord|locat|point|position|geo/i;

/** All that are found, of the query first. */
export function swappedPairs(request: Request): readonly SwappedPair[] {
  return [...inQuery(request), ...inBody(request)].slice(0, MOST);
}

/** True for a pair in which only the first can be no latitude: exchanged, both fit. */
function isSwapped(latitude: number, longitude: number): boolean {
  return Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : Number.NaN;
}

function inQuery({ url }: Request): SwappedPair[] {
  const { query } = urlParts(url);
  const named = new Map(query.map((parameter) => [parameter.name, parameter]));
  return query.slice(0, 200).flatMap(({ name, value, rawValue, valueRange }) => {
    const place: Place = { in: 'query', path: name };
    const pair = textPair(place, rawValue, valueRange);
    if (pair) return [pair];
    const other = partnerOf(name, (each) => named.has(each));
    const partner = other === null ? undefined : named.get(other);
    if (!partner || !isSwapped(numberOf(value), numberOf(partner.value))) return [];
    return [members(locationAt(place, valueRange), locationAt({ in: 'query', path: partner.name }, partner.valueRange), value)];
  });
}

function inBody(request: Request): SwappedPair[] {
  const tree = bodyTree(request);
  const text = knownText(request.body);
  const found: SwappedPair[] = [];
  if (tree === null || text === null || !OF_PLACES.test(text) || typeof tree.value !== 'object') return found;
  const at = (path: readonly Segment[]): Location => {
    const pointer = toPointer(path);
    return locationAt({ in: 'body', path: pointer }, tree.rangeOf(pointer));
  };
  walkBody(tree.value, (value, name, path) => {
    if (isObject(value)) {
      for (const key of Object.keys(value).slice(0, 200)) {
        const other = partnerOf(key, (each) => Object.hasOwn(value, each));
        if (other === null || !isSwapped(numberOf(value[key]), numberOf(value[other]))) continue;
        found.push(members(at([...path, key]), at([...path, other]), String(value[key])));
      }
    } else if (Array.isArray(value) && typeof path.at(-1) !== 'number') {
      const pair = listPair(value, name, (steps) => at([...path, ...steps]));
      if (pair) found.push(pair);
    } else if (typeof value === 'string' && TEXT_PAIR.test(value)) {
      const { offset = 0, length = 0, ...place } = at(path);
      const quotes = tree.format === 'json' ? 1 : 0;
      const inner = { offset: offset + quotes, length: length - 2 * quotes };
      const pair = textPair(place, text.slice(inner.offset, inner.offset + inner.length), inner);
      if (pair) found.push(pair);
    }
    return found.length >= MOST;
  });
  return found;
}

/** The longitude's name beside a latitude's: `lng` for `lat`, `startLon` for `startLat`. */
function partnerOf(name: string, isThere: (name: string) => boolean): string | null {
  const end = LATITUDE.exec(name)?.[0];
  if (end === undefined) return null;
  const stem = name.slice(0, -end.length);
  const spelled = (each: string): string =>
    end === end.toUpperCase() ? each.toUpperCase() : /^[A-Z]/.test(end) ? each.charAt(0).toUpperCase() + each.slice(1) : each;
  return LONGITUDES.map((each) => stem + spelled(each)).find(isThere) ?? null;
}

function members(latitude: Location, longitude: Location, sent: string): SwappedPair {
  const numbers = hasRange(latitude) && hasRange(longitude) ? [[latitude, longitude] as const] : [];
  return { latitude, longitude, sent, numbers, orderKnown: true };
}

function hasRange(at: Location): at is Location & Range {
  return at.offset !== undefined && at.length !== undefined;
}

/** A list of two numbers, or of such lists: longitude first (RFC 7946, section 3.1.1). */
function listPair(list: readonly unknown[], name: string, at: (steps: readonly Segment[]) => Location): SwappedPair | null {
  const positions = positionsIn(list, []);
  const wrong = positions.find(({ first, second }) => isSwapped(second, first));
  if (!wrong || !positions.every(({ first }) => Math.abs(first) <= 90)) return null;
  const place = at(wrong.steps);
  const numbers = positions.map(({ steps }) => [at([...steps, 0]), at([...steps, 1])] as const);
  return {
    latitude: place,
    longitude: place,
    sent: String(wrong.second),
    numbers: numbers.flatMap(([one, other]) => (hasRange(one) && hasRange(other) ? [[one, other] as const] : [])),
    orderKnown: name === 'coordinates' || LONGITUDE_FIRST.test(name),
  };
}

interface Position {
  readonly steps: readonly Segment[];
  readonly first: number;
  readonly second: number;
}

function positionsIn(list: readonly unknown[], steps: readonly Segment[]): Position[] {
  const [first, second] = list;
  if (typeof first === 'number' && typeof second === 'number') return list.length <= 3 ? [{ steps, first, second }] : [];
  if (steps.length >= DEEPEST_POSITION) return [];
  return list.slice(0, 500).flatMap((inner, index) => (Array.isArray(inner) ? positionsIn(inner, [...steps, index]) : []));
}

/** `139.69,35.68`, percent-encoded or not. */
function textPair(place: Place, raw: string, { offset }: Range): SwappedPair | null {
  const [, first, between, second] = TEXT_PAIR.exec(raw) ?? [];
  if (first === undefined || between === undefined || second === undefined) return null;
  const name = lastNameOf(place);
  const latitudeFirst = !LONGITUDE_FIRST.test(name);
  const [latitude, longitude] = latitudeFirst ? [first, second] : [second, first];
  if (!isSwapped(Number(latitude), Number(longitude))) return null;
  const at = locationAt(place, { offset, length: raw.length });
  const one: Range = { offset, length: first.length };
  const other: Range = { offset: offset + first.length + between.length, length: second.length };
  return {
    latitude: at,
    longitude: at,
    sent: latitude,
    numbers: [[one, other]],
    orderKnown: !latitudeFirst || LATITUDE_FIRST.test(name),
  };
}
