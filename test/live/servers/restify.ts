// restify: its parsers and its errors (code and message).
import restify from 'restify';
import { listen } from '#test/running-server.ts';
import { get, postJson, type LiveServer } from '../live-server.ts';

export const restifyServer: LiveServer = {
  name: 'restify',
  start() {
    const app = restify.createServer({ handleUncaughtExceptions: false });
    app.use(restify.plugins.queryParser(), restify.plugins.bodyParser());
    app.post('/orders', (_, response, next) => {
      response.send(201, {});
      next();
    });
    return listen(app.server);
  },
  cases: [
    {
      name: 'trailing comma',
      request: postJson('/orders', '{"sku":"MUG-1","qty":2,}'),
      expects: { message: /^Invalid JSON: /, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'no such route',
      request: get('/order'),
      expects: { status: 404, message: '/order does not exist', claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'method not taken',
      request: get('/orders'),
      expects: { status: 405, message: 'GET is not allowed', claims: [], culprit: 'method' },
      fixable: false,
    },
  ],
};
