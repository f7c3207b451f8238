// Hono with zod and with Valibot, whose validators answer in their libraries' own words.
import { createAdaptorServer } from '@hono/node-server';
import { vValidator } from '@hono/valibot-validator';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import type { Server } from 'node:http';
import * as v from 'valibot';
import { z } from 'zod';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

const withZod = z.object({ email: z.email(), plan: z.enum(['free', 'team']), seats: z.array(z.object({ age: z.number().max(120) })) });
const withValibot = v.object({ email: v.pipe(v.string(), v.email()), age: v.pipe(v.number(), v.maxValue(120)) });
const valid = { email: 'ann@example.com', plan: 'team', seats: [{ age: 30 }] };

export const hono: LiveServer = {
  name: 'Hono with zod and Valibot',
  start() {
    const app = new Hono()
      .post('/accounts', zValidator('json', withZod), (context) => context.json({}, 201))
      .post('/people', vValidator('json', withValibot), (context) => context.json({}, 201))
      .get('/accounts', zValidator('query', z.object({ limit: z.coerce.number().int().max(100) })), (context) => context.json([]))
      .get('/me', bearerAuth({ token: 'demo-token-1' }), (context) => context.json({}));
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  },
  cases: [
    {
      name: 'zod: two members',
      request: postJson('/accounts', { ...valid, email: 'ann', seats: [{ age: 300 }] }),
      expects: { message: 'Invalid email address', claims: ['body /email', 'body /seats/0/age'], culprit: 'body /email' },
      fixable: false,
    },
    {
      name: 'zod: not one of the values',
      request: postJson('/accounts', { ...valid, plan: 'taem' }),
      expects: { message: 'Invalid option: expected one of "free"|"team"', claims: ['body /plan'], culprit: 'body /plan' },
      fixable: true,
    },
    {
      name: 'zod: a parameter too large',
      request: get('/accounts?limit=500'),
      expects: { message: 'Too big: expected number to be <=100', claims: ['query limit'], culprit: 'query limit' },
      fixable: true,
    },
    {
      name: 'valibot: out of range',
      request: postJson('/people', { email: 'ann@example.com', age: 300 }),
      expects: { message: 'Invalid value: Expected <=120 but received 300', claims: ['body /age'], culprit: 'body /age' },
      fixable: true,
    },
    {
      name: 'not JSON',
      request: postJson('/accounts', `${JSON.stringify(valid).slice(0, -1)},}`),
      expects: { message: 'Malformed JSON in request body', claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'scheme twice',
      request: get('/me', { Authorization: 'Bearer Bearer demo-token-1' }),
      expects: { message: 'invalid_request', claims: ['header authorization'], culprit: 'header authorization' },
      fixable: true,
    },
  ],
};
