import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, sortEdits } from '#engine/core/text-edit.ts';
import { readJson, type JsonFault } from '#engine/read/json/json.ts';
import { brokenJson } from './broken-json.ts';

/** A fault in short: `trailing-comma@6+1`, with `=` when the repair keeps the meaning and `!` when there is none. */
function inShort({ id, offset, length, repair, keepsMeaning }: JsonFault): string {
  return `${id}@${offset}+${length}${keepsMeaning ? '=' : ''}${repair ? '' : '!'}`;
}

function repaired(text: string, faults: readonly JsonFault[]): string {
  return applyEdits(text, sortEdits(faults.flatMap(({ repair }) => repair ?? [])));
}

const faulty: readonly (readonly [text: string, faults: string, value: unknown])[] = [
  ['{"a":1,}', 'trailing-comma@6+1=', { a: 1 }],
  ['[1,2, ]', 'trailing-comma@4+1=', [1, 2]],
  ['{"a":1},\n', 'trailing-comma@7+1=', { a: 1 }],
  ['{"a":"b" "c":1}', 'missing-comma@8+0=', { a: 'b', c: 1 }],
  ['[{"a":1}\n{"a":2}]', 'missing-comma@8+0=', [{ a: 1 }, { a: 2 }]],
  ['["a" "b"]', 'missing-comma@4+0', ['a', 'b']],
  ["{'a':'b'}", 'single-quotes@1+1= single-quotes@5+1=', { a: 'b' }],
  [`{'a':'it\\'s "x"'}`, 'single-quotes@1+1= single-quotes@5+1=', { a: 'it\'s "x"' }],
  [`['it's']`, 'single-quotes@1+1', ["it's"]],
  ['{a:1}', 'bare-key@1+1=', { a: 1 }],
  ['{"b":2,$a-1 : 1}', 'bare-key@7+4=', { b: 2, '$a-1': 1 }],
  ['{/* x */"a":1// c\n}', 'comment@1+7= comment@13+4=', { a: 1 }],
  ['{"a":1} # c', 'comment@8+3=', { a: 1 }],
  ['{"a":NaN,"b":-Infinity}', 'not-a-number@5+3 not-a-number@13+9', { a: null, b: null }],
  ['{"a":True,"b":None}', 'foreign-literal@5+4= foreign-literal@14+4=', { a: true, b: null }],
  ['{"a":undefined}', 'foreign-literal@5+9', { a: null }],
  ['\uFEFF{"a":1}', 'byte-order-mark@0+1=', { a: 1 }],
  ['{"a":"x\ny\tz"}', 'control-character@7+1=', { a: 'x\ny\tz' }],
  ['{"a":1}\0', 'control-character@7+1=', { a: 1 }],
  ['{"a":"C:\\Users"}', 'bad-escape@8+1', { a: 'C:\\Users' }],
  ['["\\x41\\\'\\0"]', 'bad-escape@2+4= bad-escape@6+2= bad-escape@8+2=', ["A'\0"]],
  ['["\\u12G4"]', 'bad-escape@2+1', ['\\u12G4']],
  ['{“a”:‘b’}', 'smart-quotes@1+1= smart-quotes@5+1=', { a: 'b' }],
  ['{"a":.5,"b":+1,"c":0x1F}', 'bad-number@5+2= bad-number@12+2= bad-number@19+4=', { a: 0.5, b: 1, c: 31 }],
  ['{"zip":00750}', 'bad-number@7+5', { zip: 750 }],
  ['{"on":2024-01-01}', 'bad-number@6+10', { on: '2024-01-01' }],
  ['{"a":-}', 'bad-number@5+1!', { a: null }],
  ['{"a":[1,{"b":"c', 'cut-off@15+0', { a: [1, { b: 'c' }] }],
  ['{"a":"b}', 'unexpected@7+0', { a: 'b' }],
  ['{"a":["b", "c ] }', 'unexpected@13+0', { a: ['b', 'c'] }],
  ['{"a":["b}', 'cut-off@9+0', { a: ['b}'] }],
  ['{"a":1', 'cut-off@6+0', { a: 1 }],
  ['{"a":1,', 'cut-off@7+0', { a: 1 }],
  ['{"a"', 'cut-off@4+0', { a: null }],
  ['{"a":', 'cut-off@5+0', { a: null }],
  ['{"a":tr', 'cut-off@7+0', { a: true }],
  ['{"a":1.', 'cut-off@7+0', { a: 1 }],
  ['{"a":"\\u12', 'cut-off@10+0', { a: '' }],
  ['{"a":1}{"b":2}', 'two-documents@7+7', { a: 1 }],
  ['{"a":1}\n{"b":2}', 'two-documents@8+7', { a: 1 }],
  ['{"a":,"b":1}', 'unexpected@5+1', { a: null, b: 1 }],
  ['{"a" 1}', 'unexpected@4+0', { a: 1 }],
  ['{"a"="b"}', 'unexpected@4+1=', { a: 'b' }],
  ['[1,,2]', 'unexpected@3+1', [1, 2]],
  ['{"a":[1,2}', 'unexpected@9+0', { a: [1, 2] }],
  ['[1}', 'unexpected@2+1', [1]],
  ['{"a":1}}', 'unexpected@7+1', { a: 1 }],
  ['{"a":hello world,"b":2}', 'unexpected@5+11', { a: 'hello world', b: 2 }],
  ['{"a":"he said "hi" to"}', 'unexpected@14+1 unexpected@17+1', { a: 'he said "hi" to' }],
  ['{"a":"foo,\n"b":1}', 'unexpected@9+0', { a: 'foo', b: 1 }],
  ['{"a":"he said, "hi" to"}', 'unexpected@15+1 unexpected@18+1', { a: 'he said, "hi" to' }],
  ['"a":1', 'unexpected@0+0 cut-off@5+0', { a: 1 }],
  ['"a":1}: 2', 'unexpected@0+0 unexpected@6+3', { a: 1 }],
  ['"{"b":}: "', 'unexpected@0+0 unexpected@2+1 unexpected@6+1 unexpected@7+3', { '{"b': null }],
  ['{"a":1\u00a0}', 'unexpected@6+1=', { a: 1 }],
  ['', 'empty@0+0!', undefined],
  [' \n', 'empty@0+2!', undefined],
  ['<!doctype html><p>', 'unexpected@0+1!', undefined],
  [' a=b&c=d', 'unexpected@1+1!', undefined],
  ['--x\r\nContent-Disposition: form-data', 'unexpected@0+1!', undefined],
  ['[object Object]', 'unexpected@0+1!', undefined],
  ['{ user { id } }', 'unexpected@0+1!', undefined],
  ['hello', 'unexpected@0+1!', undefined],
];

