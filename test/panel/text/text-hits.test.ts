import { describe, expect, it } from 'vitest';
import { MOST_HITS, textHits } from '../../../src/panel/text/text-hits.ts';

describe('words in a text', () => {
  it.each([
    ['none for no words', 'abc', '', []],
    ['whatever their case', 'Size size SIZE', 'sIzE', [0, 5, 10]],
    ['beside letters that grow in lower case', 'İİ größe', 'GRÖßE', [3]],
    ['as they are, not as an expression', 'a.b a+b', 'a.b', [0]],
    ['with every sign', '\\^$.*+?()[]{}|/-', '\\^$.*+?()[]{}|/-', [0]],
    ['one behind the other', 'aaaa', 'aa', [0, 2]],
  ])('are found: %s', (_, text, words, places) => expect(textHits(text, words).map(({ offset }) => offset)).toEqual(places));

  it('are counted up to a bound', () => expect(textHits('x'.repeat(5000), 'x')).toHaveLength(MOST_HITS));
});
