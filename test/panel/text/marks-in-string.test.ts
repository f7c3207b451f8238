import { expect, it } from 'vitest';
import type { Mark } from '../../../src/panel/text/marked-lines.ts';
import { marksInString } from '../../../src/panel/text/marks-in-string.ts';

const TEXT = String.raw`{"query":"{\n  \"a\" \u00e9 b\n}","x":1}`;
const STRING = { offset: 9, length: TEXT.indexOf(',') - 9 };
const mark = (words: string, length = words.length): Mark => ({
  offset: TEXT.indexOf(words),
  length,
  kind: 'culprit',
  finding: 0,
  label: '',
  name: '',
});

it.each([
  ['what stands behind escapes', mark('b'), 'b'],
  ['an escape itself', mark(String.raw`\u00e9`), 'é'],
  ['a run with escapes', mark(String.raw`\"a\"`), '"a"'],
  ['a place where something is missing', mark('b', 0), ''],
])('moves %s', (_, given, expected) => {
  const document = JSON.parse(TEXT).query as string;
  const [moved] = marksInString(TEXT, STRING, [given]);
  expect(document.slice(moved!.offset, moved!.offset + moved!.length)).toBe(expected);
});

it.each([
  ['another member', mark('"x"')],
  ['the whole string', mark(TEXT.slice(STRING.offset, STRING.offset + STRING.length))],
])('leaves out a mark of %s', (_, given) => expect(marksInString(TEXT, STRING, [given])).toEqual([]));
