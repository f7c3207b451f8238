import { describe, expect, test } from 'vitest';
import { applyEdits, originalRange, overlap, sortEdits } from '#engine/core/text-edit.ts';

describe('edits of a text', () => {
  test('are applied in the order of the text, insertions first', () => {
    const edits = sortEdits([
      { offset: 3, length: 1, text: 'X' },
      { offset: 3, length: 0, text: '<' },
      { offset: 0, length: 2, text: '' },
      { offset: 5, length: 0, text: '>' },
    ]);
    expect(applyEdits('abcde', edits)).toBe('c<Xe>');
  });

  test.each([
    ['side by side', [0, 2], [2, 2], false],
    ['one character shared', [0, 3], [2, 2], true],
    ['an insertion within', [0, 3], [1, 0], true],
    ['an insertion before', [1, 3], [1, 0], false],
    ['an insertion behind', [1, 3], [4, 0], false],
    ['the same characters', [1, 3], [1, 3], true],
    ['two insertions', [1, 0], [1, 0], false],
  ] as const)('%s', (_, [a, aLength], [b, bLength], expected) => {
    const one = { offset: a, length: aLength, text: 'x' };
    const other = { offset: b, length: bLength, text: 'y' };
    expect([overlap(one, other), overlap(other, one)]).toEqual([expected, expected]);
  });
});

describe('the way back', () => {
  // {'a':1 "b":2,}  became  {"a":1, "b":2}
  const original = `{'a':1 "b":2,}`;
  const edits = [
    { offset: 1, length: 1, text: '"' },
    { offset: 3, length: 1, text: '"' },
    { offset: 6, length: 0, text: ',' },
    { offset: 12, length: 1, text: '' },
  ];
  const edited = applyEdits(original, edits);

  test.each([
    ['"a"', `'a'`],
    ['1', '1'],
    ['"b"', '"b"'],
    ['2', '2'],
    [edited, original],
  ])('%s was %s', (now, then) => {
    const { offset, length } = originalRange(edits, { offset: edited.indexOf(now), length: now.length });
    expect(original.slice(offset, offset + length)).toBe(then);
  });
});
