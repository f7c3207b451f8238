import { outdatedClient } from '#engine/checks/outdated-client.ts';
import { testCheck } from './test-check.ts';

const url = { in: 'url', path: '' } as const;
const agent = { 'User-Agent': 'acme-sdk/1.2' };

testCheck(outdatedClient, {
  silent: [
    { name: 'nothing of the kind', answered: { Date: 'Sun, 01 Mar 2026 12:00:00 GMT' }, message: 'email is required' },
    { name: 'a field that says no', answered: { Deprecation: 'false' } },
    { name: 'a warning of something else', answered: { Warning: '299 - "unknown field spec.foo"' } },
    { name: 'a member that is deprecated', claims: [{ text: 'the field is deprecated', at: { in: 'body', path: '/color' } }] },
    { name: 'a plan to be upgraded', message: 'Upgrade your plan to use this feature' },
    { name: 'a version that is only unknown', message: 'Unsupported API version' },
    { name: 'the newest version is linked everywhere', answered: { Link: '<https://a.example/v3>; rel="latest-version"' } },
  ],
  reporting: [
    ...[
      'This version of the API is no longer supported',
      'Please upgrade to the latest version',
      'Your client is out of date',
      'The SDK version is too old',
      'Deprecated version',
      'Upgrade Required',
    ].map((message) => ({
      name: message,
      headers: agent,
      message,
      reports: [{ messageId: 'refused', at: { in: 'header', path: 'user-agent', length: 12 } as const, safety: ['manual'] as const }],
    })),
    {
      name: 'the version of the client rather than its name',
      headers: { ...agent, 'X-Client-Version': '1.2.0' },
      message: 'Client version 1.2.0 is no longer supported',
      reports: [{ messageId: 'refused', at: { in: 'header', path: 'x-client-version' } }],
    },
    {
      name: 'the version that the path asks for',
      url: 'https://api.example.com/v1/orders',
      headers: agent,
      message: 'API v1 has been retired: this API version is deprecated',
      reports: [{ messageId: 'refused', at: { in: 'path', path: '/0' } }],
    },
    {
      name: 'an end that is past (requests of the tests are of March 2026)',
      answered: { Sunset: 'Sat, 31 Jan 2026 23:59:59 GMT' },
      reports: [{ messageId: 'ended', at: url, values: { day: '2026-01-31' } }],
    },
    {
      name: 'an end to come',
      answered: { Sunset: 'Thu, 31 Dec 2026 23:59:59 GMT' },
      reports: [{ messageId: 'sunset', at: url, values: { day: '2026-12-31' } }],
    },
    { name: 'RFC 9745', answered: { Deprecation: '@1688169599' }, reports: [{ messageId: 'deprecated', at: url }] },
    { name: 'a field of a framework', answered: { 'X-API-Deprecated': 'true' }, reports: [{ messageId: 'deprecated', at: url }] },
    {
      name: 'a warning',
      answered: { Warning: '299 - "v1beta1 is deprecated in v1.22+; use v1"' },
      reports: [{ messageId: 'warned', at: url, values: { text: 'v1beta1 is deprecated in v1.22+; use v1' } }],
    },
    {
      name: 'a link to the successor',
      answered: { Link: '<https://api.example.com/v2/orders>; rel="successor-version"' },
      reports: [{ messageId: 'replaced', at: url, values: { url: 'https://api.example.com/v2/orders' } }],
    },
  ],
});
