import { multipartPart } from '#engine/checks/multipart-part.ts';
import { testCheck } from './test-check.ts';

const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
const text = (name: string, content: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
const file = (name: string, filename: string, type: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n...\r\n`;
const body = (...parts: readonly string[]) => `${parts.join('')}--x--\r\n`;
const at = (name: string) => ({ in: 'body', path: `/${name}` }) as const;

testCheck(multipartPart, {
  silent: [
    { name: 'no evidence', headers, body: body(file('upload', 'a.png', 'image/png')) },
    {
      name: 'a text that is missing',
      headers,
      body: body(file('upload', 'a.png', 'image/png')),
      claims: [{ text: 'title is required', at: at('title') }],
    },
    {
      name: 'two files to choose from',
      headers,
      body: body(file('a', 'a.png', 'image/png'), file('b', 'b.png', 'image/png')),
      claims: [{ text: 'file is required', at: at('file') }],
    },
    {
      name: 'an unexpected field, two files that it could be',
      headers,
      body: body(file('a', 'a.png', 'image/png'), file('b', 'b.png', 'image/png')),
      message: 'Unexpected field',
    },
    {
      name: 'no file, where two are sent',
      headers,
      body: body(file('a', 'a.png', 'image/png'), file('b', 'b.png', 'image/png')),
      message: 'No file uploaded',
    },
    {
      name: 'a file of a GraphQL multipart request, whose place is in map',
      headers,
      body: body(text('operations', '{}'), text('map', '{}'), file('0', 'a.png', 'image/png')),
      claims: [{ text: 'Variable "$file" of non-null type "Upload!" must not be null.', at: at('file') }],
    },
    {
      name: 'no multipart',
      headers: { 'Content-Type': 'application/json' },
      body: '{"file":"x"}',
      claims: [{ text: 'not a file', at: at('file') }],
    },
  ],
  reporting: [
    {
      name: 'the only file under another name',
      headers,
      body: body(text('title', 'x'), file('upload', 'a.png', 'image/png')),
      claims: [{ text: 'file is required', at: at('file') }],
      reports: [
        {
          messageId: 'file-elsewhere',
          at: at('upload'),
          safety: ['review'],
          fixed: { body: body(text('title', 'x'), file('file', 'a.png', 'image/png')) },
        },
      ],
    },
    {
      name: 'a text about the upload that is missing, beside a file',
      headers,
      body: body(file('data', 'a.png', 'image/png')),
      claims: [{ text: 'UPLOAD_PUBLIC_KEY is required', at: at('UPLOAD_PUBLIC_KEY') }],
      reports: [],
    },
    {
      name: 'a text for a file',
      headers,
      body: body(text('avatar', 'x')),
      claims: [{ text: 'The submitted data was not a file. Check the encoding type on the form.', at: at('avatar') }],
      reports: [
        {
          messageId: 'text-for-file',
          at: at('avatar'),
          safety: ['review'],
          fixed: { body: body('--x\r\nContent-Disposition: form-data; name="avatar"; filename="avatar"\r\n\r\nx\r\n') },
        },
      ],
    },
    {
      name: 'a file for a text',
      headers,
      body: body(file('title', 'a.txt', 'text/plain')),
      claims: [{ text: 'title must be a string', at: at('title') }],
      reports: [{ messageId: 'file-for-text', at: at('title'), safety: ['review'] }],
    },
    {
      name: 'an image that is declared as bytes',
      headers,
      body: body(file('avatar', 'a.png', 'application/octet-stream')),
      claims: [{ text: 'Unsupported file type', at: at('avatar') }],
      reports: [
        {
          messageId: 'wrong-type',
          at: at('avatar'),
          safety: ['review'],
          fixed: { body: body(file('avatar', 'a.png', 'image/png')) },
        },
      ],
    },
    {
      name: 'JSON in a part that does not say so, of which the server says that it is in Content-Type',
      headers,
      body: body(text('meta', '{"a":1}')),
      claims: [{ text: "Content-Type 'application/octet-stream' is not supported", at: { in: 'header', path: 'content-type' } }],
      reports: [{ messageId: 'untyped-json', at: at('meta'), safety: ['review'] }],
    },
    {
      name: 'a file that the server does not see',
      headers,
      body: body(text('title', 'x'), file('photo', 'a.png', 'image/png')),
      message: 'No file uploaded',
      reports: [{ messageId: 'unseen-file', at: at('photo'), safety: ['manual'] }],
    },
    {
      name: 'another kind of file than the image that is asked for',
      headers,
      body: body(file('photo', 'a.pdf', 'application/pdf')),
      message: 'Please upload an image',
      reports: [{ messageId: 'type-refused', at: at('photo'), values: { declared: 'application/pdf' }, safety: ['manual'] }],
    },
    {
      name: 'a file input in which nothing was chosen',
      headers,
      body: body('--x\r\nContent-Disposition: form-data; name="photo"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n'),
      message: 'No file uploaded',
      reports: [{ messageId: 'no-file', at: at('photo'), safety: ['manual'] }],
    },
    {
      name: 'a file input in which nothing was chosen, of which the server names another',
      headers,
      body: body('--x\r\nContent-Disposition: form-data; name="photo"; filename=""\r\n\r\n\r\n'),
      claims: [{ text: 'file is required', at: at('file') }],
      reports: [{ messageId: 'no-file', at: at('photo'), safety: ['manual'] }],
    },
    {
      name: 'JSON in a part that does not say so',
      headers,
      body: body(text('meta', '{"a":1}')),
      message: "Content-Type 'text/plain' is not supported",
      reports: [
        {
          messageId: 'untyped-json',
          at: at('meta'),
          safety: ['review'],
          fixed: { body: body('--x\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n') },
        },
      ],
    },
    {
      name: 'no file at all',
      headers,
      body: body(text('caption', 'me')),
      message: 'No files were uploaded.',
      reports: [{ messageId: 'no-file', at: { in: 'body', path: '' }, safety: ['manual'] }],
    },
    {
      name: 'a file without content',
      headers,
      body: body('--x\r\nContent-Disposition: form-data; name="doc"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n\r\n'),
      message: 'allowEmptyFiles is false, file size should be greater than 0',
      reports: [{ messageId: 'empty-file', at: at('doc'), safety: ['manual'] }],
    },
    {
      name: 'more files than the server names',
      headers,
      body: body(file('a', 'a.png', 'image/png'), file('b', 'b.png', 'image/png')),
      message: 'Error: options.maxFiles (1) exceeded',
      reports: [{ messageId: 'too-many', at: at('b'), safety: ['manual'] }],
    },
    {
      name: 'a file under a name that the server does not expect, and does not say',
      headers,
      body: body(text('title', 'x'), file('document', 'a.png', 'image/png')),
      message: 'Unexpected field',
      reports: [{ messageId: 'unexpected-file', at: at('document'), safety: ['manual'] }],
    },
    {
      name: 'the same, with the name in the words',
      headers,
      body: body(file('document', 'a.png', 'image/png')),
      message: 'Unexpected field - document',
      reports: [{ messageId: 'unexpected-file', at: at('document'), safety: ['manual'] }],
    },
    {
      name: 'a file of a type that the server does not take, though it asks for one',
      headers,
      body: body(file('report', 'a.csv', 'text/csv')),
      message: 'Invalid file type. Please upload a .doc, .pdf or .png file',
      reports: [{ messageId: 'type-refused', at: at('report'), values: { declared: 'text/csv' }, safety: ['manual'] }],
    },
    {
      name: 'no file for a server that was sent one: it looks under another name',
      headers,
      body: body(file('document', 'a.png', 'image/png')),
      message: 'http: no such file',
      reports: [{ messageId: 'unseen-file', at: at('document'), safety: ['manual'] }],
    },
    {
      name: 'a kind of file that the server quotes',
      headers,
      body: body(file('avatar', 'me.pdf', 'application/pdf')),
      message: 'Only pictures are allowed, got application/pdf',
      reports: [{ messageId: 'type-refused', at: at('avatar'), values: { declared: 'application/pdf' }, safety: ['manual'] }],
    },
    {
      name: 'two files under a name that the server does not take twice, or not at all',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body:
        ['a.png', 'b.png']
          .map((name) => `--x\r\nContent-Disposition: form-data; name="photos"; filename="${name}"\r\n\r\nabc\r\n`)
          .join('') + '--x--\r\n',
      message: 'Unexpected field',
      reports: [{ messageId: 'unexpected-files', at: { in: 'body', path: '/photos' }, safety: ['manual'] }],
    },
  ],
});
