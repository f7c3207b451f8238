// hapi with Joi, with its short answers and with the validator's words, and its own parser of headers and payloads.
import Hapi from '@hapi/hapi';
import Joi from 'joi';
import { get, postJson, type LiveServer } from '../live-server.ts';

const order = Joi.object({ email: Joi.string().email().required(), items: Joi.array().items(Joi.object({ qty: Joi.number().max(10) })) });

export const hapi: LiveServer = {
  name: 'hapi with Joi',
  async start() {
    const app = Hapi.server({ port: 0, host: '127.0.0.1' });
    const failAction = (_: unknown, __: unknown, error: Error | undefined): never => {
      throw error ?? new Error('refused without a reason');
    };
    app.route([
      { method: 'POST', path: '/orders', options: { validate: { payload: order, failAction } }, handler: () => ({ ok: true }) },
      {
        method: 'GET',
        path: '/orders',
        options: { validate: { query: Joi.object({ limit: Joi.number() }), failAction } },
        handler: () => [],
      },
      { method: 'POST', path: '/quiet', options: { validate: { payload: order } }, handler: () => ({ ok: true }) },
    ]);
    await app.start();
    return { origin: `http://127.0.0.1:${app.info.port}`, close: () => app.stop({ timeout: 0 }) };
  },
  cases: [
    {
      name: 'out of range, in a list',
      request: postJson('/orders', { email: 'ann@example.com', items: [{ qty: 12 }] }),
      expects: { message: '"items[0].qty" must be less than or equal to 10', claims: ['body /items/0/qty'], culprit: 'body /items/0/qty' },
      fixable: true,
    },
    {
      name: 'unknown parameter',
      request: get('/orders?limt=5'),
      expects: { message: '"limt" is not allowed', claims: ['query limt'], culprit: 'query limt' },
      fixable: true,
    },
    {
      name: 'refused in two words',
      request: postJson('/quiet', { email: 'ann@example.com', items: [{ qty: 12 }] }),
      expects: { message: 'Invalid request payload input', claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'not JSON',
      request: postJson('/orders', '{"email":"ann@example.com" "items":[]}'),
      expects: { message: 'Invalid request payload JSON format', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'bad cookie',
      request: get('/orders', { Cookie: 'theme=da"rk' }),
      expects: { message: 'Invalid cookie value', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
