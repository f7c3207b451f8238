// Exchanges for the tests of capture: short to write, read by the engine as a browser's entries would be.
import { readFileSync } from 'node:fs';
import { entryToExchange, type Exchange } from '#engine/index.ts';
import type { Content, LiveEntry } from '#platform/devtools-network.ts';

/** A browser's entry with the parts that capture looks at. */
export interface EntryParts {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly startedDateTime?: string;
  readonly body?: string;
  readonly type?: string;
  readonly error?: string;
}

/** The entry itself, in HAR format with Chromium's additions. */
export function entryOf(parts: EntryParts = {}): object {
  const { method = 'POST', url = 'https://api.example/orders', status = 400, body = '{}' } = parts;
  return {
    startedDateTime: parts.startedDateTime ?? '2026-11-01T10:00:00.000Z',
    time: 5,
    _resourceType: parts.type ?? 'fetch',
    _connectionId: '7',
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Host', value: 'api.example' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      postData: { mimeType: 'application/json', text: body },
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      headers: [],
      content: { mimeType: 'text/plain' },
      _error: parts.error ?? null,
    },
  };
}

/** The exchange that such an entry becomes. */
export function exchangeOf(id: string, parts: EntryParts = {}, answer = 'no'): Exchange {
  const exchange = entryToExchange(entryOf(parts), { id, recorder: 'chromium', content: { text: answer, encoding: '' } });
  if (exchange === null) throw new Error('The test wrote an entry that is none');
  return exchange;
}

/** An entry as the platform hands it over. */
export function liveEntry(entry: object, content: Content = { text: 'no', encoding: '' }): LiveEntry {
  return { entry, readContent: () => Promise.resolve(content) };
}

/** What Chromium really handed over for one odd request. */
export function recordedEntries(quirk: string): LiveEntry[] {
  const file = new URL(`../fixtures/entries/chromium/${quirk}.json`, import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as { entry: object; content: Content }[];
  return recorded.map(({ entry, content }) => liveEntry(entry, content));
}
