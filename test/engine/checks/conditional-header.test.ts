import { conditionalHeader } from '#engine/checks/conditional-header.ts';
import { testCheck } from './test-check.ts';

const at = (path: string) => ({ in: 'header', path }) as const;
const field = (name: string, value: string) => ({ headers: { [name]: value } });

testCheck(conditionalHeader, {
  silent: [
    { name: 'a tag', ...field('If-Match', '"33a64df5"') },
    { name: 'weak tags', ...field('If-None-Match', 'W/"1", "2"') },
    { name: 'any', ...field('If-None-Match', '*') },
    { name: 'a date', ...field('If-Modified-Since', 'Sun, 06 Nov 1994 08:49:37 GMT') },
    { name: 'a date in an obsolete form', ...field('If-Unmodified-Since', 'Sun Nov  6 08:49:37 1994') },
    { name: 'another refusal', ...field('If-Match', '"1"'), message: 'qty must be a number' },
  ],
  reporting: [
    {
      name: 'a tag without quotes',
      ...field('If-Match', '33a64df5'),
      reports: [
        {
          messageId: 'tag-quiet',
          at: { ...at('if-match'), length: 8 },
          safety: ['review', 'review'],
          fixed: { headers: { 'if-match': '"33a64df5"' } },
        },
      ],
    },
    {
      name: 'a weak tag without quotes of which the server complains',
      ...field('If-Match', 'w/7'),
      message: 'Invalid ETag in If-Match',
      reports: [{ messageId: 'tag', at: at('if-match'), fixed: { headers: { 'if-match': 'W/"7"' } } }],
    },
    {
      name: 'something that cannot be mended',
      ...field('If-Match', '{"a": 1}'),
      reports: [{ messageId: 'tag-quiet', at: at('if-match'), safety: ['review'], fixed: {} }],
    },
    {
      name: 'an ISO date',
      ...field('If-Modified-Since', '1994-11-06T08:49:37Z'),
      reports: [
        {
          messageId: 'date-quiet',
          at: at('if-modified-since'),
          fixed: { headers: { 'if-modified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' } },
        },
      ],
    },
    {
      name: 'a date that the server cannot read',
      ...field('If-Unmodified-Since', 'yesterday'),
      claims: [{ text: 'invalid date', at: at('if-unmodified-since') }],
      reports: [{ messageId: 'date', at: at('if-unmodified-since'), safety: ['review'] }],
    },
    {
      name: 'a condition that does not hold',
      ...field('If-Match', '"1"'),
      message: 'Precondition Failed',
      reports: [{ messageId: 'failed', at: at('if-match'), safety: ['manual'] }],
    },
    {
      name: 'something to create that exists already',
      method: 'PUT',
      ...field('If-None-Match', '*'),
      message: 'Precondition Failed',
      reports: [{ messageId: 'exists', at: at('if-none-match'), safety: ['manual'] }],
    },
    {
      name: 'something to change that does not exist',
      method: 'PUT',
      ...field('If-Match', '*'),
      message: 'Precondition Failed',
      reports: [{ messageId: 'absent', at: at('if-match'), safety: ['manual'] }],
    },
  ],
});
