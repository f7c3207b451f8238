import { rateLimit } from '#engine/checks/rate-limit.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: '' } as const;
const date = 'Sun, 22 Nov 2026 21:32:34 GMT';

testCheck(rateLimit, {
  silent: [
    { name: 'nothing of limits' },
    { name: 'requests left', answered: { 'X-RateLimit-Limit': '10', 'X-RateLimit-Remaining': '9', 'X-RateLimit-Reset': '60' } },
    { name: 'a member of that name', claims: [{ text: 'rate limit must be a number', at: { in: 'body', path: '/rate_limit' } }] },
    { name: 'too many of something else', message: 'too many parameters' },
  ],
  reporting: [
    {
      name: 'the words alone',
      message: 'Too many requests, please try again later.',
      reports: [{ messageId: 'limited', at, safety: ['manual'] }],
    },
    {
      name: 'the words and Retry-After',
      message: 'Rate limit exceeded',
      retryAfter: 90,
      reports: [{ messageId: 'limited-for', at, values: { wait: '1 minute' } }],
    },
    {
      name: 'a code alone',
      code: 'TooManyRequestsException',
      message: 'Sorry',
      reports: [{ messageId: 'limited', at, values: { text: 'Sorry' } }],
    },
    { name: 'throttling', message: 'Request was throttled.', reports: [{ messageId: 'limited', at }] },
    { name: 'a content network', message: 'error code: 1015', reports: [{ messageId: 'limited', at }] },
    {
      name: 'the time of the next window as a moment',
      message: 'Quota exceeded',
      answered: { Date: date, 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': '1795383174' },
      reports: [{ messageId: 'limited-for', at, values: { wait: '20 seconds' } }],
    },
    {
      name: 'nothing left',
      answered: { 'RateLimit-Remaining': '0' },
      reports: [{ messageId: 'used-up', at, values: { field: 'ratelimit-remaining' } }],
    },
    {
      name: 'nothing left by the structured field',
      answered: { RateLimit: '"default";r=0;t=30' },
      reports: [{ messageId: 'used-up', at, values: { field: 'ratelimit', wait: '30 seconds' } }],
    },
    { name: 'only a wish to wait', retryAfter: 5, reports: [{ messageId: 'wait', at, values: { wait: '5 seconds' } }] },
  ],
});
