import { jwtClaims } from '#engine/checks/jwt-claims.ts';
import { testCheck } from './test-check.ts';

const encoded = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const jwt = (claims: object) => `${encoded({ alg: 'HS256' })}.${encoded(claims)}.c2ln`;
const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
const at = { in: 'header', path: 'authorization', offset: 7 } as const;
const claims = { aud: 'https://other.example', iss: 'https://login.example', scope: 'read', exp: 1_900_000_000 };

testCheck(jwtClaims, {
  silent: [
    { name: 'no token', message: 'jwt audience invalid' },
    { name: 'a token of which nobody complains', ...bearer(jwt(claims)) },
    { name: 'a token without audience', ...bearer(jwt({})), message: 'jwt audience invalid' },
    { name: 'another complaint', ...bearer(jwt(claims)), message: 'jwt expired' },
    { name: 'a token of another kind', ...bearer('abc'), message: 'invalid audience' },
  ],
  reporting: [
    {
      name: 'another audience',
      ...bearer(jwt(claims)),
      message: 'jwt audience invalid. expected: api',
      reports: [{ messageId: 'audience', at, values: { value: 'https://other.example' }, safety: ['manual'] }],
    },
    {
      name: 'several audiences',
      ...bearer(jwt({ aud: ['a', 'b'] })),
      message: 'invalid audience',
      reports: [{ messageId: 'audience', at, values: { value: 'a, b' } }],
    },
    { name: 'another issuer', ...bearer(jwt(claims)), message: 'jwt issuer invalid', reports: [{ messageId: 'issuer', at }] },
    {
      name: 'a token of another kind',
      ...bearer(jwt({ token_type: 'refresh' })),
      message: 'Token has wrong type',
      reports: [{ messageId: 'kind', at, values: { value: 'refresh' }, safety: ['manual'] }],
    },
    {
      name: 'a token of another kind in the body',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ refresh: jwt({ token_type: 'access' }) }),
      message: 'Token has wrong type',
      reports: [{ messageId: 'kind', at: { in: 'body', path: '/refresh' }, values: { value: 'access' } }],
    },
    {
      name: 'too little',
      ...bearer(jwt(claims)),
      message: 'insufficient_scope',
      reports: [{ messageId: 'scope', at, values: { value: 'read' } }],
    },
    { name: 'no signature', ...bearer(jwt(claims).replace('c2ln', '')), reports: [{ messageId: 'unsigned-quiet', at }] },
    {
      name: 'no signature, refused',
      ...bearer(jwt(claims).replace('.c2ln', '')),
      message: 'jwt malformed',
      reports: [{ messageId: 'unsigned', at }],
    },
    { name: 'an end in milliseconds', ...bearer(jwt({ exp: 1_900_000_000_000 })), reports: [{ messageId: 'milliseconds-quiet', at }] },
    {
      name: 'an end in milliseconds, refused',
      ...bearer(jwt({ exp: 1_900_000_000_000 })),
      message: 'invalid token',
      reports: [{ messageId: 'milliseconds', at }],
    },
  ],
});
