import { afterEach, describe, expect, test, vi } from 'vitest';
import { onRequestFinished, recordedEntries, recorder, type LiveEntry } from '#platform/devtools-network.ts';

afterEach(() => vi.unstubAllGlobals());

/** The part of a browser's API that is looked at; gives the way to fire its event. */
function stubBrowser(scheme: string, backlog: readonly object[] = []): (entry: object) => void {
  let fire = (_entry: object): void => {};
  vi.stubGlobal('location', { protocol: `${scheme}:` });
  vi.stubGlobal('chrome', {
    devtools: {
      network: {
        onRequestFinished: { addListener: (listener: typeof fire) => (fire = listener) },
        getHAR: (callback: (log: object) => void) => callback({ entries: backlog }),
      },
    },
  });
  return (entry) => fire(entry);
}

function finished(scheme: string, entry: object): LiveEntry {
  const fire = stubBrowser(scheme);
  let live: LiveEntry | null = null;
  onRequestFinished((seen) => (live = seen));
  fire(entry);
  return live!;
}

describe('Chromium calls back with text and encoding', () => {
  test.each([
    { given: ['text', ''], content: { text: 'text', encoding: '' } },
    { given: ['AJ8=', 'base64'], content: { text: 'AJ8=', encoding: 'base64' } },
    { given: [null, undefined], content: { text: null, encoding: '' } },
  ])('$given', async ({ given, content }) => {
    const getContent = (callback: (...answer: unknown[]) => void): void => callback(...given);
    expect(await finished('chrome-extension', { getContent }).readContent()).toEqual(content);
    expect(recorder()).toBe('chromium');
  });
});

describe('Firefox resolves to text and MIME type, and says the encoding in the entry', () => {
  const response = { content: { encoding: 'base64' } };
  test.each([
    { entry: { getContent: () => Promise.resolve(['{}', 'application/json']) }, content: { text: '{}', encoding: '' } },
    { entry: { response, getContent: () => Promise.resolve(['AJ8=', 'image/png']) }, content: { text: 'AJ8=', encoding: 'base64' } },
    { entry: { getContent: () => Promise.reject(new Error('gone')) }, content: { text: null, encoding: '' } },
  ])('$content', async ({ entry, content }) => {
    expect(await finished('moz-extension', entry).readContent()).toEqual(content);
    expect(recorder()).toBe('firefox');
  });
});

test('a browser that throws or never answers has no content', async () => {
  const throwing = (): never => {
    throw new Error('closed');
  };
  expect(await finished('chrome-extension', { getContent: throwing }).readContent()).toEqual({ text: null, encoding: '' });
  vi.useFakeTimers();
  const silent = finished('chrome-extension', { getContent: () => {} }).readContent();
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  expect(await silent).toEqual({ text: null, encoding: '' });
});

test('the backlog is handed over entry by entry; none is an empty one', async () => {
  stubBrowser('chrome-extension', [{ a: 1 }, { a: 2 }]);
  expect((await recordedEntries()).map(({ entry }) => entry)).toEqual([{ a: 1 }, { a: 2 }]);
  stubBrowser('chrome-extension');
  expect(await recordedEntries()).toEqual([]);
});
