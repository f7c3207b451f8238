// Broken JSON as people break it, read as they meant it. What is called safe must never be another value than the one that was meant.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, type JsonReading } from '#engine/read/json/json.ts';
import { meantJson } from '#engine/read/json/meant.ts';
import { LONGEST_MEANT } from '#engine/read/json/meant-reader.ts';

function readAsMeant(text: string): JsonReading {
  const plain = readJson(text);
  return plain.valid ? plain : meantJson(text);
}

function isSafe({ faults }: JsonReading): boolean {
  return faults.every(({ keepsMeaning }) => keepsMeaning);
}

const mistakes: readonly (readonly [of: string, rows: readonly (readonly [text: string, mended: string, trust: 'safe' | 'review'])[]])[] = [
  [
    'A quote left out, doubled or in the wrong place',
    [
      ['{"name:"x"}', '{"name":"x"}', 'review'],
      ['{name":"x"}', '{"name":"x"}', 'safe'],
      ['{"name":x"}', '{"name":"x"}', 'review'],
      ['{"name":"x}', '{"name":"x"}', 'review'],
      ['{"a":"x,"b":1}', '{"a":"x","b":1}', 'review'],
      ['{"a":"two words, \t"c d" : ["e"]}', '{"a":"two words", \t"c d" : ["e"]}', 'review'],
      ['{"a:1,"b":2}', '{"a":1,"b":2}', 'review'],
      ['{"a":"5" tall"}', '{"a":"5\\" tall"}', 'review'],
      ['{"a":"say "hi""}', '{"a":"say \\"hi\\""}', 'review'],
      ['{"a":""quoted""}', '{"a":"\\"quoted\\""}', 'review'],
      ['{"a":""}"', '{"a":""}', 'review'],
      ['{"a":""b"}', '{"a":"b"}', 'review'],
      ['{"tags":["new,"vip"],"ok":true}', '{"tags":["new","vip"],"ok":true}', 'review'],
      ['{"tags":["new","vip],"ok":true}', '{"tags":["new","vip"],"ok":true}', 'review'],
    ],
  ],
  [
    'A sign typed for another, or left out',
    [
      ['{"a";1}', '{"a":1}', 'review'],
      ['{"a"=1}', '{"a":1}', 'safe'],
      ['{"a"::"b"}', '{"a":"b"}', 'review'],
      ['{"a" "b"}', '{"a": "b"}', 'review'],
      ['{"a":1,"b"2}', '{"a":1,"b":2}', 'review'],
      ['{"a","b"}', '{"a":"b"}', 'review'],
      ['{"a":"b";"c":"d"}', '{"a":"b","c":"d"}', 'review'],
      ['{"a":"b"."c":"d"}', '{"a":"b","c":"d"}', 'review'],
      ['{"a":"b""c":"d"}', '{"a":"b","c":"d"}', 'safe'],
      ['{"a":1,,"b":2}', '{"a":1,"b":2}', 'safe'],
      ['[1 2]', '[1, 2]', 'review'],
      ['{,"a":1}', '{"a":1}', 'review'],
      ['[,1]', '[1]', 'review'],
      ['{"ids":[1,2]"n":3}', '{"ids":[1,2],"n":3}', 'safe'],
    ],
  ],
  [
    'A bracket left out, doubled or typed for another',
    [
      ['{"a":[1,2}', '{"a":[1,2]}', 'review'],
      ['{"a":["b"}', '{"a":["b"]}', 'review'],
      ['{"a":{"b":1]}', '{"a":{"b":1}}', 'review'],
      ['{"a":{"b":1}', '{"a":{"b":1}}', 'review'],
      ['{"a":1}]', '{"a":1}', 'review'],
      ['{"a":"50%"}}', '{"a":"50%"}', 'review'],
      ['{{"a":1}}', '{"a":1}', 'review'],
      ['{"a":"x"]', '{"a":"x"}', 'review'],
      ['["a","b"', '["a","b"]', 'review'],
      ['{"items":{"sku":"A"},{"sku":"B"}]}', '{"items":[{"sku":"A"},{"sku":"B"}]}', 'review'],
      ['{"user":"name":"Ann"},"n":1}', '{"user":{"name":"Ann"},"n":1}', 'review'],
    ],
  ],
  [
    'Numbers and words',
    [
      ['{"a":9,50}', '{"a":9.50}', 'review'],
      ['{"price":1,299.00}', '{"price":1299.00}', 'review'],
      ['{"a":12..5}', '{"a":12.5}', 'review'],
      ['{"a":.5}', '{"a":0.5}', 'safe'],
      ['{"a":5.}', '{"a":5}', 'review'],
      ['{"a":+1}', '{"a":1}', 'safe'],
      ['{"a":1_000}', '{"a":1000}', 'safe'],
      ['{"a":1n}', '{"a":1}', 'safe'],
      ['{"a":12:30}', '{"a":"12:30"}', 'review'],
      ['{"a":50%}', '{"a":"50%"}', 'review'],
      ['{"a":$5}', '{"a":"$5"}', 'review'],
      ['{"a":tru}', '{"a":true}', 'review'],
      ['{"a":flase}', '{"a":false}', 'review'],
      ['{"a":nulll}', '{"a":null}', 'review'],
    ],
  ],
  [
    'Comments and line breaks',
    [
      ['{"a":1} // "b"', '{"a":1} ', 'safe'],
      ['["x",\n#1",\n2]', '["x",\n\n2]', 'review'],
      ['{"a":"x\ny"}', '{"a":"x\\ny"}', 'safe'],
      ['{"a":"x\n"}', '{"a":"x\\n"}', 'review'],
    ],
  ],
  [
    'JSON packed into something',
    [
      [`'{"a":1}'`, '{"a":1}', 'safe'],
      ['\'{"a":"x\\\\y"}\'', '{"a":"x\\\\y"}', 'review'],
      ['`{"a":1}`', '{"a":1}', 'safe'],
      ['“{"a":1}”', '{"a":1}', 'safe'],
      ['"{"a":1}"', '{"a":1}', 'review'],
      ['{\\"a\\":\\"b\\"}', '{"a":"b"}', 'safe'],
      ['{\\"a\\":\\"b\\\\nc\\"}', '{"a":"b\\nc"}', 'review'],
      ['{&quot;a&quot;:1}', '{"a":1}', 'safe'],
      ['{&quot;a&quot;:&quot;b &amp; c&quot;}', '{"a":"b &amp; c"}', 'review'],
      ['json={"a":1}', '{"a":1}', 'review'],
      ['const x = {"a":1};', '{"a":1}', 'review'],
      ['callback({"a":1})', '{"a":1}', 'review'],
      ['```json\n{"a":1}\n```', '{"a":1}', 'review'],
      [')]}\',\n{"a":1}', '{"a":1}', 'review'],
      ['undefined{"a":1}', '{"a":1}', 'review'],
    ],
  ],
  [
    'Notations of other languages',
    [
      ['{"_id":ObjectId("64b7")}', '{"_id":"64b7"}', 'review'],
      ['{"n":NumberLong(5)}', '{"n":5}', 'review'],
      [`{'price': Decimal('9.50')}`, '{"price": "9.50"}', 'review'],
      [`{u'a': True}`, '{"a": true}', 'safe'],
      [`{'a': u'x'}`, '{"a": "x"}', 'safe'],
      [`{'a': b'x'}`, '{"a": "x"}', 'review'],
      ['{"a": (1, 2)}', '{"a": [1, 2]}', 'review'],
      ['["a" => "b"]', '{"a" : "b"}', 'review'],
      ['{"a" => 1, "c" => "d"}', '{"a" : 1, "c" : "d"}', 'safe'],
      ['{:a=>"b", :c=>nil}', '{"a":"b", "c":null}', 'safe'],
      ['{"a":1,...rest}', '{"a":1}', 'review'],
      ['{"a":1,"b":2,...}', '{"a":1,"b":2}', 'review'],
      ['{"a":<object>}', '{"a":"<object>"}', 'review'],
    ],
  ],
];

