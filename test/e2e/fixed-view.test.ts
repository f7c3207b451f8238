// The fixed request as an editor, in the real DevTools window: edits are checked, undone, and copied; and where the request was sent from.
import { beforeAll, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, panel, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

const PAGE = '<!doctype html><link rel="icon" href="data:,"><script src="/cart.js"></script>';
const SCRIPT = `function order() {
  const headers = { 'content-type': 'application/json' };
  return fetch('/orders?limit=5', { method: 'POST', headers, body: '{"qty": 2,}' }).then((answer) => answer.text());
}`;

const refuse = answerWith({ message: 'Malformed JSON' });
inspectSite(
  (request, response) => {
    if (request.url === '/cart.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(SCRIPT);
    else refuse(request, response);
  },
  { page: PAGE },
);

beforeAll(async () => {
  await window.page.evaluate('order()');
  await panel.openRow('/orders');
  await panel.press('[data-testid="tab-fixed"]');
  await panel.there('[data-testid="body-editor"] .cm-content');
});

/** Runs inside the DevTools document: the id of the panel that is shown. */
const SELECTED_PANEL = `(async () => {
  const { InspectorView } = await import('./ui/legacy/legacy.js');
  return InspectorView.InspectorView.instance().tabbedPane.selectedTabId;
})()`;

const HEADER_VALUES = '[data-testid="edit-header"] .field-line input:nth-of-type(2)';
const bodyShown = (): Promise<string> => panel.text('[data-testid="body-editor"] .cm-content');
/** Copies the fixed request, and waits for a command with these words on the clipboard. */
const copied = async (words: string): Promise<string> => {
  await panel.press('[data-testid="copy-fixed"]');
  return onClipboard(words);
};

test('the editor starts from the fixed request, in which nothing is found any more', async () => {
  expect((await bodyShown()).trim()).toBe('{"qty": 2}');
  await until('nothing found', async () => (await panel.text('[data-testid="still-found"]')).includes('Nothing is found'));
});

test('what one types is checked, marked under its characters, mended by its fix, undone, and copied', async () => {
  await panel.focus('[data-testid="body-editor"] .cm-content');
  await panel.keys('Control', 'a');
  await window.devtools.keyboard.type("{'qty': 3}");
  await until('the finding', async () => (await panel.text('[data-testid="still-found"]')).includes('single quotes'));
  await until('its mark', () => panel.exists('.cm-lintRange-error'));
  await panel.press('[data-testid="still-found"] .link-button');
  await until('the mended body', async () => (await bodyShown()).trim() === '{"qty": 3}');
  await copied('{"qty": 3}');
  await panel.press('[data-testid="undo-edit"]');
  await until('the body before', async () => (await bodyShown()).includes("'qty'"));
  await panel.press('[data-testid="reset-edits"]');
  await until('the fixed body', async () => (await bodyShown()).trim() === '{"qty": 2}');
});

test('method, parameters and headers are fields, and everything that is copied comes from them', async () => {
  await panel.fill('[data-testid="edit-method"]', 'PUT');
  const before = await panel.amount(HEADER_VALUES);
  await panel.press('[data-testid="add-header"]');
  await until('one header more', async () => (await panel.amount(HEADER_VALUES)) > before);
  await panel.focus(HEADER_VALUES, -1);
  await window.devtools.keyboard.type('yes');
  await panel.focus('[data-testid="edit-query"] .field-line input:nth-of-type(2)');
  await window.devtools.keyboard.type('0');
  const command = await copied("-X 'PUT'");
  expect(command).toContain("-H 'X-New: yes'");
  expect(command).toMatch(/orders\?limit=(50|05)/);
  await panel.press('[data-testid="show-changes"]');
  await until('the marked change', () => panel.exists('.mark.changed'));
  await panel.press('[data-testid="show-editor"]');
});

test('the request leads to the line of code that sent it', async () => {
  await expect.poll(() => panel.text('[data-testid="initiator"]')).toContain('Sent from cart.js:3');
  await panel.press('[data-testid="initiator"] .link-button');
  await until('the Sources panel', async () => (await window.devtools.evaluate(SELECTED_PANEL)) === 'sources');
  await window.showPanel();
});
