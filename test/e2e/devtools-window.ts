// Drives a real browser with the extension in its DevTools: the end-to-end tests, the demo and the recorder of entries stand on it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import puppeteer, { type Browser, type CDPSession, type Frame, type Page as DevToolsPage } from 'puppeteer-core';

/** What to open and how. */
export interface WindowOptions {
  /** The built extension: a folder with a manifest.json. */
  readonly extensionDir: string;
  readonly browserPath: string;
  /** What the inspected tab shows first. */
  readonly url: string;
  /** True when left out. */
  readonly headless?: boolean;
  /** Size of the DevTools window in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Light when left out. */
  readonly theme?: 'light' | 'dark';
}

/** A document in a frame of DevTools, driven from its own world alone: the world that Puppeteer makes for itself (`$`, `click`, locators) was seen never to come on a busy machine. */
export type FrameDocument = Pick<Frame, 'evaluate' | 'url'>;

/** One tab and the DevTools window that inspects it. */
export interface DevToolsWindow {
  /** The inspected tab. */
  readonly page: Page;
  /** The DevTools window's own document. */
  readonly devtools: DevToolsPage;
  /** The panel's document, shown. */
  readonly panel: FrameDocument;
  /** The document of the extension's devtools page, which listens to the network. */
  readonly capture: FrameDocument;
  /** Shows the panel again after another one was looked at. */
  showPanel(): Promise<void>;
  /** The text on the clipboard. */
  clipboardText(): Promise<string>;
  /** A PNG of the DevTools window as a person sees it. */
  screenshot(path: string): Promise<void>;
  /** Changes the size of what `screenshot` sees, in CSS pixels of so many device pixels (1 when left out); answers once the panel is drawn in it. */
  resize(width: number, height: number, deviceScaleFactor?: number): Promise<void>;
  /** Opens another tab of the same browser, with a DevTools window of its own. */
  openAnother(url: string): Promise<DevToolsWindow>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** The panel's title without its spaces, as DevTools ends the ids of extension panels. */
const PANEL_ID_END = '400Doctor';
const PANEL_PATH = '/src/panel/index.html';
const CAPTURE_PATH = '/src/capture/devtools.html';
/** Milliseconds that anything may take on a machine that has much else to do; nothing waits longer than it must. */
export const PATIENCE = 60_000;

/** Starts a browser with the extension loaded and DevTools open; answers once the panel is shown. */
export async function openDevToolsWindow(options: WindowOptions): Promise<DevToolsWindow> {
  const profile = await mkdtemp(join(tmpdir(), '400-doctor-'));
  await writePreferences(profile, options.theme ?? 'light');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browserPath,
    headless: options.headless ?? true,
    // The sites of the tests are their own authority.
    ignoreHTTPSErrors: true,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: browserArguments(options),
  });
  const browser = await puppeteer.connect({
    browserURL: `http://127.0.0.1:${await debuggingPort(profile)}`,
    handleDevToolsAsPage: true,
    defaultViewport: null,
  });
  const close = async (): Promise<void> => {
    await browser.disconnect();
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    return await windowFor({ context, browser, options, close, page, url: options.url, seen: new Set() });
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opening {
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly options: WindowOptions;
  readonly close: () => Promise<void>;
  readonly page: Page;
  readonly url: string;
  /** DevTools windows that belong to other tabs. */
  readonly seen: Set<DevToolsPage>;
}

async function windowFor(opening: Opening): Promise<DevToolsWindow> {
  const { context, browser, options, page, seen } = opening;
  const devtools = await until('a DevTools window', async () => {
    const pages = await browser.pages();
    return pages.find((candidate) => isDevToolsWindow(candidate) && !seen.has(candidate));
  });
  seen.add(devtools);
  devtools.setDefaultTimeout(PATIENCE);
  page.setDefaultTimeout(PATIENCE);
  await devtools.setViewport({ width: options.width ?? 1400, height: options.height ?? 800 });
  const showPanel = async (): Promise<void> => {
    await until('the 400 Doctor tab', () => devtools.evaluate(selectPanel));
  };
  await showPanel();
  const documentAt = (path: string): Promise<FrameDocument> =>
    until(`the document ${path}`, async () => {
      const found = devtools.frames().find((frame) => frame.url().endsWith(path));
      return found && (await found.evaluate(() => document.readyState)) === 'complete' && found;
    });
  const panel = await documentAt(PANEL_PATH);
  const capture = await documentAt(CAPTURE_PATH);
  if (opening.url !== page.url()) await page.goto(opening.url);
  return {
    page,
    devtools,
    panel,
    capture,
    showPanel,
    resize: async (width, height, deviceScaleFactor = 1) => {
      await devtools.setViewport({ width, height, deviceScaleFactor });
      await until('DevTools to have its size', () => devtools.evaluate((wanted) => innerWidth === wanted, width));
      await untilLaidOut(devtools, panel);
    },
    clipboardText: () => clipboardText(context, page),
    screenshot: async (path) => void (await devtools.screenshot({ path: path })),
    openAnother: async (url) => windowFor({ ...opening, page: await context.newPage(), url }),
    close: opening.close,
  };
}

/** DevTools opens pages beside its windows, such as the frame of its device mode. */
export const isDevToolsWindow = (page: DevToolsPage): boolean => new URL(page.url()).pathname.endsWith('/devtools_app.html');

/** The element in DevTools' own document that shows the panel. */
const PANEL_FRAME = `iframe[src$="${PANEL_PATH}"]`;

/** Where the panel stands in the DevTools window, in CSS pixels, and whether keys go to it. */
export function panelPlace(
  devtools: DevToolsPage,
): Promise<{ left: number; top: number; width: number; height: number; focused: boolean }> {
  return devtools.evaluate((selector) => {
    const frame = document.querySelector<HTMLIFrameElement>(selector)!;
    const { left, top } = frame.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth: width, clientHeight: height } = frame;
    return { left: left + clientLeft, top: top + clientTop, width, height, focused: document.activeElement === frame };
  }, PANEL_FRAME);
}

