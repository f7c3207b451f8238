import { phrase } from '#engine/core/phrase.ts';
import { describe, expect, test } from 'vitest';
import type { Operation, Request } from '#engine/index.ts';
import { knownText } from '#engine/core/exchange.ts';
import { applyPatch } from '#engine/patch/apply-patch.ts';
import { requestOf, type RequestSketch } from '../request-of.ts';

const set = (part: string, path: string, value: unknown): Operation => ({ op: 'set', at: { in: part, path }, value }) as Operation;
const rename = (part: string, path: string, name: string): Operation => ({ op: 'rename', at: { in: part, path }, name }) as Operation;
const remove = (part: string, path: string): Operation => ({ op: 'remove', at: { in: part, path } }) as Operation;
const edit = (part: 'body' | 'url', offset: number, length: number, text: string): Operation => ({
  op: 'edit',
  in: part,
  offset,
  length,
  text,
});

function patched(sketch: RequestSketch, ...patch: Operation[]): Request {
  const { request, refused } = applyPatch(requestOf(sketch), patch);
  expect(refused).toEqual([]);
  return request;
}

function bodyAfter(body: string, ...patch: Operation[]): string | null {
  return knownText(patched({ body }, ...patch).body);
}

function urlAfter(url: string, ...patch: Operation[]): string {
  return patched({ url }, ...patch).url;
}

function headersAfter(headers: Record<string, string>, ...patch: Operation[]): string[] {
  return patched({ headers }, ...patch).headers.map(({ name, value }) => `${name}: ${value}`);
}

const pretty = '{\n  "a": 1,\n  "b": {},\n  "c": [\n    "x"\n  ]\n}\n';

describe('JSON body', () => {
  test.each([
    ['set a value', '{"a": 1 ,"b":2}', set('body', '/a', 'x'), '{"a": "x" ,"b":2}'],
    ['set the last duplicate', '{"a":1,"a":2}', set('body', '/a', 3), '{"a":1,"a":3}'],
    ['add a member', '{"a":1}', set('body', '/b', [true, null]), '{"a":1,"b":[true,null]}'],
    ['add as the neighbours are spaced', '{ "a": 1, "b": 2 }', set('body', '/c', 3), '{ "a": 1, "b": 2, "c": 3 }'],
    ['add to an empty object', '{"a":{ }}', set('body', '/a/b', 1), '{"a":{"b":1}}'],
    [
      'add on a line of its own',
      pretty,
      set('body', '/d', { e: [1] }),
      pretty.replace('\n  ]\n', '\n  ],\n  "d": {\n    "e": [\n      1\n    ]\n  }\n'),
    ],
    ['add to an empty object on lines', pretty, set('body', '/b/x', 1), pretty.replace('{}', '{\n    "x": 1\n  }')],
    ['add an element on a line', pretty, set('body', '/c/1', 'y'), pretty.replace('"x"\n', '"x",\n    "y"\n')],
    ['keep the line breaks of Windows', '{\r\n\t"a": 1\r\n}', set('body', '/b', {}), '{\r\n\t"a": 1,\r\n\t"b": {}\r\n}'],
    ['make missing parents', '{}', set('body', '/a/b/0/c', 1), '{"a":{"b":[{"c":1}]}}'],
    ['put an object in the place of null', '{"a":null}', set('body', '/a/b', 1), '{"a":{"b":1}}'],
    ['append with a dash', '[1]', set('body', '/-', 2), '[1,2]'],
    ['fill an empty body', '', set('body', '/a', 1), '{"a":1}'],
    ['hostile names', '{}', set('body', '/__proto__/x', 1), '{"__proto__":{"x":1}}'],
    ['rename', '{"a" : {"a":1}}', rename('body', '/a', 'b"'), '{"b\\"" : {"a":1}}'],
    ['remove the first', '{"a":1, "b":2}', remove('body', '/a'), '{"b":2}'],
    ['remove one in the middle', '[1, 2, 3]', remove('body', '/1'), '[1, 3]'],
    ['remove the last', '{"a":1,\n "b":2\n}', remove('body', '/b'), '{"a":1\n}'],
    ['remove the only one', '{ "a" : 1 }', remove('body', '/a'), '{}'],
    ['remove all duplicates', '{"a":1,"b":2,"a":3}', remove('body', '/a'), '{"b":2}'],
    ['replace the whole by text', '{"a":1}', set('body', '', 'a=1'), 'a=1'],
    ['replace the whole by a value', 'a=1', set('body', '', { a: 1 }), '{"a":1}'],
  ])('%s', (_, text, operation, expected) => {
    const { request, refused } = applyPatch(requestOf({ body: text, headers: { 'Content-Type': 'application/json' } }), [operation]);
    expect(refused).toEqual([]);
    expect(knownText(request.body)).toBe(expected);
  });

  test('edits are made against the original, changes on the repaired text', () => {
    const repaired = bodyAfter("{'a':1,}", set('body', '/b', 2), edit('body', 6, 1, ''), edit('body', 1, 1, '"'), edit('body', 3, 1, '"'));
    expect(repaired).toBe('{"a":1,"b":2}');
  });

  test('the same edit twice counts once', () => {
    expect(bodyAfter('{"a":1,}', edit('body', 7, 1, ''), edit('body', 7, 1, ''), edit('body', 8, 0, ' '), edit('body', 8, 0, ' '))).toBe(
      '{"a":1, ',
    );
  });
});

