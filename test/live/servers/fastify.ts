// Fastify with the validation it brings (ajv): the first error, all errors, its own parser's refusals.
import Fastify from 'fastify';
import { get, postForm, postJson, type LiveServer } from '../live-server.ts';

const order = {
  type: 'object',
  required: ['email', 'items'],
  additionalProperties: false,
  properties: {
    email: { type: 'string', format: 'email' },
    gift: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['qty'],
        properties: { qty: { type: 'integer', maximum: 10 }, size: { enum: ['small', 'large'] } },
      },
    },
  },
} as const;
const querystring = { type: 'object', required: ['limit'], properties: { limit: { type: 'integer', minimum: 1 } } } as const;
const valid = { email: 'ann@example.com', items: [{ qty: 2, size: 'small' }] };

const start = (allErrors: boolean) => async () => {
  const app = Fastify({ forceCloseConnections: true, ajv: { customOptions: { allErrors, coerceTypes: false, removeAdditional: false } } });
  app.post('/orders', { schema: { body: order } }, (_, reply) => reply.code(201).send());
  app.get('/orders', { schema: { querystring } }, (_, reply) => reply.send([]));
  return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
};

export const fastify: LiveServer = {
  name: 'Fastify',
  start: start(false),
  cases: [
    {
      name: 'out of range, in a list',
      request: postJson('/orders', { ...valid, items: [{ qty: 2 }, { qty: 12 }] }),
      expects: { message: 'body/items/1/qty must be <= 10', claims: ['body /items/1/qty'], culprit: 'body /items/1/qty' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: postJson('/orders', { ...valid, items: [{ qty: '2' }] }),
      expects: { message: 'body/items/0/qty must be integer', claims: ['body /items/0/qty'], culprit: 'body /items/0/qty' },
      fixable: true,
    },
    {
      name: 'missing member',
      request: postJson('/orders', { items: [] }),
      expects: { message: "body must have required property 'email'", claims: ['body /email'], culprit: 'body /email' },
      fixable: false,
    },
    {
      name: 'missing member of another name',
      request: postJson('/orders', { emial: 'ann@example.com', items: [] }),
      expects: { message: "body must have required property 'email'", claims: ['body /email'], culprit: 'body /emial' },
      fixable: true,
    },
    {
      name: 'unknown member',
      request: postJson('/orders', { ...valid, gfit: true }),
      expects: { message: 'body must NOT have additional properties', claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'single quotes',
      request: postJson('/orders', "{'email': 'ann@example.com', 'items': []}"),
      expects: { message: /^(Body is not valid JSON|Expected property name)/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'no body under a JSON type',
      request: postJson('/orders', ''),
      expects: { message: "Body cannot be empty when content-type is set to 'application/json'", claims: [], culprit: 'body' },
      fixable: false,
    },
    {
      name: 'a form',
      request: postForm('/orders', 'email=ann%40example.com'),
      expects: { status: 415, message: 'Unsupported Media Type', claims: [], culprit: 'header content-type' },
      fixable: false,
    },
    {
      name: 'missing parameter',
      request: get('/orders'),
      expects: { message: "querystring must have required property 'limit'", claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: 'broken percent-encoding',
      request: get('/orders/%zz'),
      expects: { message: "'/orders/%zz' is not a valid url component", claims: [], culprit: 'path /1' },
      fixable: false,
    },
  ],
};

export const fastifyAllErrors: LiveServer = {
  name: 'Fastify, all errors',
  start: start(true),
  cases: [
    {
      name: 'two members',
      request: postJson('/orders', { email: 'ann', items: [{ qty: 12 }] }),
      expects: {
        message: 'body/email must match format "email", body/items/0/qty must be <= 10',
        claims: ['body /email', 'body /items/0/qty'],
        culprit: 'body /email',
      },
      fixable: false,
    },
  ],
};
