// Requests that Chromium records in odd ways, all in one DevTools session: what capture makes of the browser's own entries.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Detail, Row } from '#channel/messages.ts';
import { until } from './devtools-window.ts';
import { openWindow, panel, window } from './inspected-site.ts';
import { provoke, quirkNames, startQuirkSite, type QuirkName, type QuirkSite } from './quirk-site/site.ts';

let site: QuirkSite;
let rows: readonly Row[];

/** Quirks of which more than one row is told. */
const amounts: Partial<Record<QuirkName, number>> = { 'preflight-rejected': 2, 'service-worker': 2 };

beforeAll(async () => {
  site = await startQuirkSite();
  await openWindow(site.url);
  for (const name of quirkNames) {
    await provoke(window.page, site, name);
    await until(`the rows of ${name}`, async () => rowsOf(await panel.rows(), name).length === (amounts[name] ?? 1));
  }
  rows = await until('every folding', async () => {
    const all = await panel.rows();
    return all.filter(({ foldedInto }) => foldedInto !== null).length === 2 ? all : null;
  });
});

afterAll(async () => {
  await window?.close();
  await site?.close();
});

function rowsOf(all: readonly Row[], name: QuirkName): Row[] {
  return all.filter(({ url }) => url.split('?')[0]?.endsWith(`/${name}`));
}

/** The one row of a quirk that stands by itself, and what is known of it. */
async function read(name: QuirkName): Promise<{ row: Row } & Detail> {
  const own = rowsOf(rows, name).filter(({ foldedInto }) => foldedInto === null);
  expect(own).toHaveLength(1);
  return { row: own[0]!, ...(await panel.detail(own[0]!.id)) };
}

const known = (text: string | RegExp, form = 'text'): object => ({
  state: 'known',
  form,
  text: typeof text === 'string' ? text : expect.stringMatching(text),
});
const unknown = (reason: string): object => ({ state: 'unknown', reason });

test('an ordinary request: body, answer, status, and the code that sent it', async () => {
  const { row, exchange } = await read('json-body');
  expect(row).toMatchObject({ method: 'POST', status: 400, source: { kind: 'page' } });
  expect(exchange.request.url).toMatch(/\?page=%C3%A9&raw=\{id\}$/);
  expect(exchange.request.body).toMatchObject(known('{"qty": 12,}'));
  expect(exchange.response?.body).toMatchObject(known('{"message": "qty must be at most 10"}'));
  expect(exchange.initiator[0]).toMatchObject({ url: `${site.url}page.js` });
  expect(exchange.request.headersComplete).toBe(true);
});

test.each<{ name: QuirkName; body: object }>([
  { name: 'no-content-type', body: known('{"qty": 12}') },
  { name: 'binary-body', body: known('\0\u009F\u0092\u0096\u00FF\nA', 'bytes') },
  { name: 'blob-body', body: known('name,qty\nbolt,3\n') },
  { name: 'form', body: known('user%5Bemail%5D=ann%40example&note=a+b%26c') },
  { name: 'multipart', body: known(/name="title"\r\n\r\nGrüße\r\n[^]*name="file"; filename="notes\.txt"[^]*first\nsecond/) },
  { name: 'large-body', body: known(/^\{"text":"x{100000}"\}$/) },
  { name: 'hop-307', body: known('{"qty": 12}') },
  { name: 'stream-body', body: unknown('not-handed-over') },
])('$name: the request body is what was sent, or unknown', async ({ name, body }) => {
  expect((await read(name)).exchange.request.body).toMatchObject(body);
});

test('a compressed body is never taken for the text that was sent', async () => {
  const { exchange } = await read('gzip-body');
  expect(exchange.request.headers).toContainEqual({ name: 'content-encoding', value: 'gzip' });
  expect(exchange.request.body).toMatchObject(exchange.request.body.state === 'known' ? known('{"qty": 12}') : unknown('not-handed-over'));
});

test.each<{ name: QuirkName; body: object }>([
  { name: 'base64-content', body: known('\0\u009F\u0092\u0096\u00FF', 'bytes') },
  { name: 'cut-short', body: unknown('cut-short') },
  { name: 'document', body: known('{"message": "qty must be at most 10"}') },
])('$name: the answer is what came, or unknown', async ({ name, body }) => {
  expect((await read(name)).exchange.response?.body).toMatchObject(body);
});

test('a refused preflight is folded under its request, whose status 0 counts as the preflight’s', async () => {
  const { row, exchange } = await read('preflight-rejected');
  expect([row.method, row.status, exchange.response?.status]).toEqual(['POST', 400, 0]);
  expect(rowsOf(rows, 'preflight-rejected').find(({ method }) => method === 'OPTIONS')?.foldedInto).toBe(row.id);
});

test('a request through a service worker is one row, with the answer', async () => {
  const { exchange } = await read('service-worker');
  expect(exchange.viaServiceWorker).toBe(true);
  expect(exchange.response?.body).toMatchObject(known('{"message": "qty must be at most 10"}'));
});

test('a WebSocket handshake that was refused is a failure without a status', async () => {
  const { row, exchange } = await read('websocket-refused');
  expect([row.status, exchange.resourceType]).toEqual([0, 'websocket']);
});

test('provisional headers, as of a request from a worker, are known to be incomplete', async () => {
  expect((await read('from-worker')).exchange.request.headersComplete).toBe(false);
});

test('HTTP/2 pseudo headers are not among the headers, and the absent status text is no fault', async () => {
  const { exchange, diagnosis } = await read('http2');
  expect(exchange.request.headers.filter(({ name }) => name.startsWith(':'))).toEqual([]);
  expect(exchange.request.headers).toContainEqual({ name: 'authorization', value: 'Bearer abc' });
  expect(diagnosis.status).toBe(400);
});

test('a request before a navigation is still there, in its own visit', async () => {
  const before = (await read('navigated-away')).row.visit;
  expect((await read('document')).row.visit).toBeGreaterThan(before);
});

test('the status buttons count what is not folded', async () => {
  // A row goes out to the panel a moment after capture has it.
  await until('the counts of what capture holds', async () => {
    const unfolded = (await panel.rows()).filter(({ foldedInto }) => foldedInto === null);
    const refused = unfolded.filter(({ status }) => status === 400);
    return (await panel.count('all')) === unfolded.length && (await panel.count('400')) === refused.length;
  });
  await expect.poll(() => panel.count('400')).toBeLessThan(await panel.count('all'));
});
