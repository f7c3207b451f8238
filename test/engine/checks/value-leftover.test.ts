import { valueLeftover } from '#engine/checks/value-leftover.ts';
import { testCheck } from './test-check.ts';

const address = { in: 'body', path: '/address' } as const;
const tenant = { in: 'header', path: 'x-tenant' } as const;
const filled = { body: '{"address":"FILL_IN_address"}' };

testCheck(valueLeftover, {
  silent: [
    { name: 'ordinary values', body: '{"address":"Oslo","note":null}' },
    { name: 'words within a text', body: '{"address":"undefined behaviour, see [object Object] and {{name}}"}' },
    { name: 'null, which may be meant', body: '{"address":"null"}' },
    { name: 'braces that may mean something', body: '{"address":"{id}"}' },
    { name: 'plain text', headers: { 'Content-Type': 'text/plain' }, body: 'undefined' },
    { name: 'a member of that name among others', body: '{"isTrusted":true,"user":"ann"}' },
    { name: 'a placeholder of ours', body: '{"address":"FILL_IN_undefined"}' },
    { name: 'a body that is not at hand', body: { state: 'unknown', reason: 'not-handed-over', bytes: null } },
  ],
  reporting: [
    {
      name: 'an object as text',
      body: '{"address":"[object Object]"}',
      reports: [{ messageId: 'script-quiet', at: { ...address, offset: 11, length: 17 }, safety: ['review'], fixed: filled }],
    },
    {
      name: 'a value of which the server complains',
      body: '{"address":"undefined"}',
      claims: [{ text: 'address is invalid', at: address }],
      reports: [{ messageId: 'script', at: address, fixed: filled }],
    },
    {
      name: 'in a form',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'page=NaN',
      reports: [{ messageId: 'script-quiet', at: { in: 'body', path: '/page' }, fixed: { body: 'page=FILL_IN_page' } }],
    },
    {
      name: 'an event in place of a value',
      body: '{"address":{"isTrusted":true}}',
      reports: [{ messageId: 'event-quiet', at: { ...address, offset: 11, length: 18 }, safety: ['review'], fixed: filled }],
    },
    {
      name: 'an event in place of the body',
      body: '{"isTrusted":true}',
      reports: [{ messageId: 'event-quiet', at: { in: 'body', path: '' }, safety: [] }],
    },
    {
      name: 'deep in a list',
      body: '{"items":[{"qty":1},{"sku":"${sku}"}]}',
      reports: [{ messageId: 'template-quiet', at: { in: 'body', path: '/items/1/sku' } }],
    },
    {
      name: 'in a field of its own',
      headers: { 'X-Tenant': 'undefined' },
      reports: [
        { messageId: 'script-quiet', at: { ...tenant, offset: 0, length: 9 }, fixed: { headers: { 'x-tenant': 'FILL_IN_x_tenant' } } },
      ],
    },
    {
      name: 'what passed had a value there',
      body: '{"address":"undefined"}',
      twins: [{ body: '{"address":"Oslo"}' }],
      reports: [{ messageId: 'script-quiet', at: address, safety: ['review', 'review'], fixed: { body: '{"address":"Oslo"}' } }],
    },
    {
      name: 'a placeholder where the server wants something else',
      body: '{"owner":"${userId}"}',
      claims: [{ text: 'owner must be a UUID', at: { in: 'body', path: '/owner' } }],
      reports: [{ messageId: 'template', at: { in: 'body', path: '/owner' }, safety: ['review'] }],
    },
  ],
});
