import { jwtTime } from '#engine/checks/jwt-time.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'header', path: 'authorization' } as const;
const NOON = Date.UTC(2026, 2, 1, 12) / 1000;
const answered = { Date: 'Sun, 01 Mar 2026 12:00:00 GMT' };

function token(claims: object): string {
  return ['{"alg":"HS256"}', JSON.stringify(claims), 'signature']
    .map((part) => btoa(part).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
    .join('.');
}
const bearer = (claims: object) => ({ headers: { Authorization: `Bearer ${token(claims)}` } });

testCheck(jwtTime, {
  silent: [
    { name: 'no token', answered },
    { name: 'a token in its time', ...bearer({ nbf: NOON - 60, exp: NOON + 60 }), answered },
    { name: 'a token without times', ...bearer({ sub: 'u1' }), answered },
    { name: 'an expired token where the answer has no Date', ...bearer({ exp: NOON - 600 }) },
    { name: 'times that are no numbers', ...bearer({ exp: 'yesterday', nbf: null }), answered },
    { name: 'an opaque token', headers: { Authorization: 'Bearer abc.def.ghi' }, answered },
    { name: 'a token whose claims do not decode', headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.%%%.x' }, answered },
  ],
  reporting: [
    {
      name: 'an expired token',
      ...bearer({ exp: NOON - 400 }),
      answered,
      reports: [{ messageId: 'expired', at: { ...AT, offset: 7 }, values: { ago: '6 minutes' }, safety: ['manual'] }],
    },
    {
      name: 'a token that expired years ago',
      ...bearer({ exp: NOON - 86_400 * 1064 }),
      answered,
      reports: [{ messageId: 'expired', at: AT, values: { ago: '1,064 days' } }],
    },
    {
      name: 'a token that expired days ago where the answer has no Date',
      ...bearer({ exp: NOON - 86_400 * 2 }),
      reports: [{ messageId: 'expired', at: AT, values: { ago: '2 days' } }],
    },
    {
      name: 'a token that expired where the answer has no Date, and the server says so',
      ...bearer({ exp: NOON - 600 }),
      message: 'Token is expired',
      reports: [{ messageId: 'expired', at: AT, values: { ago: '10 minutes' } }],
    },
    {
      name: 'a token that ended within the usual leeway',
      ...bearer({ exp: NOON - 200 }),
      answered,
      reports: [{ messageId: 'just-expired', at: AT, values: { ago: '3 minutes' } }],
    },
    {
      name: 'a token that ended a moment ago, and the server says so',
      ...bearer({ exp: NOON - 20 }),
      answered,
      message: 'jwt expired',
      reports: [{ messageId: 'expired', at: AT }],
    },
    {
      name: 'a token of the future',
      ...bearer({ nbf: NOON + 7200 }),
      answered,
      reports: [{ messageId: 'not-yet-valid', at: AT, values: { ago: '2 hours' }, safety: ['manual'] }],
    },
    {
      name: 'a token in a field of its own',
      headers: { 'X-Access-Token': token({ exp: NOON - 3600 }) },
      answered,
      reports: [{ messageId: 'expired', at: { in: 'header', path: 'x-access-token', offset: 0 } }],
    },
    {
      name: 'a token in the query',
      url: `https://api.example.com/me?access_token=${token({ exp: NOON - 3600 })}`,
      answered,
      reports: [{ messageId: 'expired', at: { in: 'query', path: 'access_token' } }],
    },
    { name: 'a time beyond all dates', ...bearer({ nbf: 1e300 }), answered, reports: [{ messageId: 'not-yet-valid', at: AT }] },
    {
      name: 'a token that is valid in a moment',
      ...bearer({ nbf: NOON + 20 }),
      answered,
      reports: [{ messageId: 'nearly-valid', at: AT, safety: ['manual'] }],
    },
  ],
});
