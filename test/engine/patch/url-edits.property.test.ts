// Patches of any URL, however badly it is written: only the segment or parameter that is meant changes, and the request itself is never touched.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '#engine/patch/outcome.ts';
import { applyPatch } from '#engine/patch/apply-patch.ts';
import { urlParts } from '#engine/read/url/parts.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { requestOf } from '../request-of.ts';

const RUNS = { numRuns: propertyRuns(300, 20_000) };

const odd = fc.constantFrom(
  '',
  'a',
  '%',
  '%zz',
  '%E9',
  '%2F',
  '%20',
  'é',
  '日',
  ' ',
  '+',
  ';',
  ':',
  '@',
  '{id}',
  '[]',
  '=',
  '..',
  'amp;',
  '\\',
  '"',
);
const segment = fc.array(odd, { maxLength: 3 }).map((parts) => parts.join(''));
const piece = fc.array(fc.oneof(odd, fc.constantFrom('?', '/', '//', 'x=')), { maxLength: 4 }).map((parts) => parts.join(''));
const url = fc
  .record({
    origin: fc.constantFrom('https://api.test', 'http://user@api.test:8080', ''),
    path: fc.array(segment, { minLength: 1, maxLength: 5 }),
    query: fc.option(fc.array(piece, { maxLength: 5 })),
    fragment: fc.option(piece),
  })
  .map(({ origin, path, query, fragment }) => {
    const search = query === null ? '' : `?${query.join('&')}`;
    return `${origin}/${path.join('/')}${search}${fragment === null ? '' : `#${fragment}`}`;
  });
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Surrogate}/u.test(text));

/** The URL after one change; the request that it was made from must be as before. */
function changed(text: string, change: Change): string | null {
  const request = Object.freeze(requestOf({ url: text }));
  const outcome = applyPatch(request, [change]);
  expect(request.url).toBe(text);
  expect(applyPatch(outcome.request, []).request.url).toBe(outcome.request.url);
  return outcome.refused.length === 0 ? outcome.request.url : null;
}

test('a segment that is set is that value, and every character around it stays', () => {
  fc.assert(
    fc.property(url, fc.nat(), value, (text, pick, put) => {
      const { segments } = urlParts(text);
      fc.pre(segments.length > 0);
      const index = pick % segments.length;
      const { offset, length } = segments[index]!.range;
      const after = changed(text, { op: 'set', at: { in: 'path', path: `/${index}` }, value: put })!;
      expect(after.slice(0, offset)).toBe(text.slice(0, offset));
      expect(after.endsWith(text.slice(offset + length))).toBe(true);
      expect(urlParts(after).segments.map(({ decoded }) => decoded)).toEqual(
        segments.map(({ decoded }, at) => (at === index ? put : decoded)),
      );
    }),
    RUNS,
  );
});

test('a segment that is removed goes with its slash, and nothing else does', () => {
  fc.assert(
    fc.property(url, fc.nat(), (text, pick) => {
      const { segments } = urlParts(text);
      fc.pre(segments.length > 0);
      const { offset, length } = segments[pick % segments.length]!.range;
      const after = changed(text, { op: 'remove', at: { in: 'path', path: `/${pick % segments.length}` } });
      expect(after).toBe(text.slice(0, offset - 1) + text.slice(offset + length));
    }),
    RUNS,
  );
});

/** The pieces between the marks of the query, as they are written. */
function piecesOf(text: string): readonly string[] {
  const { queryRange } = urlParts(text);
  return queryRange && queryRange.length > 0 ? text.slice(queryRange.offset, queryRange.offset + queryRange.length).split('&') : [];
}

const aroundQuery = (text: string): readonly [string, string | null] => {
  const { pathRange, fragment } = urlParts(text);
  return [text.slice(0, pathRange.offset + pathRange.length), fragment];
};

test('a parameter that is set, renamed or removed leaves the other pieces, the path and the fragment as they are', () => {
  fc.assert(
    fc.property(url, fc.nat(), value, (text, pick, put) => {
      const { query } = urlParts(text);
      fc.pre(query.length > 0);
      const { name, rawName } = query[pick % query.length]!;
      const at = { in: 'query', path: name } as const;
      const others = query
        .filter((each) => each.name !== name && each.rawName !== name)
        .map(({ range }) => text.slice(range.offset, range.offset + range.length));
      const newName = `new-${rawName.length}`;
      const changes: Change[] = [
        { op: 'set', at, value: put },
        { op: 'remove', at },
        { op: 'rename', at, name: newName },
      ];
      for (const change of changes) {
        const after = changed(text, change)!;
        expect(aroundQuery(after)).toEqual(aroundQuery(text));
        const left = [...piecesOf(after)];
        // In their order, whatever stands between them.
        for (const other of others) left.splice(0, left.indexOf(other) + 1, ...(left.includes(other) ? [] : ['lost']));
        expect(left).not.toContain('lost');
      }
      const set = urlParts(changed(text, changes[0]!)!).query.filter((each) => each.name === name || each.rawName === name);
      expect(set.map((each) => each.value)).toEqual([put]);
      expect(urlParts(changed(text, changes[1]!)!).query.some((each) => each.name === name)).toBe(false);
    }),
    RUNS,
  );
});

test('a parameter that is added stands last, and what was there stays', () => {
  fc.assert(
    fc.property(url, value, (text, put) => {
      const after = changed(text, { op: 'set', at: { in: 'query', path: 'added' }, value: put })!;
      expect(aroundQuery(after)).toEqual(aroundQuery(text));
      expect(urlParts(after).query.at(-1)).toMatchObject({ name: 'added', value: put });
      const before = piecesOf(text);
      const kept = before.at(-1) === '' ? before.slice(0, -1) : before;
      expect(piecesOf(after).slice(0, -1)).toEqual(kept);
    }),
    RUNS,
  );
});
