// What an end-to-end test in Chromium starts from: a site on this machine, and the DevTools window that inspects its page, with the panel shown.
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Row } from '#channel/messages.ts';
import type { RunningServer } from '#test/running-server.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { openDevToolsWindow, until, type DevToolsWindow, type WindowOptions } from './devtools-window.ts';
import { drivePanel, type PanelDriver } from './panel-driver.ts';
import { startSite } from './site.ts';

// Each test file has a copy of this module; what it exports is set from its first hook on.
/** `http://127.0.0.1:PORT` */
export let origin: string;
export let window: DevToolsWindow;
export let panel: PanelDriver;

export interface SiteOptions extends Pick<WindowOptions, 'theme'> {
  /** The HTML at `/`, whatever the query; when left out, a page in which nothing stands. */
  readonly page?: string;
}

/** Before the tests of a file starts the site, which answers so whatever is not its page, and opens its window; ends both after them. */
export function inspectSite(answer: RequestListener, { page, ...look }: SiteOptions = {}): void {
  let site: RunningServer;
  beforeAll(async () => {
    site = await startSite(answer, page);
    ({ origin } = site);
    await openWindow(`${origin}/`, look);
  });
  afterAll(async () => {
    await window?.close();
    await site?.close();
  });
}

/** For tests with a site of their own, who close the window themselves. */
export async function openWindow(url: string, options: Pick<WindowOptions, 'theme'> = {}): Promise<void> {
  window = await openDevToolsWindow({ extensionDir: inject('extension'), browserPath: findBrowser(console.log).path, url, ...options });
  panel = drivePanel(window);
}

/** What is posted, as JSON unless the header says otherwise. */
export interface Posted {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts this from the page; answers once the page has the answer and capture has heard of it, whether or not it takes it in. */
export async function post(path: string, { body = '{"name":"Ann"}', headers = {} }: Posted = {}): Promise<void> {
  const url = new URL(path, window.page.url()).href;
  const heardBefore = await window.capture.evaluate(countHeard, url);
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  await window.page.evaluate(([to, how]) => fetch(to, how).then((answer) => answer.text()), [url, init] as const);
  await until(`capture to hear of ${path}`, async () => (await window.capture.evaluate(countHeard, url)) > heardBefore);
}

/** Posts this from the page, and waits until the panel has a row of it. */
export async function postRefused(path: string, posted: Posted = {}): Promise<void> {
  const url = new URL(path, window.page.url()).href;
  const rowsOf = async (): Promise<Row[]> => (await panel.rows()).filter((row) => row.url === url);
  const { length: before } = await rowsOf();
  await post(path, posted);
  await until(`the row of ${path}`, async () => (await rowsOf()).length > before);
}

/** The text on the clipboard, once it holds these words: copying takes a moment. */
export const onClipboard = (words: string): Promise<string> =>
  until(`${words} on the clipboard`, async () => {
    const text = await window.clipboardText();
    return text.includes(words) && text;
  });

/** Runs in the devtools page: listens beside capture, behind it in the row, and answers how often this address was heard of since it was first asked. */
function countHeard(url: string): number {
  const scope = globalThis as unknown as {
    heard?: string[];
    chrome: { devtools: { network: { onRequestFinished: { addListener(hear: (entry: { request: { url: string } }) => void): void } } } };
  };
  if (!scope.heard) {
    const heard: string[] = [];
    scope.heard = heard;
    scope.chrome.devtools.network.onRequestFinished.addListener(({ request }) => heard.push(request.url));
  }
  return scope.heard.filter((each) => each === url).length;
}
