// A site on loopback that provokes every way in which a browser records a refused request oddly.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

type Asked = IncomingMessage | Http2ServerRequest;
type Answer = ServerResponse | Http2ServerResponse;

/** The odd requests, by the name of their function in page.js; each request's URL holds its name. */
export const quirkNames = [
  'json-body',
  'no-content-type',
  'binary-body',
  'blob-body',
  'form',
  'multipart',
  'gzip-body',
  'large-body',
  'hop-307',
  'preflight-rejected',
  'websocket-refused',
  'cut-short',
  'base64-content',
  'content-unread',
  'from-worker',
  'service-worker',
  'stream-body',
  'http2',
  'navigated-away',
  'document',
] as const;
export type QuirkName = (typeof quirkNames)[number];

/** A running quirk site. */
export interface QuirkSite {
  /** Over HTTP/1.1. */
  readonly url: string;
  /** Over HTTP/2 with a self-signed certificate. */
  readonly secureUrl: string;
  close(): Promise<void>;
}

/** Where a quirk takes the page. */
const destinations: Partial<Record<QuirkName, string>> = { 'navigated-away': '**/?elsewhere', document: '**/refuse/document' };
const secureQuirks = new Set<QuirkName>(['stream-body', 'http2']);

/** Makes the page do one of its odd requests; answers once the page has seen the end of it. */
export async function provoke(page: Page, site: QuirkSite, name: QuirkName): Promise<void> {
  const home = secureQuirks.has(name) ? site.secureUrl : site.url;
  if (page.url() !== home) await page.goto(home);
  const goesTo = destinations[name];
  const moved = goesTo ? page.waitForURL(goesTo) : null;
  await page.evaluate((quirk) => (globalThis as unknown as { quirks: Record<string, () => unknown> }).quirks[quirk]?.(), name);
  await moved;
}

/** Starts the site on free ports of loopback. */
export async function startQuirkSite(): Promise<QuirkSite> {
  const file = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), 'utf8');
  const pages: Record<string, { type: string; text: string }> = {
    '/': { type: 'text/html', text: await file('page.html') },
    '/page.js': { type: 'text/javascript', text: await file('page.js') },
    '/service-worker.js': { type: 'text/javascript', text: await file('service-worker.js') },
  };
  const plain = createServer();
  const other = createServer((request, response) => refuse(request, response));
  const secure = createSecureServer({
    key: await file('../../fixtures/tls/localhost.key'),
    cert: await file('../../fixtures/tls/localhost.crt'),
  });
  const otherOrigin = await listen(other, 'http');
  const answer = (request: Asked, response: Answer): void => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const found = pages[path];
    if (!found) return answerOdd(path, request, response);
    response.writeHead(200, { 'content-type': found.type, 'set-cookie': `other=${otherOrigin}`, 'cache-control': 'no-store' });
    response.end(found.text);
  };
  plain.on('request', answer);
  plain.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'));
  secure.on('request', answer);
  const servers = [plain, other, secure];
  return {
    url: `${await listen(plain, 'http')}/`,
    secureUrl: `${await listen(secure as unknown as Server, 'https')}/`,
    close: async () => {
      plain.closeAllConnections();
      other.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
    },
  };
}

function answerOdd(path: string, request: Asked, response: Answer): void {
  if (path.startsWith('/hop/')) {
    response.writeHead(307, { location: path.replace('/hop/', '/refuse/') });
    response.end();
  } else if (path.startsWith('/cut/')) {
    response.writeHead(400, { 'content-type': 'application/json', 'content-length': '1000' });
    (response as ServerResponse).write('{"message": "qty', () => request.socket.destroy());
  } else if (path.startsWith('/bytes/')) {
    response.writeHead(400, { 'content-type': 'application/octet-stream' });
    (response as ServerResponse).end(Buffer.from([0, 159, 146, 150, 255]));
  } else refuse(request, response);
}

/** Reads the whole body first, as servers do, then says no. */
function refuse(request: Asked, response: Answer): void {
  request.resume();
  request.on('end', () => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end('{"message": "qty must be at most 10"}');
  });
}

async function listen(server: Server, scheme: string): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `${scheme}://localhost:${(server.address() as AddressInfo).port}`;
}
