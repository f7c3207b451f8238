// What the panel shows when there is nothing to show, when it may not look, when something takes long, and when a part of it breaks.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from './devtools-window.ts';
import { drivePanel, type PanelDriver } from './panel-driver.ts';

let built: BuiltExtension;
let site: Server;
let window: DevToolsWindow;
let panel: PanelDriver;
let url: string;

beforeAll(async () => {
  built = await buildExtension();
  site = createServer((request, response) => {
    if (request.url === '/') response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><link rel="icon" href="data:,">');
    else response.writeHead(400, { 'content-type': 'application/json' }).end('{"message":"email is required"}');
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  url = `http://localhost:${(site.address() as AddressInfo).port}/`;
  window = await openDevToolsWindow({ extensionDir: built.folder, browserPath: findBrowser(console.log).path, url });
  panel = drivePanel(window);
});

afterAll(async () => {
  await window?.close();
  site?.close();
  await built?.remove();
});

const says = (words: RegExp): Promise<unknown> =>
  until(`words like ${words}`, async () => words.test(await panel.text('[data-testid="empty"]')));

test('newcomers are told three things, once', async () => {
  expect(await window.panel.$$eval('[data-testid="welcome"] li', (items) => items.length)).toBe(3);
  await panel.press('[data-testid="welcomed"]');
  await until('no hint', async () => !(await panel.exists('[data-testid="welcome"]')));
  const another = await window.openAnother(url);
  await another.panel.waitForSelector('[data-testid="empty"]');
  expect(await another.panel.$('[data-testid="welcome"]')).toBeNull();
  await another.page.close();
});

test('on a page that the browser closes to extensions the panel says so, and goes on afterwards', async () => {
  await window.page.goto('chrome://version');
  await says(/cannot be listened to/);
  await window.page.goto(url);
  await says(/Waiting/);
});

test('a file that takes long shows how far it is, and can be stopped', async () => {
  await window.panel.evaluate(() => {
    const entry = JSON.stringify({
      startedDateTime: '2026-11-22T12:00:00.000Z',
      time: 1,
      request: {
        method: 'GET',
        url: 'https://api.example.test/passing',
        httpVersion: 'HTTP/1.1',
        headers: [],
        queryString: [],
        cookies: [],
      },
      response: { status: 200, statusText: 'OK', httpVersion: 'HTTP/1.1', headers: [], content: { size: 0, mimeType: '' } },
    });
    const files = new DataTransfer();
    files.items.add(new File([`{"log":{"entries":[${Array.from({ length: 150_000 }, () => entry).join(',')}]}}`], 'large.har'));
    const picker = document.querySelector<HTMLInputElement>('[data-testid="har-file"]')!;
    picker.files = files.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await until('progress', () => window.panel.evaluate(() => (document.querySelector('progress')?.value ?? 0) > 0));
  await panel.press('[data-testid="stop-reading"]');
  await until('the end', async () => /stopped/.test(await panel.text('[data-testid="file-note"]')));
});

test('an engine that hangs is given up and replaced: its diagnosis says so, and the next request has one', async () => {
  const { capture, devtools, page } = window;
  const target = devtools
    .browser()
    .targets()
    .find((each) => each.url() === capture.url())!;
  const session = await target.createCDPSession();
  const workers: CDPSession[] = [];
  const ended: string[] = [];
  session.on('sessionattached', (worker) => workers.push(worker));
  session.on('Target.detachedFromTarget', ({ sessionId }) => ended.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const hung = await until('the engine’s worker', async () => workers[0]);
  await hung.send('Debugger.enable');
  // It stops at its next line of code, which is what it does with the next exchange.
  await hung.send('Debugger.pause');
  await page.evaluate(() => fetch('/hung', { method: 'POST', body: '{}' }).then((answer) => answer.text()));
  await panel.openRow('/hung');
  await until('the end of its worker', async () => ended.includes(hung.id()));
  expect(await panel.text('[data-testid="summary"]')).toMatch(/given up: it took longer than a second/);
  expect(await panel.text('[data-testid="detail"]')).toMatch(/It may have faults, and fixes for them/);
  expect(await panel.text('[data-testid="detail"]')).not.toMatch(/No fault was found|No fix is known/);
  await page.evaluate(() => fetch('/healthy', { method: 'POST', body: '{}' }).then((answer) => answer.text()));
  await panel.openRow('/healthy');
  expect(await panel.text('[data-testid="summary"]')).toMatch(/email/);
  expect(workers.length).toBe(2);
  await session.detach();
  await panel.press('[data-testid="clear"]');
});

test('a part of the panel that breaks says so, the others go on, and its details can be copied', async () => {
  await window.page.evaluate(() => fetch('/accounts', { method: 'POST', body: '{}' }).then((answer) => answer.text()));
  await panel.openRow('/accounts');
  await panel.press('[data-testid="tab-copy"]');
  await window.panel.waitForSelector('[data-testid="copy-view"]');
  await window.panel.evaluate(() => {
    const create = document.createElementNS as (space: string | null, name: string, options?: ElementCreationOptions) => Element;
    const sabotaged = (space: string | null, name: string, options?: ElementCreationOptions): Element => {
      if (name === 'table') throw new Error('planted');
      return create.call(document, space, name, options);
    };
    Object.assign(document, { createElementNS: sabotaged });
  });
  await panel.press('[data-testid="tab-request"]');
  const broken = await window.panel.waitForSelector('.tab-panel [role="alert"]');
  expect(await broken!.evaluate((element) => element.textContent)).toContain('planted');
  await expect.poll(() => panel.exists('[data-testid="summary"]')).toBe(true);
  await expect.poll(() => panel.shownRows()).toHaveLength(1);
  const [copy, again] = await broken!.$$('button');
  await copy!.click();
  await until('the details', async () => (await window.clipboardText()).includes('planted'));
  await window.panel.evaluate(() => void Reflect.deleteProperty(document, 'createElementNS'));
  await again!.click();
  await window.panel.waitForSelector('[data-testid="request-view"] table');
});
