import { preflightRefused } from '#engine/checks/preflight-refused.ts';
import { testCheck } from './test-check.ts';

const origin = 'https://app.example.com';
const asking = (more = {}) => ({
  method: 'OPTIONS',
  headers: { Origin: origin, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'content-type,x-trace', ...more },
});
const granting = (more = {}) => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Methods': 'GET, PUT',
  'Access-Control-Allow-Headers': 'Content-Type, X-Trace',
  ...more,
});
/** What a preflight keeps from being sent has no answer. */
const request = { method: 'PUT', headers: { Origin: origin, 'X-Trace': '1' }, body: '{}', status: 0 };

testCheck(preflightRefused, {
  silent: [
    { name: 'no preflight', ...request },
    { name: 'OPTIONS that asks for nothing', method: 'OPTIONS', answered: granting() },
    { name: 'all granted', ...request, preflight: { ...asking(), answered: granting() } },
    {
      name: 'all granted to everybody',
      ...request,
      preflight: {
        ...asking(),
        answered: granting({
          'Access-Control-Allow-Origin': '*',
          'Access-Control-Allow-Methods': '*',
          'Access-Control-Allow-Headers': '*',
        }),
      },
    },
    {
      name: 'a request that was let through all the same',
      ...request,
      status: 400,
      preflight: { ...asking(), answered: granting({ 'Access-Control-Allow-Headers': 'content-type' }) },
    },
    {
      name: 'the preflight of another request',
      method: 'GET',
      status: 0,
      preflight: { ...asking(), answered: granting({ 'Access-Control-Allow-Methods': 'GET' }) },
    },
    {
      name: 'a method that needs no grant',
      method: 'POST',
      status: 0,
      preflight: { ...asking({ 'Access-Control-Request-Method': 'POST' }), answered: granting({ 'Access-Control-Allow-Methods': 'GET' }) },
    },
  ],
  reporting: [
    {
      name: 'another origin is granted',
      ...request,
      preflight: { ...asking(), answered: granting({ 'Access-Control-Allow-Origin': 'https://www.example.com' }) },
      reports: [{ messageId: 'origin', at: { in: 'header', path: 'origin', offset: 0, length: origin.length }, safety: ['manual'] }],
    },
    {
      name: 'nothing is granted, and nothing is said',
      ...request,
      preflight: asking(),
      reports: [{ messageId: 'origin-quiet', at: { in: 'header', path: 'origin' } }],
    },
    {
      name: 'a preflight on its own, refused in words',
      ...asking(),
      answered: { 'Access-Control-Allow-Methods': 'GET', 'Access-Control-Allow-Headers': 'Content-Type, X-Trace' },
      message: 'Disallowed CORS origin, method',
      reports: [
        { messageId: 'origin', at: { in: 'header', path: 'origin' } },
        { messageId: 'method', at: { in: 'method', path: '' }, values: { method: 'PUT', granted: 'GET' } },
      ],
    },
    {
      name: 'a header that is not granted',
      ...request,
      preflight: { ...asking(), answered: granting({ 'Access-Control-Allow-Headers': 'content-type' }) },
      reports: [{ messageId: 'header', at: { in: 'header', path: 'x-trace', length: 1 }, safety: ['review', 'manual'] }],
    },
    {
      name: 'Authorization, which “*” does not cover',
      method: 'PUT',
      headers: { Authorization: 'Bearer t' },
      status: 0,
      preflight: {
        ...asking({ 'Access-Control-Request-Headers': 'authorization' }),
        answered: granting({ 'Access-Control-Allow-Headers': '*' }),
      },
      reports: [{ messageId: 'header', at: { in: 'header', path: 'authorization' } }],
    },
  ],
});
