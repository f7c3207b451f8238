// express-validator on Express: its list of errors, its map of errors, and checkExact.
import express, { type RequestHandler } from 'express';
import { body, checkExact, query, validationResult } from 'express-validator';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

const refuse =
  (shape: 'array' | 'mapped'): RequestHandler =>
  (request, response, next) => {
    const errors = validationResult(request);
    if (errors.isEmpty()) next();
    else response.status(400).json({ errors: errors[shape]() });
  };
const order = [body('email').isEmail(), body('items.*.qty').isInt({ min: 1, max: 10 }).withMessage('qty must be from 1 to 10')];
const accept: RequestHandler = (_, response) => void response.json({ ok: true });

const valid = { email: 'ann@example.test', items: [{ sku: 'MUG-1', qty: 2 }] };

export const expressValidator: LiveServer = {
  name: 'express-validator',
  start() {
    const app = express();
    app.use(express.json());
    app.post('/orders', order, refuse('array'), accept);
    app.post('/mapped', order, refuse('mapped'), accept);
    app.get('/orders', checkExact(query('limit').optional().isInt()), refuse('array'), accept);
    return listen(createServer(app));
  },
  cases: [
    {
      name: 'two members',
      request: postJson('/orders', { email: 'ann', items: [{ sku: 'MUG-1', qty: 12 }] }),
      expects: { message: 'Invalid value', claims: ['body /email', 'body /items/0/qty'], culprit: 'body /email' },
      fixable: false,
    },
    {
      name: 'mapped',
      request: postJson('/mapped', { ...valid, items: [{ sku: 'MUG-1', qty: 0 }] }),
      expects: { message: 'qty must be from 1 to 10', claims: ['body /items/0/qty'], culprit: 'body /items/0/qty' },
      fixable: true,
    },
    {
      name: 'unknown parameter',
      request: get('/orders?limt=5'),
      expects: { message: 'Unknown field(s)', claims: ['query limt'], culprit: 'query limt' },
      fixable: false,
    },
    {
      name: 'a number sent as text/plain',
      request: { ...postJson('/orders', valid), headers: { 'Content-Type': 'text/plain' } },
      expects: { message: 'Invalid value', claims: ['body /email'], culprit: 'header content-type' },
      fixable: true,
    },
  ],
};
