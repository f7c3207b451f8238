import { valueLimits } from '#engine/checks/value-limits.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const at = { in: 'body', path: '/v' } as const;
const sent = (value: unknown, text: string) => ({
  name: `${JSON.stringify(value)}: ${text}`,
  ...JSON_TYPE,
  body: JSON.stringify({ v: value }),
  claims: [{ text, at }],
});
const outside = (messageId: string, values: Readonly<Record<string, string | number>>) => ({
  reports: [{ messageId, at: { ...at, offset: 5 }, values: { name: 'v', ...values } }],
});

testCheck(valueLimits, {
  silent: [
    { name: 'no evidence', ...JSON_TYPE, body: '{"v":9}' },
    sent(5, 'v must be less than or equal to 5'),
    sent('5', 'v must be at most 5'),
    sent(9, 'v is out of range'),
    sent('soon', 'v must be at most 5'),
    sent(2.5, 'v must be greater than 2.5'),
    sent('abc', 'v must be at least 3 characters long'),
    sent(7, 'v must be at least 3 characters long'),
    // Two characters, four code units: which of them the server counts is not known.
    sent('😀😀', 'v must be at least 3 characters long'),
    sent('😀😀', 'v must be at most 3 characters long'),
    sent('red', 'v must be one of: red, green'),
    sent({ a: 1 }, 'v must be one of: red, green'),
    sent('FILL_IN_v', 'v must be one of: red, green'),
    sent('x', 'v must be a string'),
    { name: 'an absent member', ...JSON_TYPE, body: '{}', claims: [{ text: 'v must be at most 5', at }] },
    {
      name: 'a place that the words only mention',
      ...JSON_TYPE,
      body: '{"v":9}',
      claims: [{ text: 'v must be at most 5', at, onlyMentioned: true }],
    },
  ],
  reporting: [
    { ...sent(9, 'v must be less than or equal to 5'), ...outside('above', { sent: '9', limit: '5' }) },
    { ...sent('9', 'v must be less than or equal to 5'), ...outside('above', { sent: '9', limit: '5' }) },
    { ...sent(5, 'v must be less than 5'), ...outside('above', { sent: '5', limit: '4' }) },
    { ...sent(0, 'v must be between 1 and 10'), ...outside('below', { sent: '0', limit: '1' }) },
    { ...sent(-0.5, 'Number must be greater than or equal to 0'), ...outside('below', { sent: '-0.5', limit: '0' }) },
    { ...sent('ab', 'String must contain at least 3 character(s)'), ...outside('too-short', { sent: 2, limit: 3 }) },
    { ...sent('😀😀', 'v must be at least 5 characters long'), ...outside('too-short', { sent: 2, limit: 5 }) },
    { ...sent('abcdef', 'v must be at most 3 characters long'), ...outside('too-long', { sent: 6, limit: 3 }) },
    { ...sent([1, 2, 3], 'v must contain no more than 2 items'), ...outside('too-many', { sent: 3, limit: 2 }) },
    { ...sent([1], 'Array must contain at least 2 element(s)'), ...outside('too-few', { sent: 1, limit: 2 }) },
    { ...sent('blue', 'v must be one of: red, green'), ...outside('not-listed', { sent: 'blue', listed: 'red, green' }) },
    {
      ...sent('z', `v must be one of: ${[...'abcdefghijklmn'].join(', ')}`),
      ...outside('not-listed', { sent: 'z', listed: `${[...'abcdefghijkl'].join(', ')}, …` }),
    },
    {
      name: 'a query parameter',
      url: 'https://api.test/v?limit=500',
      claims: [{ text: 'limit must be at most 100', at: { in: 'query', path: 'limit' } }],
      reports: [{ messageId: 'above', at: { in: 'query', path: 'limit' }, values: { sent: '500', limit: '100' } }],
    },
  ],
});
