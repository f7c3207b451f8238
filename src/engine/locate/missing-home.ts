// A name that a server misses without the way to it: which of the body's objects lacks it, as far as their likeness and the server's words tell.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, toPointer, type Segment } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { nearestName } from '../read/text/near-name.ts';
import { spelledLike } from './absent-member.ts';
import { bodyLocation } from './body-match.ts';
import { valueUnder } from './member-named.ts';
import { hasWord } from './well-founded.ts';

/** So many objects are looked at, so deep, so many elements of a list, and so many members of one. */
const MOST_OBJECTS = 200;
const DEEPEST = 8;
const MOST_ELEMENTS = 50;
const MOST_MEMBERS = 100;
/** So many other places are named. */
const MOST_OTHERS = 3;

/** An object of the body. */
interface Holder {
  readonly path: readonly Segment[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly names: ReadonlySet<string>;
}

/** Where a missing member belongs, with the body's other objects that lack it as well. */
interface Home {
  /** Null where nothing tells which object is meant. */
  readonly at: Location | null;
  readonly others: readonly Location[];
}

/**
 * A member that prose misses by its bare name, or by a way that this body does not have: the object that it is missing from, where the body
 * tells, and the others that lack it. Null where its place is well said.
 */
export function atHome(tree: BodyTree | null, { at: place, text, stated }: LocatedClaim): Pick<LocatedClaim, 'at' | 'elsewhere'> | null {
  const steps = place?.in === 'body' ? (fromPointer(place.path) ?? []) : [];
  const name = steps.at(-1);
  if (!tree || !place || name === undefined || readSentence(text).kind !== 'missing') return null;
  const said = String(stated?.segments?.at(-1) ?? stated?.text ?? name);
  const own = foldName(said) === foldName(name) && !said.includes(' ') ? said : name;
  const alike = steps.length === 1 && !place.length ? spelledAlike(tree, own) : null;
  if (alike) return { at: alike };
  const top = besideTheList(tree, steps, own, stated);
  if (top) return { at: top, elsewhere: [place] };
  // A map by field may be flat though the body is not; steps and pointers are not.
  const isExact = stated !== null && stated.segments !== null && !(steps.length === 1 && stated.text === name && isAllWrappers(tree.value));
  if (isExact) return null;
  const empty = emptyMember(tree, name) ?? nullColumn(tree, name, text);
  if (empty && (!place.length || empty.path === place.path)) return { at: empty };
  const isLost = steps.length > 1 && !place.length && !Object.hasOwn(Object(tree.value), steps[0]!);
  const isBare = foldName(stated?.text ?? name) === foldName(name) && hasWord(text, name);
  const home = isBare || isLost ? homeOf(tree, [name, own], text) : null;
  if (!home || (home.at === null && place.length)) return null;
  // What wraps the whole of the body has been looked into already.
  const isInside = steps.length > 1 && place.length === 0;
  const found = home.at ?? place;
  const elsewhere = home.others.filter(({ path }) => path !== found.path && !(isInside && path === toPointer([name])));
  return { at: found, ...(elsewhere.length > 0 ? { elsewhere } : {}) };
}

/** `name: ["Missing value"]` of `{ title, tags: [{ name: "x" }] }`: what is there in a list is hardly missed, but at the top. */
function besideTheList(tree: BodyTree, steps: readonly string[], name: string, stated: LocatedClaim['stated']): Location | null {
  const isBare = (stated?.segments?.length ?? 1) === 1 && /^[\w$-]+$/.test(stated?.text ?? '');
  if (!isBare || !isObject(tree.value) || Object.keys(tree.value).length < 2 || !steps.some((step) => /^\d+$/.test(step))) return null;
  const value = valueUnder(tree.value, steps);
  const isFilled = value !== undefined && value !== null && value !== '';
  return isFilled && !Object.hasOwn(tree.value, name) ? bodyLocation(tree, [name]) : null;
}

/** The one member of this name that was sent, and sent empty: what is missed by its name alone is there. */
function emptyMember(tree: BodyTree, name: Segment): Location | null {
  const folded = foldName(String(name));
  const found = bodyScalars(tree, (value, own) => foldName(own) === folded && value === '', SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}

/** A column that may not be null, `customer_name`, of an object whose `name` is null: the object's members lie flat in the table. */
function nullColumn(tree: BodyTree, name: Segment, text: string): Location | null {
  if (!/\bnull value in column\b|\bnot[- ]null constraint\b/i.test(text.slice(0, 500))) return null;
  const folded = foldName(String(name));
  const found = objectsIn(tree.value).flatMap(({ path, value }) =>
    Object.keys(value)
      .filter((own) => value[own] === null && foldName(`${path.at(-1) ?? ''}_${own}`) === folded)
      .map((own) => bodyLocation(tree, [...path, own])),
  );
  return found.length === 1 ? found[0]! : null;
}

/** A body that holds nothing at its top but objects: what prose misses by name is hardly one of them. */
function isAllWrappers(body: unknown): boolean {
  const values = isObject(body) ? Object.values(body) : [];
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null);
}

/** The homes of a name, as the body and as the server spells it, in a JSON or form body; the `words` may tell. Null where the body holds no object but itself. */
function homeOf(tree: BodyTree, [name, own]: readonly [string, string], words: string): Home | null {
  const objects = tree.format === 'json' || tree.format === 'form' ? objectsIn(tree.value) : [];
  if (objects.length < (Array.isArray(tree.value) ? 1 : 2)) return null;
  const folded = foldName(name);
  const lacking = objects.filter(({ names }) => !names.has(folded));
  const placeIn = ({ path, value }: Holder): Location =>
    bodyLocation(tree, [...path, path.length === 0 ? name : spelledLike(own, Object.keys(value).slice(0, MOST_MEMBERS))]);
  const meant =
    inWords(lacking, words, folded) ??
    gapsIn(objects, lacking, folded) ??
    besidePartner(lacking, folded) ??
    amongKin(lacking, name) ??
    inWrapper(objects, lacking, name);
  const others = lacking.filter((each) => each !== meant?.[0]).slice(0, MOST_OTHERS);
  return { at: meant?.[0] ? placeIn(meant[0]) : null, others: others.map(placeIn) };
}

function objectsIn(root: unknown): Holder[] {
  const found: Holder[] = [];
  const queue: { value: unknown; path: readonly Segment[] }[] = [{ value: root, path: [] }];
  for (let at = 0; at < queue.length && found.length < MOST_OBJECTS; at++) {
    const { value, path } = queue[at]!;
    if (typeof value !== 'object' || value === null || path.length > DEEPEST) continue;
    const steps: readonly Segment[] = Array.isArray(value)
      ? [...value.keys()].slice(0, MOST_ELEMENTS)
      : Object.keys(value).slice(0, MOST_MEMBERS);
    const members = value as Readonly<Record<string, unknown>>;
    if (!Array.isArray(value)) found.push({ path, value: members, names: new Set(steps.map((step) => foldName(String(step)))) });
    for (const step of steps) queue.push({ value: members[step], path: [...path, step] });
  }
  return found;
}

/** Objects without the member beside others of their kind that have it: an element of the same list, an address beside an address. */
function gapsIn(objects: readonly Holder[], lacking: readonly Holder[], folded: string): readonly Holder[] | null {
  const holding = objects.filter(({ names }) => names.has(folded));
  const gaps = lacking.filter((each) => each.path.length > 0 && holding.some((other) => isAlike(each, other)));
  return gaps.length > 0 ? gaps : null;
}

function isAlike(one: Holder, other: Holder): boolean {
  const isElement = typeof one.path.at(-1) === 'number' && typeof other.path.at(-1) === 'number';
  if (isElement && one.path.length === other.path.length && one.path.slice(0, -1).every((step, at) => step === other.path[at])) return true;
  const shared = [...one.names].filter((name) => other.names.has(name));
  return shared.length > 0 && shared.length * 2 >= one.names.size;
}

/** The one object, or the objects of the one list, whose name stands in the server's words: User identifier is missing 'user' key. */
function inWords(lacking: readonly Holder[], words: string, folded: string): readonly Holder[] | null {
  const said = new Set((words.slice(0, 1_000).match(/[A-Za-z_]{3,}/g) ?? []).map((word) => foldName(word)));
  const named = lacking.filter(({ path }) => {
    const own = foldName(path.findLast((step) => typeof step === 'string') ?? '');
    return own !== '' && own.replace(/s$/, '') !== folded.replace(/s$/, '') && (said.has(own) || said.has(own.replace(/s$/, '')));
  });
  return named.length === 1 ? named : null;
}

/** Names that hardly stand alone. */
const PARTNERS: readonly (readonly string[])[] = [
  ['lat', 'lon', 'lng', 'long'],
  ['latitude', 'longitude'],
  ['x', 'y'],
  ['min', 'max'],
  ['from', 'to'],
  ['start', 'end'],
  ['width', 'height'],
];

/** The one object that holds what goes with the name: `lon` where `lat` is. */
function besidePartner(lacking: readonly Holder[], folded: string): readonly Holder[] | null {
  const partners = PARTNERS.find((names) => names.includes(folded)) ?? [];
  const beside = lacking.filter(({ names }) => partners.some((each) => names.has(each)));
  return beside.length === 1 ? beside : null;
}

/** The one object whose members begin with the same word: `exp_year` beside `exp_month`. */
function amongKin(lacking: readonly Holder[], name: string): readonly Holder[] | null {
  const word = firstWord(name);
  if (word === null) return null;
  const kin = lacking.filter(({ value }) =>
    Object.keys(value)
      .slice(0, MOST_MEMBERS)
      .some((each) => firstWord(each) === word),
  );
  return kin.length === 1 ? kin : null;
}

/** What all of the body is wrapped in, `{"fields": { … }}`: the innermost of its objects that nothing stands beside. */
function inWrapper(objects: readonly Holder[], lacking: readonly Holder[], name: string): readonly Holder[] | null {
  let inner = objects[0];
  while (inner?.names.size === 1) {
    const [[wrapper, only]] = Object.entries(inner.value) as [[string, unknown]];
    const next = objects.find(({ value }) => value === only);
    // What is missed may be the wrapper itself, by another name.
    if (nearestName(name, [wrapper]) !== null) return null;
    if (!next) break;
    inner = next;
  }
  return inner && inner !== objects[0] && lacking.includes(inner) ? [inner] : null;
}

/** Ways to write a name by which one object's members differ from another's. */
const STYLES: readonly RegExp[] = [
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/,
  /^[A-Z][a-z]/,
  /^[a-z][a-z\d]*[A-Z]/,
  /^[a-z\d]+_[a-z\d_]+$/,
  /^[a-z\d]+-/,
];

/** The place in the one object whose members are all written as the name is, where the body's own are written otherwise: `LNAME` beside `FNAME`. */
function spelledAlike(tree: BodyTree, name: string): Location | null {
  const style = name.length > 2 ? STYLES.find((each) => each.test(name)) : undefined;
  if (!style || !isObject(tree.value) || tree.format !== 'json') return null;
  const namesOf = ({ value }: Holder): string[] => Object.keys(value).slice(0, MOST_MEMBERS);
  const [root, ...inner] = objectsIn(tree.value);
  const own = root ? namesOf(root) : [];
  if (own.some((each) => style.test(each)) || !own.some((each) => STYLES.some((other) => other.test(each)))) return null;
  const homes = inner.filter((each) => each.names.size > 0 && namesOf(each).every((member) => style.test(member)));
  return homes.length === 1 ? bodyLocation(tree, [...homes[0]!.path, name]) : null;
}

/** `exp` of `exp_year`, `address` of `addressLine1`; null for a name of one word. */
function firstWord(name: string): string | null {
  return /^([A-Za-z][a-z]{2,})(?:[_-]|(?=[A-Z]))\w/.exec(name)?.[1]?.toLowerCase() ?? null;
}
