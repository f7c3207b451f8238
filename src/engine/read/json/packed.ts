// JSON that is whole but packed into something: a shell's quotes, escapes, a page's entities, a call, an assignment.
import { applyEdits, type TextEdit } from '../../core/text-edit.ts';
import { wholeValue } from './json.ts';
import type { JsonRecovery } from './recovery.ts';

/** What may stand ahead of JSON: words and signs, but nothing that is JSON itself, no other field of a form, no comment, no byte order mark. */
const AHEAD = /^[^"{[&#/\uFEFF]{0,200}$/;
/** What JavaScript makes of an object that was not turned into JSON. */
const OBJECT_AHEAD = /^\s{0,20}\[object \w{1,40}\]\s{0,20}$/;
/** What may stand behind it. */
const BEHIND = /^[^"{}[\]:,]{0,100}$/;
/** Quotes of shells and scripts; doubled braces of templates, which may be a member without its name. */
const PAIRS: readonly (readonly [open: string, close: string, keepsMeaning: boolean])[] = [
  ["'", "'", true],
  ['`', '`', true],
  ['‘', '’', true],
  ['“', '”', true],
  ['"', '"', false],
  ['{', '}', false],
];
/** What a script or a shell reads as something else between its quotes. */
const READ_OTHERWISE = /[\\$]/;
const ENTITY = /&(?:quot|#34|#x22);/gi;
const ANY_ENTITY = /&#?\w{1,20};/;

/** Edits that take the packing off, and whether nothing else can have been meant. */
interface Unpacking {
  readonly edits: readonly TextEdit[];
  readonly keepsMeaning: boolean;
}

/** Takes the packing off; null where what is inside is no valid JSON object or list. */
export function unpackedJson(text: string): JsonRecovery | null {
  for (const unpacking of [withoutQuotes(text), withoutEscapes(text), withoutEntities(text), ...withoutWords(text)]) {
    const found = unpacking && recovered(text, unpacking);
    if (found) return found;
  }
  return null;
}

/** `'{"a":1}'`: a shell's or a script's quotes around the whole. */
function withoutQuotes(text: string): Unpacking | null {
  const from = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const pair = PAIRS.find(([open, close]) => text.startsWith(open, from) && text.startsWith(close, end - 1));
  if (!pair || !/^\s*[[{]/.test(text.slice(from + 1, from + 50))) return null;
  const edits = [
    { offset: from, length: 1, text: '' },
    { offset: end - 1, length: 1, text: '' },
  ];
  return { edits, keepsMeaning: pair[2] && !READ_OTHERWISE.test(text) };
}

/** `{\"a\":1}`: written as it is inside a string. Whatever else is escaped there was escaped twice. */
function withoutEscapes(text: string): Unpacking | null {
  if (!beginsAsJson(text) || /(?<!\\)"/.test(text)) return null;
  const edits = Array.from(text.matchAll(/\\(?=["\\])./g), ({ index }) => ({ offset: index, length: 1, text: '' }));
  return { edits, keepsMeaning: !/\\[^"]/.test(text) };
}

/** `{&quot;a&quot;:1}`: written as it is inside a page. */
function withoutEntities(text: string): Unpacking | null {
  if (!beginsAsJson(text) || text.includes('"')) return null;
  const edits = Array.from(text.matchAll(ENTITY), ({ index, 0: { length } }) => ({ offset: index, length, text: '"' }));
  return { edits, keepsMeaning: !ANY_ENTITY.test(text.replaceAll(ENTITY, '')) };
}

/** `const body = {"a":1};`, `callback({"a":1})`: words around the JSON. */
function withoutWords(text: string): readonly (Unpacking | null)[] {
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const behind = text.slice(end);
  if (!BEHIND.test(behind)) return [];
  const opens = [...'{['].map((bracket) => text.indexOf(bracket)).filter((at) => at > 0 && at < end);
  return opens.map((from) => {
    const ahead = text.slice(0, from);
    if (ahead.trim() === '' || !(AHEAD.test(ahead) || OBJECT_AHEAD.test(ahead))) return null;
    const tail = behind === '' ? [] : [{ offset: end, length: behind.length, text: '' }];
    return { edits: [{ offset: 0, length: from, text: '' }, ...tail], keepsMeaning: false };
  });
}

function beginsAsJson(text: string): boolean {
  return /^\s*[[{]/.test(text.slice(0, 50));
}

function recovered(text: string, { edits, keepsMeaning }: Unpacking): JsonRecovery | null {
  const [first] = edits;
  const value = first && wholeValue(applyEdits(text, edits));
  if (!first || typeof value !== 'object' || value === null) return null;
  const { offset, length } = first;
  return { faults: [{ id: 'unexpected', offset, length, repair: edits, keepsMeaning }], edits };
}
