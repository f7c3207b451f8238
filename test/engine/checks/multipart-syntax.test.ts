import { multipartSyntax } from '#engine/checks/multipart-syntax.ts';
import { testCheck } from './test-check.ts';

const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
const part = (name: string, content: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
const at = { in: 'body', path: '' } as const;

testCheck(multipartSyntax, {
  silent: [
    { name: 'no body', headers },
    { name: 'whole', headers, body: `${part('a', '1')}${part('b', 'x\ny\n')}--x--\r\n` },
    { name: 'whole, without the last line break', headers, body: `${part('a', '1')}--x--` },
    { name: 'a body that was cut', headers, body: { state: 'known', text: part('a', '1'), form: 'text', complete: false } },
    { name: 'another boundary, which another check tells', headers, body: part('a', '1').replace('--x', '--y') },
    {
      name: 'related parts have no names',
      headers: { 'Content-Type': 'multipart/related; boundary=x' },
      body: '--x\r\nContent-Type: text/plain\r\n\r\na\r\n--x--\r\n',
    },
    { name: 'JSON', headers: { 'Content-Type': 'application/json' }, body: '{}' },
  ],
  reporting: [
    {
      name: 'no closing boundary',
      headers,
      body: part('a', '1'),
      message: 'Unexpected end of form',
      reports: [{ messageId: 'unterminated', at, safety: ['review'], fixed: { body: `${part('a', '1')}--x--\r\n` } }],
    },
    {
      name: 'no closing boundary, and nothing said',
      headers,
      body: part('a', '1').trimEnd(),
      reports: [{ messageId: 'unterminated-quiet', at }],
    },
    {
      name: 'bare line feeds',
      headers,
      body: `${part('a', '1')}--x--\r\n`.replaceAll('\r', ''),
      message: 'Malformed multipart body',
      reports: [{ messageId: 'line-feeds', at: { ...at, offset: 3 }, safety: ['review'], fixed: { body: `${part('a', '1')}--x--\r\n` } }],
    },
    {
      name: 'no blank line',
      headers,
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\nvalue\r\n--x--\r\n',
      reports: [
        {
          messageId: 'no-blank-line-quiet',
          at: { ...at, offset: 47 },
          safety: ['review'],
          fixed: { body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nvalue\r\n--x--\r\n' },
        },
      ],
    },
    {
      name: 'a part without a name',
      headers,
      body: '--x\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--x--\r\n',
      message: 'Invalid multipart form data',
      reports: [{ messageId: 'no-name', at, safety: ['manual'] }],
    },
    { name: 'no parts', headers, body: '--x--\r\n', reports: [{ messageId: 'no-parts-quiet', at, safety: ['manual'] }] },
    {
      name: 'bare line feeds',
      headers,
      body: '--x\nContent-Disposition: form-data; name="a"\n\n1\n--x--\n',
      reports: [{ messageId: 'line-feeds-quiet', at: { in: 'body', path: '', offset: 3, length: 1 }, safety: ['review'] }],
    },
    {
      name: 'no blank line, of which the server complains',
      headers,
      body: '--x\r\nContent-Disposition: form-data; name="a"\r\nvalue\r\n--x--\r\n',
      message: 'Malformed part header',
      reports: [{ messageId: 'no-blank-line', at: { in: 'body', path: '', offset: 47 }, safety: ['review'] }],
    },
    {
      name: 'a part without a name, of which the server says nothing',
      headers,
      body: '--x\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--x--\r\n',
      reports: [{ messageId: 'no-name-quiet', at: { in: 'body', path: '', offset: 5, length: 30 }, safety: ['manual'] }],
    },
    {
      name: 'no parts, of which the server complains',
      headers,
      body: '--x--\r\n',
      message: 'Unexpected end of form',
      reports: [{ messageId: 'no-parts', at: { in: 'body', path: '', offset: 0, length: 7 }, safety: ['manual'] }],
    },
  ],
});
