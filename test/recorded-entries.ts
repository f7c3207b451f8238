// Entries as a browser really handed them to the extension, recorded by scripts/record-entries.ts.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { entryToExchange, type Exchange } from '#engine/index.ts';

interface Recorded {
  readonly entry: unknown;
  readonly content: { readonly text: string | null; readonly encoding: string };
}

/** The exchanges of one recording, in the order in which the browser reported them. */
export function recordedExchanges(browser: 'chromium' | 'firefox', name: string): Exchange[] {
  const file = path.join(import.meta.dirname, 'fixtures/entries', browser, `${name}.json`);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  return recorded.map(({ entry, content }, index) => entryToExchange(entry, { id: `${name}-${index}`, recorder: browser, content })!);
}
