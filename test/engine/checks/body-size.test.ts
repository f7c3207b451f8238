import { bodySize } from '#engine/checks/body-size.ts';
import { testCheck } from './test-check.ts';

const note = 'n'.repeat(5000);
const body = JSON.stringify({ id: 1, note });
const at = { in: 'body', path: '/note', offset: 15, length: 5002 } as const;

testCheck(bodySize, {
  silent: [
    { name: 'no body', message: 'request entity too large' },
    { name: 'a body of ordinary size', body },
    { name: 'words on the head', body, message: 'Request Header Fields Too Large' },
    { name: 'words on the URL', body, message: 'Request-URI too large' },
    {
      name: 'a body of which nobody knows the size',
      method: 'POST',
      body: { state: 'unknown', reason: 'not-handed-over', bytes: null },
      message: 'request entity too large',
    },
    { name: 'a limit in the fields that is kept', body, answered: { 'Tus-Max-Size': '1000000' } },
  ],
  reporting: [
    {
      name: 'a limit in bytes',
      body,
      message: 'Payload content length greater than maximum allowed: 3000',
      reports: [{ messageId: 'over', at, values: { size: '5,018 bytes', limit: '3,000 bytes' }, safety: ['manual'] }],
    },
    ...[
      ['a limit in kB', 'Request body too large: the maximum is 4 kb', '4,096 bytes'],
      ['both numbers', 'Body too large: 5018 bytes exceed the limit of 4,500 bytes', '4,500 bytes'],
      ['the limit first', 'Entity too large: over the 2 KB limit', '2,048 bytes'],
    ].map(([name = '', message = '', limit = '']) => ({ name, body, message, reports: [{ messageId: 'over', at, values: { limit } }] })),
    {
      name: 'a member inside another',
      body: JSON.stringify({ id: 1, lines: [{ note }] }),
      message: 'request entity too large',
      reports: [{ messageId: 'refused', at: { in: 'body', path: '/lines/0/note' } }],
    },
    {
      name: 'words without a number',
      body,
      message: 'request entity too large',
      reports: [{ messageId: 'refused', at, values: { size: '5,018 bytes' } }],
    },
    {
      name: 'the largest file of an upload, where the words are about a file',
      headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      body:
        ['small', 'rather large']
          .map((text, index) => `--b\r\nContent-Disposition: form-data; name="f${index}"; filename="a"\r\n\r\n${text}\r\n`)
          .join('') + '--b--\r\n',
      message: 'request file too large',
      reports: [{ messageId: 'part-refused', at: { in: 'body', path: '/f1' }, values: { size: '12 bytes' } }],
    },
    {
      name: 'a limit that the body keeps is not said of it',
      body,
      message: 'Request body too large, limit 10 MB',
      reports: [{ messageId: 'refused', at }],
    },
    {
      name: 'one member that the server names',
      body,
      claims: [{ text: 'File too large: maximum size is 1 KB', at }],
      reports: [{ messageId: 'part-over', at, values: { size: '5,002 bytes', limit: '1,024 bytes' } }],
    },
    {
      name: 'a limit in a header field',
      body,
      answered: { 'Upload-Limit': 'max-size=1000' },
      reports: [{ messageId: 'over-field', at, values: { limit: '1,000 bytes' } }],
    },
    {
      name: 'a body that was cut in the recording counts as declared',
      method: 'POST',
      headers: { 'Content-Length': '2000000' },
      body: { state: 'known', text: 'a', form: 'text', complete: false },
      reports: [{ messageId: 'quiet-whole', at: { in: 'body', path: '' }, values: { size: '2,000,000 bytes' } }],
    },
    ...['too many parameters', 'The number of POST parameters exceeded the limit.', 'Too many parts'].map((message) => ({
      name: `their number: ${message}`,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=1&b=2',
      message,
      reports: [{ messageId: 'too-many', at: { in: 'body', path: '' } as const }],
    })),
    {
      name: 'a list that is too large',
      body: '[1,2,3]',
      message: 'request entity too large',
      reports: [{ messageId: 'refused-whole', at: { in: 'body', path: '' }, safety: ['manual'] }],
    },
    {
      name: 'a list over the limit',
      body: '[1,2,3,4,5,6]',
      message: 'Request body exceeds the limit of 10 bytes',
      reports: [{ messageId: 'over-whole', at: { in: 'body', path: '' }, safety: ['manual'] }],
    },
    {
      name: 'a large body of which the server says nothing',
      body: JSON.stringify({ id: 1, note: 'n'.repeat(1_200_000) }),
      reports: [{ messageId: 'quiet', at: { in: 'body', path: '/note', offset: 15 }, safety: ['manual'] }],
    },
  ],
});
