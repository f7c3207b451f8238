// express-openapi-validator: paths begin with the part of the request.
import express, { type ErrorRequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

const order = {
  type: 'object',
  required: ['sku', 'qty'],
  additionalProperties: false,
  properties: { sku: { type: 'string' }, qty: { type: 'integer', maximum: 10 }, gift: { type: 'boolean' } },
} as const;
const apiSpec = {
  openapi: '3.0.3',
  info: { title: 'Orders', version: '1' },
  paths: {
    '/orders': {
      post: {
        requestBody: { required: true, content: { 'application/json': { schema: order } } },
        responses: { 201: { description: 'made' } },
      },
      get: {
        parameters: [{ in: 'query', name: 'limit', required: true, schema: { type: 'integer' } }],
        responses: { 200: { description: 'all' } },
      },
    },
  },
} as const;

const asJson: ErrorRequestHandler = (error: { status?: number; message: string; errors: unknown }, _, response, __) => {
  response.status(error.status ?? 500).json({ message: error.message, errors: error.errors });
};

export const expressOpenapiValidator: LiveServer = {
  name: 'express-openapi-validator',
  start() {
    const app = express();
    app.use(express.json(), middleware({ apiSpec: structuredClone(apiSpec), validateApiSpec: false }));
    app.post('/orders', (_, response) => void response.status(201).end());
    app.get('/orders', (_, response) => void response.json([]));
    app.use(asJson);
    return listen(createServer(app));
  },
  cases: [
    {
      name: 'out of range',
      request: postJson('/orders', { sku: 'MUG-1', qty: 12 }),
      expects: { message: 'request/body/qty must be <= 10', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: postJson('/orders', { sku: 'MUG-1', qty: '2' }),
      expects: { message: 'request/body/qty must be integer', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: true,
    },
    {
      name: 'unknown member',
      request: postJson('/orders', { sku: 'MUG-1', qty: 2, gfit: true }),
      expects: { message: 'request/body must NOT have additional properties', claims: ['body /gfit'], culprit: 'body /gfit' },
      fixable: true,
    },
    {
      name: 'missing parameter',
      request: get('/orders'),
      expects: { message: "request/query must have required property 'limit'", claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: 'media type not taken',
      request: { ...postJson('/orders', { sku: 'MUG-1', qty: 2 }), headers: { 'Content-Type': 'application/xml' } },
      expects: { status: 415, message: 'unsupported media type application/xml', claims: [], culprit: 'header content-type' },
      fixable: true,
    },
  ],
};