describe('broken JSON', () => {
  test.each(faulty)('%j has %s', (text, faults, value) => {
    const reading = readJson(text);
    expect(reading.valid).toBe(false);
    expect(reading.faults.map(inShort).join(' ')).toBe(faults);
    expect(reading.value).toEqual(value);
  });

  test('whatever was broken in a known way is read as it was meant', () => {
    fc.assert(
      fc.property(brokenJson, ({ text, value }) => {
        const { faults, value: read } = readJson(text);
        expect(faults.every(({ keepsMeaning }) => keepsMeaning)).toBe(true);
        expect(JSON.parse(repaired(text, faults))).toEqual(value);
        expect(read).toEqual(value);
      }),
    );
  });

  test('a text cut anywhere is read up to there', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), (value, seed) => {
        const whole = JSON.stringify(value);
        const text = whole.slice(0, 1 + (seed % (whole.length - 1)));
        const { faults } = readJson(text);
        expect(faults.map(({ id, offset }) => [id, offset])).toEqual([['cut-off', text.length]]);
        expect(Array.isArray(JSON.parse(repaired(text, faults)))).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  const shards = fc.constantFrom(
    ...'{}[],:"\'\\ \n\t;=#“”‘’`/*<&.-+0157eEaunt'.split(''),
    'true',
    'None',
    '"a"',
    '{"b":',
    '//',
    '\uFEFF',
    '\u00a0',
    '\\u00',
    '\0',
  );
  const junk = fc.array(shards, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(), shards)
    .map(([text, at, shard]) => text.slice(0, at % text.length) + shard + text.slice((at % text.length) + 1));

  test('repairs, where all faults have one, give valid JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          junk,
          junk.map((text) => `{"a":${text}`),
          junk.map((text) => `[1,${text}`),
          nearlyJson,
        ),
        (text) => {
          const { valid, faults, recovered, value } = readJson(text);
          expect(valid).toBe(faults.length === 0);
          if (!recovered) {
            expect(faults).toMatchObject([{ repair: null }]);
            return;
          }
          expect(JSON.parse(recovered.text)).toEqual(value);
          if (faults.every(({ repair }) => repair)) expect(repaired(text, faults)).toBe(recovered.text);
          for (const { offset, length } of faults) expect(offset + length).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('valid JSON has no faults', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toMatchObject({ valid: true, value: JSON.parse(text), faults: [] });
      }),
    );
  });
});

describe('large and hostile text', () => {
  test('many faults of one kind are joined, and all are repaired', () => {
    const text = `{${Array.from({ length: 400 }, (_, index) => `'k${index}':1`).join(',')}}`;
    const { faults } = readJson(text);
    expect(faults).toHaveLength(50);
    expect(Object.keys(JSON.parse(repaired(text, faults)) as object)).toHaveLength(400);
  });

  test('text that needs too many repairs is read as far as they go', () => {
    const { faults, value } = readJson(`[${"'a',".repeat(20_000)}]`);
    expect(faults.some(({ id, repair }) => id === 'unexpected' && repair === null)).toBe(true);
    expect((value as unknown[]).length).toBeGreaterThan(1000);
  });

  test.each([
    ['100,000 brackets deep', '['.repeat(100_000)],
    ['100,000 objects deep', '{"a":'.repeat(100_000)],
    ['deeper than anything is read', '['.repeat(1_000_000)],
    ['5 MB of one string without an end', `["${'x'.repeat(5_000_000)}`],
    ['5 MB of quotes', `[${'"'.repeat(5_000_000)}`],
    ['5 MB of backslashes', `["${'\\'.repeat(5_000_001)}`],
    ['5 MB of line breaks in a string', `["${'\n'.repeat(1_000_000)}`],
    ['5 MB of commas', `[${','.repeat(5_000_000)}`],
    ['20 MB on one line', `[${`{"a":"${'b'.repeat(1000)}"},`.repeat(20_000)}]`],
  ])('%s', (_, text) => {
    const { faults } = readJson(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThan(70);
  });

  test('valid JSON nested 100,000 deep', () => {
    expect(readJson('['.repeat(100_000) + ']'.repeat(100_000)).valid).toBe(true);
  });

  test('hostile names are names', () => {
    const { value } = readJson('{"__proto__":1,"constructor":{},}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
  });
});
