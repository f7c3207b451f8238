// VineJS, AdonisJS's validator, behind a bare server: the errors as its own exception hands them over.
import vine, { errors } from '@vinejs/vine';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { listen } from '#test/running-server.ts';
import { postJson, type LiveServer } from '../live-server.ts';

const order = vine.compile(
  vine.object({
    email: vine.string().email(),
    items: vine.array(vine.object({ qty: vine.number({ strict: true }).max(10) })),
  }),
);

export const vineServer: LiveServer = {
  name: 'VineJS',
  start: () =>
    listen(
      createServer(async (request, response) => {
        try {
          const made = await order.validate(await json(request));
          response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(made));
        } catch (error) {
          if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error;
          response.writeHead(error.status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ errors: error.messages }));
        }
      }),
    ),
  cases: [
    {
      name: 'two members',
      request: postJson('/orders', { email: 'ann', items: [{ qty: 12 }] }),
      expects: {
        status: 422,
        message: 'The email field must be a valid email address',
        claims: ['body /email', 'body /items/0/qty'],
        culprit: 'body /email',
      },
      fixable: false,
    },
    {
      name: 'out of range, in a list',
      request: postJson('/orders', { email: 'ann@example.com', items: [{ qty: 2 }, { qty: 12 }] }),
      expects: {
        status: 422,
        message: 'The qty field must not be greater than 10',
        claims: ['body /items/1/qty'],
        culprit: 'body /items/1/qty',
      },
      fixable: true,
    },
    {
      name: 'missing member',
      request: postJson('/orders', { email: 'ann@example.com' }),
      expects: { status: 422, message: 'The items field must be defined', claims: ['body /items'], culprit: 'body /items' },
      fixable: false,
    },
  ],
};
