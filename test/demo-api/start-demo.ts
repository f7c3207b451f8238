// Starts the demo: three servers made of real frameworks, and the page that calls them.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { listen, type RunningServer } from '#test/running-server.ts';
import { brokenCalls } from './broken-calls.ts';
import { startExpressShop } from './express-shop.ts';
import { startFastifyHotel } from './fastify-hotel.ts';
import { startHonoAccounts } from './hono-accounts.ts';

const files: Readonly<Record<string, { readonly name: string; readonly type: string }>> = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { name: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { name: 'page.js', type: 'text/javascript; charset=utf-8' },
};

/** All on 127.0.0.1, each on a free port; `origin` is the page's. */
export async function startDemo(): Promise<RunningServer> {
  const [express, fastify, hono] = await Promise.all([startExpressShop(), startFastifyHotel(), startHonoAccounts()]);
  const origins = { express: express.origin, fastify: fastify.origin, hono: hono.origin };
  const page = createServer(async (request, response) => {
    const file = files[request.url ?? ''];
    if (request.url === '/calls.json') response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ origins, brokenCalls }));
    else if (file) response.setHeader('Content-Type', file.type).end(await readFile(new URL(`page/${file.name}`, import.meta.url)));
    else response.writeHead(404).end();
  });
  const { origin, close } = await listen(page);
  return {
    origin,
    async close() {
      await Promise.all([close(), express.close(), fastify.close(), hono.close()]);
    },
  };
}
