// A browser with DevTools open on a page, with one panel to be measured: an extension's or the browser's own Network panel.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type CDPSession, type Frame, type Page } from 'puppeteer-core';
import { isDevToolsWindow, until } from '../test/e2e/devtools-window.ts';
import { largestPaint } from './panel-page.ts';

/** What is measured. */
export interface Subject {
  readonly name: string;
  /** The extension's folder; null for the browser's own panel. */
  readonly folder: string | null;
  /** How the id of its tab ends. */
  readonly tab: string;
  /** Selects its rows. */
  readonly rows: string;
}

/** Processor time in seconds. */
export interface ProcessorTime {
  readonly extension: number;
  readonly page: number;
}

/** One open window. */
export interface InspectedWindow {
  readonly page: Page;
  /** Shows the panel; answers with its document and the milliseconds until something stood in it, and until the largest text did (NaN for the browser's own). */
  show(): Promise<{ readonly frame: Frame; readonly milliseconds: number; readonly largest: number }>;
  processorTime(): Promise<ProcessorTime>;
  /** Mebibytes of a document's heap after collection. */
  heap(frame: Frame): Promise<number>;
  close(): Promise<void>;
}

/** Opens a browser that inspects this address. */
export async function openInspectedWindow(browserPath: string, url: string, subject: Subject): Promise<InspectedWindow> {
  const { folder } = subject;
  const profile = mkdtempSync(path.join(tmpdir(), '400-doctor-bench-'));
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    headless: true,
    handleDevToolsAsPage: true,
    defaultViewport: null,
    userDataDir: profile,
    protocolTimeout: 300_000,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--auto-open-devtools-for-tabs',
      ...(folder === null ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--window-size=1400,900',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const devtools = await until('a DevTools window', async () => (await browser.pages()).find(isDevToolsWindow));
  const page = (await browser.pages()).find((each) => !each.url().startsWith('devtools:'))!;
  await page.bringToFront();
  await page.goto(url);
  // The driver itself is not to listen to the traffic.
  for (const each of [page, devtools]) await clientOf(each.mainFrame()).send('Network.disable');
  const system = await browser.target().createCDPSession();
  await until('the panel’s tab', () => devtools.evaluate(tabId(subject.tab)) as Promise<string | null>);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {
    page,
    async show() {
      const begun = (await devtools.evaluate(showTab(subject))) as number;
      if (folder === null) {
        return { frame: devtools.mainFrame(), milliseconds: (await devtools.evaluate('shownAt')) as number, largest: Number.NaN };
      }
      const frame = await until('the panel’s document', async () =>
        devtools.frames().find((each) => each.url().startsWith('chrome-extension://') && /\/(?:panel|index)\.html$/.test(each.url())),
      );
      const painted = await until(
        'the first paint',
        () =>
          frame.evaluate(
            `(() => { const paint = performance.getEntriesByName('first-contentful-paint')[0]; return paint && performance.timeOrigin + paint.startTime; })()`,
          ) as Promise<number | null>,
      );
      return { frame, milliseconds: painted - begun, largest: (await frame.evaluate(largestPaint)) - begun };
    },
    processorTime: () => processorTime(system, page),
    async heap(frame) {
      const client = clientOf(frame);
      await client.send('HeapProfiler.enable');
      for (let round = 0; round < 2; round += 1) await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      await client.send('HeapProfiler.disable');
      return usedSize / 2 ** 20;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The driver's own line to the frame's process. */
function clientOf(frame: Frame): CDPSession {
  return (frame as unknown as { readonly client: CDPSession }).client;
}

const INSPECTOR = `const { InspectorView } = await import('./ui/legacy/legacy.js'); const view = InspectorView.InspectorView.instance();`;

const tabId = (end: string): string =>
  `(async () => { if (!document.body?.childElementCount) return null; ${INSPECTOR} return view.tabbedPane.tabIds().find((id) => id.endsWith('${end}')) ?? null; })()`;

/** Answers with the time; the browser's own panel is there when its text is, and `shownAt` then holds how long that took. */
const showTab = ({ tab, folder }: Subject): string => `(async () => {
  ${INSPECTOR}
  const begun = performance.timeOrigin + performance.now();
  const text = (node) => node.textContent + [...node.querySelectorAll('*')].map(({ shadowRoot }) => (shadowRoot ? text(shadowRoot) : '')).join('');
  globalThis.shownAt = new Promise((resolve) => {
    const look = () => {
      const panel = document.querySelector('.panel.network');
      if (panel?.getBoundingClientRect().width > 0 && text(panel).trim().length > 20)
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now() - begun));
      else requestAnimationFrame(look);
    };
    if (${folder === null}) look();
  });
  void view.showPanel(view.tabbedPane.tabIds().find((id) => id.endsWith('${tab}')));
  return begun;
})()`;

async function processorTime(system: CDPSession, page: Page): Promise<ProcessorTime> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  let extension = 0;
  for (const { id, type, cpuTime } of processInfo) {
    const command = type === 'renderer' ? await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '') : '';
    if (command.includes('--extension-process')) extension += cpuTime;
  }
  const { metrics } = await clientOf(page.mainFrame()).send('Performance.getMetrics');
  return { extension, page: metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN };
}
