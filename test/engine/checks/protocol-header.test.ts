import { protocolHeader } from '#engine/checks/protocol-header.ts';
import { testCheck } from './test-check.ts';

const header = (path: string) => ({ in: 'header', path, offset: 0, length: 0 }) as const;
const call = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: {} });
const chunk = { 'Content-Type': 'application/offset+octet-stream' };

testCheck(protocolHeader, {
  silent: [
    { name: 'MOVE with its destination', method: 'MOVE', headers: { Destination: '/b.txt' } },
    { name: 'MOVE of a recording without all fields', method: 'MOVE', headersComplete: false },
    { name: 'PATCH of JSON', method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    { name: 'a whole tus upload', method: 'PATCH', headers: { ...chunk, 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0' }, body: 'hello' },
    { name: 'a tus upload whose length comes later', method: 'POST', headers: { 'Tus-Resumable': '1.0.0', 'Upload-Defer-Length': '1' } },
    {
      name: 'a tus upload put together from others',
      method: 'POST',
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Concat': 'final;/files/a /files/b' },
    },
    { name: 'a call of a server that says nothing of sessions', method: 'POST', body: call, message: 'Bad Request' },
    { name: 'PROPFIND without a body, which means all properties', method: 'PROPFIND' },
  ],
  reporting: [
    {
      name: 'COPY without its destination',
      method: 'COPY',
      reports: [
        { messageId: 'absent', at: header('destination'), safety: ['review'], fixed: { headers: { destination: 'FILL_IN_destination' } } },
      ],
    },
    {
      name: 'a tus chunk without version and offset',
      method: 'PATCH',
      headers: chunk,
      body: 'hello',
      reports: [
        { messageId: 'absent', at: header('tus-resumable'), fixed: { headers: { 'tus-resumable': '1.0.0' } } },
        { messageId: 'absent', at: header('upload-offset') },
      ],
    },
    {
      name: 'a tus upload of unknown length',
      method: 'POST',
      headers: { 'Tus-Resumable': '1.0.0' },
      reports: [{ messageId: 'absent', at: header('upload-length') }],
    },
    {
      name: 'a part of a tus upload of unknown length',
      method: 'POST',
      headers: { 'Tus-Resumable': '1.0.0', 'Upload-Concat': 'partial' },
      reports: [{ messageId: 'absent', at: header('upload-length') }],
    },
    {
      name: 'a call outside its session',
      method: 'POST',
      body: call,
      message: 'Bad Request: No valid session ID provided',
      reports: [{ messageId: 'absent', at: header('mcp-session-id'), values: { protocol: 'MCP', name: 'mcp-session-id' } }],
    },
    {
      name: 'a webhook without its time',
      method: 'POST',
      headers: { 'webhook-id': 'm1', 'webhook-signature': 'v1,AA==' },
      body: '{}',
      message: 'Missing required headers',
      reports: [{ messageId: 'absent', at: header('webhook-timestamp') }],
    },
    {
      name: 'PROPPATCH without a body',
      method: 'PROPPATCH',
      reports: [{ messageId: 'no-body', at: { in: 'body', path: '' }, safety: ['manual'] }],
    },
  ],
});
