// The inspected tab's network as DevTools tells of it, with the browsers' two ways of answering made one.
import { extensionApi, isFirefox, type ApiEntry } from './extension-api.ts';

/** What a browser gave for a response's content; null text when it has none (any more). */
export interface Content {
  readonly text: string | null;
  /** '' or 'base64'. */
  readonly encoding: string;
}

/** An entry and the way to its content, which is there only as long as the browser keeps it: ask at once. */
export interface LiveEntry {
  /** In HAR format, as far as the browser keeps to it. */
  readonly entry: unknown;
  /** Never rejects. */
  readContent(): Promise<Content>;
}

/** Who records: entries differ by browser. */
export const recorder = (): 'chromium' | 'firefox' => (isFirefox() ? 'firefox' : 'chromium');

/** Calls back for every request that ends from now on. */
export function onRequestFinished(finished: (live: LiveEntry) => void): void {
  extensionApi().devtools.network.onRequestFinished.addListener((entry) => finished(liveEntry(entry)));
}

/** Calls back when the inspected tab went elsewhere or was reloaded. */
export function onNavigated(navigated: (url: string) => void): void {
  extensionApi().devtools.network.onNavigated.addListener(navigated);
}

/** The requests that DevTools saw before now, oldest first. */
export function recordedEntries(): Promise<readonly LiveEntry[]> {
  return new Promise((resolve) => {
    extensionApi().devtools.network.getHAR((log) => resolve((log?.entries ?? []).map(liveEntry)));
  });
}

/** True where the browser lets no extension look: its own pages, its store, and pages that a policy closes. Navigating there raises no event. */
export function isPageClosed(): Promise<boolean> {
  const { inspectedWindow, network } = extensionApi().devtools;
  return new Promise((resolve) => {
    // Cheap where all is well; pages without an address refuse it too, but tell their HAR, which may be large.
    inspectedWindow.eval('0', (_, failure) => {
      if (failure?.isError) network.getHAR((log) => resolve(log?.isError === true));
      else resolve(false);
    });
  });
}

/** Shows requests of this method and URL in the browser's own Network panel, by its filter; nothing happens where that cannot be done. */
export function showInNetworkPanel({ method, url }: { readonly method: string; readonly url: string }): void {
  extensionApi().devtools.panels.network?.show?.({ filter: `method:${method} url:${url}` });
}

/** Reloads the inspected tab. */
export function reloadInspectedPage(): void {
  extensionApi().devtools.inspectedWindow.reload({});
}

function liveEntry(entry: ApiEntry): LiveEntry {
  return {
    entry,
    readContent: () => (isFirefox() ? promisedContent(entry) : calledBackContent(entry)),
  };
}

const noContent: Content = { text: null, encoding: '' };
/** Milliseconds after which a browser that never answers counts as having nothing. */
const PATIENCE = 30_000;

function calledBackContent(entry: ApiEntry): Promise<Content> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE, noContent);
    try {
      entry.getContent((text, encoding) => {
        clearTimeout(timer);
        resolve({ text: text ?? null, encoding: encoding ?? '' });
      });
    } catch {
      resolve(noContent);
    }
  });
}

/** Firefox resolves to text and MIME type; the encoding stands in the entry. */
async function promisedContent(entry: ApiEntry): Promise<Content> {
  try {
    const [text] = (await entry.getContent()) as [string | null, string | null];
    return { text: text ?? null, encoding: entry.response?.content?.encoding ?? '' };
  } catch {
    return noContent;
  }
}
