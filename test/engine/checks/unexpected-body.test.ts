import { unexpectedBody } from '#engine/checks/unexpected-body.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const at = { in: 'body', path: '' } as const;

testCheck(unexpectedBody, {
  silent: [
    { name: 'a GET without a body', method: 'GET' },
    { name: 'a POST', ...JSON_TYPE, body: '{}' },
    { name: 'a DELETE, whose body many interfaces take', ...JSON_TYPE, method: 'DELETE', body: '{"ids":[1]}' },
    { name: 'a body that is not known', method: 'GET', body: { state: 'unknown', reason: 'not-handed-over', bytes: 5 } },
  ],
  reporting: [
    {
      name: 'a DELETE, and the server says so',
      ...JSON_TYPE,
      method: 'DELETE',
      body: '{"ids":[1]}',
      message: 'Request with DELETE method cannot have a body',
      reports: [{ messageId: 'refused', at: { in: 'body', path: '' }, values: { method: 'DELETE' }, fixed: { body: null } }],
    },
    {
      name: 'a search with a body',
      ...JSON_TYPE,
      method: 'GET',
      body: '{"query":{"match":1}}',
      reports: [{ messageId: 'ignored', at, safety: ['review', 'review'], fixed: { body: null } }],
    },
    {
      name: 'refused',
      ...JSON_TYPE,
      method: 'get',
      url: 'https://api.example.com/a',
      body: '{"q":"x","n":1}',
      message: 'GET requests must not have a body',
      reports: [{ messageId: 'refused', at, safety: ['review', 'review', 'review'] }],
    },
  ],
});
