// Copying as something else than curl, in the real DevTools window: the menu, the preview with its options, the mark of live credentials.
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
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
    else response.writeHead(400, { 'content-type': 'application/json' }).end('{"message":"Malformed JSON"}');
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  window = await openDevToolsWindow({ extensionDir: built.folder, browserPath: findBrowser(console.log).path, url });
  panel = drivePanel(window);
  await window.page.evaluate(`fetch('/orders', { method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer s3cret-token-value' }, body: '{"qty": 2,}' }).then((answer) => answer.text())`);
  await panel.openRow('/orders');
});

afterAll(async () => {
  await window?.close();
  site?.close();
  await built?.remove();
});

const onClipboard = (words: string): Promise<string> =>
  until(`${words} on the clipboard`, async () => {
    const text = await window.clipboardText();
    return text.includes(words) && text;
  });

test('the menu groups what one can copy, each text once', async () => {
  await panel.press('[data-testid="copy-as"]');
  await until('all targets', async () => (await window.panel.$$('[data-target]')).length > 20);
  const { groups, targets } = await window.panel.evaluate(() => ({
    groups: [...document.querySelectorAll<HTMLElement>('[data-testid="copy-menu"] h4')].map(({ innerText }) => innerText),
    targets: [...document.querySelectorAll<HTMLElement>('[data-testid="copy-menu"] h4 ~ [data-target]')].map(
      ({ dataset }) => dataset['target'],
    ),
  }));
  expect(groups).toEqual(
    expect.arrayContaining(['Shells', 'Windows', 'JavaScript', 'Python', 'Other languages', 'Files', 'Tests of both requests']),
  );
  expect(new Set(targets).size).toBeGreaterThanOrEqual(25);
  await window.devtools.keyboard.press('Escape');
  await until('no menu', async () => !(await panel.exists('[data-testid="copy-menu"]')));
});

test('the menu is searched by typing and chosen by keys; the last choice becomes the button', async () => {
  await panel.press('[data-testid="copy-as"]');
  await until('all targets', async () => (await window.panel.$$('[data-target]')).length > 20);
  await window.devtools.keyboard.type('httpx');
  await until('one target', async () => (await window.panel.$$('[data-target]')).length === 1);
  await window.devtools.keyboard.press('ArrowDown');
  await window.devtools.keyboard.press('Enter');
  expect(await onClipboard('import httpx')).toContain(': 2}');
  await expect.poll(() => panel.text('[data-testid="copy-fixed"]')).toContain('HTTPX');
});

test('the settings choose what the button copies as; a panel opened later names it too', async () => {
  await panel.press('[data-testid="settings"]');
  await until('all targets', async () => (await window.panel.$$('[data-testid="default-target"] option')).length > 20);
  await window.panel.select('[data-testid="default-target"]', 'wget');
  await window.devtools.keyboard.press('Escape');
  await expect.poll(() => panel.text('[data-testid="copy-fixed"]')).toContain('wget');
  await window.panel.evaluate('location.reload()');
  await panel.openRow('/orders');
  await expect.poll(() => panel.text('[data-testid="copy-fixed"]')).toContain('wget');
});

test('the original can be copied too, and tests hold both', async () => {
  await panel.press('[data-testid="copy-as"]');
  await panel.press('[data-testid="copy-which-original"]');
  await panel.press('[data-target="go"]');
  expect(await onClipboard('package main')).toContain('2,}');
  await panel.press('[data-testid="copy-as"]');
  await panel.press('[data-target="vitest"]');
  const text = await onClipboard('vitest');
  expect(text).toContain('2,}');
  expect(text).toContain('400');
});

test('the preview follows target and options, marks what differs, and credentials can be masked', async () => {
  await panel.press('[data-testid="copy-as"]');
  await panel.press('[data-testid="copy-preview"]');
  await window.panel.select('[data-testid="target"]', 'curl');
  await until('a curl command', async () => (await panel.text('[data-testid="copy-view"]')).includes('curl '));
  await expect.poll(() => panel.exists('[data-testid="copy-view"] .mark')).toBe(true);
  await expect.poll(() => panel.exists('[data-testid="copy-view"] .code-string')).toBe(true);
  await expect.poll(() => panel.text('[data-testid="live-credentials"]')).toContain('authorization');
  await window.panel.select('[data-testid="option-secrets"]', 'environment');
  await until('no secret', async () => !(await panel.text('[data-testid="copy-view"]')).includes('s3cret'));
  await expect.poll(() => panel.exists('[data-testid="live-credentials"]')).toBe(false);
  await panel.press('[data-testid="copy-preview-text"]');
  expect(await onClipboard('$TOKEN')).not.toContain('s3cret');
});
