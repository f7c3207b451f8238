import { urlLength } from '#engine/checks/url-length.ts';
import { testCheck } from './test-check.ts';

const url = `https://api.example.com/a?b=1&ids=${'7,'.repeat(1500)}`;
const at = { in: 'query', path: 'ids', length: 3000 } as const;

testCheck(urlLength, {
  silent: [
    { name: 'a short URL', url: 'https://api.example.com/a' },
    { name: 'a short URL, whatever the server says', url: 'https://api.example.com/a', message: 'URI Too Long' },
  ],
  reporting: [
    { name: 'a long query', url, reports: [{ messageId: 'long-quiet', at, values: { size: url.length }, safety: ['manual'] }] },
    { name: 'a long query that is refused', url, message: '414 Request-URI Too Large', reports: [{ messageId: 'long', at }] },
    { name: 'a body that is too large', url, message: 'Payload too large', reports: [{ messageId: 'long-quiet', at }] },
    {
      name: 'a long path',
      url: `https://api.example.com/a/${'x'.repeat(2500)}`,
      reports: [{ messageId: 'long-quiet', at: { in: 'path', path: '/1', length: 2500 } }],
    },
  ],
});
