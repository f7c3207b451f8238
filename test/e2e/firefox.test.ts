// The extension in a real Firefox: accepted without a complaint, listening in its DevTools, and honest about what Firefox does not tell.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { version } from '../../package.json' with { type: 'json' };
import { buildExtension, type BuiltExtension } from './build-extension.ts';
import type { RunningServer } from '#test/running-server.ts';
import { until } from './devtools-window.ts';
import { openFirefoxWindow, type FirefoxWindow } from './firefox-window.ts';
import { answerWith, startSite } from './site.ts';

let built: BuiltExtension;
let site: RunningServer;
let firefox: FirefoxWindow;

beforeAll(async () => {
  built = await buildExtension('firefox');
  site = await startSite(answerWith({ message: 'Validation failed', errors: [{ field: 'qty', message: 'qty must be a number' }] }));
  firefox = await openFirefoxWindow(built.folder, `${site.origin}/`);
});

afterAll(async () => {
  await firefox?.close();
  await site?.close();
  await built?.remove();
});

const panelSays = (words: string): Promise<unknown> =>
  until(words, async () => (await firefox.inPanel(({ body }) => body.innerText)).includes(words));

test('Firefox has nothing to say against the manifest, which asks for no more than that for Chromium', async () => {
  expect(firefox.complaints).toEqual([]);
  const { browser_specific_settings: own, ...common } = JSON.parse(await readFile(join(built.folder, 'manifest.json'), 'utf8'));
  expect(common).toEqual({ ...manifest, version });
  expect(own.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('the panel stands in the toolbox and waits', async () => {
  await panelSays('Waiting for a request to fail');
});

test('a failing request becomes a row, and its diagnosis marks the culprit in the body that Firefox handed over', async () => {
  await firefox.inPage(`await fetch('/orders', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"qty":"2"}' });`);
  await panelSays('qty must be a number');
  await firefox.inPanel((document) => document.querySelector<HTMLElement>('[data-row]')?.click());
  await until('the diagnosis', () => firefox.inPanel((document) => document.querySelector('[data-testid="summary"]') !== null));
  await expect.poll(() => firefox.inPanel((document) => document.querySelector('[data-testid="culprit"]')?.textContent)).toBe('"2"');
});

test('what Firefox does not tell is said, and nothing leads to where it cannot show it', async () => {
  await panelSays('This browser does not tell which code sent a request.');
  await firefox.inPanel((document) => {
    const Press = document.defaultView!.MouseEvent;
    document.querySelector('[data-row]')?.dispatchEvent(new Press('contextmenu', { bubbles: true, clientX: 40, clientY: 140 }));
  });
  await until('the menu', () => firefox.inPanel((document) => document.querySelector('[data-testid="menu"]') !== null));
  const items = await firefox.inPanel((document) => document.querySelector<HTMLElement>('[data-testid="menu"]')!.innerText);
  expect(items).toContain('Remove from the list');
  expect(items).not.toContain('Show in the Network panel');
});

test('every view of the diagnosis is drawn, and the fixed request is copied', async () => {
  for (const view of ['request', 'response', 'compare', 'fixed', 'copy']) {
    await firefox.inPanel((document, name) => document.querySelector<HTMLElement>(`[data-testid="tab-${name}"]`)?.click(), view);
    await until(`the view ${view}`, () =>
      firefox.inPanel((document, name) => !!document.querySelector(`[data-testid="${name}-view"]`), view),
    );
  }
  await expect
    .poll(() => firefox.inPanel((document) => document.querySelector('[data-testid="copy-view"]')?.textContent))
    .toContain('{"qty":2}');
  expect(await firefox.inPanel((document) => document.querySelector('.broken-details')?.textContent ?? '')).toBe('');
  await firefox.inPanel((document) => document.querySelector<HTMLElement>('[data-testid="copy-fixed"]')?.click());
  await panelSays('Fixed request copied: cURL');
});
