import { bodyCharset } from '#engine/checks/body-charset.ts';
import { testCheck } from './test-check.ts';

const json = (more = '') => ({ 'Content-Type': `application/json${more}` });
const bytes = (text: string) => ({ state: 'known', text, form: 'bytes', complete: true }) as const;
const title = { in: 'body', path: '/title' } as const;
const HEADER = { in: 'header', path: 'content-type' } as const;

testCheck(bodyCharset, {
  silent: [
    { name: 'no body', headers: json() },
    { name: 'ASCII', headers: json(), body: '{"title":"a"}' },
    { name: 'UTF-8', headers: json(), body: '{"title":"Café"}' },
    { name: 'bytes that are UTF-8', headers: json(), body: bytes('{"title":"Caf\u00c3\u00a9"}') },
    { name: 'bytes of a picture', headers: { 'Content-Type': 'image/png' }, body: bytes('\u0089PNG') },
    { name: 'Latin-1 that is declared', headers: { 'Content-Type': 'text/plain; charset=iso-8859-1' }, body: bytes('Caf\u00e9') },
  ],
  reporting: [
    {
      name: 'Latin-1 bytes in JSON',
      headers: json(),
      body: bytes('{"title":"Caf\u00e9 \u0080"}'),
      reports: [
        {
          messageId: 'not-utf8',
          at: { ...title, offset: 13, length: 1 },
          values: { found: '0xE9' },
          safety: ['review'],
          fixed: { body: '{"title":"Caf\u00c3\u00a9 \u00e2\u0082\u00ac"}' },
        },
      ],
    },
    {
      name: 'Latin-1 bytes in a text',
      headers: { 'Content-Type': 'text/plain' },
      body: bytes('Caf\u00e9'),
      reports: [{ messageId: 'not-utf8-quiet', at: { in: 'body', path: '', offset: 3 } }],
    },
    {
      name: 'a lost character',
      headers: json(),
      body: '{"title":"Caf\uFFFD"}',
      reports: [{ messageId: 'lost-quiet', at: { ...title, offset: 13 }, safety: ['manual'] }],
    },
    {
      name: 'a lost character that took one byte',
      headers: { ...json(), 'Content-Length': '16' },
      body: '{"title":"Caf\uFFFD"}',
      reports: [{ messageId: 'lost', at: title }],
    },
    {
      name: 'a lost character that the server could not decode',
      headers: json(),
      body: '{"title":"Caf\uFFFD"}',
      message: "'utf-8' codec can't decode byte 0xe9 in position 13",
      reports: [{ messageId: 'lost', at: title }],
    },
    {
      name: 'a character that the declared charset lacks',
      headers: json('; charset=iso-8859-1'),
      body: '{"title":"5 €"}',
      message: 'invalid byte in body',
      reports: [
        {
          messageId: 'beyond',
          at: HEADER,
          values: { found: '€' },
          safety: ['safe'],
          fixed: { headers: { 'content-type': 'application/json; charset=utf-8' } },
        },
      ],
    },
    {
      name: 'a charset that the server does not take',
      headers: json('; charset=iso-8859-1'),
      body: '{"title":"é"}',
      message: 'unsupported charset "ISO-8859-1"',
      reports: [{ messageId: 'not-taken', at: HEADER }],
    },
    {
      name: 'a character that the charset lacks, of which the server says nothing',
      headers: json('; charset=iso-8859-1'),
      body: '{"title":"5 €"}',
      reports: [{ messageId: 'beyond-quiet', at: HEADER, safety: ['review'] }],
    },
  ],
});
