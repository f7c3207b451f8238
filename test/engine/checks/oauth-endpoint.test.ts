import { oauthEndpoint } from '#engine/checks/oauth-endpoint.ts';
import { testCheck } from './test-check.ts';

const ID = 'https://id.example.com/oauth2';
const BACK = 'redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb';
const query = (path: string) => ({ in: 'query', path }) as const;
const authorize = (parameters: string) => ({ url: `${ID}/authorize?${parameters}` });
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const token = (body: string, headers: Record<string, string> = FORM) => ({ url: `${ID}/token`, headers, body });
const GRANT = 'grant_type=client_credentials&client_id=a';

testCheck(oauthEndpoint, {
  silent: [
    { name: 'a whole authorization request', ...authorize(`response_type=code&client_id=a&${BACK}`) },
    { name: 'response types of OpenID Connect', ...authorize('response_type=code%20id_token&client_id=a') },
    { name: 'a pushed request', ...authorize('client_id=a&request_uri=urn%3Aa') },
    { name: 'an address that is called so for another reason', ...authorize('amount=5') },
    { name: 'a login of another kind', url: 'https://api.example.com/auth?client_id=a' },
    { name: 'a token request', ...token(GRANT) },
    { name: 'another kind of token', ...token('{"name":"ci"}', { 'Content-Type': 'application/json' }) },
    { name: 'a token that is asked for without a body', method: 'POST', url: `${ID}/token` },
    { name: 'an error that is no code of the protocol', url: 'https://app.example.com/cb?error=true', message: 'Bad Request' },
  ],
  reporting: [
    {
      name: 'no client_id',
      ...authorize('response_type=code'),
      reports: [
        {
          messageId: 'parameter-quiet',
          at: query('client_id'),
          safety: ['review'],
          fixed: authorize('response_type=code&client_id=FILL_IN_client_id'),
        },
      ],
    },
    {
      name: 'no response_type, and the server says that something is missing',
      ...authorize('client_id=a'),
      message: 'Missing parameters',
      code: 'invalid_request',
      reports: [{ messageId: 'parameter', at: query('response_type'), fixed: authorize('client_id=a&response_type=code') }],
    },
    {
      name: 'a response_type that there is not',
      ...authorize('response_type=tokn&client_id=a'),
      message: 'unsupported_response_type',
      reports: [{ messageId: 'response-type', at: query('response_type'), fixed: authorize('response_type=token&client_id=a') }],
    },
    {
      name: 'no grant',
      ...token('code=x&client_id=a'),
      message: 'invalid_request',
      code: 'invalid_request',
      reports: [
        {
          messageId: 'parameter',
          at: { in: 'body', path: '/grant_type' },
          fixed: { body: 'code=x&client_id=a&grant_type=authorization_code' },
        },
      ],
    },
    {
      name: 'JSON',
      ...token('{"grant_type":"client_credentials","client_id":"a"}', { 'Content-Type': 'application/json' }),
      reports: [
        {
          messageId: 'not-a-form-quiet',
          at: { in: 'header', path: 'content-type' },
          fixed: { body: GRANT, headers: { 'content-type': FORM['Content-Type'] } },
        },
      ],
    },
    {
      name: 'JSON, in which the server finds nothing',
      ...token('{"grant_type":"client_credentials","client_id":"a"}', { 'Content-Type': 'application/json' }),
      message: 'Missing form parameter: grant_type',
      reports: [{ messageId: 'not-a-form', at: { in: 'header', path: 'content-type' }, safety: ['review'] }],
    },
    {
      name: 'fields in the URL',
      method: 'POST',
      url: `${ID}/token?${GRANT}`,
      message: 'Missing form parameter: grant_type',
      reports: [{ messageId: 'in-query', at: query('grant_type'), fixed: { url: `${ID}/token`, body: GRANT } }],
    },
    {
      name: 'a client that the server does not know',
      ...token(`${GRANT}&client_secret=s`),
      message: 'invalid_client',
      code: 'invalid_client',
      reports: [{ messageId: 'client', at: { in: 'body', path: '/client_secret' }, safety: ['manual'] }],
    },
    {
      name: 'an error in the address of the page that failed',
      url: 'https://app.example.com/cb?error=invalid_request&error_description=Missing%20code_challenge',
      message: 'Login failed',
      reports: [{ messageId: 'returned', at: query('error'), values: { text: 'Missing code_challenge' }, safety: ['manual'] }],
    },
    {
      name: 'an error without a reason',
      url: 'https://app.example.com/cb?error=access_denied&state=z',
      message: 'Login failed',
      reports: [{ messageId: 'returned-bare', at: query('error') }],
    },
    {
      name: 'an error in the fragment of which nobody complains',
      url: 'https://app.example.com/cb#error=login_required&state=z',
      reports: [{ messageId: 'returned-quiet', at: { in: 'url', path: '' } }],
    },
    {
      name: 'a misspelled response type',
      ...authorize('response_type=cod&client_id=a'),
      reports: [{ messageId: 'response-type-quiet', at: query('response_type'), safety: ['review'] }],
    },
    {
      name: 'a token request in the URL',
      method: 'POST',
      url: `${ID}/token?${GRANT}`,
      reports: [{ messageId: 'in-query-quiet', at: query('grant_type'), safety: ['review'] }],
    },
  ],
});
