import { describe, expect, it } from 'vitest';
import type { Location } from '#engine/index.ts';
import { culpritsOf, marksOf } from '../../../src/panel/state/culprits.ts';
import { excerptOf } from '../../../src/panel/state/excerpt.ts';
import type { FieldRow } from '../../../src/panel/state/field-rows.ts';
import { requestTables } from '../../../src/panel/state/request-tables.ts';
import { sampleDiagnosis, sampleFinding, sampleRequest } from '../sample-failures.ts';

const request = sampleRequest({
  url: 'https://api.example.com/v1/users/%7Bid%7D?since=undefined&limit=20#top',
  headers: [
    { name: 'Authorization', value: 'Bearer abc def' },
    { name: 'Cookie', value: 'session=8f2a; theme=dark' },
  ],
});
const culpritAt = (at: Location) => culpritsOf(sampleDiagnosis([sampleFinding({ at })]));

/** A row as `name=value`, with marks in brackets and its state where it is not plain. */
function written({ name, value, marks, state }: FieldRow): string {
  const [mark] = marks;
  const marked = mark
    ? `${value.slice(0, mark.offset)}[${value.slice(mark.offset, mark.offset + mark.length)}]${value.slice(mark.offset + mark.length)}`
    : value;
  return `${name}=${marked}${state === 'plain' ? '' : ` ${state}`}`;
}

const FORM = 'name=Ann+B&phone=12a&tag=a&tag=b&tag=c';
const PARTS = [
  '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nMe\r\n',
  '--x\r\nContent-Disposition: form-data; name="avatar"; filename="me.png"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--x--',
].join('');

describe('tables of a body', () => {
  const table = (type: string, text: string, at: Location): string[] =>
    requestTables(sampleRequest({ text, headers: [{ name: 'Content-Type', value: type }] }), null, culpritAt(at)).fields.map(written);
  const form = (at: Location): string[] => table('application/x-www-form-urlencoded', FORM, at);
  const place = (path: string, words: string): Location => ({ in: 'body', path, offset: FORM.indexOf(words), length: words.length });

  it.each([
    ['a field', place('/phone', '12a'), ['name=Ann B', 'phone=[12a]', 'tag=a', 'tag=b', 'tag=c']],
    ['one of several with a name', place('/tag/1', 'tag=b'), ['name=Ann B', 'phone=12a', 'tag=a', 'tag=[b]', 'tag=c']],
    [
      'a field that is missing',
      { in: 'body', path: '/zip', offset: FORM.length, length: 0 },
      ['name=Ann B', 'phone=12a', 'tag=a', 'tag=b', 'tag=c', 'zip=[] absent'],
    ],
    ['the whole body', { in: 'body', path: '', offset: 0, length: FORM.length }, ['name=Ann B', 'phone=12a', 'tag=a', 'tag=b', 'tag=c']],
  ] as const)('marks %s in a form', (_, at, expected) => expect(form(at)).toEqual(expected));

  it('has a row for each part, a file with its name and type', () =>
    expect(table('multipart/form-data; boundary=x', PARTS, { in: 'body', path: '/avatar' })).toEqual([
      'title=Me',
      'avatar=[me.png (image/png)]',
    ]));

  it('has none for JSON', () => expect(table('application/json', '{"a":1}', { in: 'body', path: '/b' })).toEqual([]));
});

