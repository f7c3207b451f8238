import { headerSize } from '#engine/checks/header-size.ts';
import { testCheck } from './test-check.ts';

const long = 'x'.repeat(5000);

testCheck(headerSize, {
  silent: [
    {
      name: 'a head that is mostly URL',
      url: `https://api.example.com/?q=${'q'.repeat(9000)}`,
      headers: { 'X-A': 'b' },
      message: 'URI too long',
    },
    { name: 'ordinary fields', headers: { Accept: '*/*', Cookie: 'sid=1' } },
    { name: 'a long token', headers: { Authorization: `Bearer ${'x'.repeat(2000)}` } },
    { name: 'no fields at all' },
  ],
  reporting: [
    {
      name: 'a long field of which nobody complains',
      headers: { 'X-Trace': long },
      reports: [{ messageId: 'large-quiet', at: { in: 'header', path: 'x-trace', offset: 0, length: 5000 }, safety: ['manual'] }],
    },
    {
      name: 'the cookie that takes the room, and a server that says so',
      headers: { Cookie: `a=1; big=${long}` },
      message: 'Request Header Or Cookie Too Large',
      reports: [{ messageId: 'large', at: { in: 'cookie', path: 'big', offset: 5, length: 5004 } }],
    },
    {
      name: 'many cookies of one size',
      headers: { Cookie: Array.from({ length: 50 }, (_, index) => `c${index}=${'y'.repeat(100)}`).join('; ') },
      reports: [{ messageId: 'large-quiet', at: { in: 'header', path: 'cookie' } }],
    },
    {
      name: 'many fields that together are too large',
      headers: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`X-Part-${index}`, 'z'.repeat(900 + index)])),
      reports: [{ messageId: 'sum-quiet', at: { in: 'header', path: 'x-part-9' } }],
    },
    {
      name: 'many fields that together are refused',
      headers: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`X-Part-${index}`, 'z'.repeat(900)])),
      message: 'Request Header Fields Too Large',
      reports: [{ messageId: 'sum', at: { in: 'header', path: 'x-part-0' } }],
    },
  ],
});
