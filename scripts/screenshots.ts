// npm run screenshots: the real panel in the real DevTools window, for the README and for looking at: both themes, three widths.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brokenCalls } from '../test/demo-api/broken-calls.ts';
import { startDemo } from '../test/demo-api/start-demo.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from '../test/e2e/devtools-window.ts';
import { drivePanel } from '../test/e2e/panel-driver.ts';
import { findBrowser } from './find-browser.ts';

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const extensionDir = fileURLToPath(new URL('../dist/chrome', import.meta.url));
const WIDTHS = [400, 700, 1400];
const HEIGHT = 800;
/** The call whose diagnosis is shown, and its tabs. */
const SHOWN = 'number-as-string';
const VIEWS = ['request', 'response', 'compare', 'fixed', 'copy'];
/** What is pasted for the picture. */
const PASTED = `curl 'https://api.example.com/v1/orders' -H 'Content-Type: application/json' --data-raw '{"qty": 2,}'`;
/** Pages that cover the panel, by the button that opens them. */
const PAGES = ['report', 'paste', 'settings', 'help'];

await mkdir(folder, { recursive: true });
const browser = findBrowser(console.log);
const demo = await startDemo();
try {
  for (const theme of ['light', 'dark'] as const) {
    const window = await openDevToolsWindow({
      extensionDir,
      browserPath: browser.path,
      url: demo.origin,
      theme,
      width: 1400,
      height: HEIGHT,
    });
    try {
      await photograph(window, theme);
    } finally {
      await window.close();
    }
  }
} finally {
  await demo.close();
}

async function photograph(window: DevToolsWindow, theme: string): Promise<void> {
  const panel = drivePanel(window);
  await photographWidths(window, `empty-${theme}`);
  await window.page.waitForSelector(`#call-${brokenCalls.at(-1)?.id}`);
  await panel.press('[data-testid="family-4xx"]');
  for (const [index, { id }] of brokenCalls.entries()) {
    await window.page.click(`#call-${id}`);
    await until('the next row', () => window.panel.evaluate((count) => document.querySelectorAll('[data-row]').length >= count, index + 1));
  }
  const place = brokenCalls.findIndex(({ id }) => id === SHOWN);
  const ids = await window.panel.evaluate(() => [...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('data-id')));
  await panel.press(`[data-row][data-id="${ids[place]}"]`);
  await until('the diagnosis', () => window.panel.evaluate(() => document.querySelector('[data-testid="summary"]') !== null));
  await sendMended(window);
  for (const view of VIEWS) {
    await panel.press(`[data-testid="tab-${view}"]`);
    await photographWidths(window, `${view}-${theme}`, view === 'request' ? null : '[role="tablist"]');
  }
  for (const page of PAGES) {
    await panel.press(`[data-testid="${page}"]`);
    await panel.there('[data-testid="cover"][open]');
    if (page === 'report') await panel.there('[data-testid="report-preview"] .code-line');
    if (page === 'paste') await panel.fill('[data-testid="paste-text"]', PASTED);
    await photographWidths(window, `${page}-${theme}`);
    await window.devtools.keyboard.press('Escape');
    await panel.gone('[data-testid="cover"]');
  }
}

/** Sends the shown request as it should have been: the comparison needs one that passed. */
async function sendMended(window: DevToolsWindow): Promise<void> {
  const panel = drivePanel(window);
  const url = await panel.text('[data-testid="detail"] .url-word');
  const body = JSON.stringify({ guests: 2, stay: { from: '2026-12-24', nights: 3 } });
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  await window.page.evaluate(([to, how]) => fetch(to, how).then((answer) => answer.text()), [url, options] as const);
  await until('a request that passed', async () => {
    await panel.press('[data-testid="tab-compare"]');
    return !/No request/.test(await panel.text('[data-testid="compare-view"]'));
  });
}

/** `inSight` is what each picture begins with, below the list; null for the top. */
async function photographWidths(window: DevToolsWindow, name: string, inSight: string | null = null): Promise<void> {
  for (const width of WIDTHS) {
    await window.resize(width, HEIGHT);
    await until('the panel to have its new width', () =>
      window.panel.evaluate((most) => innerWidth <= most && innerWidth > most - 60, width),
    );
    await drawn(window);
    if (inSight) {
      await window.panel.evaluate(leadTo, inSight);
      await drawn(window);
    }
    await window.screenshot(`${folder}${name}-${width}.png`);
  }
}

/** Lines out of sight are not drawn before they have come into it; so much later all is. */
async function drawn({ panel }: DevToolsWindow): Promise<void> {
  await panel.evaluate(() => new Promise((after) => setTimeout(() => requestAnimationFrame(after), 250)));
}

/** Runs in the panel: scrolls the detail alone. `scrollIntoView` would move the DevTools window too. */
function leadTo(selector: string): void {
  const detail = document.querySelector('.detail-side')!;
  const { top, height } = detail.getBoundingClientRect();
  detail.scrollTop += document.querySelector(selector)!.getBoundingClientRect().top - top - (innerWidth < 700 ? 0 : height / 2);
}
