// Sends a request over a bare socket, so that it arrives to the byte as written, and notes what Chromium would have recorded.
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { HarRequest } from '#engine/index.ts';
import type { LiveRequest } from './live-server.ts';

/** Milliseconds that a server has for its whole answer. */
const PATIENCE = 60_000;

export interface RawResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: Buffer;
}

/** The request as a browser would have sent it to this origin: its own fields around those that the page gave. */
export function asSentTo(origin: string, { method, target, headers = {}, body }: LiveRequest): HarRequest {
  const given = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const has = (wanted: string): boolean => given.some(({ name }) => name.toLowerCase() === wanted);
  const own = [
    ...(has('host') ? [] : [{ name: 'Host', value: new URL(origin).host }]),
    { name: 'Connection', value: 'keep-alive' },
    ...(body === undefined || has('content-length') ? [] : [{ name: 'Content-Length', value: String(Buffer.byteLength(body)) }]),
    ...(has('accept') ? [] : [{ name: 'Accept', value: '*/*' }]),
    { name: 'User-Agent', value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36' },
  ];
  const mimeType = given.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return {
    method,
    url: origin + target,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: [...own, ...given],
    queryString: [],
    ...(body === undefined ? {} : { postData: { mimeType, text: body, params: [] } }),
    headersSize: -1,
    bodySize: body === undefined ? 0 : Buffer.byteLength(body),
  };
}

/** Sends the request to the origin's port, whatever host its URL names, over TLS when it is an https URL. Rejects when there is no whole answer in time. */
export async function sendRaw(origin: string, { method, url, headers, postData }: HarRequest): Promise<RawResponse> {
  const target = url.replace(/^\w+:\/\/[^/?#]*/, '').replace(/#.*/s, '') || '/';
  const fields = headers.map(({ name, value }) => `${name}: ${/^connection$/i.test(name) ? 'close' : value}\r\n`).join('');
  const bytes = Buffer.from(`${method} ${target} HTTP/1.1\r\n${fields}\r\n${postData?.text ?? ''}`);
  const received = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const at = { port: Number(new URL(origin).port), host: '127.0.0.1' };
    const socket = url.startsWith('https:') ? connectTls({ ...at, rejectUnauthorized: false }) : connect(at);
    socket.write(bytes);
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error(`No answer from ${origin} to ${method} ${target}`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error) => (chunks.length > 0 ? resolve(Buffer.concat(chunks)) : reject(error)));
    socket.on('close', () => resolve(Buffer.concat(chunks)));
  });
  return readResponse(received);
}

/** The HAR entry of the two. */
export function harEntry(request: HarRequest, { status, statusText, headers, body }: RawResponse): object {
  const mimeType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? 'x-unknown';
  const redirectURL = headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
  const content = { size: body.length, mimeType, text: body.toString() };
  const response = {
    status,
    statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    content,
    redirectURL,
    headersSize: -1,
    bodySize: -1,
  };
  return { startedDateTime: '2026-11-25T00:00:00.000Z', time: 1, request, response, cache: {}, timings: {}, _resourceType: 'fetch' };
}

function readResponse(received: Buffer): RawResponse {
  const end = received.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = received.toString('latin1', 0, end < 0 ? received.length : end).split('\r\n');
  const [, status = '0', statusText = ''] = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
  });
  const body = end < 0 ? Buffer.alloc(0) : received.subarray(end + 4);
  const chunked = headers.some(({ name, value }) => name.toLowerCase() === 'transfer-encoding' && value.toLowerCase() === 'chunked');
  return { status: Number(status), statusText, headers, body: chunked ? joinChunks(body) : body };
}

/** The content of a chunked body (RFC 9112, section 7.1). */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? 0 : Number.parseInt(body.toString('latin1', at, lineEnd), 16) || 0;
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
