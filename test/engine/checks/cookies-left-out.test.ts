import { cookiesLeftOut } from '#engine/checks/cookies-left-out.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: 'cookie', offset: 0, length: 0 } as const;
const message = 'You must be logged in';
const other = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://app.example.net' };

testCheck(cookiesLeftOut, {
  silent: [
    { name: 'nobody misses a login', headers: other },
    { name: 'cookies went along', headers: { ...other, Cookie: 'a=1' }, message },
    { name: 'another kind of credentials', headers: { ...other, Authorization: 'Bearer t' }, message },
    { name: 'a recording without cookies', headers: other, credentialsComplete: false, message },
    { name: 'a server that asks for a token', headers: other, answered: { 'WWW-Authenticate': 'Bearer' }, message },
  ],
  reporting: [
    {
      name: 'a request to another site',
      headers: other,
      message,
      reports: [{ messageId: 'other-site', at, values: { origin: 'https://app.example.net' }, safety: ['manual'] }],
    },
    {
      name: 'another host, by its origin',
      headers: { Origin: 'https://app.example.net' },
      message,
      reports: [{ messageId: 'other-site', at }],
    },
    {
      name: 'the token against forged requests',
      headers: other,
      message: 'CSRF cookie not set',
      reports: [{ messageId: 'other-site', at }],
    },
    {
      name: 'a request to the same site',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      message,
      reports: [{ messageId: 'same-site', at }],
    },
    {
      name: 'no cookies where requests that passed had theirs',
      message,
      twins: [{ headers: { Cookie: 'sid=a' } }],
      reports: [{ messageId: 'unlike-passing', at: at, safety: ['manual', 'review'] }],
    },
  ],
});
