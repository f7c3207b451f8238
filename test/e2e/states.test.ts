// What the panel shows when there is nothing to show, when it may not look, when something takes long, and when a part of it breaks.
import type { CDPSession } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { sessionWith, until } from './devtools-window.ts';
import { inspectSite, onClipboard, origin, panel, postRefused, window } from './inspected-site.ts';
import { drivePanel } from './panel-driver.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'email is required' }));

const says = (words: RegExp): Promise<unknown> =>
  until(`words like ${words}`, async () => words.test(await panel.text('[data-testid="empty"]')));

test('newcomers are told three things, once', async () => {
  await expect.poll(async () => await panel.amount('[data-testid="welcome"] li')).toBe(3);
  await panel.press('[data-testid="welcomed"]');
  await panel.gone('[data-testid="welcome"]');
  const another = await window.openAnother(`${origin}/`);
  const there = drivePanel(another);
  await there.there('[data-testid="empty"]');
  expect(await there.exists('[data-testid="welcome"]')).toBe(false);
  await another.page.close();
});

test('on a page that the browser closes to extensions the panel says so, and goes on afterwards', async () => {
  await window.page.goto('chrome://version');
  await says(/cannot be listened to/);
  await window.page.goto(origin);
  await says(/Waiting/);
});

test('a failure stands in the list before its answer is read', async () => {
  await panel.clear();
  await window.panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      const words = document.querySelector('[data-row] .cause')?.textContent;
      if (words && words !== seen.at(-1)) seen.push(words);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await postRefused('/orders');
  const seen = (): Promise<readonly string[]> => window.panel.evaluate(() => (globalThis as unknown as { seen: readonly string[] }).seen);
  await expect.poll(seen).toEqual(['Reading the answer…', expect.stringContaining('email')]);
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
  // Within the panel, which reads on while a test would still be on its way.
  await window.panel.evaluate(async () => {
    while (!document.querySelector('progress')?.value) await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>('[data-testid="stop-reading"]')!.click();
  });
  await until('the end', async () => /stopped/.test(await panel.text('[data-testid="file-note"]')));
});

test('an engine that hangs is given up and replaced: its diagnosis says so, and the next request has one', async () => {
  const session = await sessionWith(window.devtools, window.capture);
  const workers: CDPSession[] = [];
  const ended: string[] = [];
  session.on('sessionattached', (worker) => workers.push(worker));
  session.on('Target.detachedFromTarget', ({ sessionId }) => ended.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  const hung = await until('the engine’s worker', async () => workers[0]);
  await hung.send('Debugger.enable');
  // It stops at its next line of code, which is what it does with the next exchange.
  await hung.send('Debugger.pause');
  await postRefused('/hung', { body: '{}' });
  await panel.openRow('/hung');
  await until('the end of its worker', async () => ended.includes(hung.id()));
  expect(await panel.text('[data-testid="summary"]')).toMatch(/given up: it took longer than a second/);
  expect(await panel.text('[data-testid="detail"]')).toMatch(/It may have faults, and fixes for them/);
  expect(await panel.text('[data-testid="detail"]')).not.toMatch(/No fault was found|No fix is known/);
  await postRefused('/healthy', { body: '{}' });
  await panel.openRow('/healthy');
  expect(await panel.text('[data-testid="summary"]')).toMatch(/email/);
  await session.detach();
});

test('a part of the panel that breaks says so, the others go on, and its details can be copied', async () => {
  await panel.clear();
  await postRefused('/accounts', { body: '{}' });
  await panel.openRow('/accounts');
  await panel.press('[data-testid="tab-copy"]');
  await panel.there('[data-testid="copy-view"]');
  await window.panel.evaluate(() => {
    const create = document.createElementNS as (space: string | null, name: string, options?: ElementCreationOptions) => Element;
    const sabotaged = (space: string | null, name: string, options?: ElementCreationOptions): Element => {
      if (name === 'table') throw new Error('planted');
      return create.call(document, space, name, options);
    };
    Object.assign(document, { createElementNS: sabotaged });
  });
  await panel.press('[data-testid="tab-request"]');
  await expect.poll(() => panel.text('.tab-panel [role="alert"]')).toContain('planted');
  await expect.poll(() => panel.exists('[data-testid="summary"]')).toBe(true);
  await expect.poll(() => panel.shownRows()).toHaveLength(1);
  await panel.press('.tab-panel [role="alert"] button:first-of-type');
  await onClipboard('planted');
  await window.panel.evaluate(() => void Reflect.deleteProperty(document, 'createElementNS'));
  await panel.press('.tab-panel [role="alert"] button:last-of-type');
  await panel.there('[data-testid="request-view"] table');
});

// Chromium 156 closes DevTools with the extension; where a browser does not, the panel is left as an orphan: its runtime has no id.
test('a panel whose extension was updated or turned off says so, and keeps what it shows', async () => {
  await panel.clear();
  await postRefused('/left-behind', { body: '{}' });
  await panel.openRow('/left-behind');
  await window.panel.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: object };
    Object.defineProperty(chrome, 'runtime', { value: {} });
  });
  await expect.poll(() => panel.text('[data-testid="outdated"]')).toContain('Close DevTools and open it again');
  expect(await panel.exists('[data-testid="summary"]')).toBe(true);
  expect(await panel.shownRows()).toHaveLength(1);
  // What nobody would hear is not offered.
  for (const id of ['record', 'clear', 'open-har', 'paste']) expect(await panel.exists(`[data-testid="${id}"]:disabled`)).toBe(true);
  expect(await panel.exists('[data-testid="record"][aria-pressed="false"]')).toBe(true);
});
