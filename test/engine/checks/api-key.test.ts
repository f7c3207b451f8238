import { apiKey } from '#engine/checks/api-key.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: 'x-api-key' } as const;
const key = (value: string) => ({ headers: { 'X-API-Key': value } });
const fixed = { headers: { 'x-api-key': 'k-1' } };
const url = 'https://api.example.com/a?api_key=k-1';

testCheck(apiKey, {
  silent: [
    {
      name: 'a JSON Web Token beside which a key is wanted',
      headers: { Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln' },
      message: 'Missing API key. Send it in the x-api-key header.',
    },
    { name: 'a token of which nobody speaks', headers: { Authorization: 'Bearer k-1' } },
    { name: 'no key', message: 'Missing X-API-Key header' },
    { name: 'a key', ...key('k-1') },
    { name: 'a key in the query', url },
    { name: 'a key that is refused where the server reads it', ...key('k-1'), message: 'Invalid API key' },
    { name: 'a placeholder of ours', ...key('FILL_IN_key') },
    { name: 'another parameter of that sort', url: 'https://api.example.com/a?key=a%20b' },
  ],
  reporting: [
    { name: 'undefined', ...key('undefined'), reports: [{ messageId: 'no-value-quiet', at, safety: ['manual'] }] },
    { name: 'nothing, refused', ...key(''), message: 'Invalid API key', reports: [{ messageId: 'no-value', at }] },
    { name: 'a blank inside', ...key('k -1'), reports: [{ messageId: 'blank', at, safety: ['review'], fixed }] },
    {
      name: 'a blank after it in the query',
      url: `${url}%20`,
      reports: [{ messageId: 'blank', at: { in: 'query', path: 'api_key' }, fixed: { url } }],
    },
    { name: 'quotation marks', ...key('"k-1"'), reports: [{ messageId: 'quoted', at, fixed }] },
    { name: 'a scheme', ...key('Bearer k-1'), reports: [{ messageId: 'scheme-quiet', at, fixed }] },
    { name: 'a scheme that is refused', ...key('Bearer k-1'), message: 'Invalid API key', reports: [{ messageId: 'scheme', at, fixed }] },
    {
      name: 'a key in the query where the server reads a header',
      url,
      claims: [{ text: 'X-API-Key is required', at }],
      reports: [
        {
          messageId: 'elsewhere',
          at: { in: 'query', path: 'api_key' },
          values: { wanted: 'x-api-key' },
          fixed: { url: 'https://api.example.com/a', ...fixed },
        },
      ],
    },
    {
      name: 'a key in another header than the words name',
      ...key('k-1'),
      message: 'Missing "apikey" header',
      reports: [{ messageId: 'elsewhere', at, values: { wanted: 'apikey' } }],
    },
    {
      name: 'a key sent as a Bearer token where the server reads a header of its own',
      headers: { Authorization: 'Bearer k-1' },
      message: 'Missing API key. Send it in the x-api-key header.',
      reports: [
        {
          messageId: 'elsewhere',
          at: { in: 'header', path: 'authorization', offset: 7, length: 3 },
          values: { wanted: 'x-api-key' },
          fixed,
        },
      ],
    },
  ],
});
