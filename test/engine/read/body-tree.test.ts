import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyTree } from '#engine/core/body-tree.ts';
import { toPointer } from '#engine/core/pointer.ts';
import { bodyTree } from '#engine/read/body/tree.ts';
import { requestOf } from '../request-of.ts';
import { brokenJson } from './broken-json.ts';
import { placesIn } from './json-value.ts';

const FORM = 'application/x-www-form-urlencoded';

function treeOf(body: string, contentType?: string): BodyTree {
  const tree = bodyTree(requestOf({ body, headers: contentType === undefined ? {} : { 'Content-Type': contentType } }));
  if (!tree) throw new Error('The body is known.');
  return tree;
}

function cut(text: string, range: { offset: number; length: number } | null): string | null {
  return range && text.slice(range.offset, range.offset + range.length);
}

const multipart = [
  '--B',
  'Content-Disposition: form-data; name="title"',
  '',
  'Lamp',
  '--B',
  'Content-Disposition: form-data; name="file"; filename="a.txt"',
  'Content-Type: text/plain',
  '',
  'hi\r\nthere',
  '--B',
  'Content-Disposition: form-data; name="meta"; filename="blob"',
  'Content-Type: application/json',
  '',
  '{"tags":["x","y"]}',
  '--B--',
  '',
].join('\r\n');
const soap =
  '<?xml version="1.0"?><s:Envelope xmlns:s="urn:s"><s:Body><q:Get a=">"><q:id>a&amp;b</q:id><q:n>1</q:n><q:n>2</q:n><q:e/></q:Get></s:Body></s:Envelope>';

describe('the format is what the text is', () => {
  test.each([
    ['json', '{"a":1}', 'application/json'],
    ['json', '{"a":1}', 'text/plain;charset=UTF-8'],
    ['json', '{"a":1}', 'application/x-www-form-urlencoded'],
    ['json', "{'a':1,}", undefined],
    ['json', '"text"', 'application/json'],
    ['json', 'hello', 'application/json'],
    ['json', '', 'application/json'],
    ['text', '"text"', 'text/plain'],
    ['text', '[link](https://x.test)', 'text/plain'],
    ['form', 'a=1&b=2', 'application/json'],
    ['form', 'a=1&b=2', 'text/plain'],
    ['form', 'a', 'application/x-www-form-urlencoded'],
    ['text', 'YWJj==', 'text/plain'],
    ['text', 'x = 1 & y = 2', 'text/plain'],
    ['multipart', multipart, 'application/json'],
    ['multipart', multipart, 'multipart/form-data; boundary=B'],
    ['multipart', '', 'multipart/form-data; boundary=B'],
    ['xml', soap, 'text/plain'],
    ['xml', soap, 'application/json'],
    ['text', '<html><body>no</body></html>', 'text/plain'],
    ['text', 'BEGIN:VCALENDAR\r\nVERSION:2.0', 'text/calendar'],
  ])('%s: %j sent as %s', (format, text, contentType) => {
    expect(treeOf(text, contentType).format).toBe(format);
  });
});

