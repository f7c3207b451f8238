import { valueFormat } from '#engine/checks/value-format.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const at = { in: 'body', path: '/v' } as const;
const sent = (value: unknown, text: string) => ({
  name: `${JSON.stringify(value)}: ${text}`,
  ...JSON_TYPE,
  body: JSON.stringify({ v: value }),
  claims: [{ text, at }],
});
const becomes = (value: string, safety: readonly ('safe' | 'review')[] = ['safe'], messageId = 'wrong-format') => ({
  reports: [{ messageId, at: { ...at, offset: 5 }, safety, fixed: { body: JSON.stringify({ v: value }) } }],
});
const unreadable = { reports: [{ messageId: 'wrong-format', at, safety: ['review'] as const, fixed: { body: '{"v":"FILL_IN_v"}' } }] };

const DATE = 'v must be a valid date';
const MOMENT = 'body/v must match format "date-time"';
const EMAIL = 'v must be a valid email';
const UUID = 'v must be a valid UUID';
const URL = 'v must be a valid URL';

testCheck(valueFormat, {
  silent: [
    { name: 'no evidence', ...JSON_TYPE, body: '{"v":"x"}' },
    sent('2026-01-31', DATE),
    sent('2026-01-31T10:00:00.5+01:00', MOMENT),
    sent('a+b@example.co.uk', EMAIL),
    sent('8B1E2F0A-3C4D-4E5F-8A9B-0C1D2E3F4A5B', UUID),
    sent('https://example.com/?a=1', URL),
    sent('', EMAIL),
    sent('FILL_IN_v', EMAIL),
    sent(true, DATE),
    sent('31.01.2026', 'v must be in the format dd.MM.yyyy'),
    sent('x', 'v must be a string'),
    {
      name: 'a name that the server does not know',
      ...JSON_TYPE,
      body: '{"email":"x"}',
      claims: [{ text: 'unexpected key email', at: { in: 'body', path: '/email' } }],
    },
    { name: 'an absent member', ...JSON_TYPE, body: '{}', claims: [{ text: EMAIL, at }] },
    {
      name: 'names that are like an address’s',
      ...JSON_TYPE,
      body: '{"mailbox":"in","voicemail":"1","emails_sent":"2","email":"ann@example.com"}',
    },
  ],
  reporting: [
    {
      name: 'an address that is called no more than invalid',
      ...JSON_TYPE,
      body: '{"email":" ann@example.com"}',
      claims: [{ text: 'email is invalid', at: { in: 'body', path: '/email' } }],
      reports: [
        { messageId: 'wrong-format', at: { in: 'body', path: '/email' }, safety: ['safe'], fixed: { body: '{"email":"ann@example.com"}' } },
      ],
    },
    ...['email', 'userEmail', 'e_mail', 'contact-mail', 'EmailAddress'].map((name) => ({
      name: `${name} that is no address, though nobody complains`,
      ...JSON_TYPE,
      body: JSON.stringify({ [name]: 'ann@' }),
      reports: [{ messageId: 'wrong-format-quiet', at: { in: 'body', path: `/${name}` } as const, safety: ['review'] as const }],
    })),
    {
      name: 'an address with a blank behind it, though nobody complains',
      ...JSON_TYPE,
      body: '{"email":"ann@example.org "}',
      reports: [
        {
          messageId: 'wrong-format-quiet',
          at: { in: 'body', path: '/email' },
          safety: ['review'],
          fixed: { body: '{"email":"ann@example.org"}' },
        },
      ],
    },
    { ...sent('ann%40example.org', EMAIL), ...becomes('ann@example.org', ['review']) },
    { ...sent('2026-1-5', DATE), ...becomes('2026-01-05') },
    { ...sent('2026/01/31', DATE), ...becomes('2026-01-31') },
    { ...sent('20260131', DATE), ...becomes('2026-01-31') },
    { ...sent('31.01.2026', DATE), ...becomes('2026-01-31') },
    { ...sent('31/01/2026', DATE), ...becomes('2026-01-31') },
    { ...sent('01/31/2026', DATE), ...becomes('2026-01-31') },
    { ...sent('02/01/2026', DATE), ...becomes('2026-02-01', ['review', 'review'], 'two-readings') },
    { ...sent('03/03/2026', DATE), ...becomes('2026-03-03') },
    { ...sent('January 5th, 2026', DATE), ...becomes('2026-01-05') },
    { ...sent('5 Jan 2026', DATE), ...becomes('2026-01-05') },
    { ...sent('2026-01-31T10:00:00Z', DATE), ...becomes('2026-01-31', ['review']) },
    { ...sent(1769853600, DATE), ...becomes('2026-01-31', ['review']) },
    { ...sent('2026-02-31', DATE), ...unreadable },
    { ...sent('soon', DATE), ...unreadable },
    { ...sent('31.01.2026', "time data '31.01.2026' does not match format '%Y-%m-%d'"), ...becomes('2026-01-31') },
    { ...sent('2026-01-31', 'v must be a date, dd/MM/yyyy'), ...becomes('31/01/2026') },
    { ...sent('2026-01-31 10:00:00', MOMENT), ...becomes('2026-01-31T10:00:00Z', ['review']) },
    { ...sent('2026-01-31 10:00:00+0100', MOMENT), ...becomes('2026-01-31T10:00:00+01:00') },
    { ...sent('2026-01-31T10:00Z', MOMENT), ...becomes('2026-01-31T10:00:00Z') },
    { ...sent('2026-01-31', MOMENT), ...becomes('2026-01-31T00:00:00Z', ['review']) },
    { ...sent('Sat, 31 Jan 2026 10:00:00 GMT', MOMENT), ...becomes('2026-01-31T10:00:00Z') },
    { ...sent('Sat Jan 31 2026 10:00:00 GMT+0100 (Central European Time)', MOMENT), ...becomes('2026-01-31T10:00:00+01:00') },
    { ...sent(' a@example.com ', EMAIL), ...becomes('a@example.com') },
    { ...sent('Ann <a@example.com>', EMAIL), ...becomes('a@example.com', ['review']) },
    { ...sent('mailto:a@example.com', EMAIL), ...becomes('a@example.com', ['review']) },
    { ...sent('ann', EMAIL), ...unreadable },
    { ...sent('8b1e2f0a3c4d4e5f8a9b0c1d2e3f4a5b', UUID), ...becomes('8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b') },
    { ...sent('{8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b}', UUID), ...becomes('8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b') },
    { ...sent('12', UUID), ...unreadable },
    { ...sent('example.com/a', URL), ...becomes('https://example.com/a', ['review']) },
    { ...sent('http:/example.com', URL), ...becomes('http://example.com') },
    { ...sent('https://example.com/a b', URL), ...becomes('https://example.com/a%20b') },
    { ...sent('nowhere', URL), ...unreadable },
    {
      name: 'in the query',
      url: 'https://api.example.com/a?since=31.1.2026',
      claims: [{ text: 'since must be a date', at: { in: 'query', path: 'since' } }],
      reports: [
        { messageId: 'wrong-format', at: { in: 'query', path: 'since' }, fixed: { url: 'https://api.example.com/a?since=2026-01-31' } },
      ],
    },
  ],
});
