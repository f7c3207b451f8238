import { describe, expect, it } from 'vitest';
import { hexLines } from '../../../src/panel/text/hex-lines.ts';
import { firstPart, PART, widened } from '../../../src/panel/text/shown-part.ts';

describe('the part of a large text that is shown', () => {
  it.each([
    ['a small text whole', 10, null, { start: 0, end: 10 }],
    ['the beginning of a large one', PART * 5, null, { start: 0, end: PART }],
    ['around a culprit', PART * 5, { offset: PART * 2, length: 0 }, { start: PART * 1.5, end: PART * 2.5 }],
    ['a culprit at the very end', PART * 5, { offset: PART * 5, length: 0 }, { start: PART * 4, end: PART * 5 }],
    ['a culprit that is everything', PART * 5, { offset: 0, length: PART * 5 }, { start: 0, end: PART }],
  ])('%s', (_name, length, around, expected) => expect(firstPart(length, around)).toEqual(expected));

  it('grows on either side as far as the text goes', () => {
    const part = { start: 10, end: PART };
    expect(widened(part, 'before', PART * 3)).toEqual({ start: 0, end: PART });
    expect(widened(part, 'after', PART * 1.5)).toEqual({ start: 10, end: PART * 1.5 });
  });
});

describe('bytes as hex', () => {
  it('shows sixteen bytes a line with their characters', () => {
    expect(hexLines('\u0000Az\u00ff', 0, 4)).toEqual([{ offset: '00000000', bytes: '00 41 7a ff', characters: '.Az.' }]);
    expect(hexLines('x'.repeat(40), 20, 40).map(({ offset }) => offset)).toEqual(['00000010', '00000020']);
  });
});
