// Small recordings for the command line's tests.

export interface EntryFacts {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly requestBody?: string;
  readonly requestType?: string;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly answer?: string;
  readonly startedDateTime?: string;
  /** Further members of the entry. */
  readonly more?: object;
}

/** An entry with the two members that tests take apart. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly request: object;
  readonly response: object;
  readonly [name: string]: unknown;
}

/** One HAR entry: a JSON POST that was refused with 400, unless told otherwise. */
export function harEntry(facts: EntryFacts = {}): HarEntry {
  const {
    method = 'POST',
    url = 'https://api.example.test/orders',
    status = 400,
    requestBody = '{"qty":12}',
    answer = '{"message":"qty is too large"}',
  } = facts;
  const type = facts.requestType ?? 'application/json';
  const headers = [{ name: 'Host', value: 'api.example.test' }, { name: 'Content-Type', value: type }, ...(facts.headers ?? [])];
  return {
    startedDateTime: facts.startedDateTime ?? '2026-11-22T10:00:00.000Z',
    time: 12,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers,
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      postData: { mimeType: type, text: requestBody },
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      cookies: [],
      content: { size: answer.length, mimeType: 'application/json', text: answer },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
    ...facts.more,
  };
}

/** A whole recording of these entries. */
export function harText(entries: readonly unknown[], log: object = { pages: [] }): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, ...log, entries } });
}