describe('places', () => {
  const json = '{"a":{"b/c":[1,"x"]}}';
  const form = 'name=Ann+B&tags[]=x&tags[]=y&a[b][0][c]=1&q=1&q=2&flag&a%5Bd%5D=%C3%A9';
  test.each([
    [json, '', json],
    [json, '/a/b~1c/1', '"x"'],
    [json, '/a/x', null],
    [json, 'a', null],
    ["{'a':{b:True,},}", '/a/b', 'True'],
    ["{'a':{b:True,},}", '/a', '{b:True,}'],
    ['{"a":"x" "b":[1', '/b/0', '1'],
    ['{"a":,"b":2}', '/a', ''],
    [form, '/name', 'Ann+B'],
    [form, '/tags/1', 'y'],
    [form, '/tags', 'tags[]=x&tags[]=y'],
    [form, '/a/b/0/c', '1'],
    [form, '/a/d', '%C3%A9'],
    [form, '/q', '1'],
    [form, '/q/1', '2'],
    [form, '/flag', ''],
    [form, '/nothing', null],
    [multipart, '/title', 'Lamp'],
    [multipart, '/file', 'hi\r\nthere'],
    [multipart, '/meta/tags/1', '"y"'],
    [multipart, '/meta/none', null],
    [soap, '/Envelope/Body/Get/id', 'a&amp;b'],
    [soap, '/Envelope/Body/Get/n/1', '2'],
    [soap, '/Envelope/Body/Get/n/2', null],
    [soap, '/Envelope/Body/Get/e', ''],
    ['<a><b>x</a>', '/a/b', 'x'],
  ])('%s at %s: %s', (text, pointer, expected) => {
    expect(cut(text, treeOf(text, text === form ? FORM : undefined).rangeOf(pointer))).toBe(expected);
  });

  test.each([
    ["{'a':{b:1}}", '/a/b', 'b'],
    ['{"a":[1]}', '/a/0', null],
    [form, '/a/b/0/c', 'a[b][0][c]'],
    [multipart, '/title', 'title'],
    [multipart, '/meta/tags', '"tags"'],
    [soap, '/Envelope/Body', 'Body'],
  ])('the name in %s at %s: %s', (text, pointer, expected) => {
    expect(cut(text, treeOf(text, text === form ? FORM : undefined).nameRangeOf(pointer))).toBe(expected);
  });

  test.each([
    ['{"a":{"b":1}}', '/a/c', 11],
    ["{'a':{b:1,},}", '/a/c', 9],
    ['{"a":1}', '/b/c', null],
    ['a=1&b=2', '/c', 7],
    ['a=1&b=2', '/c/d', null],
    [multipart, '/new', multipart.indexOf('--B--')],
    [multipart, '/meta/new', multipart.indexOf('}\r\n--B--')],
    ['<a><b>x</b></a>', '/a/c', 11],
    ['plain', '/a', null],
  ])('room in %s for %s at %s', (text, pointer, offset) => {
    expect(treeOf(text).insertionAt(pointer)).toEqual(offset === null ? null : { offset, length: 0 });
  });

  test('in broken JSON every recovered value has its characters', () => {
    fc.assert(
      fc.property(brokenJson, ({ text, value }) => {
        const tree = treeOf(text);
        for (const { steps, value: inner } of placesIn(value)) {
          const written = cut(text, tree.rangeOf(toPointer(steps)));
          expect(written).not.toBeNull();
          if (typeof inner === 'number') expect(Number(written)).toBe(inner);
        }
      }),
    );
  });
});

describe('values', () => {
  test.each([
    ['a=1&b[c]=2&b[d][]=3&b[d][]=4', { a: '1', b: { c: '2', d: ['3', '4'] } }],
    ['q=1&q=2', { q: ['1', '2'] }],
    ['__proto__[x]=1&x=%zz', { ['__proto__']: { x: '1' }, x: '%zz' }],
    [multipart, { title: 'Lamp', file: '(file)', meta: { tags: ['x', 'y'] } }],
    [soap, { Envelope: { Body: { Get: { id: 'a&b', n: ['1', '2'], e: '' } } } }],
  ])('%s', (text, value) => {
    expect(JSON.parse(JSON.stringify(treeOf(text, undefined).value))).toEqual(value);
  });

  test('forgiven faults show', () => {
    const texts = ['{"a":1}', '{"a":1,}', 'a=1&b=%zz', multipart, multipart.slice(0, -7), soap, '<a><b></a>'];
    expect(texts.map((text) => treeOf(text).wellFormed)).toEqual([true, false, false, true, false, true, false]);
  });
});

describe('hostile bodies', () => {
  test.each([
    ['XML 100,000 deep', '<a>'.repeat(100_000)],
    ['XML closed in the wrong order', '<a><b>'.repeat(20_000) + '</a></b>'.repeat(20_000)],
    ['tags without an end', '<a "'.repeat(20_000)],
    ['a form of 200,000 fields', 'a[]=1&'.repeat(200_000)],
    ['a form name of 100,000 brackets', `a${'[b]'.repeat(100_000)}=1&c=2`],
    ['20,000 parts', `${'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(20_000)}--B--`],
    ['parts without headers', '--B\r\nContent-Disposition: x\n'.repeat(20_000)],
    ['lone surrogates', '{"a":"\uD800"}'],
  ])('%s', (_, text) => {
    const tree = treeOf(text);
    expect(tree.rangeOf('')).toEqual({ offset: 0, length: text.length });
    expect(tree.rangeOf('/nothing/here')).toBeNull();
  });

  test('a body that is not at hand has no tree', () => {
    const request = requestOf({});
    expect(bodyTree(request)).toBeNull();
    expect(bodyTree({ ...request, body: { state: 'unknown', reason: 'released', bytes: 3 } })).toBeNull();
  });
});