/** Loads the frame's document anew; answers once the new one is whole, which is told from the old one by when it began. */
export async function reload(frame: FrameDocument): Promise<void> {
  const before = await frame.evaluate(() => performance.timeOrigin);
  await frame.evaluate(() => void setTimeout(() => location.reload()));
  await until('the new document', () =>
    frame.evaluate((old) => performance.timeOrigin !== old && document.readyState === 'complete', before),
  );
}

/** A protocol session of its own with a document of the extension, which has a process of its own. */
export function sessionWith(devtools: DevToolsPage, frame: FrameDocument): Promise<CDPSession> {
  const targets = devtools.browser().targets();
  return targets.find((target) => target.url() === frame.url())!.createCDPSession();
}

/** The panel lives in a process of its own and hears of its new size later than DevTools; what observes its size runs with the frame after. */
async function untilLaidOut(devtools: DevToolsPage, panel: FrameDocument): Promise<void> {
  await until('the panel to have the size of its frame', async () => {
    const { width, height } = await panelPlace(devtools);
    return (await panel.evaluate(() => [innerWidth, innerHeight].join())) === [width, height].join();
  });
  await panel.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/**
 * Runs inside the DevTools document: switches to the panel and says whether it was there. As text, because the tools that run
 * TypeScript rewrite `import()`.
 */
const selectPanel = `(async () => {
  // Asked before this stands, DevTools' parts would be made sooner than its settings.
  if (!document.querySelector('.root-view')) return false;
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  const view = InspectorView.InspectorView.instance();
  const id = view.tabbedPane.tabIds().find((candidate) => candidate.endsWith('${PANEL_ID_END}'));
  if (!id) return false;
  await view.showPanel(id);
  return true;
})()`;

/** Only a page with the focus may read the clipboard. */
async function clipboardText(context: BrowserContext, page: Page): Promise<string> {
  await context.grantPermissions(['clipboard-read'], { origin: new URL(page.url()).origin });
  await page.bringToFront();
  return page.evaluate(() => navigator.clipboard.readText());
}

function browserArguments(options: WindowOptions): string[] {
  return [
    // The browser takes a free one and writes it into its profile.
    '--remote-debugging-port=0',
    '--auto-open-devtools-for-tabs',
    `--disable-extensions-except=${options.extensionDir}`,
    `--load-extension=${options.extensionDir}`,
    `--window-size=${options.width ?? 1400},${options.height ?? 800}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--disable-quic',
    // Chromium refuses to run as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

const debuggingPort = (profile: string): Promise<number> =>
  until('the port of the browser', async () => Number((await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0]));

/** DevTools keeps its settings in the profile, each one as JSON text. */
async function writePreferences(profile: string, theme: 'light' | 'dark'): Promise<void> {
  const preferences = { currentDockState: '"undocked"', 'ui-theme': JSON.stringify(theme === 'dark' ? 'dark' : 'default') };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ devtools: { preferences } }));
}

/** Asks again and again until the answer is something; throws when patience ends. */
export async function until<Answer>(what: string, ask: () => Promise<Answer>): Promise<NonNullable<Exclude<Answer, false>>> {
  const deadline = Date.now() + PATIENCE;
  /** What came of asking last, for whoever reads why it failed. */
  let last: unknown = null;
  while (Date.now() < deadline) {
    try {
      const answer = await ask();
      last = answer;
      if (answer) return answer as NonNullable<Exclude<Answer, false>>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${PATIENCE / 1000} s for ${what}`, { cause: last });
}
