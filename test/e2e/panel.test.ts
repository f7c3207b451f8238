// What a person does with the panel beside the main job: search, keyboard, fill in a value, drop files; and what hostile pages try.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from './devtools-window.ts';
import { drivePanel, type PanelDriver } from './panel-driver.ts';

let built: BuiltExtension;
let site: Server;
let window: DevToolsWindow;
let panel: PanelDriver;

const MARKUP = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';

beforeAll(async () => {
  built = await buildExtension();
  site = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
    else response.writeHead(400, { 'content-type': 'application/json' }).end(answerTo(request.url ?? ''));
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  window = await openDevToolsWindow({ extensionDir: built.folder, browserPath: findBrowser(console.log).path, url, theme: 'dark' });
  panel = drivePanel(window);
});

afterAll(async () => {
  await window?.close();
  site?.close();
  await built?.remove();
});

beforeEach(async () => {
  await panel.press('[data-testid="clear"]');
  await until('an empty list', () => panel.exists('[data-testid="empty"]'));
});

function answerTo(url: string): string {
  if (url.startsWith('/hostile'))
    return JSON.stringify({ message: MARKUP, errors: [{ field: MARKUP, message: `${MARKUP}\u001b[31m\u202e` }] });
  return JSON.stringify({ message: 'Validation failed', errors: [{ field: 'email', message: 'email is required' }] });
}

/** Sends JSON from the page and waits for its row. */
async function send(path: string, body: unknown = { name: 'Ann' }): Promise<void> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  await window.page.evaluate(([to, how]) => fetch(to, how).then((answer) => answer.text()), [path, options] as const);
  await until(`the row of ${path}`, async () => (await panel.rows()).some((row) => row.url.includes(path)));
}

const shownCount = async (): Promise<number> => (await panel.shownRows()).length;
const chosen = (): Promise<string | null> =>
  window.panel.evaluate(() => document.querySelector('[data-row][aria-selected="true"]')?.textContent ?? null);

test('the panel follows the theme of DevTools', async () => {
  const background = await window.panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 255] = (background.match(/\d+/g) ?? []).map(Number);
  expect(red).toBeLessThan(80);
});

test('search narrows the list, and says what it hides', async () => {
  await send('/apples');
  await send('/pears');
  await until('two rows', async () => (await shownCount()) === 2);
  await window.panel.type('[data-testid="search"]', 'pear');
  await until('one row', async () => (await shownCount()) === 1);
  await window.panel.type('[data-testid="search"]', 'zzz');
  await expect.poll(() => panel.text('[data-testid="no-match"]')).toMatch(/2/);
  await window.panel.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="search"]')?.select());
  await window.panel.type('[data-testid="search"]', '/');
  await until('both rows', async () => (await shownCount()) === 2);
});

test('the list is walked by arrow keys', async () => {
  await send('/first');
  await send('/second');
  await panel.openRow('/first');
  await window.panel.focus('[data-row][aria-selected="true"]').catch(() => window.panel.focus('[role="listbox"]'));
  await window.devtools.keyboard.press('ArrowDown');
  await until('the second row to be chosen', async () => (await chosen())?.includes('/second'));
  await window.devtools.keyboard.press('Home');
  await until('the first row to be chosen', async () => (await chosen())?.includes('/first'));
});

test('a value that only the person knows is filled in, and copied', async () => {
  await send('/accounts');
  await panel.openRow('/accounts');
  await window.panel.waitForSelector('[data-testid="blank"]');
  await window.panel.type('[data-testid="blank"]', 'ann@example.test');
  await panel.press('[data-testid="copy-fixed"]');
  const command = await until('the command', async () => {
    const text = await window.clipboardText();
    return text.includes('ann@example.test') ? text : null;
  });
  expect(command).toContain('"email":"ann@example.test"');
  expect(command).not.toContain('FILL_IN');
});

test('markup and control characters of a page are shown as text, and nothing of them runs', async () => {
  await send(`/hostile?${encodeURIComponent(MARKUP)}=1`, { [MARKUP]: MARKUP });
  await panel.openRow('/hostile');
  for (const view of ['request', 'response', 'fixed', 'copy']) {
    await panel.press(`[data-testid="tab-${view}"]`);
    await window.panel.waitForSelector(`[data-testid="${view}-view"]`);
    expect(await window.panel.evaluate(() => document.querySelectorAll('img, script:not([src])').length)).toBe(0);
  }
  await panel.press('[data-testid="tab-response"]');
  await expect.poll(() => panel.text('[data-testid="response-view"]')).toContain('<img src=x onerror=');
  expect(await window.panel.evaluate(() => (globalThis as { ran?: number }).ran ?? 0)).toBe(0);
  expect(await window.panel.evaluate(() => /[\u001b\u202e]/.test(document.body.textContent ?? ''))).toBe(false);
});

test('a file that is no HAR is refused with what is wrong and what to do', async () => {
  await window.panel.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['not a recording'], 'notes.har'));
    const target = document.querySelector('[data-testid="empty"]')!;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
    }
  });
  await expect.poll(() => panel.text('[data-testid="file-note"]')).toMatch(/notes\.har/);
  await until('the refusal', async () => /HAR|JSON/.test((await panel.text('[data-testid="file-note"]')).replace('notes.har', '')));
});

test('when no way to the clipboard works, the panel says so', async () => {
  await send('/locked');
  await panel.openRow('/locked');
  await window.panel.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('forbidden')) },
    });
    document.execCommand = () => false;
  });
  try {
    await panel.press('[data-testid="copy-original"]');
    const field = await window.panel.waitForSelector('[data-testid="copy-refused"]');
    expect(await field?.evaluate((area) => (area as HTMLTextAreaElement).value)).toMatch(/^curl /);
    await expect.poll(() => panel.text('[data-testid="copy-outcome"]')).not.toBe('');
  } finally {
    await window.panel.evaluate(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(document, 'execCommand');
    });
  }
});

test.each([400, 700, 1400])('%i pixels wide, nothing runs out of the panel sideways', async (width) => {
  await send(`/wide?${'x'.repeat(3000)}=1`, { long: 'y'.repeat(5000) });
  await panel.openRow('/wide');
  await window.resize(width, 800);
  await until('the new width', () => window.panel.evaluate((most) => innerWidth <= most && innerWidth > most - 60, width));
  expect(await window.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
