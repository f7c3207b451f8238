// What leads from the panel to DevTools' own: the line of code that sent a request, and the same request in the Network panel.
import { beforeEach, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, panel, window } from './inspected-site.ts';
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

beforeEach(async () => {
  await window.showPanel();
  await panel.clear();
  await window.page.evaluate('order()');
  await panel.openRow('/orders');
});

/** What a module of DevTools says, once it is something. As text, because the tools that run TypeScript rewrite `import()`. */
const devtoolsSays = (what: string, module: string, expression: string): Promise<unknown> =>
  until(what, () => window.devtools.evaluate(`(async () => { const module = await import('${module}'); return ${expression}; })()`));

const selectedPanel = (): Promise<unknown> =>
  devtoolsSays('the chosen panel', './ui/legacy/legacy.js', 'module.InspectorView.InspectorView.instance().tabbedPane.selectedTabId');

/** Address, line (from 1) and column (from 0) of the cursor in Sources. */
const CURSOR = `(() => {
  const view = module.SourcesPanel.SourcesPanel.instance().sourcesView();
  const text = view.currentSourceFrame()?.textEditor?.state;
  if (!text?.doc.length) return null;
  const { number, from } = text.doc.lineAt(text.selection.main.head);
  return [view.currentUISourceCode().url(), number, text.selection.main.head - from].join(' ');
})()`;

test('the request leads to the line of code that sent it', async () => {
  await expect.poll(() => panel.text('[data-testid="initiator"]')).toContain('Sent from cart.js:3');
  await panel.press('[data-testid="initiator"] .link-button');
  await expect.poll(selectedPanel).toBe('sources');
  await expect.poll(() => devtoolsSays('the cursor', './panels/sources/sources.js', CURSOR)).toMatch(/\/cart\.js 3 9$/);
});

test('a row leads to its request in the Network panel', async () => {
  await panel.press('[data-row]', 'right');
  await panel.press('[data-testid="menu-network"]');
  await expect.poll(selectedPanel).toBe('network');
  const filter = 'module.NetworkPanel.NetworkPanel.instance().networkLogView.textFilterUI.value()';
  await expect
    .poll(() => devtoolsSays('the filter', './panels/network/network.js', filter))
    .toContain(`method:POST url:${new URL('/orders?limit=5', window.page.url()).href}`);
});
