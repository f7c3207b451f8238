// The forms of a body that dialects may ask for.
import { expect, it } from 'vitest';
import type { Response } from '#engine/core/exchange.ts';
import { parsedResponse } from '#engine/read/answer/parsed-response.ts';
import { answer } from '../dialects/fixtures.ts';

it.each<[string, string, unknown]>([
  ['an object', '{"a":1}', { a: 1 }],
  ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
  ["Angular's guard", ')]}\',\n{"a":1}', { a: 1 }],
  ['an endless loop as guard', 'for(;;);{"a":1}', { a: 1 }],
  ['JSON in a JSON string', '"{\\"a\\":1}"', { a: 1 }],
  ['a string', '"qty is required"', 'qty is required'],
  ['null', 'null', null],
  ['an answer cut short', '{"error":"qty is requ', { error: 'qty is requ' }],
  ["Python's dict", "{'error': 'qty', 'more': None}", { error: 'qty', more: null }],
  ['words', 'Bad Request', undefined],
  ['a template', '{{ name }}', undefined],
  ['20 MB of brackets', '['.repeat(20_000_000), undefined],
  ['20 MB of lists in lists', '['.repeat(10_000_000) + ']'.repeat(10_000_000), undefined],
  ['nothing', '', undefined],
])('json: %s', (_, text, expected) => {
  expect(parsedResponse(answer({ text, mimeType: 'text/plain' })).json).toEqual(expected);
});

it('json: a string of 18 MB', () => {
  expect(parsedResponse(answer({ text: `["${'x'.repeat(18_000_000)}"]` })).json).toHaveLength(1);
});

it.each([
  ['of the page type', 'text/html', 'Oops <b>qty</b>', true],
  ['of any type that begins with a tag', '', '<p>qty</p>', true],
  ['but not JSON that holds tags', 'text/html', '{"message":"<b>qty</b>"}', false],
  ['nor words of another type', 'text/plain', 'use <b> or <i>', false],
])('html: %s', (_, mimeType, text, isPage) => {
  expect(parsedResponse(answer({ mimeType, text })).html !== null).toBe(isPage);
});

it.each([
  [
    'from the header field',
    [{ name: 'content-type', value: 'Application/Problem+JSON; charset=utf-8' }],
    'text/plain',
    'application/problem+json',
  ],
  ['from the browser', [], 'text/html; charset=utf-8', 'text/html'],
  ["Chromium's word for none", [], 'x-unknown', ''],
])('media type: %s', (_, headers, mimeType, expected) => {
  expect(parsedResponse(answer({ headers, mimeType })).mediaType).toBe(expected);
});

it('has no text when the body is unknown', () => {
  const response: Response = { ...answer({}), body: { state: 'unknown', reason: 'released', bytes: 12 } };
  expect(parsedResponse(response)).toMatchObject({ text: '', json: undefined, html: null });
});

it('reads the same response once', () => {
  const response = answer({ text: '{"a":1}' });
  expect(parsedResponse(response).json).toBe(parsedResponse(response).json);
});
