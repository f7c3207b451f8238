// The main job: a request fails in the page, the panel says why and marks it, and the command that it copies really works.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, origin, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

inspectSite((request, response) => void sellOrRefuse(request, response));

test('an empty list says what it waits for, and its button reloads the page', async () => {
  await expect.poll(() => panel.exists('[data-testid="empty"]')).toBe(true);
  const reloaded = window.page.waitForEvent('load');
  await panel.press('[data-testid="reload"]');
  await reloaded;
});

test('a failing request becomes a row, a diagnosis with the culprit marked, and a command that bash runs to a 2xx', async () => {
  await postRefused('/orders', { body: '{"item": "bolt", "qty": 12,}' });
  await panel.openRow('/orders');
  expect((await panel.shownRows()).map(({ status }) => status)).toEqual([400]);
  await expect.poll(() => panel.text('[data-testid="summary"]')).toMatch(/comma/);
  await expect.poll(() => panel.text('[data-testid="culprit"]')).toContain(',');

  await panel.press('[data-testid="copy-original"]');
  expect(await statusOf(await onClipboard('12,}'))).toBe(400);

  const fix = '[data-testid="checklist"] [data-fix][data-check="json-syntax"]';
  await tick(fix, false);
  await tick(fix, true);
  await panel.press('[data-testid="copy-fixed"]');
  expect(await statusOf(await onClipboard('12}'))).toBe(201);
});

test('the list is kept across a navigation, and cleared by its button', async () => {
  await window.page.goto(`${origin}/?again`);
  await postRefused('/orders', { body: '{"item": "nut",, "qty": 1}' });
  await until('a second row', async () => (await panel.shownRows()).length === 2);
  await panel.press('[data-testid="clear"]');
  await until('the empty list', () => panel.exists('[data-testid="empty"]'));
});

test('a HAR file opened in the panel is diagnosed beside the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), '400-doctor-recorded-'));
  const file = join(folder, 'recorded.har');
  await writeFile(file, JSON.stringify({ log: { entries: [refusedEntry] } }));
  await panel.chooseFile(file);
  await panel.openRow('/recorded');
  await rm(folder, { recursive: true });
  await expect.poll(() => panel.text('[data-testid="summary"]')).toMatch(/comma/);
});

const refusedEntry = {
  startedDateTime: '2026-11-01T10:00:00.000Z',
  time: 12,
  request: {
    method: 'POST',
    url: 'https://shop.example/recorded',
    httpVersion: 'HTTP/1.1',
    headers: [
      { name: 'Host', value: 'shop.example' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    queryString: [],
    cookies: [],
    postData: { mimeType: 'application/json', text: '{"qty": 1,}' },
  },
  response: { status: 400, statusText: 'Bad Request', headers: [], content: { mimeType: 'text/plain', text: 'Bad Request' } },
};

/** Ticks or clears a fix, unless it is so already, and waits for the panel to show it. */
async function tick(fix: string, wanted: boolean): Promise<void> {
  const state = (applied: boolean): string => `${fix}[data-applied="${applied}"]`;
  await panel.there(fix);
  if (await panel.exists(state(!wanted))) await panel.press(`${fix} [data-testid="${wanted ? 'apply' : 'undo'}"]`);
  await panel.there(state(wanted));
}

/** Runs the very text in bash; curl's own settings file makes it print the status. */
async function statusOf(command: string): Promise<number> {
  const home = await mkdtemp(join(tmpdir(), '400-doctor-curl-'));
  await writeFile(join(home, '.curlrc'), 'silent\nwrite-out = "\\n%{http_code}"\n');
  try {
    const { stdout } = await promisify(execFile)('bash', ['-c', command], { env: { ...process.env, CURL_HOME: home } });
    return Number(stdout.trim().split('\n').at(-1));
  } finally {
    await rm(home, { recursive: true });
  }
}

/** Takes orders that are JSON. */
async function sellOrRefuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    JSON.parse(await text(request));
    answerWith({ order: 1 }, 201)(request, response);
  } catch (error) {
    answerWith({ message: String(error) })(request, response);
  }
}
