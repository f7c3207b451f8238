// Compares what arrived at a raw server with the request that was rendered.
import { expect } from 'vitest';
import type { HeaderField, Request } from '#engine/index.ts';
import type { RawRequest } from '#test/raw-server.ts';

/** Fields that clients make themselves or that only browsers send, as docs/targets.md lists them. */
const LEFT_OUT =
  /^(?::(?:authority|method|path|scheme)|connection|content-length|http2-settings|keep-alive|priority|proxy-authorization|proxy-connection|sec-.*|te|transfer-encoding|upgrade)$/i;

/** What a client does to every request, as its target's limits declare it. */
export interface ClientTraits {
  /** Fields that it may add, in lower case. */
  readonly adds: readonly string[];
  /** True where the client writes names in its own letter case (names have no case: RFC 9110, section 5.1). */
  readonly changesCase?: boolean;
  /** Fields that are left to the browser, a declared limit. */
  readonly leaves?: RegExp;
}

const EVERY_CLIENT = ['host', 'content-length', 'connection', 'accept-encoding'];

const asBytes = (text: string): string => Buffer.from(text).toString('latin1');
const fieldLine = ({ name, value }: HeaderField): string => {
  const trimmed = value.replaceAll(/^[ \t]+|[ \t]+$/g, '');
  return asBytes(trimmed === '' ? `${name}:` : `${name}: ${trimmed}`);
};
const isCompression = (name: string, value: string): boolean =>
  /^accept-encoding$/i.test(name) && /^[a-z, ]+$/.test(value) && value.includes('gzip');

/** What must stand on the first line: the URL from its path on, with what no request line can hold percent-encoded. */
function expectedTarget(url: string): string {
  const target = url
    .replace(/^https?:\/\/[^/?#]*/, '')
    .replace(/#.*$/s, '')
    .replaceAll(/[^!-~]+/gu, encodeURIComponent);
  return target.startsWith('/') ? target : `/${target}`;
}

function expectedBody({ body }: Request): Buffer {
  if (body.state === 'unknown') return Buffer.from('BODY_NOT_AVAILABLE: put the body that was sent in place of this text');
  return body.state === 'absent' ? Buffer.alloc(0) : Buffer.from(body.text, body.form === 'bytes' ? 'latin1' : 'utf8');
}

/** The request as it must arrive: request line, the fields that the text names (in any order), and body. */
export function expectArrived(
  arrived: RawRequest | undefined,
  request: Request,
  { adds, changesCase = false, leaves = /^$/ }: ClientTraits,
): void {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(request.url)?.[1] ?? '';
  const isOwnHost = ({ name, value }: HeaderField): boolean => /^host$/i.test(name) && value === host.replace(/:80$/, '');
  const inCase = (line: string): string => (changesCase ? line.replace(/^[^:]*/, (name) => name.toLowerCase()) : line);
  const lines = (arrived?.fieldLines ?? []).map((line) => inCase(line.replace(/: $/, ':')));
  const named = request.headers
    .filter(
      (field) => !LEFT_OUT.test(field.name) && !leaves.test(field.name) && !isOwnHost(field) && !isCompression(field.name, field.value),
    )
    .map((field) => inCase(fieldLine(field)));
  const own = new Set([...EVERY_CLIENT, ...adds]);
  const rest = [...named];
  const others = lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0 && !own.has(line.slice(0, line.indexOf(':')).toLowerCase());
  });
  expect({
    requestLine: arrived?.requestLine,
    missing: rest,
    others,
    body: arrived?.body.toString('latin1'),
  }).toEqual({
    requestLine: `${request.method} ${expectedTarget(request.url)} HTTP/1.1`,
    missing: [],
    others: [],
    body: expectedBody(request).toString('latin1'),
  });
}
