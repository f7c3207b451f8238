import { hostHeader } from '#engine/checks/host-header.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'header', path: 'host' } as const;
const url = 'https://api.example.com:8443/a';
const host = (value: string | readonly string[]) => ({ url, headers: { Host: value } });
const fixed = { headers: { host: 'api.example.com:8443' } };

testCheck(hostHeader, {
  silent: [
    { name: 'the host of the URL', ...host('api.example.com:8443') },
    { name: 'the host in capitals', ...host('API.example.com:8443') },
    { name: 'a default port that one of the two leaves out', url: 'https://api.example.com/a', headers: { Host: 'api.example.com:443' } },
    { name: 'an IPv6 host', url: 'http://[::1]:8080/', headers: { Host: '[::1]:8080' } },
    { name: 'no Host where HTTP/2 has none', url, httpVersion: 'h2' },
    { name: 'no Host among provisional headers', url, headersComplete: false },
  ],
  reporting: [
    { name: 'no Host', url, reports: [{ messageId: 'missing-quiet', at: { ...AT, length: 0 }, safety: ['review'], fixed }] },
    {
      name: 'no Host, and the server says so',
      url,
      message: "HTTP/1.1 requires a 'Host' request header.",
      reports: [{ messageId: 'missing', at: AT, fixed }],
    },
    { name: 'something that is no host', ...host('api example.com'), reports: [{ messageId: 'malformed', at: AT, fixed }] },
    { name: 'another host', ...host('shop.internal'), reports: [{ messageId: 'differs-quiet', at: AT, fixed }] },
    {
      name: 'another host that the server does not know',
      ...host('shop.internal'),
      message: 'Invalid host header',
      reports: [{ messageId: 'differs', at: AT, fixed }],
    },
    { name: 'two hosts', ...host(['a', 'b']), reports: [{ messageId: 'repeated', at: AT, values: { count: 2 } }] },
  ],
});
