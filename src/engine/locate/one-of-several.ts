// A bare name that several members bear: the one whose value breaks what the server's words ask for.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { walkBody } from '../read/body/nodes.ts';
import { convert } from '../read/prose/conversion.ts';
import { formatMismatch, isFormat } from '../read/prose/format-conversion.ts';
import { ofValue } from '../read/prose/said-of.ts';
import type { ClaimKind, Sentence } from '../read/prose/sentence.ts';
import { textFormat } from '../read/text/format.ts';
import { bodyLocation } from './body-match.ts';

/** So many members of a name are compared. */
const MOST_MEMBERS = 200;
/** What was wrong with a value that was sent. */
const OF_A_VALUE: ReadonlySet<ClaimKind> = new Set([...ofValue, 'other']);

/**
 * The member of this name whose value the words repeat, else the first whose value is not what the sentence wants; where none is told apart, the member that they all
 * stand in; of what the sentence misses, the one that is empty. Null where there is none, or fewer than two bear the name.
 */
export function oneOfSeveral(tree: BodyTree | null, name: string, sentence: Sentence, words: string): Location | null {
  const isMissed = sentence.kind === 'missing';
  if (!tree || !(isMissed || OF_A_VALUE.has(sentence.kind))) return null;
  const folded = foldName(name);
  const found: { path: readonly Segment[]; value: unknown }[] = [];
  walkBody(tree.value, (value, _, path) => {
    const key = path.at(-1);
    if (typeof key === 'string' && foldName(key) === folded) found.push({ path: [...path], value });
    return found.length >= MOST_MEMBERS;
  });
  if (found.length < 2) return null;
  if (isMissed) {
    const empty = found.filter(({ value }) => value === '' || value === null);
    return empty.length === 1 ? bodyLocation(tree, empty[0]!.path) : null;
  }
  // What the words list as values that would do is none that they refuse.
  const repeated = found.filter(
    ({ value }) => isScalar(value) && words.includes(String(value)) && !sentence.allowed.includes(String(value)),
  );
  const broken =
    repeated.length === 1
      ? repeated[0]
      : (found.find(({ value }) => breaks(value, sentence, words) || (POSITIVE.test(words) && isNoneAbove(value))) ?? oddOf(found, words));
  const way = broken?.path ?? commonWay(found.map(({ path }) => path));
  return way.length > 0 ? bodyLocation(tree, way) : null;
}

/** Text or a number of two characters at least: shorter ones stand in many words. */
function isScalar(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && String(value).length > 1;
}

const POSITIVE = /\bpositive (?:number|integer|value|amount)\b|\bgreater than zero\b/i;

function isNoneAbove(value: unknown): boolean {
  return typeof value === 'number' && value <= 0;
}

/** The one value that has not the format or type which all others share. */
function oddOf<Each extends { readonly value: unknown }>(found: readonly Each[], words: string): Each | undefined {
  const looks = found.map(({ value }) => (typeof value === 'string' ? textFormat(value) : typeof value));
  const tells = (look: string): boolean => (look === 'word' ? OF_CHARACTERS.test(words) : look !== 'text' && look !== 'empty');
  const shared = looks.find((look, at) => tells(look) && looks.indexOf(look) !== at) ?? looks.find(tells);
  const odd = found.filter((_, at) => looks[at] !== shared);
  return shared !== undefined && odd.length === 1 ? odd[0] : undefined;
}

/** What is said of a text's characters, of which a word has the plainest. */
const OF_CHARACTERS = /\b(?:characters?|letters|spaces?|pattern|match(?:es)?|contains?|regex|format)\b/i;

function breaks(value: unknown, { kind, expected, allowed, minimum, maximum }: Sentence, words: string): boolean {
  if (expected !== null && !convert(value, expected).fits) return true;
  if (isFormat(expected) && typeof value === 'string' && formatMismatch(value, expected, words) !== null) return true;
  if (kind === 'enum') return allowed.length > 0 && !allowed.includes(String(value));
  const size = kind === 'range' && typeof value === 'number' ? value : kind === 'length' && typeof value === 'string' ? value.length : null;
  return size !== null && ((minimum !== null && size < minimum) || (maximum !== null && size > maximum));
}

function commonWay([first = [], ...others]: readonly (readonly Segment[])[]): readonly Segment[] {
  const end = first.findIndex((step, at) => others.some((path) => path[at] !== step));
  return end < 0 ? first : first.slice(0, end);
}
