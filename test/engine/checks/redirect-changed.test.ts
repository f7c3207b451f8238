import { redirectChanged } from '#engine/checks/redirect-changed.ts';
import { testCheck } from './test-check.ts';

const url = 'https://api.example.com/orders/';
const before = {
  method: 'POST',
  url: 'http://api.example.com/orders',
  headers: { 'Content-Type': 'application/json', Authorization: 'Bearer t' },
  body: '{"a":1}',
} as const;
const kept = { headers: { Authorization: 'Bearer t' } } as const;
const METHOD = { in: 'method', path: '' } as const;

testCheck(redirectChanged, {
  silent: [
    { name: 'no redirect', url },
    { name: 'a redirect that kept all', ...before, url, redirectedFrom: before },
    { name: 'GET redirected to GET', url, redirectedFrom: { url: 'https://api.example.com/' } },
    {
      name: 'no Authorization, but the recording may lack it',
      url,
      credentialsComplete: false,
      redirectedFrom: { url: 'https://a.example', ...kept },
    },
    {
      name: 'a body that is not needed and of which nobody speaks',
      method: 'POST',
      url,
      ...kept,
      redirectedFrom: before,
    },
  ],
  reporting: [
    {
      name: 'what the server misses in the query was in the body that the redirect dropped',
      url,
      ...kept,
      redirectedFrom: before,
      claims: [{ text: 'a is required', at: { in: 'query', path: 'a' } }],
      reports: [{ messageId: 'method', at: METHOD, fixed: { method: 'POST', url, body: '{"a":1}' } }],
    },
    {
      name: 'what the server misses was not in the body either',
      url: 'https://api.example.com/orders/7',
      ...kept,
      redirectedFrom: before,
      claims: [{ text: 'b is required', at: { in: 'query', path: 'b' } }],
      reports: [{ messageId: 'method-quiet', at: METHOD }],
    },
    {
      name: 'POST became GET, as after a form',
      url: 'https://api.example.com/orders/7',
      ...kept,
      redirectedFrom: before,
      reports: [{ messageId: 'method-quiet', at: METHOD }],
    },
    {
      name: 'POST became GET, and the server does not take GET',
      url,
      ...kept,
      message: 'Method "GET" not allowed.',
      redirectedFrom: before,
      reports: [
        {
          messageId: 'method',
          at: METHOD,
          values: { before: 'POST', after: 'GET' },
          safety: ['review'],
          fixed: { method: 'POST', url, body: '{"a":1}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'the body was dropped, and the server misses it',
      method: 'POST',
      url,
      ...kept,
      message: 'Request body is missing',
      redirectedFrom: before,
      reports: [{ messageId: 'body', at: { in: 'body', path: '' }, fixed: { body: '{"a":1}' } }],
    },
    {
      name: 'credentials were dropped on the way to another origin',
      url: 'https://other.example.net/orders',
      message: 'Authentication credentials were not provided.',
      redirectedFrom: { url: 'https://api.example.com/orders', ...kept },
      reports: [
        {
          messageId: 'credentials',
          at: { in: 'header', path: 'authorization', length: 0 },
          fixed: { headers: { authorization: 'Bearer t' } },
        },
      ],
    },
    {
      name: 'credentials were dropped, and nobody minds',
      url: 'https://other.example.net/orders',
      redirectedFrom: { url: 'https://api.example.com/orders', ...kept },
      reports: [{ messageId: 'credentials-quiet', at: { in: 'header', path: 'authorization' } }],
    },
  ],
});
