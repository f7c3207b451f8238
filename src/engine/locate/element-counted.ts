// Words that count the elements of a list from one: `Leg 2: seats must be a number`, `Row 3: email is missing`.
import type { BodyTree } from '../core/body-tree.ts';
import { foldName } from '../core/fold-name.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import type { Segment } from '../core/pointer.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { bodyLocation } from './body-match.ts';

const COUNTED = /^(?:in |on |at |invalid |bad )?(?:the )?(?:[a-z]{3,12} )?([a-z]{3,20})(?: no\.?| number)? ?#?(\d{1,4})(?:[:,]| -) (?=\S)/i;
/** OCaml's atdgen tells the line of the text where it stopped. */
const LINE_OF_TEXT = /^Line \d{1,9}:\s+Missing record field\b/;
/** What any list's element is called. */
const ANY = /^(?:line|row|item|element|entry|record|position)$/i;
const MOST_NODES = 500;

interface List {
  readonly path: readonly Segment[];
  readonly elements: readonly unknown[];
}

/** The member of the element that is counted: `name` where the server says one, else the only one of its members that the words hold. */
export function elementCounted(tree: BodyTree | null, text: string, name: string | null): Location | null {
  const found = tree?.format === 'json' && tree.wellFormed && !LINE_OF_TEXT.test(text) ? COUNTED.exec(text.slice(0, 200)) : null;
  if (!tree || !found) return null;
  const [head, word = '', count = ''] = found;
  const list = listCalled(tree.value, word);
  // What is counted 0 is the first.
  const index = Math.max(0, Number(count) - 1);
  const element = list?.elements[index];
  if (!list || !isObject(element)) return null;
  // `matcher 0: invalid label name "a-b"`: a value that was refused is no member.
  const isMember = (each: string): boolean => foldName(each) === foldName(name ?? '');
  if (name !== null && (Object.keys(element).some(isMember) || readSentence(text).kind === 'missing'))
    return bodyLocation(tree, [...list.path, index, name]);
  const words = new Set(
    text
      .slice(head.length, 1_000)
      .split(/[^\w$-]+/)
      .map((each) => foldName(each)),
  );
  const named = Object.keys(element).filter((each) => words.has(foldName(each)));
  return named.length === 1 ? bodyLocation(tree, [...list.path, index, named[0]!]) : null;
}

/** The list of objects whose name is the plural of the word; for a word of any list, the only one. */
function listCalled(root: unknown, word: string): List | null {
  const lists = listsIn(root);
  const folded = foldName(word);
  const own = lists.filter(({ path }) => [folded, `${folded}s`, `${folded}es`].includes(foldName(String(path.at(-1) ?? ''))));
  if (own.length === 1) return own[0]!;
  return own.length === 0 && lists.length === 1 && ANY.test(word) ? lists[0]! : null;
}

function listsIn(root: unknown): readonly List[] {
  const lists: List[] = [];
  const queue: { value: unknown; path: readonly Segment[] }[] = [{ value: root, path: [] }];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const { value, path } = queue[at]!;
    if (Array.isArray(value)) {
      if (isObject(value[0])) lists.push({ path, elements: value });
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value).slice(0, 100)) queue.push({ value: inner, path: [...path, name] });
    }
  }
  return lists;
}
