import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harEntries, type HarEnd } from '#capture/har-text.ts';
import { sayPhrase } from '#engine/index.ts';

function read(text: string): { entries: unknown[]; end: HarEnd } {
  const reading = harEntries(text);
  const entries: unknown[] = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { entries, end: step.value };
    entries.push(step.value.entry);
  }
}
const whole = { found: true, cutAt: null };

test.each([
  { title: 'a whole HAR', text: '{"log": {"version": "1.2", "entries": [{"a": 1}, {"b": "]}"}]}}', entries: [{ a: 1 }, { b: ']}' }] },
  { title: 'no entries', text: '{"log":{"entries":[]}}', entries: [] },
  { title: 'a byte order mark', text: '\uFEFF{"log":{"entries":[1]}}', entries: [1] },
  {
    title: 'look-alikes before the list',
    text: '{"entries":[9],"log":{"comment":"\\"entries\\":[8]","pages":[{"entries":[7]}],"entries":[1]}}',
    entries: [1],
  },
  {
    title: 'strings that end in backslashes',
    text: String.raw`{"log":{"entries":["a\\","b\"","c\\\"]"]}}`,
    entries: ['a\\', 'b"', 'c\\"]'],
  },
  { title: 'an element that is no JSON', text: '{"log":{"entries":[{"a":1},{a:2},{"a":3}]}}', entries: [{ a: 1 }, undefined, { a: 3 }] },
  { title: 'hostile names', text: '{"__proto__":{"entries":[8]},"log":{"constructor":1,"entries":[1]}}', entries: [1] },
])('$title is read', ({ text, entries }) => {
  expect(read(text)).toEqual({ entries, end: whole });
});

test('a HAR cut anywhere gives the entries before the cut, or says that there is no list', () => {
  const text = JSON.stringify({ log: { version: '1.2', entries: [{ a: 'x"]' }, { b: [1, 2] }, { c: null }] } });
  const listBegins = text.indexOf('[') + 1;
  for (let cut = 1; cut < text.length - 3; cut += 1) {
    const { entries, end } = read(text.slice(0, cut));
    if (cut < listBegins) expect(end.found, `cut at ${cut}`).toBe(false);
    else expect(end, `cut at ${cut}`).toEqual({ found: true, cutAt: cut });
    expect([{ a: 'x"]' }, { b: [1, 2] }, { c: null }].slice(0, entries.length)).toEqual(entries);
  }
});

test.each([
  { title: 'an empty file', text: ' \n', why: /^The file is empty\./ },
  { title: 'HTML', text: '<!doctype html>', why: /begins with "<!doctype ht"/ },
  { title: 'another JSON', text: '{"openapi": "3.1.0"}', why: /no member "log"/ },
  { title: 'a log without entries', text: '{"log": {"version": "1.2"}}', why: /no list "entries"/ },
])('$title is refused with the reason', ({ text, why }) => {
  const { entries, end } = read(text);
  expect(entries).toEqual([]);
  expect(!end.found && sayPhrase(end.why)).toMatch(why);
});

test('nesting of any depth is passed over', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const { entries, end } = read(`{"log":{"x":${deep},"entries":[{"a":1}]}}`);
  expect([entries, end]).toEqual([[{ a: 1 }], whole]);
});

test('whatever JSON the entries are, they come out as JSON.parse would give them', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (entries, indent) => {
      const text = JSON.stringify({ log: { creator: { name: 'x' }, entries } }, null, indent);
      expect(read(text)).toEqual({ entries: JSON.parse(JSON.stringify(entries)), end: whole });
    }),
  );
});

test('no text makes it throw or run for ever', () => {
  fc.assert(fc.property(fc.string(), (text) => void read(`{"log":{"entries":[${text}`)));
  fc.assert(fc.property(fc.string(), (text) => void read(text)));
});
