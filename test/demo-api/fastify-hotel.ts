// A hotel's bookings: Fastify with the validation it brings (ajv), told not to convert types.
import { createServer } from 'node:http';
import Fastify from 'fastify';
import type { RunningServer } from '#test/running-server.ts';
import { allowPage } from './allow-page.ts';

const booking = {
  type: 'object',
  required: ['guests', 'stay'],
  additionalProperties: false,
  properties: {
    guests: { type: 'integer', minimum: 1 },
    breakfast: { type: 'boolean' },
    stay: {
      type: 'object',
      required: ['from', 'nights'],
      properties: { from: { type: 'string', format: 'date' }, nights: { type: 'integer', minimum: 1, maximum: 30 } },
    },
  },
} as const;

/** Starts the hotel on a free port. */
export async function startFastifyHotel(): Promise<RunningServer> {
  const app = Fastify({
    forceCloseConnections: true,
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    // Set before Fastify looks at the request: its hooks do not run for a URL that it cannot read.
    serverFactory: (handler) =>
      createServer((request, response) => {
        for (const [name, value] of Object.entries(allowPage)) response.setHeader(name, value);
        handler(request, response);
      }),
  });
  app.options('/*', (_, reply) => reply.code(204).send());
  app.post('/bookings', { schema: { body: booking } }, (request, reply) => reply.code(201).send({ booked: request.body }));
  app.get(
    '/rooms/:number',
    { schema: { params: { type: 'object', properties: { number: { type: 'string', pattern: '^[0-9]+$' } } } } },
    (request, reply) => reply.send({ room: request.params }),
  );
  app.get('/offers/:name', (request, reply) => reply.send({ offer: request.params }));
  return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
}
