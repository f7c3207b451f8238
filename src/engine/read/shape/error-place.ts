// The place that an error object means, in the light of where its reader stands and of what it says.
import type { StatedPlace } from '../../core/evidence.ts';
import { readFieldPath } from '../text/field-path.ts';
import type { Members } from '../text/folded-members.ts';
import { readSentence } from '../prose/sentence.ts';
import { below, placeNamed } from './place.ts';
import { placeWords } from './words.ts';
import { placeUnder, type Standpoint } from './standpoint.ts';
import { counts, readXpath } from '../xml/xpath.ts';

/** Names of members that count an element from nought. */
const ELEMENT_WORDS = ['index', 'idx', 'itemindex', 'recordindex', 'rowindex', 'elementindex', 'lineindex'];

/** The place that the error names, in the element that it counts (`index: 1, field: "qty"`), else where the reader stands. A `level` names only its own step (class-validator). */
export function placeOfError(error: Members, at: Standpoint, level: boolean): StatedPlace | null {
  const named = level ? null : placeNamed(error, placeWords, at.in);
  const isWhole = named?.text === '' && named.segments?.length === 0;
  if (named && elementOf(error) !== null) return inElement(named, elementOf(error)!);
  if (named && isStepOf(named, at)) return placeUnder(at);
  if (named && !(isWhole && at.segments.length > 0)) return named;
  return at.segments.length > 0 || at.in ? placeUnder(at) : null;
}

/** The element that the error counts; null where it counts none. */
export function elementOf(error: Members): number | null {
  const element = ELEMENT_WORDS.map((word) => error.get(word)).find((value) => value !== undefined);
  return Number.isInteger(element) ? (element as number) : null;
}

/** A bare name as that of a member of this element. */
export function inElement(place: StatedPlace, element: number): StatedPlace {
  const { text, segments } = place;
  const isBare = place.in === null && (!segments || (segments.length === 1 && segments[0] === text));
  return isBare ? { ...place, segments: [element, ...readFieldPath(text).segments] } : place;
}

/** True of a name that is only the last step of the way under which the error stands: mongoose's `path: "qty"` under `items.0.qty`. */
function isStepOf({ text, segments, in: part }: StatedPlace, at: Standpoint): boolean {
  return segments === null && part === null && at.segments.length > 1 && !/[.[\]/]/.test(text) && at.segments.at(-1) === text;
}

/** A part of the request alone, `["query"]`: the words name what in it is meant. */
export function withMember(place: StatedPlace, text: string): StatedPlace {
  if (place.in === null || place.in === 'body' || place.segments?.length !== 0) return place;
  const [named, ...others] = readSentence(text).places;
  return named && others.length === 0 && named.text !== '' ? below({ ...place, text: '' }, named.text) : place;
}

/** `path` of the whole answer is the URL's, unless it is written as one of the body: `$.items[1].qty`, `customer.email`, `/order/line[2]/qty`. */
export function rootedPath(path: unknown): StatedPlace | null {
  const xpath = typeof path === 'string' ? readXpath(path) : null;
  if (xpath && counts(xpath)) return { text: path as string, segments: null, in: 'body' };
  const way =
    typeof path === 'string'
      ? /^(?:\$(?:input)?(?=[.[])|(?=[A-Za-z_]\w{0,80}[.[]))((?:[A-Za-z_]\w{0,80})?(?:\.[\w$-]{1,100}|\[[^\]\s]{1,100}\]){1,30})$/.exec(
          path,
        )?.[1]
      : undefined;
  return way === undefined || way.startsWith('.selectionSet')
    ? null
    : { text: path as string, segments: readFieldPath(way).segments, in: 'body' };
}

/** VineJS's `field: ""` and LoopBack's `path: ""` beside a complaint about a type: the body as a whole is of another one. */
export function meansRoot(error: Members, text: string): boolean {
  return (error.get('field') === '' || error.get('path') === '') && readSentence(text).kind === 'type';
}

/** A URL path that was not found, or whose media type was refused, beside `path`: the address of the request, no member. */
export function isAddress(place: StatedPlace, text: string): boolean {
  if (place.in !== null || !place.text.startsWith('/')) return false;
  return /^not found\b/i.test(text) || ['media-type', 'method', 'credentials', 'size'].includes(readSentence(text).kind);
}

/** True for two spellings of one way. */
export function sameSteps(a: string, b: string): boolean {
  return readFieldPath(a).segments.join('.') === readFieldPath(b).segments.join('.');
}

/** True for places whose last steps are one: what the inner error says of `/posts/0/title` is said of `title`. */
export function endsAlike(a: StatedPlace, b: StatedPlace): boolean {
  const [one, other] = [a, b].map((place) => (place.segments ?? readFieldPath(place.text).segments).at(-1));
  return one !== undefined && one === other;
}
