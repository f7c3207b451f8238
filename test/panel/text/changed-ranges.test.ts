import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRanges } from '../../../src/panel/text/changed-ranges.ts';

/** The later text with what is new in brackets. */
function written(before: string, after: string): string {
  const ranges = changedRanges(before, after);
  return ranges
    .toReversed()
    .reduce(
      (text, { offset, length }) => `${text.slice(0, offset)}[${text.slice(offset, offset + length)}]${text.slice(offset + length)}`,
      after,
    );
}

describe('what changed between two texts', () => {
  it.each([
    ['nothing', '{"a":1}', '{"a":1}', '{"a":1}'],
    ['a whole number, not its last digit', '{"qty":12}', '{"qty":10}', '{"qty":[10]}'],
    ['something added', '{"a":1}', '{"a":1,"b":2}', '{"a":1[,"b":2]}'],
    ['something taken out', '{"a":1,}', '{"a":1}', '{"a":1[]}'],
    ['something taken out at the end', 'ab cd', 'ab ', 'ab []'],
    ['two places', '{"a":True,"b":None}', '{"a":true,"b":null}', '{"a":[true],"b":[null]}'],
    ['everything', 'abc', 'xyz', '[xyz]'],
    ['from nothing', '', 'abc', '[abc]'],
  ])('%s', (_name, before, after, expected) => expect(written(before, after)).toBe(expected));

  it.each([
    ['quotes around a number', '{"a":"2"}', '{"a":2}', ['"', '"']],
    ['several tokens', '[1, 2, 3]', '[1]', [', 2, 3']],
    ['the end', 'ab cd', 'ab ', ['cd']],
    ['what something else stands for now', '{"a":1}', '{"a":2}', ['']],
  ])('tells what was taken out: %s', (_name, before, after, removed) =>
    expect(changedRanges(before, after).map((change) => change.removed)).toEqual(removed),
  );

  it('keeps what is not marked in the order of the earlier text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ranges = changedRanges(before, after);
        let kept = '';
        let at = 0;
        for (const { offset, length } of ranges) {
          kept += after.slice(at, offset);
          at = offset + length;
        }
        kept += after.slice(at);
        let from = 0;
        for (const character of kept) {
          from = before.indexOf(character, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('gives up on texts that differ everywhere, and says so as one change', () => {
    const [before, after] = [
      Array.from({ length: 2000 }, (_, index) => `a${index}`).join(' '),
      Array.from({ length: 2000 }, (_, index) => `b${index}`).join(' '),
    ];
    expect(changedRanges(before, after)).toEqual([{ offset: 0, length: after.length, removed: '' }]);
  });
});
