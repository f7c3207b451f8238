// A pasted request in the real DevTools window: by button and by Ctrl+V, with the place of what cannot be read.
import { expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, panel, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'Bad Request' }));

/** Pastes into whatever has the focus, as the browser does it for Ctrl+V. */
const paste = (text: string, selector: string): Promise<unknown> =>
  window.panel.evaluate(
    (css, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.querySelector(css)!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    selector,
    text,
  );

test('a text that cannot be read is answered with its place and what to do', async () => {
  await panel.press('[data-testid="paste"]');
  await panel.fill('[data-testid="paste-text"]', "curl https://api.test/orders -d 'open");
  await until('the fault', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Line 1, column'));
  await expect.poll(() => panel.exists('[data-testid="paste-reading"] .mark.culprit')).toBe(true);
  expect(await panel.exists('[data-testid="paste-diagnose"]:disabled')).toBe(true);
  await panel.press('[data-testid="paste-show"]');
  const selected = (): Promise<string> =>
    window.panel.evaluate(() => {
      const { value, selectionStart, selectionEnd } = document.querySelector<HTMLTextAreaElement>('[data-testid="paste-text"]')!;
      return value.slice(selectionStart, selectionEnd);
    });
  await expect.poll(selected).toMatch(/^'/);
});

test('one that can be read becomes a row, is diagnosed and opened, whatever the filter shows', async () => {
  await panel.fill('[data-testid="paste-text"]', `curl https://api.test/orders -H 'Content-Type: application/json' -d '{"qty": 2,}'`);
  await until('the command', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Read as a cURL command'));
  await panel.press('[data-testid="paste-diagnose"]');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('comma'));
  const [row] = await panel.rows();
  expect(row).toMatchObject({ source: { kind: 'pasted' }, status: 0, method: 'POST' });
  await expect.poll(async () => (await panel.shownRows())[0]?.text).toContain('pasted');
  await panel.press('[data-testid="copy-fixed"]');
  await onClipboard('{"qty": 2}');
});

test('what is pasted into the list opens the page; Enter has it diagnosed', async () => {
  await paste('fetch("https://api.test/people/undefined")', '[data-row]');
  await until('what was read', async () => (await panel.text('[data-testid="paste-reading"]')).includes('Read as a fetch call'));
  await until('the focus', () => window.panel.evaluate(() => document.activeElement?.matches('[data-testid="paste-diagnose"]')));
  await panel.keys('Enter');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('undefined'));
});

test('Ctrl+V with a command on the clipboard, pressed in the list, opens the page; Enter has it diagnosed', async () => {
  await window.page.context().grantPermissions(['clipboard-write'], { origin: new URL(window.page.url()).origin });
  await window.page.bringToFront();
  await window.page.evaluate(() => navigator.clipboard.writeText(`curl 'https://api.test/rooms/%7Bnumber%7D'`));
  await window.devtools.bringToFront();
  await panel.focus('[data-row][tabindex="0"]');
  await panel.keys('Control', 'v');
  await until('what was read', async () => (await panel.text('[data-testid="paste-reading"]')).includes('rooms'));
  await until('the focus', () => window.panel.evaluate(() => document.activeElement?.matches('[data-testid="paste-diagnose"]')));
  await panel.keys('Enter');
  await until('its diagnosis', async () => (await panel.text('[data-testid="summary"]')).includes('{number}'));
});

test('what is pasted into a field stays there', async () => {
  await paste('curl https://api.test/', '[data-testid="search"]');
  await expect.poll(() => panel.exists('[data-testid="cover"]')).toBe(false);
});
