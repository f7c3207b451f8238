import { localeFormat } from '#engine/checks/locale-format.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com/a?x=';
const at = { in: 'query', path: 'x' } as const;
const wants = (text: string) => ({ claims: [{ text, at }] });

testCheck(localeFormat, {
  silent: [
    { name: 'a plain number', url: `${base}1234.5` },
    { name: 'an ISO date', url: `${base}2026-12-31` },
    { name: 'an ISO date and time', url: `${base}2026-12-31T00:00:00Z` },
    { name: 'a pair that may be a place', url: `${base}48,11` },
    { name: 'a pair where a whole number is wanted', url: `${base}1,2`, ...wants('x must be an integer') },
    { name: 'a version', url: `${base}10.2.3` },
    { name: 'an address', url: 'https://api.example.com/hosts/10.0.0.1' },
    { name: 'a list of two under a name of no measure', body: '{"at":"48,11"}' },
    { name: 'a telephone number', url: `${base}030-12-34` },
    { name: 'words', url: `${base}31st December` },
    { name: 'a date within a text of the body', body: '{"note":"due 31.12.2026"}' },
    {
      name: 'a text of which the server complains',
      body: '{"x":"31.12.2026"}',
      claims: [{ text: 'x must be a date', at: { in: 'body', path: '/x' } }],
    },
  ],
  reporting: [
    {
      name: 'points and a comma',
      url: `${base}1.234,50`,
      reports: [{ messageId: 'number-quiet', at, safety: ['review'], fixed: { url: `${base}1234.50` } }],
    },
    {
      name: 'commas and a point',
      url: `${base}1,234.50`,
      ...wants('must be a number'),
      reports: [{ messageId: 'number', at, fixed: { url: `${base}1234.50` } }],
    },
    {
      name: 'a decimal comma where a number is wanted',
      url: `${base}1,5`,
      ...wants('x must be a number'),
      reports: [{ messageId: 'number', at, fixed: { url: `${base}1.5` } }],
    },
    { name: 'a price', url: `${base}%E2%82%AC12`, reports: [{ messageId: 'number-quiet', at, fixed: { url: `${base}12` } }] },
    {
      name: 'a date in the body',
      body: '{"from":"31/12/2026","note":"1.2.3"}',
      reports: [{ messageId: 'date-quiet', at: { in: 'body', path: '/from' }, fixed: { body: '{"from":"2026-12-31","note":"1.2.3"}' } }],
    },
    {
      name: 'a date with points',
      url: `${base}31.12.2026`,
      reports: [{ messageId: 'date-quiet', at, values: { plain: '2026-12-31' }, fixed: { url: `${base}2026-12-31` } }],
    },
    {
      name: 'a date with slashes that can be read two ways',
      url: `${base}03/04/2026`,
      reports: [{ messageId: 'date-quiet', at, safety: ['review', 'review'], values: { plain: '2026-03-04 or 2026-04-03' } }],
    },
    {
      name: 'a decimal comma in an amount',
      body: '{"amount":"12,50","at":"48,11"}',
      reports: [{ messageId: 'number-quiet', at: { in: 'body', path: '/amount' }, fixed: { body: '{"amount":"12.50","at":"48,11"}' } }],
    },
    {
      name: 'a date that the server cannot read',
      url: `${base}12/31/2026`,
      ...wants('must be a valid date'),
      reports: [{ messageId: 'date', at, fixed: { url: `${base}2026-12-31` } }],
    },
    {
      name: 'a date without its zeros',
      url: `${base}2026-1-5`,
      reports: [{ messageId: 'date-quiet', at, fixed: { url: `${base}2026-01-05` } }],
    },
    {
      name: 'what a script makes of a date',
      url: `${base}Thu%20Jan%2001%202026%2001:00:00%20GMT+0100%20(CET)`,
      reports: [{ messageId: 'date-quiet', at, fixed: { url: `${base}2026-01-01T00%3A00%3A00Z` } }],
    },
    {
      name: 'a date in the path',
      url: 'https://api.example.com/days/31.12.2026',
      reports: [{ messageId: 'date-quiet', at: { in: 'path', path: '/1', offset: 29, length: 10 } }],
    },
    {
      name: 'a day that is not',
      url: `${base}2026-02-30`,
      ...wants('invalid date'),
      reports: [{ messageId: 'day', at, safety: ['manual'] }],
    },
    {
      name: 'a day that is not, of which the server says nothing',
      body: '{"from":"2026-06-31"}',
      reports: [{ messageId: 'day-quiet', at: { in: 'body', path: '/from' }, safety: ['manual'] }],
    },
  ],
});
