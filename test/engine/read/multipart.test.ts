import { describe, expect, test } from 'vitest';
import { readMultipart } from '#engine/read/form/multipart.ts';

const part = (headers: string, content: string, line = '\r\n'): string => `--B${line}${headers}${line}${line}${content}${line}`;
const disposition = 'Content-Disposition: form-data; name=';

describe('a multipart body', () => {
  test.each([
    ['as declared', part(`${disposition}"a"`, 'x') + '--B--\r\n', 'B', 'B', true],
    ['with another boundary than declared', part(`${disposition}"a"`, 'x') + '--B--', 'other', 'B', true],
    ['with none declared', part(`${disposition}"a"`, 'x') + '--B--', null, 'B', true],
    ['with bare line feeds', part(`${disposition}"a"`, 'x', '\n') + '--B--', null, 'B', true],
    ['behind a preamble', `read me\r\n${part(`${disposition}"a"`, 'x')}--B--`, 'B', 'B', true],
    ['without its end', part(`${disposition}"a"`, 'x'), 'B', 'B', false],
    ['without quotes', part(`${disposition}a`, 'x') + '--B--', 'B', 'B', true],
    ['with a name in several lines of headers', part(`X-A: b\r\ncontent-disposition:form-data; Name="a"`, 'x') + '--B--', 'B', 'B', true],
  ])('%s', (_, text, declared, boundary, closed) => {
    const reading = readMultipart(text, declared);
    expect([reading.boundary, reading.closed]).toEqual([boundary, closed]);
    expect(reading.parts.map(({ name, bodyRange: { offset, length } }) => [name, text.slice(offset, offset + length).trimEnd()])).toEqual([
      ['a', 'x'],
    ]);
  });

  test('a part in full', () => {
    const headers = `${disposition}"a%22b"; filename="c \\"d\\".txt"\r\nContent-Type: text/plain; charset=utf-8`;
    const text = `${part(headers, 'x\r\n\r\n--Bnot y')}--B--\r\n`;
    const [read] = readMultipart(text, 'B').parts;
    const cut = (range: { offset: number; length: number } | null | undefined): string | null =>
      range ? text.slice(range.offset, range.offset + range.length) : null;
    expect(read).toMatchObject({ name: 'a"b', filename: 'c "d".txt', contentType: 'text/plain; charset=utf-8' });
    expect([cut(read?.headersRange), cut(read?.nameRange), cut(read?.bodyRange)]).toEqual([headers, 'a%22b', 'x\r\n\r\n--Bnot y']);
    expect(cut(read?.range)).toBe(part(headers, 'x\r\n\r\n--Bnot y'));
  });

  test.each([
    ['nothing', ''],
    ['no boundary line', 'a=1'],
    ['JSON', '{"a":1}'],
  ])('%s is none', (_, text) => {
    expect(readMultipart(text, 'B')).toMatchObject({ boundary: null, parts: [], closed: false });
  });

  test('an empty part and a part without headers', () => {
    const { parts } = readMultipart(`--B\r\n--B\r\n\r\nx\r\n--B--`, 'B');
    expect(parts.map(({ name, bodyRange }) => [name, bodyRange.length])).toEqual([
      [null, 0],
      [null, 1],
    ]);
  });
});
