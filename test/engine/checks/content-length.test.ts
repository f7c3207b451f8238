import { contentLength } from '#engine/checks/content-length.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'header', path: 'content-length' } as const;
const length = (value: string | readonly string[]) => ({ 'Content-Type': 'application/json', 'Content-Length': value });
const message = 'request size did not match content length';

testCheck(contentLength, {
  silent: [
    { name: 'no length', body: '{}' },
    { name: 'the bytes', headers: length('7'), body: '{"a":1}' },
    { name: 'the bytes beyond ASCII', headers: length('7'), body: '"5 €"' },
    { name: 'nothing for nothing', method: 'POST', headers: length('0') },
    { name: 'a compressed body', headers: { ...length('5'), 'Content-Encoding': 'gzip' }, body: '{"a":1}' },
    { name: 'a recording that may be cut', headers: length('500'), body: '{"a":' },
    { name: 'text of which the end cannot be told', headers: length('500'), body: 'abc' },
    { name: 'a byte order mark that the recorder took off', headers: length('10'), body: '{"a":1}' },
    { name: 'no number, which is another fault', headers: length('7x'), body: '{"a":1}' },
    { name: 'the line break after multipart', headers: length('5'), body: 'b--' },
  ],
  reporting: [
    {
      name: 'more than the whole document has',
      headers: length('50'),
      body: '{"a":1}',
      reports: [
        { messageId: 'differs-quiet', at, values: { bytes: 7 }, safety: ['review'], fixed: { headers: { 'content-length': '7' } } },
      ],
    },
    {
      name: 'characters instead of bytes',
      headers: length('5'),
      body: '"5 €"',
      reports: [
        { messageId: 'characters-quiet', at, values: { bytes: 7 }, safety: ['review'], fixed: { headers: { 'content-length': '7' } } },
      ],
    },
    {
      name: 'characters instead of bytes, refused',
      headers: length('5'),
      body: '"5 €"',
      message: 'Unexpected end of JSON input',
      reports: [{ messageId: 'characters', at, safety: ['safe'] }],
    },
    { name: 'left from before a change', headers: length('3'), body: '{"a":1}', reports: [{ messageId: 'differs-quiet', at }] },
    {
      name: 'too much, and the server waited',
      headers: length('10'),
      body: '{"a":1}',
      message,
      reports: [{ messageId: 'differs', at, fixed: { headers: { 'content-length': '7' } } }],
    },
    { name: 'two lengths', headers: length(['7', '8']), body: '{"a":1}', reports: [{ messageId: 'repeated', at, values: { count: 2 } }] },
    { name: 'a length without a body', method: 'POST', headers: length('7'), reports: [{ messageId: 'without', at }] },
  ],
});
