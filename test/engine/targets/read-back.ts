// A request that an independent reader found in a text, in the form in which a server sees it.
import type { RawRequest } from '#test/raw-server.ts';

export interface ReadRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** As it would arrive from a client that adds nothing. */
export function asArrived({ method, url, headers, body }: ReadRequest): RawRequest {
  const target = /^https?:\/\/[^/?#]*([^#]*)/s.exec(url)?.[1] ?? '';
  return {
    requestLine: `${method} ${target.startsWith('/') ? target : `/${target}`} HTTP/1.1`,
    fieldLines: headers.map(([name, value]) => Buffer.from(value === '' ? `${name}:` : `${name}: ${value}`).toString('latin1')),
    body,
  };
}
