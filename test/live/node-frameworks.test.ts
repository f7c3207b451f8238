// Live: Node's other frameworks and validators.
import { testLive } from './test-live.ts';
import { fastify, fastifyAllErrors } from './servers/fastify.ts';
import { feathersServer } from './servers/feathers.ts';
import { hapi } from './servers/hapi.ts';
import { hono } from './servers/hono.ts';
import { koa } from './servers/koa.ts';
import { loopback } from './servers/loopback.ts';
import { nestjs } from './servers/nestjs.ts';
import { trpc } from './servers/trpc.ts';
import { vineServer } from './servers/vine.ts';
import { zodFrench } from './servers/zod-french.ts';

testLive([fastify, fastifyAllErrors, nestjs, hapi, koa, hono, trpc, feathersServer, loopback, vineServer, zodFrench]);
