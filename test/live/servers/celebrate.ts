// celebrate (Joi) on Express: the section of the request stands beside the messages.
import { celebrate, errors, Joi, Segments } from 'celebrate';
import express from 'express';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

export const celebrateServer: LiveServer = {
  name: 'celebrate',
  start() {
    const app = express();
    app.use(express.json());
    const order = Joi.object({
      email: Joi.string().email().required(),
      qty: Joi.number().max(10).required(),
      size: Joi.valid('small', 'large'),
    });
    app.post('/orders', celebrate({ [Segments.BODY]: order }, { abortEarly: false }), (_, response) => void response.json({ ok: true }));
    app.get(
      '/orders',
      celebrate({ [Segments.QUERY]: { limit: Joi.number().integer().required() } }),
      (_, response) => void response.json([]),
    );
    app.use(errors());
    return listen(createServer(app));
  },
  cases: [
    {
      name: 'two members',
      request: postJson('/orders', { email: 'ann', qty: 12 }),
      expects: {
        message: 'Validation failed',
        claims: ['body /email', 'body /qty'],
        culprit: 'body /email',
      },
      fixable: false,
    },
    {
      name: 'out of range',
      request: postJson('/orders', { email: 'ann@example.com', qty: 12 }),
      expects: { message: 'Validation failed', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'not one of the values',
      request: postJson('/orders', { email: 'ann@example.com', qty: 1, size: 'smal' }),
      expects: { message: 'Validation failed', claims: ['body /size'], culprit: 'body /size' },
      fixable: true,
    },
    {
      name: 'not a number',
      request: get('/orders?limit=ten'),
      expects: { message: 'Validation failed', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
  ],
};
