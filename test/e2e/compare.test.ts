// A failing request beside one that passed, and beside another failure, in the real DevTools window.
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
    if (request.url === '/')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const passes = body.includes('"qty":');
      response.writeHead(passes ? 200 : 400, { 'content-type': 'application/json' }).end(passes ? '{}' : '{"message":"Bad Request"}');
    });
    return response;
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

const post = (path: string, body: string): Promise<unknown> =>
  window.page.evaluate(
    ([to, text]) =>
      fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }).then((answer) => answer.text()),
    [path, body] as const,
  );
const telling = (): Promise<string> => panel.text('[data-testid="differences"]');

test('without a passing request the view says so and what to do', async () => {
  await post('/orders?page=1', '{"sku":"A-1","qtty":42}');
  await panel.openRow('/orders');
  await panel.press('[data-testid="tab-compare"]');
  await expect.poll(() => panel.text('[data-testid="compare-view"]')).toContain('Use the page until it passes once');
});

test('once one has passed, the differences stand in words, lead to their places, and are marked on both sides', async () => {
  await post('/orders?page=1', '{"sku":"A-1","qty":42}');
  await until('the difference', async () => (await telling()).includes('qtty'));
  await panel.press('[data-difference="0"]');
  await until('its place on our side', () => panel.exists('[data-side="ours"] .led-to'));
  await expect.poll(() => panel.text('.body-side[data-side="ours"] .led-to')).toBe('42');
  await expect.poll(() => panel.exists('.body-side[data-side="theirs"] .mark')).toBe(true);
  await panel.press('[data-testid="compare-tree"]');
  await until('both trees', async () => (await window.panel.$$('.body-side [data-testid="tree"]')).length === 2);
});

test('two sides stand under one another where it is narrow', async () => {
  const tops = (): Promise<number[]> =>
    window.panel.$$eval('.body-side', (sides) => sides.map((side) => Math.round(side.getBoundingClientRect().top)));
  await window.resize(1400, 800);
  await until('one beside the other', async () => new Set(await tops()).size === 1);
  await window.resize(420, 800);
  await until('one below the other', async () => new Set(await tops()).size === 2);
  await window.resize(1400, 800);
});

test('two rows of the list are compared by their menu', async () => {
  await post('/orders?page=7', '{"sku":"B-2","qtty":42}');
  await panel.press('[data-testid="group"]');
  const rows = await until('two rows', async () => {
    const shown = await panel.shownRows();
    return shown.length === 2 && shown;
  });
  await panel.openRow('page=1');
  await window.devtools.keyboard.down('Shift');
  await window.devtools.keyboard.press('ArrowDown');
  await window.devtools.keyboard.press('F10');
  await window.devtools.keyboard.up('Shift');
  await expect.poll(() => panel.text('[data-testid="menu-compare"]')).toBe('Compare the two');
  await panel.press('[data-testid="menu-compare"]');
  await until('the other’s value', async () => (await panel.text('[data-testid="compare-view"]')).includes('B-2'));
  expect(await window.panel.$eval('[data-testid="compare-with"]', (picker) => (picker as HTMLSelectElement).value)).toBe(rows[1]!.id);
});
