import { jsonRpcRequest } from '#engine/checks/json-rpc-request.ts';
import { testCheck } from './test-check.ts';

const headers = { 'Content-Type': 'application/json' };
const call = (value: unknown) => ({
  method: 'POST',
  headers,
  body: JSON.stringify(value),
  dialect: 'json-rpc',
  message: 'Invalid Request',
});
const at = (name: string) => ({ in: 'body', path: `/${name}` }) as const;

testCheck(jsonRpcRequest, {
  silent: [
    { name: 'a call as it should be', ...call({ jsonrpc: '2.0', id: 1, method: 'add', params: [1, 2] }) },
    { name: 'a notification', ...call({ jsonrpc: '2.0', method: 'ping' }) },
    { name: 'several at once', ...call([{ jsonrpc: '2.0', id: 1, method: 'add' }]) },
    { name: 'an answer of another kind', ...call({ id: 1, method: 'GET' }), dialect: 'plain-json' },
    { name: 'something else altogether', ...call({ qty: 1 }) },
  ],
  reporting: [
    {
      name: 'no version',
      ...call({ id: 1, method: 'add' }),
      reports: [
        { messageId: 'version', at: at('jsonrpc'), safety: ['review'], fixed: { body: '{"id":1,"method":"add","jsonrpc":"2.0"}' } },
      ],
    },
    { name: 'version 1', ...call({ jsonrpc: '1.0', id: 1, method: 'add' }), reports: [{ messageId: 'version', at: at('jsonrpc') }] },
    { name: 'no method', ...call({ jsonrpc: '2.0', id: 1 }), reports: [{ messageId: 'method', at: at('method') }] },
    {
      name: 'one call of several without a version',
      ...call([
        { jsonrpc: '2.0', id: 1, method: 'add' },
        { id: 2, method: 'add' },
      ]),
      reports: [{ messageId: 'version', at: { in: 'body', path: '/1/jsonrpc' } }],
    },
    {
      name: 'one value for parameters, an object for an id',
      ...call({ jsonrpc: '2.0', id: {}, method: 'add', params: 3 }),
      reports: [
        { messageId: 'params', at: at('params'), safety: ['manual'] },
        { messageId: 'id', at: at('id'), safety: ['manual'] },
      ],
    },
  ],
});
