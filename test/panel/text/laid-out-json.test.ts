import { describe, expect, it } from 'vitest';
import { laidOutJson } from '../../../src/panel/text/laid-out-json.ts';

describe('JSON in lines', () => {
  it.each([
    ['{"a":1,"b":[1,2],"c":{}}', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ],\n  "c": {}\n}'],
    ['{ "a" :\n1 }', '{\n  "a": 1\n}'],
    ['[]', '[]'],
    ['{"say":"{\\"x\\":[1,2]}"}', '{\n  "say": "{\\"x\\":[1,2]}"\n}'],
    // Broken ones keep all that they are made of.
    ['{"a":1,}', '{\n  "a": 1,\n}'],
    ["{'a':tru e}", "{\n  'a': tru e\n}"],
    ['{"a":"open', '{\n  "a": "open'],
    [']]}}', '\n]\n]\n}\n}'],
    // One document a line.
    ['{"a":1}\n{"b":2}', '{\n  "a": 1\n}\n{\n  "b": 2\n}'],
    ['', ''],
  ])('%s', (text, expected) => expect(laidOutJson(text).text).toBe(expected));

  it.each([
    ['a value', '{"a":12,"b":[3]}', '12'],
    ['a value behind blanks', '{"a":   "x y"}', '"x y"'],
    ['several members', '{"a":12,"b":[3]}', '12,"b":[3'],
    ['half a string', '{"a":"abcdef"}', 'cd'],
    ['everything', '{"a":[1]}', '{"a":[1]}'],
  ])('%s keeps its place', (_name, text, part) => {
    const laid = laidOutJson(text);
    const { offset, length } = laid.place({ offset: text.indexOf(part), length: part.length });
    expect(laid.text.slice(offset, offset + length).replaceAll(/\s/g, '')).toBe(part.replaceAll(/\s/g, ''));
  });

  it('what is absent stands behind what is ahead of it', () => {
    const laid = laidOutJson('{"name":"Ann"}');
    expect(laid.place({ offset: 13, length: 0 })).toEqual({ offset: '{\n  "name": "Ann"'.length, length: 0 });
    expect(laidOutJson('').place({ offset: 0, length: 0 })).toEqual({ offset: 0, length: 0 });
  });

  it('a large text is laid out in time by its length, however deep', () => {
    for (const text of [
      '['.repeat(100_000),
      '"'.repeat(100_000),
      '{"a":'.repeat(20_000),
      'a '.repeat(50_000),
      `"${'\\\\'.repeat(50_000)}`,
    ]) {
      // The processor's time: how busy the machine is otherwise does not count.
      const before = process.cpuUsage();
      laidOutJson(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1500);
    }
  });
});
