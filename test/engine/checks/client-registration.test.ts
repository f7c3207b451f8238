import { clientRegistration } from '#engine/checks/client-registration.ts';
import { testCheck } from './test-check.ts';

const token = (body: string, more = {}) => ({
  url: 'https://login.example.com/token',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...more },
  body,
});

testCheck(clientRegistration, {
  silent: [
    {
      name: 'a request that registers a client',
      url: 'https://login.example.com/register',
      headers: { 'Content-Type': 'application/json' },
      body: '{"grant_types":["foo"]}',
      code: 'invalid_client_metadata',
      message: 'grant_types is not valid',
    },
    { name: 'a parameter of the request', ...token('grant_type=magic&client_id=web'), message: 'grant_type is not supported' },
  ],
  reporting: [
    {
      name: 'a registration that the server cannot take, by its code',
      ...token('grant_type=client_credentials&client_id=web'),
      code: 'invalid_client_metadata',
      message: 'grant_types is not valid',
      reports: [{ messageId: 'registration', at: { in: 'body', path: '/client_id' }, safety: ['manual'] }],
    },
    {
      name: 'a registration, by a member that only it has',
      ...token('grant_type=client_credentials', { Authorization: 'Basic YTpi' }),
      message: 'token_endpoint_auth_method is not supported',
      reports: [{ messageId: 'registration', at: { in: 'header', path: 'authorization' } }],
    },
  ],
});
