import { headerSyntax } from '#engine/checks/header-syntax.ts';
import { testCheck } from './test-check.ts';

const at = (path: string) => ({ in: 'header', path }) as const;

testCheck(headerSyntax, {
  silent: [
    { name: 'ordinary fields', headers: { Accept: '*/*', 'X-Note': 'a\tb', 'Content-Length': '0', Range: 'bytes=0-499, 600-' } },
    { name: 'a range of another unit', headers: { Range: 'items=0-24' } },
    { name: 'registered codings', headers: { 'Transfer-Encoding': 'gzip, chunked' } },
    { name: 'text beyond ASCII', headers: { 'X-Name': 'Zoë' } },
  ],
  reporting: [
    {
      name: 'a name with a blank',
      headers: { 'X Tag': '1' },
      reports: [{ messageId: 'name', at: at('x tag'), safety: ['review', 'review'], fixed: { headers: { 'x-tag': '1' } } }],
    },
    {
      name: 'a control character in a value',
      headers: { 'X-Note': 'a\u0000b' },
      reports: [
        {
          messageId: 'value',
          at: { ...at('x-note'), offset: 1, length: 1 },
          values: { character: 'U+0000' },
          fixed: { headers: { 'x-note': 'ab' } },
        },
      ],
    },
    {
      name: 'a length that is no number, without a body',
      headers: { 'Content-Length': 'abc' },
      reports: [{ messageId: 'length', at: at('content-length'), safety: ['safe'] }],
    },
    {
      name: 'a length that is no number, with a body',
      method: 'POST',
      body: '{"a":"é"}',
      headers: { 'Content-Length': '-1' },
      reports: [{ messageId: 'length', at: at('content-length'), safety: ['safe'], fixed: { headers: { 'content-length': '10' } } }],
    },
    {
      name: 'a coding that is none',
      headers: { 'Transfer-Encoding': 'zip' },
      reports: [{ messageId: 'coding', at: at('transfer-encoding'), safety: ['safe'] }],
    },
    {
      name: 'a length beside a coding',
      method: 'POST',
      body: 'a',
      headers: { 'Content-Length': '1', 'Transfer-Encoding': 'chunked' },
      reports: [{ messageId: 'framing', at: at('transfer-encoding'), safety: ['review'] }],
    },
    {
      name: 'a range that is none',
      headers: { Range: 'bytes=first' },
      reports: [{ messageId: 'range', at: at('range'), safety: ['review'] }],
    },
    {
      name: 'a range beyond the end',
      headers: { Range: 'bytes=5000-6000' },
      answered: { 'Content-Range': 'bytes */11' },
      reports: [{ messageId: 'range-outside', at: { in: 'header', path: 'range' }, values: { bytes: 11 }, safety: ['review'] }],
    },
    {
      name: 'a value beyond Latin-1',
      headers: { 'X-City': 'Łódź' },
      reports: [
        {
          messageId: 'beyond-latin-quiet',
          at: { in: 'header', path: 'x-city', offset: 0, length: 1 },
          fixed: { headers: { 'x-city': '%C5%81%C3%B3d%C5%BA' } },
        },
      ],
    },
    {
      name: 'a value beyond ASCII that is refused',
      headers: { 'X-City': 'Köln' },
      claims: [{ text: 'invalid value', at: { in: 'header', path: 'x-city' } }],
      reports: [{ messageId: 'beyond-latin', at: { in: 'header', path: 'x-city' } }],
    },
  ],
});