describe.each(mistakes)('%s', (_, rows) => {
  test.each(rows)('%j becomes %j: %s', (text, mended, trust) => {
    const reading = readAsMeant(text);
    expect([reading.recovered?.text, isSafe(reading) ? 'safe' : 'review']).toEqual([mended, trust]);
  });
});

test.each([
  ['what is only said to be an object', '[object Object]'],
  ['plain text', 'hello'],
  ['a form', 'a=b&c=d'],
  ['words around what is no JSON', 'json={a}'],
  ['JSON in a comment', '// {"a":1}'],
  ['JSON in a field of a form beside others', 'user=7&data={"a":1}'],
])('%s is not unpacked', (_, text) => {
  expect(readAsMeant(text).recovered).toBe(null);
});

describe('one slip of the hand', () => {
  const text = fc.constantFrom(
    'Ann Lee',
    'x',
    '',
    'a,b',
    'x: y',
    '[z]',
    '{t}',
    '"q"',
    "it's",
    'C:\\t',
    '//host/p',
    '#1',
    'a\nb',
    ' ',
    '5',
    'true',
    'a=b',
  );
  const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('id', 'name', 'qty', 'x_y') }, { weight: 1, arbitrary: text });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constantFrom(null, true, false, 0, 7, -1.5, 12, 1e21),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const document = fc
    .tuple(
      value.filter((each) => typeof each === 'object' && each !== null),
      fc.constantFrom(0, 2),
    )
    .map(([each, indent]) => JSON.stringify(each, null, indent));

  /**
   * The text with each of its structural characters left out, typed twice, and swapped with either neighbour. A comma that changes its
   * place with a digit makes another number and leaves nothing behind that could tell of it: these swaps are left out.
   */
  function slipsIn(whole: string): string[] {
    const swapped = (at: number): string => whole.slice(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.slice(at + 2);
    return Array.from(whole.matchAll(/["{}[\]:,]/g), ({ index }) => [
      whole.slice(0, index) + whole.slice(index + 1),
      whole.slice(0, index) + whole.slice(index, index + 1) + whole.slice(index),
      ...[index - 1, index].filter((at) => at >= 0 && at + 1 < whole.length && !/^(?:,\d|\d,)/.test(whole.slice(at, at + 2))).map(swapped),
    ]).flat();
  }

  test('is never mended to another value and called safe', () => {
    fc.assert(
      fc.property(document, (whole) => {
        const meant: unknown = JSON.parse(whole);
        for (const slipped of slipsIn(whole)) {
          const reading = readAsMeant(slipped);
          if (!reading.valid && isSafe(reading)) expect(reading.value, slipped).toEqual(meant);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('in an ordinary body is mended to what was meant', () => {
    const whole = JSON.stringify({ user: { email: 'ann@example.com', note: 'Hi, it is: me' }, tags: ['new', 'vip'], ok: true, at: null });
    const slips = slipsIn(whole).filter((each) => !readJson(each).valid);
    const right = slips.filter((each) => JSON.stringify(readAsMeant(each).value) === whole);
    expect(right.length / slips.length).toBeGreaterThan(0.97);
  });
});

describe('hostile text of the longest length that is read', () => {
  const filled = (unit: string, end = ''): string => unit.repeat(Math.floor((LONGEST_MEANT - end.length) / unit.length)) + end;
  test.each([
    ['quotes', filled('"')],
    ['what is often typed for a quote, in a string', `"${filled("'", '"}')}`],
    ['open brackets', filled('[', '}')],
    ['members without an end', filled('{"a":')],
    ['commas ahead of quotes', `[${filled(',"', ']')}`],
    ['two faults far apart', `["a" "b",${filled('1,', 'x')}`],
    ['calls without an end', `[${filled('a(')}`],
  ])('%s', (_, text) => {
    const start = process.cpuUsage();
    const reading = readAsMeant(text);
    expect(reading.valid).toBe(false);
    // Many times what it takes: what is not bounded takes minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
