import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urlParts } from '#engine/read/url/parts.ts';

describe('a URL taken apart', () => {
  test('every part is where it says it is', () => {
    const url = 'HTTPS://us%40er:p@ss@Api.Test:8443/v1//a%2Fb/{id}/?x=1&raw={y}&&b=c=d&z&%66%6f=%zz+1#top?a=1';
    const parts = urlParts(url);
    const cut = ({ offset, length }: { offset: number; length: number }): string => url.slice(offset, offset + length);
    expect(parts.scheme).toBe('https');
    expect([parts.host, cut(parts.hostRange)]).toEqual(['Api.Test:8443', 'Api.Test:8443']);
    expect(parts.segments.map(({ decoded }) => decoded)).toEqual(['v1', '', 'a/b', '{id}', '']);
    expect(parts.segments.map(({ range }) => cut(range))).toEqual(['v1', '', 'a%2Fb', '{id}', '']);
    expect(parts.query.map(({ name, value }) => [name, value])).toEqual([
      ['x', '1'],
      ['raw', '{y}'],
      ['b', 'c=d'],
      ['z', ''],
      ['fo', '%zz 1'],
    ]);
    expect(parts.query.map(({ range, nameRange, valueRange }) => [range, nameRange, valueRange].map(cut))).toEqual([
      ['x=1', 'x', '1'],
      ['raw={y}', 'raw', '{y}'],
      ['b=c=d', 'b', 'c=d'],
      ['z', 'z', ''],
      ['%66%6f=%zz+1', '%66%6f', '%zz+1'],
    ]);
    expect(parts.fragment).toBe('top?a=1');
  });

  test.each([
    ['https://h', { host: 'h', segments: 0, query: null, fragment: null }],
    ['https://h?a=1', { host: 'h', segments: 0, query: 'a=1', fragment: null }],
    ['https://h/?', { host: 'h', segments: 0, query: '', fragment: null }],
    ['//h/a', { host: 'h', segments: 1, query: null, fragment: null }],
    ['/a/b?c', { host: '', segments: 2, query: 'c', fragment: null }],
    ['a b', { host: '', segments: 1, query: null, fragment: null }],
    ['https://[::1]:80/a', { host: '[::1]:80', segments: 1, query: null, fragment: null }],
    ['https://h/a@b', { host: 'h', segments: 1, query: null, fragment: null }],
    ['', { host: '', segments: 0, query: null, fragment: null }],
  ])('%j', (url, expected) => {
    const { host, segments, queryRange: range, fragment } = urlParts(url);
    const query = range && url.slice(range.offset, range.offset + range.length);
    expect({ host, segments: segments.length, query, fragment }).toEqual(expected);
  });

  test('any text is taken apart without a loss', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.stringMatching(/^[a-z:/?#@&=%. {}[\]]*$/)),
        (url) => {
          const { pathRange, segments, queryRange, query, fragment } = urlParts(url);
          const path = url.slice(pathRange.offset, pathRange.offset + pathRange.length);
          expect(segments.map(({ text }) => text).join('/')).toBe(path.replace(/^\//, ''));
          const search = queryRange ? `?${url.slice(queryRange.offset, queryRange.offset + queryRange.length)}` : '';
          expect(url.slice(pathRange.offset)).toBe(path + search + (fragment === null ? '' : `#${fragment}`));
          for (const { range, rawName } of query) expect(url.startsWith(rawName, range.offset)).toBe(true);
        },
      ),
    );
  });
});
