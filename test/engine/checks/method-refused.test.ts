import { methodRefused } from '#engine/checks/method-refused.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'method', path: '' } as const;

testCheck(methodRefused, {
  silent: [
    { name: 'no evidence' },
    { name: 'a complaint of something else', message: 'name is required', answered: { Allow: 'PUT' } },
    {
      name: 'a request that does not fit its object (Facebook)',
      message: "Unsupported get request. Object with ID 'acme' does not exist, cannot be loaded due to missing permissions",
    },
  ],
  reporting: [
    {
      name: 'tRPC',
      method: 'GET',
      message: 'Unsupported GET-request to mutation procedure at path "orders.create"',
      reports: [{ messageId: 'refused', at: AT }],
    },
    {
      name: 'AdonisJS, which may mean the address',
      method: 'POST',
      url: 'https://api.example.com/order',
      message: 'Cannot POST:/order',
      reports: [{ messageId: 'no-handler', at: { in: 'path', path: '/0' } }],
    },
    {
      name: 'refused without a word on what would do',
      method: 'PATCH',
      message: 'Method Not Allowed',
      reports: [{ messageId: 'refused', at: AT, values: { sent: 'PATCH' }, safety: ['manual'] }],
    },
    {
      name: 'one method allowed',
      method: 'PUT',
      message: 'Method "PUT" not allowed.',
      answered: { Allow: 'POST, OPTIONS' },
      reports: [{ messageId: 'refused-for', at: AT, safety: ['review', 'manual'], fixed: { method: 'POST' } }],
    },
    {
      name: 'several methods allowed',
      method: 'POST',
      message: 'Method Not Allowed',
      answered: { Allow: 'GET, HEAD, PUT' },
      reports: [{ messageId: 'refused-for', at: AT, values: { methods: 'GET, PUT' }, safety: ['manual'] }],
    },
    {
      name: 'a method that the words ask for',
      message: 'Can only perform a mutation operation from a POST request.',
      reports: [{ messageId: 'refused-for', at: AT, fixed: { method: 'POST' } }],
    },
    {
      name: 'a method that the server says it takes',
      method: 'POST',
      message: 'Method Not Allowed',
      answered: { Allow: 'GET, POST' },
      reports: [{ messageId: 'taken-elsewhere', at: AT, safety: [] }],
    },
  ],
});
