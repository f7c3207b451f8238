// Near misses between names: `pag` for `page`, `from` for `form`, `firstname` for `firstName`.
import { distance } from 'fastest-levenshtein';
import { foldName } from '../../core/fold-name.ts';

const LONGEST = 100;
const MOST = 1000;

/** The name that is most likely meant by `name`, or null when none is near. The name itself is never an answer. */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  let seen = 0;
  for (const candidate of candidates) {
    if ((seen += 1) > MOST) break;
    if (candidate === name) continue;
    const far = farness(name, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/**
 * True when one name can only be a slip of the other: another case or separator, two neighbouring letters swapped, one letter left out or typed
 * too many. A number or a plural makes another name.
 */
export function isSlip(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one === other) return a !== b;
  if (one.length > LONGEST || other.length > LONGEST || Math.min(one.length, other.length) < 3) return false;
  if (one.replaceAll(/\D/g, '') !== other.replaceAll(/\D/g, '')) return false;
  return isSwap(one, other) || isOneLetterMore(one, other) || isOneLetterMore(other, one);
}

/** True when one name is the other with whole words more: `userId` beside `user`, `total_tax_amount` beside `total_amount`. */
export function isWithMoreWords(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].toSorted((one, other) => one.length - other.length) as [string[], string[]];
  if (short.length === 0 || short.length === long.length) return false;
  let found = 0;
  for (const word of long) if (word === short[found] || `${word}s` === short[found]) found += 1;
  return found === short.length;
}

/** True for the same two or more words in another order, whatever their endings: `confirmPassword` for `password_confirmation`. */
function isReordered(a: string, b: string): boolean {
  const [some, others] = [wordsOf(a), wordsOf(b)];
  if (some.length < 2 || some.length !== others.length || /\d/.test(a + b)) return false;
  const left = [...others];
  return some.every((word) => {
    const index = left.findIndex((each) => isStemOf(word, each) || isStemOf(each, word));
    return index >= 0 && left.splice(index, 1).length > 0;
  });
}

/** True when one of several words is replaced by one that is no slip of it: `minPrice` beside `maxPrice`, `createdAt` beside `createdBy`. */
function isOfAnotherWord(a: string, b: string): boolean {
  const [some, others] = [wordsOf(a), wordsOf(b)];
  if (some.length < 2 || some.length !== others.length) return false;
  const replaced = [...some.keys()].filter((index) => some[index] !== others[index]);
  if (replaced.length !== 1) return false;
  const [one, other] = [some[replaced[0]!]!, others[replaced[0]!]!];
  return !isSwap(one, other) && distance(one, other) > Math.max(allowance(Math.max(one.length, other.length)), 1);
}

/** True for two of a row, none of which is meant by another: `line1` and `line2`. */
function isOfAnotherNumber(one: string, other: string): boolean {
  return one.replaceAll(/\d/g, '') === other.replaceAll(/\d/g, '');
}

function isStemOf(stem: string, word: string): boolean {
  return (
    stem === word || (stem.length >= 4 && word.startsWith(stem) && !/^(?:s|less|ful|path|ids?|name|type)$/.test(word.slice(stem.length)))
  );
}

function wordsOf(name: string): string[] {
  const words = name.slice(0, LONGEST).match(/[A-Z]*[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

/** True when `long` is `short` and one letter more, other than a plural's. */
function isOneLetterMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || long === `${short}s`) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}

/** 0 for spellings of one name, about 1 an edit; Infinity when the names have nothing to do with each other. */
function farness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one.length > LONGEST || other.length > LONGEST || one === '' || other === '') return Infinity;
  if (one === other) return 0;
  if (isReordered(a, b)) return 1;
  if (isOfAnotherWord(a, b) || isOfAnotherNumber(one, other)) return Infinity;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const edits = isSwap(one, other) ? 1 : distance(one, other);
  // Whoever types a name begins it right: `weight` is not meant by `height`.
  const isOther = one[0] !== other[0] && one.length === other.length && !isSwap(one, other);
  if (!isOther && edits <= Math.max(allowance(long.length), isSwap(one, other) && short.length > 2 ? 1 : 0)) return edits;
  // Names with one word more are others: `receive_id_type` beside `receive_id`.
  if (/[_-]/.test(a) && /[_-]/.test(b)) return Infinity;
  // An abbreviation: `tok` for `token`, `user` for `username`.
  return short.length >= 3 && short.length * 2 >= long.length && long.startsWith(short) ? 3 : Infinity;
}

/** Without case, separators and the brackets that mark a list. */
function plain(name: string): string {
  return foldName(name.replace(/\[\d*\]$/, ''));
}

/** How many edits a slip of the fingers makes in a name of this length. */
function allowance(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : length < 10 ? 2 : 3;
}

/** True when two neighbouring letters changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
