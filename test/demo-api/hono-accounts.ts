// Accounts: Hono with zod, its bearer and JWT middleware.
import { createAdaptorServer } from '@hono/node-server';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { cors } from 'hono/cors';
import { jwt } from 'hono/jwt';
import type { Server } from 'node:http';
import { z } from 'zod';
import { listen, type RunningServer } from '#test/running-server.ts';

/** Known to everyone: it guards nothing. */
export const JWT_SECRET = 'demo-secret';
export const ACCESS_TOKEN = 'demo-token-1';

const account = z.object({
  email: z.email(),
  plan: z.enum(['free', 'team', 'business']),
  seats: z.array(z.object({ name: z.string().min(1), admin: z.boolean() })),
});

const app = new Hono()
  .use(cors())
  .post('/accounts', zValidator('json', account), (context) => context.json({ id: 1, ...context.req.valid('json') }, 201))
  .get('/accounts/search', zValidator('query', z.object({ email: z.email() })), (context) => context.json([context.req.valid('query')]))
  .post('/pictures', zValidator('form', z.object({ title: z.string(), picture: z.instanceof(File) })), (context) =>
    context.json({ stored: context.req.valid('form').title }, 201),
  )
  .get('/me', bearerAuth({ token: ACCESS_TOKEN }), (context) => context.json({ name: 'Ann' }))
  .get('/reports', jwt({ secret: JWT_SECRET, alg: 'HS256' }), (context) => context.json({ reports: [] }));

/** Starts the accounts on a free port. */
export const startHonoAccounts = (): Promise<RunningServer> => listen(createAdaptorServer({ fetch: app.fetch }) as Server);
