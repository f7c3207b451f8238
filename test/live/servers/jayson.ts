// jayson: JSON-RPC 2.0, whose errors come with status 200 or 400 and a code.
import jayson from 'jayson/promise/index.js';
import { listen } from '#test/running-server.ts';
import { postJson, type LiveServer } from '../live-server.ts';

export const jaysonServer: LiveServer = {
  name: 'jayson',
  start() {
    const methods = new jayson.Server({ add: async ([a, b]: [number, number]) => a + b });
    return listen(methods.http());
  },
  cases: [
    {
      name: 'no such method',
      request: postJson('/', { jsonrpc: '2.0', id: 1, method: 'ad', params: [1, 2] }),
      expects: { status: 200, message: null, claims: [], culprit: null },
      fixable: false,
    },
    {
      name: 'not JSON',
      request: postJson('/', '{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2],}'),
      expects: { message: /^SyntaxError: Expected double-quoted property name in JSON/, claims: [], culprit: 'body' },
      fixable: true,
    },
    {
      name: 'another media type',
      request: { ...postJson('/', { jsonrpc: '2.0', id: 1, method: 'add', params: [1, 2] }), headers: { 'Content-Type': 'text/plain' } },
      expects: { status: 415, message: 'Unsupported Media Type', claims: [], culprit: 'header content-type' },
      fixable: true,
    },
  ],
};