describe('form body', () => {
  test.each([
    ['set a value', 'a=1&b=%20x', set('body', '/a', 'x y&é'), 'a=x+y%26%C3%A9&b=%20x'],
    ['give a bare name a value', 'a&b=1', set('body', '/a', 2), 'a=2&b=1'],
    ['add', 'a=1', set('body', '/b', 'x'), 'a=1&b=x'],
    ['add behind a loose ampersand', 'a=1&', set('body', '/b', 'x'), 'a=1&b=x'],
    ['add to nothing', '', set('body', '/b', 'x'), 'b=x'],
    ['add with brackets', 'a[b]=1', set('body', '/a/c', 2), 'a[b]=1&a[c]=2'],
    ['add with encoded brackets', 'a%5Bb%5D=1', set('body', '/a/c', 2), 'a%5Bb%5D=1&a%5Bc%5D=2'],
    ['add to a list of empty brackets', 't[]=1', set('body', '/t/1', 2), 't[]=1&t[]=2'],
    ['add to a list of repeats', 'q=1&q=2', set('body', '/q/2', 3), 'q=1&q=2&q=3'],
    ['set one of a list', 't[]=1&t[]=2', set('body', '/t/1', 3), 't[]=1&t[]=3'],
    ['set one of the repeats', 'q=1&q=2', set('body', '/q/1', 3), 'q=1&q=3'],
    ['set a list', 'x=0', set('body', '/q', [1, 2]), 'x=0&q=1&q=2'],
    ['set an object', 'a[b]=1&x=0', set('body', '/a', { c: 1, d: [2] }), 'a[c]=1&a[d][]=2&x=0'],
    ['rename', 'a=1&b=2', rename('body', '/a', 'c d'), 'c+d=1&b=2'],
    ['rename within brackets', 'a%5Bb%5D%5Bc%5D=1', rename('body', '/a/b', 'x'), 'a%5Bx%5D%5Bc%5D=1'],
    ['rename the head of brackets', 'a[b]=1&a[c]=2', rename('body', '/a', 'z'), 'z[b]=1&z[c]=2'],
    ['remove', 'a=1&b=2&c=3', remove('body', '/b'), 'a=1&c=3'],
    ['remove the last', 'a=1&b=2', remove('body', '/b'), 'a=1'],
    ['remove a branch', 'a[b]=1&x=0&a[c]=2', remove('body', '/a'), 'x=0'],
  ])('%s', (_, text, operation, expected) => {
    const { request, refused } = applyPatch(requestOf({ body: text, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }), [
      operation,
    ]);
    expect(refused).toEqual([]);
    expect(knownText(request.body)).toBe(expected);
  });
});

