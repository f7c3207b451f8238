// Code that is loaded when it is first needed: every exchange that needs it must be told.
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { late } from '#engine/core/late.ts';
import { mayBePage } from '#engine/read/answer/parsed-response.ts';
import { isBrokenJson } from '#engine/read/body/json.ts';
import { mayBeXml } from '#engine/read/body/xml-faults-reader.ts';
import { graphqlRequests, mayHoldGraphql } from '#engine/read/graphql/request.ts';
import { mayBeForeign } from '#engine/read/prose/other-languages.ts';
import { readTrace } from '#engine/read/trace/trace.ts';
import { mayHoldTrace } from '#engine/read/trace/may-hold-trace.ts';
import { answer } from './dialects/fixtures.ts';
import { requestOf, type RequestSketch } from './request-of.ts';

test('code is loaded once, and is not there before', async () => {
  let imports = 0;
  const code = late(async () => ({ imports: ++imports }));
  expect(() => code.now()).toThrow('not loaded');
  expect(code.loaded()).toBeNull();
  await code.load();
  await code.load();
  expect(code.now()).toEqual({ imports: 1 });
});

test.each<[string, RequestSketch]>([
  ['as a member', { body: { query: '{ me { id } }' } }],
  ['in a batch', { body: [{ query: '{ me { id } }' }] }],
  ['as a member whose name is escaped', { headers: { 'Content-Type': 'application/json' }, body: '{"quer\\u0079":"{ me { id } }"}' }],
  ['as the whole body', { headers: { 'Content-Type': 'application/graphql' }, body: '{ me { id } }' }],
  ['as a parameter', { url: 'https://api.test/any?query={me{id}}' }],
  ['as a parameter whose name is escaped', { url: 'https://api.test/any?q%75ery={me{id}}' }],
])('a document %s is told before it is read', (_, sketch) => {
  const request = requestOf(sketch);
  expect([mayHoldGraphql(request), graphqlRequests(request).length]).toEqual([true, 1]);
});

test.each<[string, RequestSketch, boolean]>([
  ['a bare document at an address of GraphQL', { url: 'https://api.test/gql', body: '{ me { id } }' }, true],
  ['JSON', { body: { qty: 2 } }, false],
  ['no body', {}, false],
])('whether the reader of GraphQL is loaded: %s', (_, sketch, isLoaded) => {
  expect(mayHoldGraphql(requestOf(sketch))).toBe(isLoaded);
});

test.each<[string, RequestSketch, boolean]>([
  ['a body that is declared as JSON', { headers: { 'Content-Type': 'application/json' }, body: 'x = {"a":1}' }, true],
  ['a body that is meant as JSON', { headers: { 'Content-Type': 'text/plain' }, body: '{"a":1' }, true],
  ['JSON', { body: { qty: 2 } }, false],
  ['an empty body', { headers: { 'Content-Type': 'application/json' }, body: ' ' }, false],
  ['a form', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1&b=2' }, false],
  ['no body', {}, false],
])('whether the reader of what was meant is loaded: %s', (_, sketch, isLoaded) => {
  expect(isBrokenJson(requestOf(sketch))).toBe(isLoaded);
});

test.each<[string, RequestSketch, boolean]>([
  ['a body that is declared as XML', { headers: { 'Content-Type': 'application/soap+xml' }, body: 'qty' }, true],
  ['a body that begins as XML', { headers: { 'Content-Type': 'text/plain' }, body: ' <?xml version="1.0"?><a/>' }, true],
  ['JSON', { body: { qty: 2 } }, false],
  ['no body', {}, false],
])('whether the reader of faults in XML is loaded: %s', (_, sketch, isLoaded) => {
  expect(mayBeXml(requestOf(sketch))).toBe(isLoaded);
});

test.each([
  ['a page', 'text/html', '<h1>Bad Request</h1>', true],
  ['markup of no type', '', ' <p>qty</p>', true],
  ['words that are declared as a page', 'text/html', 'qty is required', true],
  ['JSON that is declared as a page', 'text/html', '{"message":"<b>qty</b>"}', false],
  ['JSON', 'application/json', '{"message":"<b>qty</b>"}', false],
  ['plain text', 'text/plain', 'qty is required', false],
])('whether the reader of pages is loaded: %s', (_, mimeType, text, isLoaded) => {
  expect(mayBePage(answer({ mimeType, text }))).toBe(isLoaded);
});

test.each([
  ['German', '{"message":"qty ist erforderlich"}', true],
  ['Spanish with its marks escaped', String.raw`{"message":"qty est\u00e1 vac\u00edo"}`, true],
  ['Italian in entities', '<p>Il campo qty &egrave; obbligatorio</p>', true],
  ['Chinese', '{"message":"qty 不能为空"}', true],
  ['Russian, escaped', String.raw`{"message":"\u043f\u043e\u043b\u0435 qty"}`, true],
  ['English', '{"message":"\\"qty\\" is required"}', false],
])('whether the words of other languages are loaded: %s', (_, text, isLoaded) => {
  expect(mayBeForeign(answer({ text }))).toBe(isLoaded);
});

test('so are those of a header field', () => {
  const headers = [{ name: 'grpc-message', value: 'qty ist erforderlich' }];
  expect(mayBeForeign(answer({ headers, text: '' }))).toBe(true);
});

const traces = readFileSync(new URL('../fixtures/traces.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text?: string })
  .filter(({ text }) => text !== undefined && readTrace(text) !== null);

test.each(traces)('the shapes of traces are loaded for %j', ({ text = '' }) => {
  expect([text, JSON.stringify({ detail: text })].map((body) => mayHoldTrace(answer({ text: body })))).toEqual([true, true]);
});

test.each([
  ['frames as objects', '{"exception":"X","trace":[{"file":"/srv/a.php","line":3}]}', true],
  ['the place alone', '{"type":"X","file":"/srv/a.php","line":3}', true],
  ['words', '{"message":"qty is required"}', false],
])('whether the shapes of traces are loaded: %s', (_, text, isLoaded) => {
  expect(mayHoldTrace(answer({ text }))).toBe(isLoaded);
});
