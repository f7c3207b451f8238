// From the page's fetch having its answer to the row in the panel: wall clocks of both documents, one request after another.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { findBrowser } from '../scripts/find-browser.ts';
import { openDevToolsWindow } from '../test/e2e/devtools-window.ts';

const REQUESTS = 200;
const EXTENSION = path.join(import.meta.dirname, '../dist/chrome');

/** Answers everything but the page itself with a 400 of ordinary size. */
function startServer(): Promise<Server> {
  const answer = JSON.stringify({ message: 'Validation failed', errors: [{ field: 'qty', message: 'must be at most 10' }] });
  const server = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>bench</title>');
    else response.writeHead(400, { 'content-type': 'application/json' }).end(answer);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** In the panel: notes when a row with each token first stands in the list. */
const WATCH_ROWS = `
  globalThis.seenRows = {};
  const note = () => {
    for (const row of document.querySelectorAll('[data-row]')) {
      const token = /rq\\d{6}/.exec(row.textContent)?.[0];
      if (token) globalThis.seenRows[token] ??= performance.timeOrigin + performance.now();
    }
  };
  new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
`;

/** In the page: one request after another; when each answer was there, by token. */
async function sendAll(count: number): Promise<Record<string, number>> {
  const answered: Record<string, number> = {};
  for (let index = 0; index < count; index++) {
    const token = `rq${String(index).padStart(6, '0')}`;
    const response = await fetch(`/${token}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"qty":12}' });
    await response.text();
    answered[token] = performance.timeOrigin + performance.now();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return answered;
}

/** Measures and prints; true when every request got its row. */
export async function benchRowLatency(): Promise<boolean> {
  const server = await startServer();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const window = await openDevToolsWindow({ extensionDir: EXTENSION, browserPath: findBrowser(console.log).path, url });
  try {
    await window.panel.evaluate(WATCH_ROWS);
    const answered = await window.page.evaluate(sendAll, REQUESTS);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const rows = (await window.panel.evaluate('globalThis.seenRows')) as Record<string, number>;
    const latencies = Object.entries(answered).flatMap(([token, time]) => (rows[token] === undefined ? [] : [rows[token] - time]));
    const sorted = latencies.toSorted((a, b) => a - b);
    const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1)} ms`;
    console.log('From an answer to its row');
    console.log(`  ${sorted.length} of ${REQUESTS} rows seen  median ${at(0.5)}  p95 ${at(0.95)}  slowest ${at(1)}`);
    return sorted.length === REQUESTS;
  } finally {
    await window.close();
    server.close();
  }
}
