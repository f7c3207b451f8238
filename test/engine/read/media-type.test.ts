import { describe, expect, test } from 'vitest';
import { isFormType, isJsonType, isMultipartType, isXmlType, mediaTypeOf, readMediaType } from '#engine/read/head/media-type.ts';

describe('a media type', () => {
  test.each([
    ['application/json', 'application/json', {}, true],
    ['Application/JSON ; Charset=UTF-8', 'application/json', { charset: 'UTF-8' }, true],
    ['multipart/form-data; boundary="a;\\"b"', 'multipart/form-data', { boundary: 'a;"b' }, true],
    ['text/plain;', 'text/plain', {}, true],
    ['text/plain; charset = "x"', 'text/plain', { charset: 'x' }, false],
    ['text/plain; charset', 'text/plain', {}, false],
    ['text/plain; a=1; a=2', 'text/plain', { a: '1' }, true],
    ['json', 'json', {}, false],
    ['application/json, text/plain', 'application/json, text/plain', {}, false],
    ['a/b; x="unclosed; y=1', 'a/b', { x: 'unclosed; y=1' }, false],
    ['', '', {}, false],
    ['a/b; __proto__=1', 'a/b', { ['__proto__']: '1' }, true],
  ])('%j', (raw, essence, parameters, wellFormed) => {
    const read = readMediaType(raw);
    expect([read.essence, Object.entries(read.parameters), read.wellFormed, read.raw]).toEqual([
      essence,
      Object.entries(parameters),
      wellFormed,
      raw,
    ]);
  });

  test('is that of the first Content-Type; without one there is none', () => {
    expect(mediaTypeOf([{ name: 'CONTENT-TYPE', value: 'a/b' }])?.essence).toBe('a/b');
    expect(mediaTypeOf([])).toBeNull();
  });

  test.each([
    ['application/json', 'json'],
    ['application/problem+json', 'json'],
    ['text/json', 'json'],
    ['application/soap+xml', 'xml'],
    ['text/xml', 'xml'],
    ['application/x-www-form-urlencoded', 'form'],
    ['multipart/form-data', 'multipart'],
    ['application/jsonp', ''],
  ])('%s is of the kind %j', (essence, kind) => {
    const kinds = [
      isJsonType(essence) && 'json',
      isXmlType(essence) && 'xml',
      isFormType(essence) && 'form',
      isMultipartType(essence) && 'multipart',
    ];
    expect(kinds.filter(Boolean).join()).toBe(kind);
  });

  test('a long value with many quotes is read', () => {
    expect(readMediaType(`a/b;x=${'"\\'.repeat(50_000)}`).wellFormed).toBe(false);
  });
});
