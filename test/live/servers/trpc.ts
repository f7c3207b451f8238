// tRPC over HTTP: zod's issues as text inside the message.
import { initTRPC } from '@trpc/server';
import { createHTTPServer } from '@trpc/server/adapters/standalone';
import { z } from 'zod';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

export const trpc: LiveServer = {
  name: 'tRPC',
  start() {
    const { router, procedure } = initTRPC.create({ isDev: false });
    const orders = router({
      order: procedure.input(z.object({ sku: z.string(), qty: z.number().max(10) })).mutation(({ input }) => input),
      list: procedure.input(z.object({ limit: z.number() })).query(() => []),
    });
    return listen(createHTTPServer({ router: orders }));
  },
  cases: [
    {
      name: 'out of range',
      request: postJson('/order', { sku: 'MUG-1', qty: 12 }),
      expects: { message: 'Too big: expected number to be <=10', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: postJson('/order', { sku: 'MUG-1', qty: '2' }),
      expects: { message: 'Invalid input: expected number, received string', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'no such procedure',
      request: get('/lst'),
      expects: { status: 404, message: 'No procedure found on path "lst"', claims: ['path /0'], culprit: null },
      fixable: false,
    },
    {
      name: 'not JSON',
      request: postJson('/order', '{"sku":"MUG-1","qty":2'),
      expects: { message: /^Expected ',' or '}' after property value in JSON at position 22/, claims: [], culprit: 'body' },
      fixable: true,
    },
  ],
};
