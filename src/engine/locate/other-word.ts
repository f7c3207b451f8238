// A member that the server calls by another everyday word than the request does.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { bodyLocation } from './body-match.ts';
import { heldInBody } from './body-place.ts';
import { valueUnder } from './member-named.ts';

/** Words for one thing, folded. */
const WORDS: readonly ReadonlySet<string>[] = [
  ['email', 'mail', 'emailaddress', 'mailaddress', 'emailaddr'],
  ['phone', 'phonenumber', 'telephone', 'tel', 'telephonenumber'],
  ['zip', 'zipcode', 'postcode', 'postalcode'],
  ['lat', 'latitude'],
  ['lon', 'lng', 'long', 'longitude'],
  ['qty', 'quantity'],
].map((words) => new Set(words));

/** True where one of these words, folded as the name is, says the same as it. */
export function isSaidOtherwise(folded: string, said: ReadonlySet<string>): boolean {
  return WORDS.some((words) => words.has(folded) && [...words].some((word) => said.has(word)));
}

/** The one member whose name ends with this word: `video_url` where the server speaks of the URL. */
export function endingWith(tree: BodyTree | null, absent: Location): Location | null {
  const word = foldName(fromPointer(absent.path)?.at(-1) ?? '');
  if (absent.in !== 'body' || word.length < 3) return null;
  const found = bodyScalars(tree, (_, name) => foldName(name.split(/_|-|(?<=[a-z])(?=[A-Z])/).at(-1) ?? '') === word, SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}

/** What Rails says of the things that ids stand for: `Project must exist`, `Role cannot be empty`. */
const OF_THING = /\b(?:must exist|(?:can't|cannot) be (?:blank|empty))$/;

/** The ids of what the server misses: `project_id` where it speaks of the project, `role_ids` where of the role. */
export function idOfThing(tree: BodyTree | null, absent: Location, text: string): Location | null {
  const name = absent.in === 'body' && OF_THING.test(text) ? fromPointer(absent.path)?.at(-1) : undefined;
  if (tree === null || name === undefined) return null;
  return (heldInBody(tree, [`${name}_id`]) ?? heldInBody(tree, [`${name}_ids`]))?.at ?? null;
}

/** The one member beside this absent place that is another word for it: `mail` where the server speaks of `Email`. */
export function inOtherWord(tree: BodyTree | null, absent: Location): Location | null {
  const path = absent.in === 'body' ? fromPointer(absent.path) : null;
  const object = tree && path && valueUnder(tree.value, path.slice(0, -1));
  const same = WORDS.find((words) => words.has(foldName(path?.at(-1) ?? '')));
  if (!tree || !path || !isObject(object) || !same) return null;
  const [name, another] = Object.keys(object).filter((key) => same.has(foldName(key)));
  return name !== undefined && another === undefined ? bodyLocation(tree, [...path.slice(0, -1), name]) : null;
}

/** The one scalar of the body that goes by another word for this name. */
export function heldInOtherWord(tree: BodyTree | null, named: string): Location | null {
  const same = WORDS.find((words) => words.has(foldName(named)));
  const found = same ? bodyScalars(tree, (_, name) => same.has(foldName(name)), SEVERAL) : [];
  return found.length === 1 ? found[0]!.at : null;
}
