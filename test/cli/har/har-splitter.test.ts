import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HarSplitter, type HarVisitor } from '#cli/har/har-splitter.ts';

interface Seen {
  entries: { text: string; index: number; offset: number }[];
  tooLarge: { index: number; offset: number; length: number }[];
  oddities: { kind: string; offset: number }[];
}

function split(bytes: Buffer, chunk = bytes.length, largest = 1 << 20) {
  const seen: Seen = { entries: [], tooLarge: [], oddities: [] };
  const visitor: HarVisitor = {
    entry: (piece, index, offset) => seen.entries.push({ text: piece.toString(), index, offset }),
    tooLarge: (index, offset, length) => seen.tooLarge.push({ index, offset, length }),
    oddity: (kind, offset) => seen.oddities.push({ kind, offset }),
  };
  const splitter = new HarSplitter(visitor, largest);
  // One buffer for all chunks, as a reader of files has it: what the splitter keeps must be copied.
  const reused = Buffer.alloc(Math.max(chunk, 1));
  for (let at = 0; at < bytes.length; at += chunk) {
    const length = bytes.copy(reused, 0, at, Math.min(at + chunk, bytes.length));
    splitter.push(reused.subarray(0, length));
  }
  return { ...seen, outcome: splitter.end() };
}

const splitText = (text: string, chunk?: number) => split(Buffer.from(text), chunk);

describe('HarSplitter', () => {
  const anyEntry = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }));
  const anyLog = fc.dictionary(fc.constantFrom('version', 'pages', 'entries ', 'log', 'comment'), fc.jsonValue());

  it('finds the entries that JSON.parse finds, however the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 5 }),
        anyLog,
        anyLog,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (entries, before, after, chunk, pretty) => {
          const text = JSON.stringify({ entries: [{ fake: 1 }], ...after, log: { ...before, entries, zz: after } }, null, pretty ? 2 : 0);
          const bytes = Buffer.from(text);
          const { entries: found, outcome, oddities } = split(bytes, chunk);
          expect(found.map((each) => JSON.parse(each.text))).toEqual(JSON.parse(text).log.entries);
          expect(found.map((each) => bytes.subarray(each.offset, each.offset + Buffer.byteLength(each.text)).toString())).toEqual(
            found.map((each) => each.text),
          );
          expect(outcome).toMatchObject({ listFound: true, elements: entries.length, truncated: null });
          expect(oddities).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never loses an entry before the cut of a cut recording', () => {
    const text = '\ufeff{"log":{"pages":["]}"],"entries":[{"a":"}\\""},{"b":[1,{"c":"\\\\"}]} , {"d":1}]}}';
    const bytes = Buffer.from(text);
    const ends = split(bytes).entries.map(({ offset, text: entry }) => offset + entry.length);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      for (const chunk of [1, 3, cut]) {
        const { entries, outcome } = split(bytes.subarray(0, cut), chunk);
        expect(entries.map(({ index }) => index)).toEqual(ends.filter((end) => end <= cut).map((_end, index) => index));
        expect(outcome.truncated !== null).toBe(outcome.listFound);
      }
    }
  });

  it.each([
    ['a string of that name', '{"x":"\\"log\\":{\\"entries\\":[{}]","log":{"entries":[{"a":1}]}}'],
    [
      'a list of that name in another place',
      '{"entries":[{"no":1}],"x":{"log":{"entries":[{"no":2}]}},"log":{"x":{"entries":[{"no":3}]},"entries":[{"a":1}]}}',
    ],
    ['names written with escapes', '{"\\u006cog":{"\\u0065ntries":[{"a":1}]}}'],
    ['a byte order mark', '\ufeff{"log":{"entries":[{"a":1}]}}'],
    ['commas too many', '{"log":{"entries":[,{"a":1},,],},}'],
  ])('is not misled by %s', (_what, text) => {
    for (const chunk of [1, 2, 7, 1000]) expect(splitText(text, chunk).entries.map((each) => each.text)).toEqual(['{"a":1}']);
  });

  it('hands over elements that are no objects, so that they can be told', () => {
    const { entries, outcome } = splitText('{"log":{"entries":[null, 12 ,"a,b]",[1,[2]],{"a":1},true]}}', 1);
    expect(entries.map((each) => each.text.trim())).toEqual(['null', '12', '"a,b]"', '[1,[2]]', '{"a":1}', 'true']);
    expect(outcome.elements).toBe(6);
  });

  it('goes on behind an entry whose brackets do not match', () => {
    expect(splitText('{"log":{"entries":[{"a":[1,2},{"b":]]},{"c":3}]}}', 4).entries.map((each) => each.text)).toEqual([
      '{"a":[1,2}',
      '{"b":]]}',
      '{"c":3}',
    ]);
  });

  it('passes over comments, garbage, a second list and text after the end, and tells where each begins', () => {
    const text = '// made by hand\n{"log":{/* "entries": [ */"entries":[{"a":1}]oops,"entries":[{}]}} {"more":1}';
    for (const chunk of [1, 5, 1000]) {
      const { entries, oddities } = splitText(text, chunk);
      expect(entries.map((each) => each.text)).toEqual(['{"a":1}']);
      expect(oddities).toEqual([
        { kind: 'comment', offset: 0 },
        { kind: 'garbage', offset: text.indexOf('oops') },
        { kind: 'second-list', offset: text.indexOf('[{}]') },
        { kind: 'after-the-end', offset: text.indexOf('{"more') },
      ]);
    }
  });

  it('is not misled by brackets and quotes in a comment inside an entry', () => {
    const text = '{"log":{"entries":[{"a":1 /* } " */, // ]}"\n "b":2},{"c":3}]}}';
    for (const chunk of [1, 1000]) expect(splitText(text, chunk).entries.map((each) => each.text.at(-2))).toEqual(['2', '3']);
  });

  it('passes over an entry that is larger than the bound without keeping it', () => {
    const text = `{"log":{"entries":[{"a":1},{"b":"${'x'.repeat(100)}"},{"c":3}]}}`;
    const { entries, tooLarge } = split(Buffer.from(text), 10, 50);
    expect(entries.map((each) => each.index)).toEqual([0, 2]);
    expect(tooLarge).toEqual([{ index: 1, offset: text.indexOf('{"b"'), length: 108 }]);
  });

  it.each([
    '',
    '   ',
    '[]',
    'null',
    '{}',
    '{"log":{}}',
    '{"log":[{"entries":[{}]}]}',
    '{"log":{"entries":{"0":{}}}}',
    '{"log":null,"entries":[{}]}',
  ])('finds no list of entries in %j', (text) => {
    expect(splitText(text).outcome).toMatchObject({ listFound: false, truncated: null });
  });

  it('takes a string of many escapes in time that grows with its length', () => {
    const entry = JSON.stringify({ plain: 'x\ny'.repeat(300_000), dense: '\\"'.repeat(300_000) });
    const { entries } = split(Buffer.from(`{"log":{"entries":[${entry}]}}`), 1 << 20, 1 << 24);
    expect(entries.map((each) => each.text === entry)).toEqual([true]);
  });
});
