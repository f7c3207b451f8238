// JSON Schema's validators give the object's place and name the member that is missing or too many in their words only.
import type { BodyTree } from '../core/body-tree.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, toPointer, type Segment } from '../core/pointer.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { readSentence, type Sentence } from '../read/prose/sentence.ts';
import { holdsNothing } from '../read/request/value-at.ts';
import { bodyLocation } from './body-match.ts';
import { findInBody } from './body-place.ts';

/** Validators' names for the whole document. */
const ROOTS: ReadonlySet<string> = new Set(['', 'data', 'instance']);

/** The one member of the object at this place that the words name; null unless the body bears the sentence out. */
export function memberNamed(tree: BodyTree | null, at: Location, text: string): Location | null {
  if (!tree || at.in !== 'body') return null;
  const sentence = readSentence(text);
  const { kind } = sentence;
  const takesName = kind === 'missing' || kind === 'unknown-member';
  if (!takesName && kind !== 'other' && !/\w[.[/]\w/.test(text)) return null;
  const places = namesOf(sentence);
  if ((kind === 'other' || kind === 'unknown-member') && places.length === 0) return memberTold(tree, at, sentence);
  const further = places.length === 1 ? furtherDown(tree, at, places[0]!) : null;
  if (further) return further;
  const name = FIELD_OF.exec(text)?.[1] ?? (places.length === 1 ? belowPlace(at, places[0]!.text) : '');
  if ((!takesName && kind !== 'other') || !/^[\w$-]{1,100}$/.test(name)) return null;
  const path = objectPath(tree, fromPointer(at.path) ?? []);
  const object = path && valueUnder(tree.value, path);
  if (path && kind === 'unknown-member' && Array.isArray(object)) return memberOfElements(tree, path, object, name);
  if (!path || !isObject(object) || /^[A-Z][a-z]+$/.test(name) || foldName(name) === foldName(String(path.at(-1) ?? ''))) return null;
  const isSaid = Object.hasOwn(object, name) ? kind !== 'missing' || holdsNothing(object[name]) : kind === 'missing';
  return isSaid ? bodyLocation(tree, [...path, name]) : null;
}

/** Bedrock: The text field in the ContentBlock object at messages.1.content.0 is blank. */
const FIELD_OF = /^(?:the )?["'`]?([\w$-]{1,80})["'`]? (?:field|property|member|key|attribute) (?:of|in|on) /i;

/** Where the words repeat the way (`Unknown name "const" at 'tools[0].parameters'`), the one name beside it. */
function namesOf({ places }: Sentence): readonly StatedPlace[] {
  const names = places.filter(({ text }) => /^[\w$-]+$/.test(text));
  return names.length === 1 && places.length > 1 ? names : places;
}

/** libxml2 says `item/date` of the place `/order/item/1`: the name behind that of the place. */
function belowPlace(at: Location, text: string): string {
  const last = at.path
    .replace(/\/\d+$/, '')
    .split('/')
    .at(-1);
  return last && text.startsWith(`${last}/`) ? text.slice(last.length + 1) : text;
}

/** The member of this name in the one element that has it. */
function memberOfElements(tree: BodyTree, path: readonly Segment[], list: readonly unknown[], name: string): Location | null {
  const holding = [...list.keys()].filter((index) => isObject(list[index]) && Object.hasOwn(list[index], name));
  return holding.length === 1 ? bodyLocation(tree, [...path, holding[0]!, name]) : null;
}

/** Google states `message`, and its words `message.tokens`: the way that goes on from the place, where the body holds it. */
function furtherDown(tree: BodyTree, at: Location, { text, segments }: StatedPlace): Location | null {
  const way = segments ?? readFieldPath(text).segments;
  const path = toPointer(way);
  return path.startsWith(`${at.path}/`) && tree.rangeOf(path) ? bodyLocation(tree, way) : null;
}

/** In a language that nobody here reads: the one word in quotation marks that is a member of this object, else the one that the words speak of. */
function memberTold(tree: BodyTree, at: Location, { quoted, subjects }: Sentence): Location | null {
  const path = fromPointer(at.path);
  const object = path && valueUnder(tree.value, path);
  if (!path || !isObject(object)) return null;
  const held = quoted.filter((each) => Object.hasOwn(object, each));
  const [name = '', ...others] = held.length > 0 ? quoted : subjects;
  if (others.length > 0 || !Object.hasOwn(object, name)) return null;
  return bodyLocation(tree, [...path, name]);
}

/** `Missing the key RideID in the item`: where the member would stand in the object that the words name, when the body holds one. */
export function objectTold(tree: BodyTree, url: string, text: string, name: string): Location | null {
  const words = text.slice(0, 2_000);
  const after = words.slice(words.indexOf(name) + name.length);
  const object = words.includes(name)
    ? /^["'`\])]? (?:is )?(?:\w+ )?(?:in|from|of|inside) (?:the |your |each )?["'`]?([A-Za-z_][\w-]{1,60})\b/.exec(after)?.[1]
    : undefined;
  const found = object === undefined ? null : findInBody(tree, [object], url);
  const path = found?.present ? fromPointer(found.at.path) : null;
  const value = path && valueUnder(tree.value, path);
  return path && isObject(value) && !Object.hasOwn(value, name) ? bodyLocation(tree, [...path, name]) : null;
}

/** `instance` or `data` where the body has no such member stands for the whole of it. */
function objectPath(tree: BodyTree, path: readonly string[]): readonly Segment[] {
  const [first = '', ...rest] = path;
  const isRoot = path.length === 1 && rest.length === 0 && ROOTS.has(first) && isObject(tree.value) && !Object.hasOwn(tree.value, first);
  return isRoot ? [] : path;
}

/** The value at the end of this way; null where it leads nowhere. */
export function valueUnder(root: unknown, path: readonly Segment[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string, unknown>)[step as string];
  }
  return value;
}

/** `Property "coupon" does not exist in Shop.Orders` beside the type as the target: the one member that the words do not know, where it was sent. */
export function unknownHeld({ url }: Request, tree: BodyTree | null, { kind, places }: Sentence): Location | null {
  const [named, ...others] = kind === 'unknown-member' ? places : [];
  const found = tree && named && others.length === 0 ? findInBody(tree, [named.text], url) : null;
  return found?.present ? found.at : null;
}