describe('multipart body', () => {
  const part = (name: string, content: string, more = ''): string =>
    `--B\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
  const file = part('f', '\0\r\n\r\nx', '; filename="a.bin"\r\nContent-Type: application/octet-stream');
  const meta = part('m', '{"a":1}', '\r\nContent-Type: application/json');
  const whole = `${part('t', 'Lamp')}${file}${meta}--B--\r\n`;
  test.each([
    ['set a part', set('body', '/t', 'Desk'), whole.replace('Lamp', 'Desk')],
    ['set within a JSON part', set('body', '/m/b', 2), whole.replace('{"a":1}', '{"a":1,"b":2}')],
    ['add a part', set('body', '/n"', 'x'), whole.replace('--B--', `${part('n%22', 'x')}--B--`)],
    [
      'add a JSON part',
      set('body', '/n', { x: 1 }),
      whole.replace('--B--', `${part('n', '{"x":1}', '\r\nContent-Type: application/json')}--B--`),
    ],
    ['rename', rename('body', '/f', 'avatar'), whole.replace('name="f"', 'name="avatar"')],
    ['remove', remove('body', '/f'), whole.replace(file, '')],
  ])('%s', (_, operation, expected) => {
    expect(bodyAfter(whole, operation)).toBe(expected);
  });

  test('a body that was not closed is closed when a part is added', () => {
    expect(bodyAfter(part('t', 'x'), set('body', '/u', 'y'))).toBe(`${part('t', 'x')}${part('u', 'y')}--B--\r\n`);
  });

  test('a value cannot end its part', () => {
    const { refused } = applyPatch(requestOf({ body: whole }), [set('body', '/t', 'x\r\n--B--'), set('body', '/new', '--B')]);
    expect(refused.map(({ reason }) => reason.template)).toEqual(
      Array.from({ length: 2 }, () => 'The value holds the boundary of the body.'),
    );
  });
});

describe('XML body', () => {
  const xml = '<q:a xmlns:q="u">\n  <q:b>1</q:b>\n  <q:c/>\n</q:a>';
  test.each([
    ['set', set('body', '/a/b', '<2>'), xml.replace('>1<', '>&lt;2&gt;<')],
    ['set an empty element', set('body', '/a/c', 'x'), xml.replace('<q:c/>', '<q:c>x</q:c>')],
    ['add', set('body', '/a/d', 'x'), xml.replace('<q:c/>', '<q:c/>\n  <q:d>x</q:d>')],
    ['rename', rename('body', '/a/b', 'z'), xml.replace('<q:b>1</q:b>', '<q:z>1</q:z>')],
    ['rename an empty element', rename('body', '/a/c', 'z'), xml.replace('<q:c/>', '<q:z/>')],
    ['remove', remove('body', '/a/b'), xml.replace('\n  <q:b>1</q:b>', '')],
  ])('%s', (_, operation, expected) => {
    expect(bodyAfter(xml, operation)).toBe(expected);
  });
});

describe('URL', () => {
  const url = 'https://u:p@h.test:8/a%2Fb/{id}/?x=1&raw={y}&x=2&&z#f';
  test.each([
    ['set a parameter, its repeats go', set('query', 'x', 'a b&c'), url.replace('x=1', 'x=a%20b%26c').replace('&x=2', '')],
    ['set a list', set('query', 'x', [3, 4, 5]), url.replace('x=1', 'x=3&x=4&x=5').replace('&x=2', '')],
    ['set a bare name', set('query', 'z', 0), url.replace('&z', '&z=0')],
    ['add', set('query', 'filter[a]', 'é'), url.replace('#', '&filter%5Ba%5D=%C3%A9#')],
    ['rename', rename('query', 'raw', 'q q'), url.replace('raw', 'q%20q')],
    ['remove', remove('query', 'raw'), url.replace('&raw={y}', '')],
    ['set a segment', set('path', '/1', 'a/b:c d'), url.replace('{id}', 'a%2Fb:c%20d')],
    ['set a segment at the end', set('path', '/2', 'x'), url.replace('/?', '/x?')],
    ['remove a segment', remove('path', '/0'), url.replace('/a%2Fb', '')],
    ['replace characters', edit('url', url.indexOf('{id}'), 4, '7'), url.replace('{id}', '7')],
    ['replace it', set('url', '', 'http://x.test/'), 'http://x.test/'],
  ])('%s', (_, operation, expected) => {
    expect(urlAfter(url, operation)).toBe(expected);
  });

  test.each([
    ['a first parameter', 'https://h.test/a#f', set('query', 'x', 1), 'https://h.test/a?x=1#f'],
    ['a parameter behind a lone mark', 'https://h.test/a?', set('query', 'x', 1), 'https://h.test/a?x=1'],
    ['the only parameter goes with its mark', 'https://h.test/a?x=1#f', remove('query', 'x'), 'https://h.test/a#f'],
    ['a first segment', 'https://h.test', set('path', '/0', 'x'), 'https://h.test/x'],
    ['a first segment behind a slash', 'https://h.test/', set('path', '/0', 'x'), 'https://h.test/x'],
    ['a further segment', 'https://h.test/a', set('path', '/1', 'x'), 'https://h.test/a/x'],
  ])('%s', (_, before, operation, expected) => {
    expect(urlAfter(before, operation)).toBe(expected);
  });
});

describe('header fields, cookies, method', () => {
  const headers = { host: 'h', 'Content-Type': 'text/plain', Cookie: 'a=1; b=2;c=3' };
  test.each([
    ['set', set('header', 'content-type', 'application/json'), { 'Content-Type': 'application/json' }],
    ['set a cookie', set('cookie', 'b', 'x'), { Cookie: 'a=1; b=x;c=3' }],
    ['add a cookie', set('cookie', 'd', 4), { Cookie: 'a=1; b=2;c=3; d=4' }],
    ['rename a cookie', rename('cookie', 'a', 'z'), { Cookie: 'z=1; b=2;c=3' }],
    ['remove the first cookie', remove('cookie', 'a'), { Cookie: 'b=2;c=3' }],
    ['remove the last cookie', remove('cookie', 'c'), { Cookie: 'a=1; b=2' }],
  ])('%s', (_, operation, changed) => {
    expect(headersAfter(headers, operation)).toEqual(
      Object.entries({ ...headers, ...changed }).map(([name, value]) => `${name}: ${value}`),
    );
  });

  test.each([
    ['add', {}, set('header', 'x-csrf-token', 't'), ['X-CSRF-Token: t']],
    ['set removes duplicates', { Accept: 'a', accept: 'b' }, set('header', 'accept', 'c'), ['Accept: c']],
    ['rename', { 'X-A': '1' }, rename('header', 'x-a', 'X-B'), ['X-B: 1']],
    ['remove', { Accept: 'a', accept: 'b', Host: 'h' }, remove('header', 'accept'), ['Host: h']],
    ['a first cookie', {}, set('cookie', 'a', '1'), ['Cookie: a=1']],
    ['the only cookie goes with its field', { cookie: ' a=1' }, remove('cookie', 'a'), []],
    ['a cookie sent twice', { Cookie: 'a=1; a=2', cookie: 'a=3' }, set('cookie', 'a', '4'), ['Cookie: a=4']],
  ])('%s', (_, before, operation, expected) => {
    expect(headersAfter(before as Record<string, string>, operation)).toEqual(expected);
  });

  test('the method', () => {
    expect(patched({ method: 'POTS' }, set('method', '', 'POST')).method).toBe('POST');
  });
});

describe('Content-Length', () => {
  const length = (request: Request): string[] => request.headers.filter(({ name }) => name === 'Content-Length').map(({ value }) => value);
  const sketch = { body: '{"a":1}', headers: { 'Content-Length': '7' } };

  test('follows the body in bytes', () => {
    expect(length(patched(sketch, set('body', '/a', 'é😀')))).toEqual(['14']);
    expect(length(patched(sketch, remove('body', '')))).toEqual(['0']);
  });

  test('is left alone when the body is', () => {
    expect(length(patched({ ...sketch, headers: { 'Content-Length': '99' } }, set('header', 'accept', '*/*')))).toEqual(['99']);
  });

  test('is not invented', () => {
    expect(length(patched({ body: '{}' }, set('body', '/a', 1)))).toEqual([]);
  });

  test('counts one byte a character where that is what the text holds; what is put there is UTF-8 in that form', () => {
    const request: Request = { ...requestOf(sketch), body: { state: 'known', text: '{"a":"\u00ff"}', form: 'bytes', complete: true } };
    const { request: result } = applyPatch(request, [set('body', '/b', 'é'), edit('body', 0, 0, 'ü')]);
    expect(knownText(result.body)).toBe('\u00c3\u00bc{"a":"\u00ff"}');
    const whole = applyPatch(request, [set('body', '/b', 'é'), rename('body', '/a', 'ö')]).request;
    expect(knownText(whole.body)).toBe('{"\u00c3\u00b6":"\u00ff","b":"\u00c3\u00a9"}');
    expect(length(whole)).toEqual(['19']);
  });
});

describe('what is refused', () => {
  const whole: RequestSketch = { url: 'https://h.test/a?x=1&y=2', body: '{"a":1,"b":[1]}', headers: { Cookie: 'a=1' } };
  test.each([
    ['a place that is no pointer', set('body', 'a', 1), whole],
    ['a member of a number', set('body', '/a/b', 1), whole],
    ['an element past the end', set('body', '/b/5', 1), whole],
    ['a name in a list', set('body', '/b/x', 1), whole],
    ['a name for an element', rename('body', '/b/0', 'x'), whole],
    ['a name that is taken', rename('body', '/a', 'b'), whole],
    ['what is not there', remove('body', '/x'), whole],
    ['a name for the whole', rename('body', '', 'x'), whole],
    ['JSON that does not parse', set('body', '/a', 1), { body: '{"a":1,}' }],
    ['a member of plain text', set('body', '/a', 1), { body: 'hello there', headers: { 'Content-Type': 'text/plain' } }],
    ['a member of no body', set('body', '/a', 1), {}],
    ['an edit of no body', edit('body', 0, 0, 'x'), {}],
    ['an edit outside', edit('body', 10, 10, 'x'), whole],
    ['a negative edit', edit('url', -1, 0, 'x'), whole],
    ['a line break in a header field', set('header', 'x-a', 'a\r\nX-B: c'), whole],
    ['a header name that is none', set('header', 'x a', 'b'), whole],
    ['a header field that is an object', set('header', 'x-a', {}), whole],
    ['a header field that is not there', remove('header', 'x-a'), whole],
    ['a semicolon in a cookie', set('cookie', 'a', 'x;y'), whole],
    ['a cookie that is not there', rename('cookie', 'x', 'y'), whole],
    ['a parameter that is not there', remove('query', 'q'), whole],
    ['a parameter name that is taken', rename('query', 'x', 'y'), whole],
    ['a segment far behind the last', set('path', '/9', 'x'), whole],
    ['no text for a segment', set('path', '/0', ''), whole],
    ['a name for a segment', rename('path', '/0', 'x'), whole],
    ['a method with a space', set('method', '', 'GET /'), whole],
    ['no method', remove('method', ''), whole],
    ['a URL with a line break', set('url', '', 'https://h\n'), whole],
  ])('%s', (_, operation, sketch) => {
    const before = requestOf(sketch);
    const { request, refused } = applyPatch(before, [operation]);
    expect(refused).toEqual([
      { operation, reason: { template: expect.stringMatching(/^[A-Z].+\.$/) as string, values: expect.any(Object) as object } },
    ]);
    expect(request).toEqual(before);
  });

  test('of two edits that overlap, the later one', () => {
    const late = edit('body', 2, 2, 'y');
    const { request, refused } = applyPatch(requestOf({ body: 'abcdef' }), [edit('body', 1, 2, 'x'), late, edit('body', 3, 0, '-')]);
    expect(knownText(request.body)).toBe('ax-def');
    expect(refused).toEqual([{ operation: late, reason: phrase('The edit overlaps another one.') }]);
  });

  test('a body that is not known, but for replacing it', () => {
    const unknown: Request = { ...requestOf({}), body: { state: 'unknown', reason: 'released', bytes: null } };
    expect(applyPatch(unknown, [set('body', '/a', 1), edit('body', 0, 0, 'x')]).refused).toHaveLength(2);
    expect(knownText(applyPatch(unknown, [set('body', '', 'x')]).request.body)).toBe('x');
  });

  test('a value too deep to be written', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(applyPatch(requestOf({ body: '{}' }), [set('body', '/a', deep)]).refused).toHaveLength(1);
  });
});

test('a patch of nothing changes nothing', () => {
  const request = requestOf({ body: '{"a":1,}' });
  expect(applyPatch(request, []).request).toBe(request);
});
