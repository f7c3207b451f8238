// What a person reads about one failure in the real DevTools window: reasons that lead to their places, dismissed causes, trees, decoded credentials, pages of checks, traces.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, panel, post, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

const TRACE = 'Error: no\n    at order (/srv/shop/order.js:12:5)\n    at handle (/srv/shop/node_modules/express/lib/router.js:40:3)';
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${encoded({ alg: 'HS256' })}.${encoded({ sub: 'ann', exp: 4_000_000_000 })}.c2ln`;

const ERRORS = [{ field: 'items[0].qty', message: '"items[0].qty" must be a number' }];
const refusal = answerWith({ message: 'Validation failed', errors: ERRORS, stack: TRACE });
const unknownField = answerWith({
  errors: [{ message: 'Cannot query field "nmae" on type "User".', locations: [{ line: 3, column: 5 }] }],
});
const wrongMail = answerWith({ message: 'Validation failed', errors: [{ field: 'email', message: 'must be an email' }] });

const REQUIRED = Array.from({ length: 12 }, (_, index) => `field${String.fromCodePoint(97 + index)}`);
const missing = answerWith({ message: 'Validation failed', errors: REQUIRED.map((field) => ({ field, message: `${field} is required` })) });

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  if (/people|letters/.test(request.url ?? '')) (body.includes('@') ? answerWith({}, 200) : wrongMail)(request, response);
  else if (request.url === '/many') missing(request, response);
  else (request.url === '/graphql/user' ? unknownField : refusal)(request, response);
}
inspectSite((request, response) => void answer(request, response));

beforeAll(async () => {
  const body = JSON.stringify({ query: 'query A($n: Int) { a(n: $n) }', variables: { n: 1 }, items: [{ sku: 'A', qty: 'two' }] });
  await postRefused('/graphql', { headers: { authorization: `Bearer ${TOKEN}` }, body });
  await panel.openRow('/graphql');
});

test('the server’s words lead to where the response says so, and from there to the place in the request', async () => {
  await panel.press('[data-testid="show-claim"]');
  await expect.poll(() => panel.text('[data-testid="response-view"] .mark[data-finding="0"]')).toContain('must be a number');
  await panel.press('[data-testid="claims"] [data-testid="show-place"]');
  await panel.there('[data-testid="request-view"] [data-testid="culprit"]');
});

test('frames of libraries stay folded until one asks for them', async () => {
  await panel.press('[data-testid="tab-response"]');
  await expect.poll(() => panel.text('[data-testid="trace"]')).not.toContain('express');
  await panel.press('[data-testid="library-frames"]');
  await expect.poll(() => panel.text('[data-testid="trace"]')).toContain('express');
});

test('the body is a tree that marks the culprit and is walked by keys', async () => {
  await panel.press('[data-testid="tab-request"]');
  await panel.press('[data-testid="request-body-tree"]');
  await expect.poll(() => panel.text('.tree-line.culprit')).toContain('two');
  await panel.focus('[data-testid="tree"]:has(.tree-line.culprit) [data-pointer=""]');
  await panel.keys('ArrowLeft');
  await until('the folded tree', async () => (await panel.amount('[data-testid="tree"] .tree-line.culprit')) === 0);
});

test('tokens are decoded with their times in words, and GraphQL is shown as it was written', async () => {
  await expect.poll(() => panel.text('[data-testid="credentials"]')).toMatch(/exp\s+4000000000 .*after the request/s);
  await expect.poll(() => panel.text('[data-testid="graphql-document"]')).toContain('query A($n: Int)');
});

test('another failure begins with its diagnosis; what its GraphQL document is refused for is marked as it was written', async () => {
  await postRefused('/graphql/user', { body: JSON.stringify({ query: '{\n  user {\n    nmae\n  }\n}' }) });
  await panel.press('[data-testid="request-body-text"]');
  await panel.openRow('/graphql/user');
  expect(await window.panel.evaluate(() => document.querySelector('.detail-side')!.scrollTop)).toBe(0);
  await panel.place('[data-testid="graphql-document"] .mark.culprit');
  expect(await panel.text('[data-testid="graphql-document"] .mark.culprit')).toBe('nmae');
  await panel.openRow('qty');
});

test('what is unlikely beside a named fault is folded away', async () => {
  await post('/people', { body: '{"email":"bob@example.com","city":"Bonn","name":"Bob"}' });
  await postRefused('/people', { body: '{"email":"ann","city":"Berlin","name":"Ann"}' });
  await panel.openRow('/people');
  await panel.there('[data-testid="aside"]:not([open]) [data-fix]');
  expect(await panel.amount('[data-testid="checklist"] > .findings > .finding')).toBe(1);
});

test('the fields of a form stand in a table, where the culprit is marked', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await postRefused('/letters', { headers, body: 'email=ann&city=New+York' });
  await panel.openRow('/letters');
  await panel.place('[aria-label="Form fields"] .at-fault [data-testid="culprit"]');
  expect(await panel.text('[aria-label="Form fields"]')).toMatch(/email\s+ann\s+city\s+New York/);
  await panel.openRow('qty');
});

test('a cause that is none is dismissed and brought back, and what it is about can be read up', async () => {
  const first = await panel.text('[data-testid="summary"]');
  await panel.press('[data-testid="what-is-this"]');
  await expect.poll(() => panel.text('[data-testid="check-page"]')).toContain('Why servers refuse it');
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
  await panel.press('[data-testid="not-the-cause"]');
  await until('another summary', async () => (await panel.text('[data-testid="summary"]')) !== first);
  await panel.press('[data-testid="take-back"]');
  await until('the first summary', async () => (await panel.text('[data-testid="summary"]')) === first);
});

test('of many findings the first are shown; values to fill in are led to, also where they are folded away', async () => {
  await postRefused('/many', { body: '{"other":1}' });
  await panel.openRow('/many');
  await panel.there('[data-testid="more-findings"]:not([open])');
  const blanks = await panel.amount('[data-testid="blank"]');
  expect(blanks).toBe(REQUIRED.length);
  const focused = (): Promise<string> => window.panel.evaluate(() => document.activeElement?.closest('.blank')?.textContent ?? '');
  await panel.press('[data-testid="blanks"]');
  // From each to the next by Enter.
  for (const name of REQUIRED) {
    await until(`the field for ${name}`, async () => (await focused()).includes(name));
    await window.devtools.keyboard.type('1');
    await panel.keys('Enter');
  }
  await panel.gone('[data-testid="blanks"]');
  await panel.there('[data-testid="more-findings"][open]');
  await panel.press('[data-testid="tab-fixed"]');
  await until('nothing found', async () => (await panel.text('[data-testid="still-found"]')).includes('Nothing is found'));
});
