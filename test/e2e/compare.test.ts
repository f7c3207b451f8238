// A failing request beside one that passed, and beside another failure, in the real DevTools window.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, panel, post, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

/** Takes what has a quantity. */
async function takeOrRefuse(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const passes = (await text(request)).includes('"qty":');
  answerWith(passes ? {} : { message: 'Bad Request' }, passes ? 200 : 400)(request, response);
}
inspectSite((request, response) => void takeOrRefuse(request, response));

const telling = (): Promise<string> => panel.text('[data-testid="differences"]');

test('without a passing request the view says so and what to do', async () => {
  await postRefused('/orders?page=1', { body: '{"sku":"A-1","qtty":42}' });
  await panel.openRow('/orders');
  await panel.press('[data-testid="tab-compare"]');
  await expect.poll(() => panel.text('[data-testid="compare-view"]')).toContain('Use the page until it passes once');
});

test('once one has passed, the differences stand in words, lead to their places, and are marked on both sides', async () => {
  await post('/orders?page=1', { body: '{"sku":"A-1","qty":42}' });
  await until('the difference', async () => (await telling()).includes('qtty'));
  await panel.press('[data-difference="0"]');
  await until('its place on our side', () => panel.exists('[data-side="ours"] .led-to'));
  await expect.poll(() => panel.text('.body-side[data-side="ours"] .led-to')).toBe('42');
  await expect.poll(() => panel.exists('.body-side[data-side="theirs"] .mark')).toBe(true);
  await panel.press('[data-testid="compare-tree"]');
  await until('both trees', async () => (await panel.amount('.body-side [data-testid="tree"]')) === 2);
});

test('two sides stand under one another where it is narrow', async () => {
  const tops = (): Promise<number[]> =>
    window.panel.evaluate(() => [...document.querySelectorAll('.body-side')].map((side) => Math.round(side.getBoundingClientRect().top)));
  await window.resize(1400, 800);
  await until('one beside the other', async () => new Set(await tops()).size === 1);
  await window.resize(420, 800);
  await until('one below the other', async () => new Set(await tops()).size === 2);
  await window.resize(1400, 800);
});

test('two rows of the list are compared by their menu', async () => {
  await postRefused('/orders?page=7', { body: '{"sku":"B-2","qtty":42}' });
  await panel.press('[data-testid="group"]');
  const rows = await until('two rows', async () => {
    const shown = await panel.shownRows();
    return shown.length === 2 && shown;
  });
  await panel.openRow('page=1');
  await panel.keys('Shift', 'ArrowDown');
  await panel.keys('Shift', 'F10');
  await expect.poll(() => panel.text('[data-testid="menu-compare"]')).toBe('Compare the two');
  await panel.press('[data-testid="menu-compare"]');
  await until('the other’s value', async () => (await panel.text('[data-testid="compare-view"]')).includes('B-2'));
  await expect
    .poll(() => window.panel.evaluate(() => document.querySelector<HTMLSelectElement>('[data-testid="compare-with"]')!.value))
    .toBe(rows[1]!.id);
});
