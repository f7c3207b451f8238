// Koa with its body parser, and errors that an application throws.
import { bodyParser } from '@koa/bodyparser';
import Koa from 'koa';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

export const koa: LiveServer = {
  name: 'Koa',
  start() {
    const app = new Koa();
    app.silent = true;
    app.use(bodyParser());
    app.use((context) => {
      const { qty } = (context.request.body ?? {}) as { qty?: unknown };
      if (context.path === '/orders' && typeof qty !== 'number') context.throw(422, 'qty must be a number');
      if (/^\/orders\/(?!\d+$)/.test(context.path)) context.throw(400, 'The order id must be a whole number');
      context.body = { ok: true };
    });
    return listen(createServer(app.callback()));
  },
  cases: [
    {
      name: 'not JSON',
      request: postJson('/orders', '{qty: 2}'),
      expects: { message: 'Bad Request', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: postJson('/orders', { qty: '2' }),
      expects: { status: 422, message: 'qty must be a number', claims: [], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'undefined in the path',
      request: get('/orders/undefined'),
      expects: { message: 'The order id must be a whole number', claims: [], culprit: 'path /1' },
      fixable: false,
    },
  ],
};
