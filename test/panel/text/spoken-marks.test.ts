import { expect, it } from 'vitest';
import { spokenMarks } from '../../../src/panel/text/spoken-marks.ts';

const marked = (body: string, text: string): string[] =>
  spokenMarks(body, [{ text, finding: 0, label: '' }]).map(({ offset, length }) => body.slice(offset, offset + length));

it.each([
  ['words as they are', '{"message":"qty is wrong"}', 'qty is wrong', ['qty is wrong']],
  ['words as JSON writes them', String.raw`{"message":"\"qty\" is wrong"}`, '"qty" is wrong', [String.raw`\"qty\" is wrong`]],
  ['words that were put together', '{"a":"x","b":"y"}', 'x: y', []],
  ['words that are too short to tell', '{"a":"no"}', 'no', []],
])('%s', (_name, body, text, expected) => expect(marked(body, text)).toEqual(expected));
