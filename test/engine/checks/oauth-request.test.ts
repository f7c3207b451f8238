import { oauthRequest } from '#engine/checks/oauth-request.ts';
import { testCheck } from './test-check.ts';

const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const BACK = encodeURIComponent('https://app.example.com/cb');
const auth = (query: string) => ({ url: `https://login.example.com/authorize?client_id=web&response_type=code&state=x&${query}` });
const token = (body: string, more = {}) => ({
  url: 'https://login.example.com/token',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...more },
  body,
});
const query = (path: string) => ({ in: 'query', path }) as const;
const body = (path: string) => ({ in: 'body', path: `/${path}` }) as const;

testCheck(oauthRequest, {
  silent: [
    { name: 'another request', url: 'https://api.example.com/?redirect_uri=x&scope=a,b' },
    {
      name: 'a login as it should be',
      ...auth(`redirect_uri=${BACK}&scope=openid%20email&code_challenge=${CHALLENGE}&code_challenge_method=S256`),
    },
    { name: 'an application of its own scheme', ...auth('redirect_uri=com.example.app%3A%2F%2Fcb') },
    {
      name: 'a code that is changed for a token',
      ...token(`grant_type=authorization_code&code=c&code_verifier=${CHALLENGE}&redirect_uri=${BACK}`),
    },
    { name: 'a grant of its own', ...token('grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange') },
    { name: 'the client’s own credentials', ...token('grant_type=client_credentials', { Authorization: 'Basic YTpi' }) },
    {
      name: 'a code that may stand in what the recording lacks',
      ...token(''),
      body: { state: 'known', text: 'grant_type=authorization_code', form: 'text', complete: false },
    },
  ],
  reporting: [
    {
      name: 'no challenge where the server speaks of PKCE',
      ...auth(`redirect_uri=${BACK}`),
      message: 'Public clients must use PKCE.',
      reports: [{ messageId: 'no-challenge', at: query('code_challenge'), safety: ['manual'] }],
    },
    {
      name: 'a refresh token that is not taken',
      ...token('grant_type=refresh_token&refresh_token=r'),
      message: 'Refresh token has been used',
      code: 'invalid_grant',
      reports: [{ messageId: 'refresh', at: body('refresh_token'), safety: ['manual'] }],
    },
    {
      name: 'a path as redirect_uri',
      ...auth('redirect_uri=%2Fcb'),
      reports: [{ messageId: 'redirect-form', at: query('redirect_uri'), safety: ['manual'] }],
    },
    {
      name: 'a fragment in redirect_uri',
      ...auth(`redirect_uri=${BACK}%23%2Fhome`),
      reports: [
        { messageId: 'redirect-form', at: query('redirect_uri'), safety: ['review', 'manual'], fixed: auth(`redirect_uri=${BACK}`) },
      ],
    },
    {
      name: 'a redirect_uri that is not registered',
      ...auth(`redirect_uri=${BACK}`),
      message: "redirect_uri did not match any of the client's registered redirect_uris",
      reports: [{ messageId: 'redirect-mismatch', at: query('redirect_uri'), safety: ['manual'] }],
    },
    {
      name: 'base64 instead of base64url',
      ...auth(`code_challenge=${CHALLENGE.replace('-', '%2B')}%3D&code_challenge_method=S256`),
      reports: [
        { messageId: 'challenge', at: query('code_challenge'), fixed: auth(`code_challenge=${CHALLENGE}&code_challenge_method=S256`) },
      ],
    },
    {
      name: 'a method in small letters',
      ...auth(`code_challenge=${CHALLENGE}&code_challenge_method=s256`),
      reports: [
        { messageId: 'method', at: query('code_challenge_method'), fixed: auth(`code_challenge=${CHALLENGE}&code_challenge_method=S256`) },
      ],
    },
    {
      name: 'no state',
      url: 'https://login.example.com/authorize?client_id=web&response_type=code',
      reports: [{ messageId: 'state-quiet', at: query('state') }],
    },
    {
      name: 'scopes with commas',
      ...auth('scope=openid,email'),
      reports: [{ messageId: 'scope-quiet', at: query('scope'), fixed: auth('scope=openid%20email') }],
    },
    {
      name: 'scopes with commas that are refused',
      ...auth('scope=openid,email'),
      code: 'invalid_scope',
      message: 'no such scope',
      reports: [{ messageId: 'scope', at: query('scope') }],
    },
    {
      name: 'a misspelled grant',
      ...token('grant_type=client-credentials'),
      code: 'unsupported_grant_type',
      message: 'unsupported',
      reports: [{ messageId: 'grant', at: body('grant_type'), fixed: { body: 'grant_type=client_credentials' } }],
    },
    {
      name: 'a grant that there is not, of which the server says nothing',
      ...token('grant_type=login'),
      reports: [{ messageId: 'grant-quiet', at: body('grant_type'), safety: ['manual'] }],
    },
    {
      name: 'a code whose verifier the server misses',
      ...token('grant_type=authorization_code&code=c'),
      code: 'invalid_grant',
      message: 'PKCE verification failed: code_verifier is missing',
      reports: [
        { messageId: 'code', at: body('code') },
        { messageId: 'no-verifier', at: body('code_verifier') },
      ],
    },
    {
      name: 'the secret twice, and the server says so',
      ...token('grant_type=client_credentials&client_secret=s', { Authorization: 'Basic YTpi' }),
      message: 'client_secret must not be sent along with an Authorization header',
      reports: [{ messageId: 'two-credentials', at: body('client_secret') }],
    },
    { name: 'a grant without its code', ...token('grant_type=authorization_code'), reports: [{ messageId: 'needs', at: body('code') }] },
    {
      name: 'a verifier that is too short',
      ...token('grant_type=authorization_code&code=c&code_verifier=abc'),
      reports: [{ messageId: 'verifier', at: body('code_verifier'), values: { size: 3 } }],
    },
    {
      name: 'a code that was used, or lacks its verifier',
      ...token('grant_type=authorization_code&code=c'),
      code: 'invalid_grant',
      message: 'grant request is invalid',
      reports: [
        { messageId: 'code', at: body('code') },
        { messageId: 'no-verifier-quiet', at: body('code_verifier') },
      ],
    },
    {
      name: 'the secret twice',
      ...token('grant_type=client_credentials&client_secret=s', { Authorization: 'Basic YTpi' }),
      reports: [
        {
          messageId: 'two-credentials-quiet',
          at: body('client_secret'),
          safety: ['review', 'manual'],
          fixed: { body: 'grant_type=client_credentials' },
        },
      ],
    },
  ],
});
