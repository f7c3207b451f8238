// Values of the request that a server's prose repeats without quotation marks, or right behind the name that they were sent under.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import { locationAt, type Location } from '../core/location.ts';
import { allMatches } from '../read/text/all-matches.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { placeFrom } from '../read/text/field-path.ts';
import type { Sentence } from '../read/prose/sentence.ts';
import { urlParts } from '../read/url/parts.ts';

const LONGEST_TEXT = 2_000;
const LONGEST_VALUE = 200;
/** Words that may stand between a name and its value: `The From phone number +1555…`. */
const WORDS_BETWEEN = 3;

/**
 * The one slot whose name stands in the prose just before its value: `role "nobody" could not be found`, `The From phone number +1555 is
 * not valid`. A value without quotation marks counts only when it looks like no word.
 */
export function slotNamed(
  request: Request,
  tree: BodyTree | null,
  text: string,
  { expected }: Sentence,
): Pick<LocatedClaim, 'stated' | 'at'> | null {
  const words = text.slice(0, LONGEST_TEXT);
  const isSaid = (name: string, value: string): boolean =>
    // `must be of type "string"` tells a type, whatever `type` was sent.
    // `Value for field "age" must be positive` speaks of what the request gives for it.
    !(expected !== null && /^(?:type|format)$/i.test(name)) &&
    !/^(?:field|property|column|attribute)$/i.test(name) &&
    saidBefore(words, name, value);
  const inQuery = urlParts(request.url).query.filter(({ name, value }) => isSaid(name, value));
  const inBody = bodyScalars(tree, (value, name) => isSaid(name, String(value)), SEVERAL);
  const slots = [
    ...inQuery.map(({ name, value, valueRange }) => ({ value, at: locationAt({ in: 'query', path: name }, valueRange) })),
    ...inBody,
  ];
  // `Postal code '1234' is not valid for country 'DE'`: of two, the one that the verb belongs to.
  const own = slots.length > 1 ? slots.filter(({ value }) => hasVerb(words, String(value))) : slots;
  const [slot] = own;
  if (!slot || own.length > 1) return null;
  const { at } = slot;
  const name = at.in === 'query' ? at.path : at.path.slice(at.path.lastIndexOf('/') + 1);
  return { stated: isThing(words, name) ? null : placeFrom(name), at };
}

/** `symbol "acme" is not a valid ticker symbol`: said again, the word is one for a thing, and only leads to the place. */
function isThing(words: string, name: string): boolean {
  return (
    words
      .toLowerCase()
      .split(/[^\w-]+/)
      .filter((word) => word === name.toLowerCase()).length > 1
  );
}

/** `condition B does not exist`, `country Germania is not supported`: the name right ahead of the value, and a verb behind. */
function toldAsIs(words: string, pair: string): boolean {
  return hasVerb(words, pair);
}

/** True where these words are followed by what is said of them. */
function hasVerb(words: string, said: string): boolean {
  const start = tokenIn(words, said);
  const end = start + said.length;
  return (
    start >= 0 && /^["'`]? (?:does not|doesn't|is (?:not|too|invalid)|isn't|was not|not found|must)\b/.test(words.slice(end, end + 20))
  );
}

function saidBefore(words: string, name: string, value: string): boolean {
  if (name.length < 2 || value === '' || value.length > LONGEST_VALUE) return false;
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  if (toldAsIs(words, `${name} ${value}`) || toldAsIs(words, `${label} ${value}`)) return true;
  if (value.length < 2) return false;
  const start = tokenIn(words, value);
  if (start < 0) return false;
  const isQuoted = /["'`]/.test(words.charAt(start - 1));
  if (!isQuoted && (value.length < 4 || /^[A-Za-z]+$/.test(value))) return false;
  const before = words
    .slice(Math.max(0, start - 100), start)
    .split(/[.;]\s/)
    .at(-1)!
    .split(/[^\w-]+/)
    .filter(Boolean);
  const folded = foldName(name);
  // A name of several words may be said as such: `Postal code '1234'`.
  return (
    before.slice(isQuoted ? -1 : -1 - WORDS_BETWEEN).some((word) => foldName(word) === folded) ||
    foldName(before.slice(-2).join('')) === folded
  );
}

/** Where the value stands in the words by itself, no part of a longer one; -1 where it does not. */
function tokenIn(words: string, value: string): number {
  for (let start = words.indexOf(value); start >= 0; start = words.indexOf(value, start + 1)) {
    const isPart = /\w/.test(words.charAt(start - 1)) && /^\w/.test(value);
    if (!isPart && !(/\w$/.test(value) && /\w/.test(words.charAt(start + value.length)))) return start;
  }
  return -1;
}

/** The one member of this name whose value the words repeat, where several have the name: `amount` of `1.4e-14 was not a valid number`. */
export function memberWithValueIn(tree: BodyTree | null, name: string, text: string): Location | null {
  const words = text.slice(0, LONGEST_TEXT);
  const folded = foldName(name);
  const found = bodyScalars(
    tree,
    (value, own) => foldName(own) === folded && String(value).length > 1 && tokenIn(words, String(value)) >= 0,
    SEVERAL,
  );
  return found.length === 1 ? found[0]!.at : null;
}

/** What stands behind a colon: `Unable to parse range: Sheet1!A1:Z` may repeat a value as a whole. */
export function valuesBehindColons(text: string): string[] {
  const [line = ''] = text.slice(0, LONGEST_TEXT).split('\n');
  return allMatches(/: /g, line, 5)
    .map(({ index }) =>
      line
        .slice(index + 2)
        .trim()
        .replace(/\.$/, ''),
    )
    .filter((value) => value.length > 2 && value.length <= LONGEST_VALUE);
}

/** The one value inside this object or list that the words repeat behind a colon. */
export function valueInside(tree: BodyTree | null, at: Location, text: string): Location | null {
  const values = at.in === 'body' && at.length !== 0 ? valuesBehindColons(text) : [];
  if (values.length === 0) return null;
  const found = bodyScalars(tree, (value) => values.includes(String(value)), SEVERAL);
  return found.length === 1 && found[0]!.at.path.startsWith(`${at.path}/`) ? found[0]!.at : null;
}
