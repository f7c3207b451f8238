import { contentEncoding } from '#engine/checks/content-encoding.ts';
import { testCheck } from './test-check.ts';

const AT = { in: 'header', path: 'content-encoding' } as const;
const coded = (coding: string) => ({ headers: { 'Content-Encoding': coding }, body: '{"a":1}' });

testCheck(contentEncoding, {
  silent: [
    { name: 'no coding', body: '{"a":1}' },
    { name: 'identity, which is none', ...coded('identity') },
    {
      name: 'a compressed body',
      headers: { 'Content-Encoding': 'gzip' },
      body: { state: 'known', text: '\u001f\u008b\b', form: 'bytes', complete: true },
    },
    {
      name: 'text that is shorter than what was sent: the browser keeps a body as it was before the page compressed it',
      headers: { 'Content-Encoding': 'gzip', 'Content-Length': '27' },
      body: '{"a":1}',
    },
    {
      name: 'a body that is not at hand',
      headers: { 'Content-Encoding': 'gzip' },
      method: 'POST',
      body: { state: 'unknown', reason: 'not-handed-over', bytes: 20 },
    },
  ],
  reporting: [
    {
      name: 'plain text, which a recorder may have made of it',
      ...coded('gzip'),
      reports: [{ messageId: 'not-encoded-quiet', at: AT, safety: ['review'] }],
    },
    {
      name: 'plain text that the server cannot decompress',
      ...coded('gzip'),
      message: 'incorrect header check',
      reports: [{ messageId: 'not-encoded', at: { ...AT, offset: 0, length: 4 }, safety: ['safe'] }],
    },
    {
      name: 'a coding that the server does not know',
      ...coded('zip'),
      message: 'unsupported content encoding "zip"',
      reports: [{ messageId: 'not-encoded', at: AT }],
    },
  ],
});
