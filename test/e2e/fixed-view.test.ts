// The fixed request as an editor, in the real DevTools window: edits are checked, undone, and copied.
import { beforeAll, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'Malformed JSON' }));

beforeAll(async () => {
  await postRefused('/orders?limit=5', { body: '{"qty": 2,}' });
  await panel.openRow('/orders');
  await panel.press('[data-testid="tab-fixed"]');
  await panel.there('[data-testid="body-editor"] .cm-content');
});

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
  await panel.press('[data-testid="format-body"]');
  await copied('{\n  "qty": 3\n}');
  await panel.gone('[data-testid="format-body"]');
  await panel.press('[data-testid="undo-edit"]');
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
  await panel.press('[data-testid="copy-edited"]');
  expect(await onClipboard("-X 'PUT'")).toBe(command);
  await panel.press('[data-testid="show-editor"]');
});
