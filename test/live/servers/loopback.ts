// LoopBack 4: its error details with codes, paths and info.
import { Application } from '@loopback/core';
import { RestBindings, RestComponent, RestServer, type OperationObject, type SchemaObject } from '@loopback/rest';
import { get, postJson, type LiveServer } from '../live-server.ts';

const order: SchemaObject = {
  type: 'object',
  required: ['sku', 'qty'],
  additionalProperties: false,
  properties: { sku: { type: 'string' }, qty: { type: 'integer', maximum: 10 } },
};
const create: OperationObject = {
  requestBody: { required: true, content: { 'application/json': { schema: order } } },
  responses: { 200: { description: 'made' } },
};
const list: OperationObject = {
  parameters: [{ name: 'limit', in: 'query', required: true, schema: { type: 'integer' } }],
  responses: { 200: { description: 'all' } },
};

export const loopback: LiveServer = {
  name: 'LoopBack 4',
  async start() {
    const app = new Application({ rest: { port: 0, host: '127.0.0.1', gracePeriodForClose: 0 } });
    app.component(RestComponent);
    const server = await app.getServer(RestServer);
    server.bind(RestBindings.SequenceActions.LOG_ERROR).to(() => {});
    server.route('post', '/orders', create, (body: object) => body);
    server.route('get', '/orders', list, (limit: number) => [limit]);
    await app.start();
    return { origin: (server.url ?? '').replace('localhost', '127.0.0.1'), close: () => app.stop() };
  },
  cases: [
    {
      name: 'out of range',
      request: postJson('/orders', { sku: 'MUG-1', qty: 12 }),
      expects: {
        status: 422,
        message: 'The request body is invalid. See error object `details` property for more info.',
        claims: ['body /qty'],
        culprit: 'body /qty',
      },
      fixable: true,
    },
    {
      name: 'unknown member',
      request: postJson('/orders', { sku: 'MUG-1', qty: 2, gift: true }),
      expects: {
        status: 422,
        message: 'The request body is invalid. See error object `details` property for more info.',
        claims: ['body /gift'],
        culprit: 'body /gift',
      },
      fixable: true,
    },
    {
      name: 'not an integer',
      request: get('/orders?limit=ten'),
      expects: { message: 'Invalid data "ten" for parameter "limit".', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
    {
      name: 'missing parameter',
      request: get('/orders'),
      expects: { message: 'Required parameter limit is missing!', claims: ['query limit'], culprit: 'query limit' },
      fixable: false,
    },
  ],
};
