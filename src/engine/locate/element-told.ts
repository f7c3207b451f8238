// Go and ow name a member of a list's elements without saying of which: `Go struct field order.items.qty`. What they got tells.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, isIndex, type Segment } from '../core/pointer.ts';
import { seemsMet } from '../read/complaints/complaint-met.ts';
import { readSentence, type ClaimKind } from '../read/prose/sentence.ts';
import { bodyLocation } from './body-match.ts';
import { aheadOfSelector } from './followed.ts';

const GOT =
  /\bcannot unmarshal (string|number|bool|object|array)\b|\bgot=(string|number|bool|object|array)\b|\breceived (?:value of )?type [`'"](string|number|bool|object|array)/i;
const MOST_ELEMENTS = 10_000;

/**
 * The member of the first element that holds a value of the type that was got: Go keeps the first error. Else the member of the only element
 * that is at fault, as far as the words tell: Rails' `items.qty` beside `must be greater than 0`. Null for a place that is no list.
 */
export function elementTold(tree: BodyTree | null, at: Location, segments: readonly Segment[], text: string): Location | null {
  const name = segments.at(-1);
  const found = at.in === 'body' ? fromPointer(at.path) : null;
  // Where one element alone has the member, it may be another that lacks it; a bare name is sought in all the body's objects.
  const isOfOther =
    segments.length > 1 &&
    found?.at(-1) === name &&
    !segments.some((step) => isIndex(step)) &&
    aheadOfSelector(segments) === segments &&
    isIndex(found?.at(-2) ?? '') &&
    (isMissed(text) || TOLD_BY_VALUE.has(readSentence(text).kind));
  const way = isOfOther ? (found?.slice(0, -2) ?? null) : found;
  if (!tree || !way || typeof name !== 'string' || way.at(-1) === name) return null;
  const list = way.reduce<unknown>((value, step) => (isContainer(value) ? value[step] : undefined), tree.value);
  if (!Array.isArray(list)) return null;
  const elements = list.slice(0, MOST_ELEMENTS) as readonly unknown[];
  const [, unmarshalled, decoded, received] = GOT.exec(text.slice(0, 2_000)) ?? [];
  const got = unmarshalled ?? decoded ?? received;
  const index =
    got === undefined
      ? onlyAtFault(elements, name, text)
      : elements.findIndex((each) => isContainer(each) && Object.hasOwn(each, name) && typeOf(each[name]) === got);
  return index < 0 ? null : bodyLocation(tree, [...way, index, name]);
}

/** `Items qty must be greater than 0`, where `items` is a list: the element at fault. */
export function elementHeld(tree: BodyTree | null, { at, stated }: Pick<LocatedClaim, 'at' | 'stated'>, text: string): LocatedClaim['at'] {
  const words = stated?.text.split(/[. ]/) ?? [];
  return (at && words.length > 1 && elementTold(tree, at, words, text)) || at;
}

/** class-validator's words for a rule that every element must keep. */
const OF_EACH = /^each (?:value|item|element|entry) (?:in|of) /i;

/** `each value in seats must be a string`: the first element that is none. Null where the words are of another kind, or no element tells. */
export function elementAtFault(tree: BodyTree | null, at: Location, text: string): Location | null {
  const way = tree && at.in === 'body' && OF_EACH.test(text) ? fromPointer(at.path) : null;
  if (!tree || !way) return null;
  const list = way.reduce<unknown>((value, step) => (isContainer(value) ? value[step] : undefined), tree.value);
  const sentence = readSentence(text);
  if (!Array.isArray(list) || !TOLD_BY_VALUE.has(sentence.kind)) return null;
  const index = list
    .slice(0, MOST_ELEMENTS)
    .findIndex((value) => !seemsMet({ sentence, text, at: null, claim: null }, { state: 'present', value, range: null, text: false }));
  return index < 0 ? null : bodyLocation(tree, [...way, index]);
}

/** Of these a value shows whether it keeps what was asked. */
const TOLD_BY_VALUE: ReadonlySet<ClaimKind> = new Set(['type', 'enum', 'range', 'length']);

function isMissed(text: string): boolean {
  return readSentence(text).kind === 'missing';
}

/** The index of the one element whose member does not keep what the words ask for; -1 where none or several do not. */
function onlyAtFault(elements: readonly unknown[], name: string, text: string): number {
  const sentence = readSentence(text);
  if (!elements.every(isContainer) || !elements.some((each) => Object.hasOwn(each, name))) return -1;
  const isAtFault = (value: unknown): boolean => {
    if (sentence.kind === 'missing') return value === undefined || value === null || value === '';
    return !seemsMet({ sentence, text, at: null, claim: null }, { state: 'present', value, range: null, text: false });
  };
  const faults = elements.flatMap((each, index) => (isAtFault(each[name]) ? [index] : []));
  return faults.length === 1 ? faults[0]! : -1;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}
