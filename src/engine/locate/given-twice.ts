// Complaints that something stands more than once where it may stand once: the second one is to blame.
import type { BodyTree } from '../core/body-tree.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { walkBody } from '../read/body/nodes.ts';
import { bodyLocation } from './body-match.ts';

const TWICE =
  /\bduplicat(?:e|es|ed|ion)\b|\b(?:must|should|has to|have to|need to) be unique\b|\b(?:more than once|twice|several times|multiple times)\b|\bare not unique\b/i;
/** A list is compared so far. */
const MOST_ELEMENTS = 1_000;

/** The second of the only value that one list of the body holds twice, itself or as a member of its objects; null where none or several do. */
export function givenTwice(tree: BodyTree | null, words: string): Location | null {
  if (!tree || !TWICE.test(words)) return null;
  const found: (readonly Segment[])[] = [];
  walkBody(tree.value, (value, _, path) => {
    if (Array.isArray(value)) for (const way of repetitions(value.slice(0, MOST_ELEMENTS), words)) found.push([...path, ...way]);
    return found.length > 1;
  });
  return found.length === 1 ? bodyLocation(tree, found[0]!) : null;
}

/** Where a list of texts or numbers repeats one; in a list of objects, of the member that the words name if they name one of those. */
function repetitions(list: readonly unknown[], words: string): readonly (readonly Segment[])[] {
  const ofElements = repeatedAt(list).map((index) => [index]);
  if (ofElements.length > 0) return ofElements;
  const names = new Set(list.filter(isObject).flatMap((each) => Object.keys(each)));
  const ofMembers = [...names].flatMap((name) =>
    repeatedAt(list.map((each) => (isObject(each) ? each[name] : undefined))).map((index) => [index, name] as const),
  );
  const said = words.toLowerCase().split(/[^\w-]+/);
  const named = ofMembers.filter(([, name]) => said.some((word) => word.replace(/s$/, '') === name.toLowerCase().replace(/s$/, '')));
  return named.length > 0 ? named : ofMembers;
}

/** The indexes of the texts and numbers that stand further ahead already. */
function repeatedAt(list: readonly unknown[]): readonly number[] {
  const seen = new Set<unknown>();
  const found: number[] = [];
  for (const [index, value] of list.entries()) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (seen.has(value)) found.push(index);
    seen.add(value);
  }
  return found;
}
