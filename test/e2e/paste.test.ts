// A pasted request in the real DevTools window: by button and by Ctrl+V, with the place of what cannot be read.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from './devtools-window.ts';
import { drivePanel, type PanelDriver } from './panel-driver.ts';

let built: BuiltExtension;
let site: Server;
let window: DevToolsWindow;
let panel: PanelDriver;

beforeAll(async () => {
  built = await buildExtension();
  site = createServer((request, response) => {
    const page = request.url === '/';
    response.writeHead(page ? 200 : 400, { 'content-type': page ? 'text/html' : 'application/json' });
    response.end(page ? '<!doctype html><link rel="icon" href="data:,">' : '{"message":"Bad Request"}');
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  window = await openDevToolsWindow({ extensionDir: built.folder, browserPath: findBrowser(console.log).path, url });
  panel = drivePanel(window);
});

afterAll(async () => {
  await window?.close();
  site?.close();
  await built?.remove();
});

/** Pastes into whatever has the focus, as the browser does it for Ctrl+V. */
const paste = (text: string, selector: string): Promise<unknown> =>
  window.panel.$eval(
    selector,
    (element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    text,
  );

test('a text that cannot be read is answered with its place and what to do', async () => {
  await panel.press('[data-testid="paste"]');
  await window.panel.waitForSelector('[data-testid="paste-text"]');
  await window.panel.focus('[data-testid="paste-text"]');
  await window.devtools.keyboard.type("curl https://api.test/orders -d 'open");
  await until('the fault', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Line 1, column'));
  await expect.poll(() => panel.exists('[data-testid="paste-reading"] .mark.culprit')).toBe(true);
  expect(await window.panel.$eval('[data-testid="paste-diagnose"]', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await panel.press('[data-testid="paste-show"]');
  const selected = await window.panel.$eval('[data-testid="paste-text"]', (area) => (area as HTMLTextAreaElement).selectionStart);
  expect(selected).toBeGreaterThan(0);
});

test('one that can be read becomes a row, is diagnosed and opened, whatever the filter shows', async () => {
  await window.panel.$eval('[data-testid="paste-text"]', (area) => (area as HTMLTextAreaElement).select());
  await window.devtools.keyboard.type(`curl https://api.test/orders -H 'Content-Type: application/json' -d '{"qty": 2,}'`);
  await until('the command', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Read as a cURL command'));
  await panel.press('[data-testid="paste-diagnose"]');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('comma'));
  const [row] = await panel.rows();
  expect(row).toMatchObject({ source: { kind: 'pasted' }, status: 0, method: 'POST' });
  expect((await panel.shownRows())[0]?.text).toContain('pasted');
  await panel.press('[data-testid="copy-fixed"]');
  await until('the fixed command', async () => (await window.clipboardText()).includes('{"qty": 2}'));
});

test('what is pasted into the list opens the page; Enter has it diagnosed', async () => {
  await paste('fetch("https://api.test/people/undefined")', '[data-row]');
  await until('what was read', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Read as a fetch call'));
  await until('the focus', () => window.panel.evaluate(() => document.activeElement?.matches('[data-testid="paste-diagnose"]')));
  await window.devtools.keyboard.press('Enter');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('undefined'));
});

test('Ctrl+V with a command on the clipboard, pressed in the list, opens the page; Enter has it diagnosed', async () => {
  await window.page.context().grantPermissions(['clipboard-write'], { origin: new URL(window.page.url()).origin });
  await window.page.bringToFront();
  await window.page.evaluate(() => navigator.clipboard.writeText(`curl 'https://api.test/rooms/%7Bnumber%7D'`));
  await window.devtools.bringToFront();
  await window.panel.focus('[data-row][tabindex="0"]');
  const { keyboard } = window.devtools;
  await keyboard.down('Control');
  await keyboard.press('v');
  await keyboard.up('Control');
  await until('what was read', async () => (await panel.text('[data-testid="paste-reading"]')).includes('rooms'));
  await until('the focus', () => window.panel.evaluate(() => document.activeElement?.matches('[data-testid="paste-diagnose"]')));
  await keyboard.press('Enter');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('{number}'));
});

test('what is pasted into a field stays there', async () => {
  await paste('curl https://api.test/', '[data-testid="search"]');
  await expect.poll(() => panel.exists('[data-testid="cover"]')).toBe(false);
});
