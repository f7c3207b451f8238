// Node's own HTTP parser and server: what it refuses before any application sees it.
import { createServer } from 'node:http';
import { listen } from '#test/running-server.ts';
import { get, type LiveServer } from '../live-server.ts';

export const nodeHttp: LiveServer = {
  name: "Node's own parser",
  start: () => listen(createServer({ maxHeaderSize: 4096 }, (_, response) => response.end('taken'))),
  cases: [
    {
      name: 'a space in the target',
      request: get('/offers/50 off'),
      expects: { message: null, claims: [], culprit: 'path /1' },
      fixable: true,
    },
    {
      name: 'a control character in a field',
      request: get('/', { 'X-Note': 'a\u0001b' }),
      expects: { message: null, claims: [], culprit: 'header x-note' },
      fixable: true,
    },
    {
      name: 'a blank in a field name',
      request: get('/', { 'X Note': 'a' }),
      expects: { message: null, claims: [], culprit: 'header x note' },
      fixable: true,
    },
    {
      name: 'fields over the limit',
      request: get('/', { Cookie: `theme=dark; cart=${'x'.repeat(5000)}` }),
      expects: { status: 431, message: null, claims: [], culprit: 'cookie cart' },
      fixable: false,
    },
    {
      name: 'two lengths that differ',
      request: { method: 'POST', target: '/', headers: { 'Content-Length': '3, 5' }, body: 'abc' },
      expects: { message: null, claims: [], culprit: 'header content-length' },
      fixable: true,
    },
  ],
};
