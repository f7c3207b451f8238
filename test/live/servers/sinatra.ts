// Sinatra on Puma.
import { postJson, type LiveServer } from '../live-server.ts';
import { script } from './program-server.ts';

export const sinatra: LiveServer = {
  name: 'Sinatra on Puma',
  start: script('ruby', 'sinatra_app.rb'),
  cases: [
    {
      name: 'trailing comma',
      request: postJson('/orders', '{"qty": 2,}'),
      expects: { message: /^(?:Problems parsing JSON|.*(?:unexpected token|expected object key))/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'a number as a string',
      request: postJson('/orders', { qty: '2' }),
      expects: { status: 422, message: 'Validation Failed', claims: ['body /qty'], culprit: 'body /qty' },
      fixable: false,
    },
  ],
};
