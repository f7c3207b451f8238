import { signedUrlTime } from '#engine/checks/signed-url-time.ts';
import { testCheck } from './test-check.ts';

const answered = { Date: 'Thu, 01 Jan 2026 00:10:00 GMT' };
const aws = (date: string, span: string) => `https://files.example.com/a?X-Amz-Date=${date}&X-Amz-Expires=${span}&X-Amz-Signature=abc`;
const azure = (times: string) => `https://files.example.com/a?sv=2024-01-01&${times}&sig=abc`;

testCheck(signedUrlTime, {
  silent: [
    { name: 'no signed link', url: 'https://files.example.com/a?expires=1', answered },
    { name: 'a link that is still good', url: aws('20260101T000000Z', '3600'), answered },
    { name: 'an answer without a clock', url: aws('20250101T000000Z', '60') },
    { name: 'a date that is none', url: aws('2026', '60'), answered },
    { name: 'a parameter that only bears the name', url: 'https://files.example.com/a?Expires=1767000000', answered },
  ],
  reporting: [
    {
      name: 'AWS',
      url: aws('20260101T000000Z', '60'),
      answered,
      message: 'Request has expired',
      reports: [
        {
          messageId: 'expired',
          at: { in: 'query', path: 'X-Amz-Expires', length: 2 },
          values: { ago: '9 minutes', until: '2026-01-01T00:01:00Z' },
          safety: ['manual'],
        },
      ],
    },
    {
      name: 'AWS, before its time',
      url: aws('20260101T001500Z', '60'),
      answered,
      reports: [{ messageId: 'not-yet-valid', at: { in: 'query', path: 'X-Amz-Expires' } }],
    },
    {
      name: 'Azure',
      url: azure('se=2025-12-31T00%3A00%3A00Z'),
      answered,
      reports: [{ messageId: 'expired', at: { in: 'query', path: 'se' }, values: { ago: '1 day' } }],
    },
    {
      name: 'CloudFront',
      url: 'https://files.example.com/a?Expires=1767000000&Signature=x&Key-Pair-Id=K',
      answered,
      reports: [{ messageId: 'expired', at: { in: 'query', path: 'Expires' } }],
    },
  ],
});
