import { toolHeader } from '#engine/checks/tool-header.ts';
import { testCheck } from './test-check.ts';

const at = (path: string) => ({ in: 'header', path }) as const;

testCheck(toolHeader, {
  silent: [
    {
      name: 'what browsers send',
      headers: { Accept: '*/*', Origin: 'https://a.example', 'Sec-Fetch-Mode': 'cors', Connection: 'keep-alive' },
    },
    { name: 'a field of the application', headers: { 'X-Trace': '1' } },
    { name: 'a token of the application', headers: { 'X-Token': '1' }, message: 'Postman-Token is unknown' },
  ],
  reporting: [
    {
      name: 'the mark of an API client',
      headers: { 'Postman-Token': 'abc' },
      reports: [{ messageId: 'tool-quiet', at: { ...at('postman-token'), length: 3 }, safety: ['review'], fixed: {} }],
    },
    {
      name: 'the mark of an API client that CORS does not allow',
      headers: { 'Postman-Token': 'abc' },
      message: 'Request header field postman-token is not allowed',
      reports: [{ messageId: 'tool', at: at('postman-token') }],
    },
    {
      name: 'a field of proxies',
      headers: { 'X-Forwarded-Host': 'a.example' },
      reports: [{ messageId: 'proxy-quiet', at: at('x-forwarded-host') }],
    },
    {
      name: 'a field of one connection in HTTP/2',
      httpVersion: 'h2',
      headers: { 'Keep-Alive': 'timeout=5' },
      reports: [{ messageId: 'connection-quiet', at: at('keep-alive') }],
    },
    {
      name: 'a go-ahead that is not given',
      headers: { Expect: '100-continue' },
      message: 'Expectation Failed',
      reports: [{ messageId: 'expect', at: at('expect') }],
    },
    {
      name: 'a field of proxies, refused',
      headers: { 'X-Forwarded-Host': 'a.example' },
      message: 'Invalid header: X-Forwarded-Host',
      reports: [{ messageId: 'proxy', at: at('x-forwarded-host'), safety: ['review'] }],
    },
    {
      name: 'a field of one connection in HTTP/2, refused',
      httpVersion: 'h2',
      headers: { 'Keep-Alive': 'timeout=5' },
      message: 'Invalid header: keep-alive',
      reports: [{ messageId: 'connection', at: at('keep-alive'), safety: ['review'] }],
    },
    {
      name: 'a go-ahead of which the server says nothing',
      headers: { Expect: '100-continue' },
      reports: [{ messageId: 'expect-quiet', at: at('expect'), safety: ['review'] }],
    },
  ],
});
