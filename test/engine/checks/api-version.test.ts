import { apiVersion } from '#engine/checks/api-version.ts';
import { testCheck } from './test-check.ts';

const header = { in: 'header', path: 'x-api-version' } as const;
const asks = (value: string) => ({ headers: { 'X-API-Version': value } });
const base = 'https://api.example.com';

testCheck(apiVersion, {
  silent: [
    { name: 'no version' },
    { name: 'a number', ...asks('2') },
    { name: 'a date', ...asks('2024-06-01') },
    { name: 'a version of a service', headers: { 'OpenStack-API-Version': 'compute 2.90' } },
    { name: 'a preview', ...asks('2024-06-01-preview') },
    { name: 'a version in the path', url: `${base}/v2/orders`, message: 'qty must be a number' },
    { name: 'a version that the answer lists in another spelling', ...asks('2'), answered: { 'API-Supported-Versions': '1.0, 2.0' } },
    { name: 'the version of a document', ...asks('2'), claims: [{ text: 'version is invalid', at: { in: 'body', path: '/version' } }] },
    { name: 'another version', ...asks('2'), message: 'HTTP Version Not Supported' },
  ],
  reporting: [
    {
      name: 'a protocol with a figure in its name',
      url: `${base}/message`,
      headers: { 'A2A-Version': '9.9' },
      message: "The requested A2A protocol version '9.9' is not supported.",
      reports: [{ messageId: 'refused', at: { in: 'header', path: 'a2a-version' } }],
    },
    {
      name: 'a version in a header',
      ...asks('9'),
      message: 'API version 9 is not supported',
      reports: [{ messageId: 'refused', at: { ...header, length: 1 }, safety: ['manual'] }],
    },
    {
      name: 'a version in the query',
      url: `${base}/socket/?EIO=3`,
      message: 'Unsupported protocol version',
      reports: [{ messageId: 'refused', at: { in: 'query', path: 'EIO' } }],
    },
    {
      name: 'a version in the path',
      url: `${base}/v9/orders`,
      message: 'Unknown API version',
      reports: [{ messageId: 'refused', at: { in: 'path', path: '/0', offset: 24, length: 2 } }],
    },
    {
      name: 'a version in Accept',
      headers: { Accept: 'application/vnd.example.v9+json' },
      message: 'Invalid version in Accept',
      reports: [{ messageId: 'refused', at: { in: 'header', path: 'accept', offset: 24, length: 2 } }],
    },
    {
      name: 'no version where the server wants one',
      message: 'anthropic-version: header is required',
      reports: [{ messageId: 'missing', at: { in: 'header', path: 'anthropic-version', length: 0 } }],
    },
    { name: 'something that is no version', ...asks('undefined'), reports: [{ messageId: 'malformed', at: header }] },
    {
      name: 'a version that the answer does not list',
      ...asks('3.0'),
      answered: { 'API-Supported-Versions': '1.0, 2.0' },
      reports: [{ messageId: 'unlisted', at: header, safety: ['review', 'manual'], fixed: { headers: { 'x-api-version': '2.0' } } }],
    },
    {
      name: 'no version parameter, whatever version the path names',
      url: `${base}/v1/orders`,
      message: 'The api-version query parameter (?api-version=) is required for all requests.',
      reports: [
        {
          messageId: 'missing',
          at: { in: 'query', path: 'api-version' },
          safety: ['review', 'manual'],
          fixed: { url: `${base}/v1/orders?api-version=FILL_IN_api_version` },
        },
      ],
    },
  ],
});
