// Copying as something else than curl, in the real DevTools window: the menu, the preview with its options, the mark of live credentials.
import { beforeAll, expect, test } from 'vitest';
import { reload, until } from './devtools-window.ts';
import { inspectSite, onClipboard, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'Malformed JSON' }));

beforeAll(async () => {
  await postRefused('/orders', { headers: { authorization: 'Bearer s3cret-token-value' }, body: '{"qty": 2,}' });
  await panel.openRow('/orders');
});

test('the menu groups what one can copy, each text once', async () => {
  await panel.press('[data-testid="copy-as"]');
  await until('all targets', async () => (await panel.amount('[data-target]')) > 20);
  const { groups, targets } = await window.panel.evaluate(() => ({
    groups: [...document.querySelectorAll<HTMLElement>('[data-testid="copy-menu"] h3')].map(({ innerText }) => innerText),
    targets: [...document.querySelectorAll<HTMLElement>('[data-testid="copy-menu"] h3 ~ [data-target]')].map(
      ({ dataset }) => dataset['target'],
    ),
  }));
  expect(groups).toEqual(
    expect.arrayContaining(['Shells', 'Windows', 'JavaScript', 'Python', 'Other languages', 'Files', 'Tests of both requests']),
  );
  expect(new Set(targets).size).toBeGreaterThanOrEqual(25);
  await panel.keys('Escape');
  await panel.gone('[data-testid="copy-menu"]');
});

test('the menu is searched by typing and chosen by keys; the last choice becomes the button', async () => {
  await panel.press('[data-testid="copy-as"]');
  await until('all targets', async () => (await panel.amount('[data-target]')) > 20);
  await window.devtools.keyboard.type('httpx');
  await until('one target', async () => (await panel.amount('[data-target]')) === 1);
  await panel.keys('ArrowDown');
  await panel.keys('Enter');
  expect(await onClipboard('import httpx')).toContain(': 2}');
  await expect.poll(() => panel.text('[data-testid="copy-fixed"]')).toContain('HTTPX');
});

test('the settings choose what the button copies as; a panel opened later names it too', async () => {
  await panel.press('[data-testid="settings"]');
  await until('all targets', async () => (await panel.amount('[data-testid="default-target"] option')) > 20);
  await panel.choose('[data-testid="default-target"]', 'wget');
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
  await expect.poll(() => panel.text('[data-testid="copy-fixed"]')).toContain('wget');
  await reload(window.panel);
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

test('in a narrow panel the whole menu is in sight, and what it leads to as well', async () => {
  await window.resize(400, 700);
  try {
    await panel.press('[data-testid="copy-as"]');
    await until('all targets', async () => (await panel.amount('[data-target]')) > 20);
    const isInSight = await window.panel.evaluate(() => {
      const { top, bottom } = document.querySelector('[data-testid="copy-menu"]')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isInSight).toBe(true);
    await panel.press('[data-testid="copy-preview"]');
    await until('the tab at the top of the diagnosis', () =>
      window.panel.evaluate(() => {
        const [tabs, detail] = ['.tab-bar', '.detail-side'].map((each) => document.querySelector(each)!.getBoundingClientRect().top);
        return Math.abs(tabs! - detail!) < 2 && document.activeElement?.matches('[data-testid="tab-copy"]');
      }),
    );
  } finally {
    await window.resize(1400, 800);
  }
});

test('credentials are masked by one press, and copied as they are by the next', async () => {
  await panel.choose('[data-testid="target"]', 'curl');
  const copies = async (words: string): Promise<string> => {
    await panel.press('[data-testid="copy-original"]');
    return onClipboard(words);
  };
  await panel.press('[data-testid="mask-credentials"]');
  await expect.poll(() => panel.text('[data-testid="live-credentials"]')).toContain('are masked');
  expect(await copies('curl')).not.toContain('s3cret');
  await panel.press('[data-testid="mask-credentials"]');
  await expect.poll(() => panel.text('[data-testid="live-credentials"]')).toContain('authorization');
  expect(await copies('s3cret')).toContain('Bearer s3cret');
});

test('the preview follows target and options, marks what differs, and credentials can be masked', async () => {
  await panel.press('[data-testid="copy-as"]');
  await panel.press('[data-testid="copy-preview"]');
  await panel.choose('[data-testid="target"]', 'curl');
  await until('a curl command', async () => (await panel.text('[data-testid="copy-view"]')).includes('curl '));
  await expect.poll(() => panel.exists('[data-testid="copy-view"] .mark')).toBe(true);
  await expect.poll(() => panel.exists('[data-testid="copy-view"] .code-string')).toBe(true);
  await expect.poll(() => panel.text('[data-testid="live-credentials"]')).toContain('authorization');
  await panel.choose('[data-testid="option-secrets"]', 'environment');
  await until('no secret', async () => !(await panel.text('[data-testid="copy-view"]')).includes('s3cret'));
  await expect.poll(() => panel.exists('[data-testid="live-credentials"]')).toBe(false);
  await panel.press('[data-testid="copy-preview-text"]');
  expect(await onClipboard('$TOKEN')).not.toContain('s3cret');
});
