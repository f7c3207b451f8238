import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedLines, type Mark } from '../../../src/panel/text/marked-lines.ts';

const mark = (offset: number, length: number, kind: Mark['kind'] = 'culprit'): Mark => ({
  offset,
  length,
  kind,
  finding: 0,
  label: '',
  name: '',
});

/** Lines as text, with marks in brackets. */
const written = (text: string, marks: readonly Mark[], start?: number, end?: number): string[] =>
  markedLines(text, marks, start, end).map(
    ({ number, pieces }) => `${number} ${pieces.map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join('')}`,
  );

describe('text in lines with marks', () => {
  it.each([
    ['one line', 'abc', [mark(1, 1)], ['1 a[b]c']],
    ['nothing', '', [], ['1 ']],
    ['an absent thing in nothing', '', [mark(0, 0)], ['1 []']],
    ['an absent thing at the end', 'ab', [mark(2, 0)], ['1 ab[]']],
    ['an absent thing at a line’s end', 'a\nb', [mark(1, 0)], ['1 a[]', '2 b']],
    ['a mark over two lines', 'ab\ncd', [mark(1, 3)], ['1 a[b]', '2 [c]d']],
    ['two marks', 'abcd', [mark(3, 1), mark(0, 1)], ['1 [a]bc[d]']],
    ['a wide mark around a narrow one', 'abcd', [mark(1, 1), mark(0, 4)], ['1 [a][b][cd]']],
    ['the same place twice', 'abcd', [mark(1, 2), mark(1, 2)], ['1 a[bc]d']],
    ['a mark beyond the end', 'ab', [mark(1, 9)], ['1 a[b]']],
    ['carriage returns of line ends', 'a\r\nb', [], ['1 a', '2 b']],
  ])('%s', (_name, text, marks, expected) => expect(written(text, marks)).toEqual(expected));

  it('keeps line numbers and marks in a part of the text', () => {
    expect(written('a\nbcd\nefg\nh', [mark(3, 1), mark(7, 9)], 2, 8)).toEqual(['2 b[c]d', '3 e[f]']);
  });

  it('loses no character, whatever is marked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(10)));
    fc.assert(
      fc.property(text, marks, (whole, places) => {
        const lines = markedLines(
          whole,
          places.map(([offset, length]) => mark(offset, length)),
        );
        expect(lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(whole);
      }),
    );
  });
});