describe('tables of the request', () => {
  it('takes the URL apart', () => {
    const { url, query } = requestTables(request, null, []);
    expect(url.map(written)).toEqual([
      'Scheme=https',
      'Host=api.example.com',
      'Segment 1=v1',
      'Segment 2=users',
      'Segment 3={id}',
      'Fragment=top',
    ]);
    expect(url[4]?.raw).toBe('%7Bid%7D');
    expect(query.map(written)).toEqual(['since=undefined', 'limit=20']);
  });

  it.each([
    ['a path segment', { in: 'path', path: '/2', offset: 0, length: 8 }, 'url', 4, 'Segment 3=[{id}]'],
    ['a query parameter', { in: 'query', path: 'since' }, 'query', 0, 'since=[undefined]'],
    ['an absent query parameter', { in: 'query', path: 'until' }, 'query', 2, 'until=[] absent'],
    ['part of a header', { in: 'header', path: 'authorization', offset: 10, length: 1 }, 'headers', 0, 'Authorization=Bearer abc[ ]def'],
    ['a whole header', { in: 'header', path: 'authorization' }, 'headers', 0, 'Authorization=[Bearer abc def]'],
    ['an absent header', { in: 'header', path: 'content-type' }, 'headers', 2, 'content-type=[] absent'],
    ['a cookie', { in: 'cookie', path: 'theme', offset: 14, length: 10 }, 'cookies', 1, 'theme=[dark]'],
  ] as const)('marks %s', (_name, at, table, index, expected) => {
    expect(written(requestTables(request, null, culpritAt(at))[table][index]!)).toBe(expected);
  });

  it('shows what the fixes changed, and what they took out where it was', () => {
    const fixed = sampleRequest({
      url: 'https://api.example.com/v1/users/7?limit=20#top',
      headers: [
        { name: 'Authorization', value: 'Bearer abc' },
        { name: 'Cookie', value: 'session=8f2a; theme=dark' },
      ],
    });
    const { url, query, headers, cookies } = requestTables(fixed, request, []);
    expect(url.map(written).slice(4)).toEqual(['Segment 3={id} removed', 'Segment 3=7 added', 'Fragment=top']);
    expect(query.map(written)).toEqual(['since=undefined removed', 'limit=20']);
    expect(headers.map(written)).toEqual([
      'Authorization=Bearer abc def removed',
      'Authorization=Bearer abc added',
      'Cookie=session=8f2a; theme=dark',
    ]);
    expect(cookies.map(({ state }) => state)).toEqual(['plain', 'plain']);
  });
});

describe('culprits', () => {
  const diagnosis = sampleDiagnosis([
    sampleFinding({ at: { in: 'body', path: '', offset: 0, length: 40 } }),
    sampleFinding({ at: { in: 'body', path: '/a', offset: 5, length: 2 }, also: [{ in: 'query', path: 'q', offset: 30, length: 1 }] }),
    sampleFinding({ severity: 'info', at: { in: 'header', path: 'x' } }),
  ]);

  it('marks the leading group as culprits and others otherwise, narrow ones first', () => {
    const marks = marksOf(culpritsOf(diagnosis), ['body']);
    expect(marks.map(({ finding, kind, length }) => [finding, kind, length])).toEqual([
      [1, 'other', 2],
      [0, 'culprit', 40],
    ]);
    expect(marksOf(culpritsOf(diagnosis), ['url', 'path', 'query']).map(({ offset }) => offset)).toEqual([30]);
    expect(marksOf(culpritsOf(diagnosis), ['header'])).toEqual([]);
  });
});

describe('excerpt around a culprit', () => {
  const excerpt = (text: string, at: Location): string | null => {
    const [culprit] = culpritAt(at);
    const found = excerptOf(sampleRequest({ text }), culprit!);
    const lines = found?.lines.map(
      ({ number, pieces }) => `${number} ${pieces.map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join('')}`,
    );
    return lines ? `${found?.cutBefore ? '…' : ''}${lines.join('|')}${found?.cutAfter ? '…' : ''}` : null;
  };

  it.each([
    ['a line before and after', 'a\nb\ncd\ne\nf', { in: 'body', path: '', offset: 5, length: 1 }, '2 b|3 c[d]|4 e'],
    ['the first line', 'ab\nc\nd', { in: 'body', path: '', offset: 0, length: 1 }, '1 [a]b|2 c'],
    [
      'a long line in part',
      `${'x'.repeat(500)}!${'y'.repeat(500)}`,
      { in: 'body', path: '', offset: 500, length: 1 },
      `…1 ${'x'.repeat(160)}[!]${'y'.repeat(160)}…`,
    ],
    ['nothing where the place has no characters', 'ab', { in: 'body', path: '/x' }, null],
    ['nothing where the place lies beyond the text', 'ab', { in: 'body', path: '/x', offset: 5, length: 2 }, null],
    ['a URL', 'ab', { in: 'path', path: '/1', offset: 27, length: 6 }, '1 https://api.example.com/v1/[orders]?dry_run=true'],
    ['a cookie in its header', 'ab', { in: 'cookie', path: 'theme', offset: 20, length: 4 }, '1 session=8f2a; theme=[dark]'],
  ] as const)('%s', (_name, text, at, expected) => expect(excerpt(text, at)).toBe(expected));
});
