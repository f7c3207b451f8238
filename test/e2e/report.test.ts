// A report in the real DevTools window: seen with its masks before it is copied or saved; and several rows at once.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'Malformed JSON' }));

let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), '400-doctor-downloads-'));
  const session = await window.devtools.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const posted = { headers: { authorization: 'Bearer s3cret-token-one' }, body: '{"mail": "ann@example.org", "qty": 2,}' };
  for (const path of ['/orders', '/carts']) await postRefused(path, posted);
  await panel.openRow('/orders');
});

afterAll(() => rm(downloads, { recursive: true, force: true }));

/** The whole text: what is out of sight is not drawn. */
const preview = (): Promise<string> =>
  window.panel.evaluate(() => document.querySelector('[data-testid="report-preview"]')?.textContent ?? '');
/** The text of a file that was saved, once it is whole. */
const saved = (ending: string): Promise<string> =>
  until(`a file ${ending}`, async () => {
    const name = (await readdir(downloads)).find((each) => each.endsWith(ending));
    return name !== undefined && readFile(join(downloads, name), 'utf8');
  });

test('the report is shown with its masks; one is lifted by hand, personal data are masked by choice', async () => {
  await panel.press('[data-testid="report"]');
  await until('the report', async () => (await preview()).includes('Fixed request'));
  expect(await preview()).not.toContain('s3cret');
  await expect.poll(() => panel.text('[data-testid="masks"]')).toContain('Masked (1)');
  await panel.press('[data-testid="mask-1"]');
  await until('the token', async () => (await preview()).includes('s3cret-token-one'));
  await expect.poll(() => panel.text('[data-testid="masks"]')).toContain('will be readable');
  await panel.press('[data-testid="also-email"]');
  await until('no token', async () => !(await preview()).includes('s3cret'));
  await until('no address', async () => !(await preview()).includes('ann@example.org'));
});

test('what was seen elsewhere is told, masked as the rest', async () => {
  expect(await preview()).toMatch(/Happens elsewhere:.*not tried/);
  await panel.press('[data-testid="elsewhere-false"]');
  await until('the answer', async () => (await preview()).includes('no, only here'));
  await panel.press('[data-testid="elsewhere-true"]');
  await panel.focus('[data-testid="elsewhere-where"]');
  await window.devtools.keyboard.type('curl with password=hunter22');
  await until('what was typed', async () => (await preview()).includes('yes, the same: curl with password='));
  expect(await preview()).not.toContain('hunter22');
  expect(await preview()).toContain('none to this endpoint was seen');
});

test('it is copied as Markdown, and saved as HTML and HAR', async () => {
  await panel.press('[data-testid="report-copy"]');
  const markdown = await until('the report on the clipboard', async () => {
    const text = await window.clipboardText();
    return text.startsWith('# ') && text;
  });
  expect(markdown).toContain('- [x]');
  expect(markdown).toMatch(/400 Doctor \d+/);
  await panel.press('[data-testid="report-save-html"]');
  expect(await saved('.html')).toContain('<!doctype html>');
  await panel.press('[data-testid="report-save-har"]');
  expect(await saved('.har')).not.toMatch(/s3cret|ann@/);
  await panel.press('[data-testid="close-cover"]');
});

test('several rows are copied and saved at once', async () => {
  await panel.press('[data-testid="group"]');
  await panel.focus('[data-row]');
  await panel.keys('Control', 'a');
  await panel.keys('Shift', 'F10');
  await expect.poll(() => panel.text('[data-testid="menu-copy-as"]')).toBe('Copy 2 as cURL');
  await panel.press('[data-testid="menu-copy-as"]');
  await until('both commands', async () => ((await window.clipboardText()).match(/^curl /gm) ?? []).length === 2);
  await panel.focus('[data-row]');
  await panel.keys('Shift', 'F10');
  await panel.press('[data-testid="menu-save-har"]');
  const { log } = JSON.parse(await saved('failures-2.har')) as { log: { entries: { request: { url: string } }[] } };
  expect(log.entries.map(({ request }) => new URL(request.url).pathname).toSorted()).toEqual(['/carts', '/orders']);
});
