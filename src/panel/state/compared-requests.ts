// Two requests side by side: which characters of each differ, and their headers line by line.
import type { DescribedDifference, HeaderField, Part, Request } from '#engine/index.ts';
import { strings } from '../strings.ts';
import { changedRanges } from '../text/changed-ranges.ts';
import type { Mark } from '../text/marked-lines.ts';
import { nameOf } from './culprits.ts';

/** `ours` is the failing request. */
export type Side = 'ours' | 'theirs';

/** Header lines of one name on both sides; null where there is none. */
export interface HeaderPair {
  readonly name: string;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** The difference that speaks of it, by its number; null when they are alike or nothing does. */
  readonly difference: number | null;
  /** Alike, or differing only as any two requests do. */
  readonly quiet: boolean;
}

/** Longer texts show only where the differences point. In UTF-16 units. */
const LONGEST_COMPARED = 100_000;

/**
 * What to mark in the text of one side: first the places of the differences, then whatever else differs. A mark's `finding` is the number of its
 * difference. `shown` is the index of the passing request that stands on the other side.
 */
export function differenceMarks(
  texts: Readonly<Record<Side, string>>,
  side: Side,
  parts: readonly Part[],
  differences: readonly DescribedDifference[],
  shown: number,
): readonly Mark[] {
  const [own, other] = side === 'ours' ? [texts.ours, texts.theirs] : [texts.theirs, texts.ours];
  const places = differences
    .flatMap((difference, index) => placeMarks(difference, index, side, shown))
    .filter(({ part }) => parts.includes(part))
    .map(({ mark }) => mark)
    .toSorted((a, b) => a.length - b.length);
  if (own.length > LONGEST_COMPARED || other.length > LONGEST_COMPARED) return places;
  const changes = changedRanges(other, own).map(({ offset, length }): Mark => ({
    offset,
    length,
    kind: length > 0 ? 'changed' : 'removed',
    finding: null,
    label: strings.differs,
    name: '',
  }));
  // A sign for something absent beside a mark that says what it is would say it twice.
  return [...places, ...changes.filter(({ length, offset }) => length > 0 || !places.some((place) => touches(place, offset)))];
}

function placeMarks(difference: DescribedDifference, index: number, side: Side, shown: number): { part: Part; mark: Mark }[] {
  const { text, noise, there } = difference;
  const at = side === 'ours' ? difference.at : there?.twin === shown ? there.at : null;
  if (!at || at.offset === undefined || at.length === undefined) return [];
  const kind = side === 'ours' && !noise ? 'other' : 'changed';
  return [{ part: at.in, mark: { offset: at.offset, length: at.length, kind, finding: index, label: text, name: nameOf(at) } }];
}

function touches({ offset, length }: Mark, at: number): boolean {
  return at >= offset && at <= offset + length;
}

/** Names in the order of the failing request, then those that only the other has. */
export function headerPairs(ours: Request, theirs: Request, differences: readonly DescribedDifference[]): readonly HeaderPair[] {
  const [own, other] = [joinedByName(ours.headers), joinedByName(theirs.headers)];
  return [...new Set([...own.keys(), ...other.keys()])].map((key) => {
    const [mine, its] = [own.get(key), other.get(key)];
    const speaking = differences.findIndex(({ at }) => (at.in === 'header' && at.path === key) || (at.in === 'cookie' && key === 'cookie'));
    const alike = mine?.value === its?.value;
    return {
      name: (mine ?? its)?.name ?? key,
      ours: mine?.value ?? null,
      theirs: its?.value ?? null,
      difference: speaking < 0 ? null : speaking,
      quiet: alike || speaking < 0 || differences[speaking]!.noise,
    };
  });
}

/** Lines of one name stand under one another, as they were sent. */
function joinedByName(headers: readonly HeaderField[]): ReadonlyMap<string, HeaderField> {
  const joined = new Map<string, HeaderField>();
  for (const { name, value } of headers) {
    const key = name.toLowerCase();
    const before = joined.get(key);
    joined.set(key, before ? { name: before.name, value: `${before.value}\n${value}` } : { name, value });
  }
  return joined;
}

/** JSON Pointers into the body of one side that differences name; true for those that are no noise. */
export function differingPointers(differences: readonly DescribedDifference[], side: Side, shown: number): ReadonlyMap<string, boolean> {
  const places = differences.flatMap(({ at, there, noise }) => {
    const place = side === 'ours' ? at : there?.twin === shown ? there.at : null;
    return place?.in === 'body' && place.path !== '' ? [[place.path, !noise] as const] : [];
  });
  return new Map(places);
}
