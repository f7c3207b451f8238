// Feathers on Koa: its errors with the data beside them.
import { BadRequest } from '@feathersjs/errors';
import { feathers } from '@feathersjs/feathers';
import { bodyParser, errorHandler, koa, rest, type Application } from '@feathersjs/koa';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

class Orders {
  async create(order: { qty?: unknown }) {
    if (typeof order.qty !== 'number') throw new BadRequest('validation failed', { errors: { qty: 'must be a number' } });
    return order;
  }
  async get(id: string) {
    if (!/^\d+$/.test(id)) throw new BadRequest(`No order can have the id ${id}`);
    return { id };
  }
}

export const feathersServer: LiveServer = {
  name: 'Feathers',
  start() {
    const app: Application<{ orders: Orders }> = koa(feathers());
    app.silent = true;
    app.use(errorHandler());
    app.use(bodyParser());
    app.configure(rest());
    app.use('orders', new Orders());
    return listen(createServer(app.callback()));
  },
  cases: [
    {
      name: 'a number as a string',
      request: postJson('/orders', { qty: '2' }),
      expects: { message: 'validation failed', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'undefined in the path',
      request: get('/orders/undefined'),
      expects: { message: 'No order can have the id undefined', claims: [], culprit: 'path /1' },
      fixable: false,
    },
    {
      name: 'no such service',
      request: get('/order'),
      expects: { status: 404, message: 'Path /order not found', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
