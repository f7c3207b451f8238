// The values that the server says it takes go along with the mark, each as it is to be typed.
import { describe, expect, it } from 'vitest';
import { placeholderFix } from '#engine/read/request/placeholder-fix.ts';

const TITLE = { id: 'fill', values: {} };
const BODY = { in: 'body', path: '/kind' } as const;
const QUERY = { in: 'query', path: 'kind' } as const;
const json = (value: unknown) => ({ state: 'present', value, range: null, text: false }) as const;
const text = (value: string) => ({ state: 'present', value, range: null, text: true }) as const;
const many = Array.from({ length: 50 }, (_, index) => `kind-${index}`);

describe('a mark to fill in', () => {
  it.each([
    ['words', BODY, json('c'), ['a', 'b'], ['a', 'b']],
    ['numbers in place of a JSON string', BODY, json('7'), ['1', '-2', 'many'], ['"1"', '"-2"', 'many']],
    ['words of JSON in place of a JSON string', BODY, json('maybe'), ['true', 'null', 'nullable'], ['"true"', '"null"', 'nullable']],
    ['numbers in place of a number', BODY, json(7), ['1', '2'], ['1', '2']],
    ['numbers in a query', QUERY, text('7'), ['1', '2'], ['1', '2']],
    ['more than one picks from', BODY, json('c'), many, many.slice(0, 20)],
    ['none', BODY, json('c'), [], undefined],
  ] as const)('%s', (_name, at, standing, allowed, choices) => {
    const fix = placeholderFix(at, standing, TITLE, [], allowed);
    expect(fix?.placeholders).toEqual([{ at, text: 'FILL_IN_kind', ...(choices && { choices }) }]);
  });
});
