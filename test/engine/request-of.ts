// Requests for tests, from the few things that a test is about.
import type { HeaderField, Request } from '#engine/index.ts';

/** What a test says of its request; the rest is ordinary. */
export interface RequestSketch {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON with its media type. */
  readonly body?: unknown;
}

/** The request: JSON when the body is no string, complete in everything. */
export function requestOf({ method, url = 'https://api.test/v1/orders', headers = {}, body }: RequestSketch): Request {
  const json = body !== undefined && typeof body !== 'string';
  const text = json ? JSON.stringify(body) : body;
  const fields: HeaderField[] = Object.entries(headers).map(([name, value]) => ({ name, value }));
  if (json && headers['Content-Type'] === undefined) fields.push({ name: 'Content-Type', value: 'application/json' });
  return {
    method: method ?? (text === undefined ? 'GET' : 'POST'),
    url,
    httpVersion: 'HTTP/1.1',
    headers: fields,
    headersComplete: true,
    credentialsComplete: true,
    body: text === undefined ? { state: 'absent' } : { state: 'known', text, form: 'text', complete: true },
  };
}
