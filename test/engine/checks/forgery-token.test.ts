import { forgeryToken } from '#engine/checks/forgery-token.ts';
import { testCheck } from './test-check.ts';

const message = 'CSRF verification failed. Request aborted.';
const at = (path: string) => ({ in: 'header', path }) as const;

testCheck(forgeryToken, {
  silent: [
    {
      name: 'a bare refusal of a request that repeats its cookie',
      method: 'POST',
      headers: { Cookie: 'crumb=a', 'X-CSRF-Token': 'a' },
      message: 'Forbidden',
    },
    { name: 'a bare refusal of reading', headers: { Cookie: 'crumb=a' }, message: 'Forbidden' },
    { name: 'no evidence' },
    { name: 'a complaint of something else', message: 'name is required' },
    { name: 'a cookie to be repeated, on a request that changes nothing', method: 'GET', headers: { Cookie: 'XSRF-TOKEN=abc' } },
    { name: 'a cookie that is repeated', method: 'POST', headers: { Cookie: 'XSRF-TOKEN=a%3D', 'X-XSRF-TOKEN': 'a=' } },
    { name: 'a token in the body', method: 'POST', headers: { Cookie: 'csrftoken=abc' }, body: 'csrfmiddlewaretoken=xyz&a=1' },
    { name: 'a recording without all header fields', method: 'POST', headers: { Cookie: 'XSRF-TOKEN=abc' }, headersComplete: false },
  ],
  reporting: [
    {
      name: 'a cookie that the export may have left out',
      method: 'POST',
      credentialsComplete: false,
      message: 'missing csrf cookie',
      reports: [{ messageId: 'cookie-unknown', at: at('cookie'), safety: ['manual'] }],
    },
    {
      name: 'no token and nothing to take it from',
      method: 'POST',
      message,
      reports: [{ messageId: 'no-token', at: { ...at('x-csrf-token'), length: 0 }, safety: ['manual'] }],
    },
    {
      name: 'a cookie that must be repeated, as Django has it',
      headers: { Cookie: 'a=1; csrftoken=T61' },
      message,
      reports: [
        { messageId: 'no-token', at: at('x-csrftoken'), safety: ['review', 'manual'], fixed: { headers: { 'x-csrftoken': 'T61' } } },
      ],
    },
    {
      name: 'a cookie that must be repeated, as Angular and axios have it',
      headers: { Cookie: 'XSRF-TOKEN=abc' },
      message,
      reports: [{ messageId: 'no-token', at: at('x-xsrf-token'), fixed: { headers: { 'x-xsrf-token': 'abc' } } }],
    },
    {
      name: 'a token without its cookie',
      headers: { 'X-CSRF-Token': 'abc' },
      message: 'invalid csrf token',
      reports: [{ messageId: 'no-cookie', at: { in: 'cookie', path: '_csrf' }, safety: ['manual'] }],
    },
    {
      name: 'a token without its cookie in a recording that may have dropped cookies',
      headers: { 'X-CSRF-Token': 'abc' },
      credentialsComplete: false,
      message: 'invalid csrf token',
      reports: [{ messageId: 'refused', at: at('x-csrf-token') }],
    },
    {
      name: 'a bare refusal of a request that does not repeat its cookie',
      method: 'POST',
      headers: { Cookie: 'crumb=T61' },
      message: 'Forbidden',
      reports: [{ messageId: 'no-token', at: at('x-csrf-token'), fixed: { headers: { 'x-csrf-token': 'T61' } } }],
    },
    {
      name: 'a token that goes with a session',
      headers: { 'X-CSRF-Token': 'abc', Cookie: 'connect.sid=s1' },
      message: 'CSRF token mismatch',
      reports: [{ messageId: 'refused', at: at('x-csrf-token') }],
    },
    {
      name: 'the field that the server names',
      message:
        'Blocked as a potential Cross-Site Request Forgery (CSRF). Specify a content-type header or provide apollo-require-preflight',
      reports: [{ messageId: 'no-token', at: at('apollo-require-preflight'), fixed: { headers: { 'apollo-require-preflight': 'true' } } }],
    },
    {
      name: 'a cookie that is not repeated, though nobody complains',
      method: 'POST',
      headers: { Cookie: 'XSRF-TOKEN=abc' },
      reports: [{ messageId: 'absent-quiet', at: at('x-xsrf-token'), fixed: { headers: { 'x-xsrf-token': 'abc' } } }],
    },
    {
      name: 'a token that is not its cookie’s, though nobody complains',
      method: 'PUT',
      headers: { Cookie: 'csrftoken=new', 'X-CSRFToken': 'old' },
      reports: [{ messageId: 'at-odds-quiet', at: { ...at('x-csrftoken'), length: 3 }, fixed: { headers: { 'x-csrftoken': 'new' } } }],
    },
    {
      name: 'a token that is not its cookie’s',
      headers: { Cookie: 'XSRF-TOKEN=new%3D', 'X-XSRF-TOKEN': 'old' },
      message,
      reports: [
        {
          messageId: 'at-odds',
          at: at('x-xsrf-token'),
          values: { cookie: 'XSRF-TOKEN' },
          safety: ['review', 'manual'],
          fixed: { headers: { 'x-xsrf-token': 'new=' } },
        },
      ],
    },
    {
      name: 'a token that repeats its cookie',
      method: 'POST',
      headers: { Cookie: 'XSRF-TOKEN=abc', 'X-XSRF-TOKEN': 'abc' },
      message,
      reports: [{ messageId: 'fits', at: at('x-xsrf-token'), safety: ['manual'] }],
    },
  ],
});
