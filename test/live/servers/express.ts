// Express alone: its JSON and form parsers, its router, its own error page in development and in production.
import express from 'express';
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, postForm, postJson, type LiveServer } from '../live-server.ts';

/** Its page shows the stack in every environment but production. */
const start = (environment: string) => () => {
  const app = express();
  app.set('env', environment);
  app.use(express.json({ limit: '2kb' }), express.urlencoded());
  app.post('/orders', (request, response) => void response.status(201).json(request.body));
  app.post('/people', (request, response) => {
    const { email } = (request.body ?? {}) as { email?: string };
    if (email) response.status(201).json({ email });
    else response.status(400).json({ error: 'email is required' });
  });
  app.get('/files/:name', (request, response) => void response.json(request.params));
  return listen(createServer(app));
};

const trailingComma = postJson('/orders', '{"sku":"MUG-1","qty":2,}');

export const expressDevelopment: LiveServer = {
  name: 'Express, development',
  start: start('test'),
  cases: [
    {
      name: 'trailing comma',
      request: trailingComma,
      expects: {
        message: /^SyntaxError: Expected double-quoted property name in JSON at position 23/,
        claims: [],
        culprit: 'body',
        trace: true,
      },
      fixable: true,
    },
    {
      name: 'JSON as plain text, of which the server only says that a member is missing',
      request: postJson('/people', { email: 'ann@shop.example' }, { 'Content-Type': 'text/plain;charset=UTF-8' }),
      expects: { message: 'email is required', claims: ['body /email'], culprit: 'header content-type' },
      fixable: true,
    },
    {
      name: 'JSON as a form, likewise',
      request: postJson('/people', { email: 'ann@shop.example' }, { 'Content-Type': 'application/x-www-form-urlencoded' }),
      expects: { message: 'email is required', claims: ['body /email'], culprit: 'header content-type' },
      fixable: true,
    },
    {
      name: 'a member that is empty',
      request: postJson('/people', { email: '' }),
      expects: { message: 'email is required', claims: ['body /email'], culprit: 'body /email' },
      fixable: false,
    },
    {
      name: 'broken percent-encoding in the path',
      request: get('/files/50%-off'),
      expects: { message: "URIError: Failed to decode param '50%-off'", claims: [], culprit: 'path /1', trace: true },
      fixable: true,
    },
    {
      name: 'body over the limit',
      request: postJson('/orders', { note: 'x'.repeat(3000) }),
      expects: { status: 413, message: 'PayloadTooLargeError: request entity too large', claims: [], culprit: 'body /note', trace: true },
      fixable: false,
    },
    {
      name: 'unknown charset',
      request: postForm('/orders', 'sku=MUG-1', { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-9' }),
      expects: {
        status: 415,
        message: 'UnsupportedMediaTypeError: unsupported charset "UTF-9"',
        claims: [],
        culprit: 'header content-type',
        trace: true,
      },
      fixable: true,
    },
  ],
};

export const expressProduction: LiveServer = {
  name: 'Express, production',
  start: start('production'),
  cases: [
    {
      name: 'trailing comma',
      request: trailingComma,
      expects: { message: 'Bad Request', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'no such route',
      request: get('/file/a'),
      expects: { status: 404, message: 'Cannot GET /file/a', claims: [], culprit: null },
      fixable: false,
    },
  ],
};
