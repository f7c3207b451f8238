import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '#engine/core/location.ts';
import { jsonInsertion, jsonRange } from '#engine/read/json/json.ts';
import { placesIn, writtenJson } from './json-value.ts';

function cut(text: string, range: Range | null | undefined): string | null {
  return range ? text.slice(range.offset, range.offset + range.length) : null;
}

describe('the place of a member', () => {
  test('its characters are exactly its value, and its name is its name', () => {
    fc.assert(
      fc.property(writtenJson, ({ text, value }) => {
        for (const place of placesIn(value)) {
          const found = jsonRange(text, place.steps);
          expect(JSON.parse(cut(text, found?.value) ?? '')).toEqual(place.value);
          if (found?.name) expect(JSON.parse(cut(text, found.name) ?? '')).toBe(place.steps.at(-1));
        }
      }),
    );
  });

  test.each([
    ['the last duplicate wins', '{"a":1,"a":2}', ['a'], '2'],
    ['also on the way to a member', '{"a":{"b":1},"a":{"b":2}}', ['a', 'b'], '2'],
    ['also where it leads nowhere', '{"a":{"b":1},"a":3}', ['a', 'b'], null],
    ['a name with escapes', '{"\\u0061\\n":1}', ['a\n'], '1'],
    ['a name that is an escape in the text', '{"\\\\n":1,"\\n":2}', ['\\n'], '1'],
    ['an element', '[ 1 , [2,3] ]', ['1', '0'], '2'],
    ['an index with a leading zero', '[1,2]', ['01'], null],
    ['an element that is not there', '[1]', ['1'], null],
    ['a member of a string', '"abc"', ['length'], null],
    ['brackets and quotes within strings', '{"x":"]}\\"","a":"{"}', ['a'], '"{"'],
    ['nothing but white space', ' ', [], null],
  ])('%s', (_, text, segments, expected) => {
    expect(cut(text, jsonRange(text, segments)?.value)).toBe(expected);
  });

  test('nesting 100,000 deep', () => {
    const depth = 100_000;
    const text = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(
      jsonRange(
        text,
        Array.from({ length: depth }, () => 'a'),
      )?.value,
    ).toEqual({ offset: depth * 5, length: 1 });
  });
});

describe('the place for an absent member', () => {
  test.each([
    ['behind the last member', '{"a":1 }', ['b'], 6],
    ['in an empty object', '{"a":{ }}', ['a', 'b'], 6],
    ['behind the last element', '[1,2]', ['2'], 4],
    ['no name in a list', '[1,2]', ['x'], null],
    ['no parent', '{}', ['a', 'b'], null],
    ['no member of a string', '{"a":"x"}', ['a', 'b'], null],
  ])('%s', (_, text, segments, offset) => {
    expect(jsonInsertion(text, segments)).toEqual(offset === null ? null : { offset, length: 0 });
  });
});
