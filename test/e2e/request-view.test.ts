// The request's parts in the real DevTools window: large bodies by parts, bytes, forms, cookies, XML, and what can be copied or looked for in a tree.
import { expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, origin, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

const ERRORS = [{ field: 'items[400].qty', message: '"items[400].qty" must be a number' }];
const WRONG_KIND = { message: 'Validation failed', errors: [{ field: 'kind', message: '"kind" must be one of [note, card]' }] };
const ANSWERS: Readonly<Record<string, object>> = {
  '/large': { message: 'Validation failed', errors: ERRORS },
  '/letters': WRONG_KIND,
  '/cards': WRONG_KIND,
};
inspectSite((request, response) => answerWith(ANSWERS[request.url ?? ''] ?? { message: 'Bad Request' })(request, response));

const REQUEST = '[data-testid="request-view"]';
/** Also what is out of sight, which is not drawn. */
const bodyShown = (): Promise<string> =>
  window.panel.evaluate((view) => document.querySelector(`${view} .code`)?.textContent ?? '', REQUEST);

test('of a large body the part around the culprit is shown, more of it by a button, and the whole on demand', async () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({ sku: `A-${index}`, note: 'x'.repeat(80), qty: index === 400 ? 'two' : 1 }));
  await postRefused('/large', { body: JSON.stringify({ items }, null, 1) });
  await panel.openRow('/large');
  const lines = (): Promise<number> => panel.amount(`${REQUEST} .code-line`);
  await panel.place(`${REQUEST} .code .mark.culprit`);
  expect(await panel.text(`${REQUEST} .code .mark.culprit`)).toBe('"two"');
  const before = await lines();
  expect(await bodyShown()).not.toContain('A-2999');
  await panel.press(`${REQUEST} .part-bar:last-child .link-button:not(:last-child)`);
  await until('more lines', async () => (await lines()) > before);
  await panel.press(`${REQUEST} .part-bar:last-child .link-button:last-child`);
  await until('the whole', async () => (await bodyShown()).includes('A-2999'));
  expect(await lines()).toBe(JSON.stringify({ items }, null, 1).split('\n').length);
  expect(await panel.exists(`${REQUEST} .part-bar`)).toBe(false);
});

test('JSON on one line is formatted with its marks, also in the next failure, and copied as it was sent', async () => {
  const body = '{"kind":"crad","lines":[{"sku":"A-1"}]}';
  await postRefused('/cards', { body });
  await panel.openRow('/cards');
  await panel.press('[data-testid="request-body-formatted"]');
  await expect.poll(bodyShown).toBe('{  "kind": "crad",  "lines": [    {      "sku": "A-1"    }  ]}');
  expect(await panel.text(`${REQUEST} .code .mark.culprit`)).toBe('"crad"');
  await panel.press(`${REQUEST} .body-tools .icon-button`);
  expect(await onClipboard('crad')).toBe(body);
  await postRefused('/next', { body: '{"a":[]}' });
  await panel.openRow('/next');
  await expect.poll(bodyShown).toBe('{  "a": []}');
  await panel.press('[data-testid="request-body-text"]');
});

test('the path of a member is copied from the tree, in which words are looked for', async () => {
  await postRefused('/tree', { body: '{"order": {"lines": [{"sku": "A-1"}, {"sku": "B/2"}]}}' });
  await panel.openRow('/tree');
  await panel.press('[data-testid="request-body-tree"]');
  await panel.fill(`${REQUEST} .search-box input`, 'b/2');
  await expect.poll(() => panel.text(`${REQUEST} .tree-line.hit`)).toContain('B/2');
  await panel.focus(`${REQUEST} .tree-line.hit`);
  await panel.press(`${REQUEST} .tree-line.hit .icon-button`);
  expect(await onClipboard('/order')).toBe('/order/lines/1/sku');
  await panel.press('[data-testid="request-body-text"]');
});

/** What stands under a colour of the text's search. */
const coloured = (name: 'hit' | 'hit-now'): Promise<readonly string[]> =>
  window.panel.evaluate(
    (colour) => [...(CSS.highlights.get(colour) ?? [])].map((place) => (place instanceof Range ? place.cloneContents().textContent : '')),
    name,
  );

test('words are looked for in the text, from hit to hit, also in what is not shown yet and beside unseen characters', async () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({
    sku: `A-${index}`,
    note: 'x'.repeat(80),
    flaw: index === 2990 ? 'Zo\u202eË' : '',
  }));
  await postRefused('/long', { body: JSON.stringify({ items, last: 'zoë, ZO' }) });
  await panel.openRow('/long');
  expect(await bodyShown()).not.toContain('A-2990');
  await panel.fill(`${REQUEST} .search-box input`, 'zo');
  await expect.poll(() => panel.text(`${REQUEST} .search-box [role="status"]`)).toBe('1 of 3');
  await expect.poll(() => coloured('hit-now')).toEqual(['Zo']);
  expect(await coloured('hit')).toEqual(['zo', 'ZO']);
  await window.devtools.keyboard.press('Enter');
  await expect.poll(() => coloured('hit-now')).toEqual(['zo']);
  await window.devtools.keyboard.down('Shift');
  await window.devtools.keyboard.press('Enter');
  await window.devtools.keyboard.press('Enter');
  await window.devtools.keyboard.up('Shift');
  await expect.poll(() => coloured('hit-now')).toEqual(['ZO']);
  await panel.press('[data-testid="request-body-tree"]');
  await expect.poll(() => panel.text(`${REQUEST} .search-box [role="status"]`)).toBe('1 of 2');
  await expect.poll(() => panel.text(`${REQUEST} .tree-line[aria-current]`)).toContain('Zo');
  await panel.press(`${REQUEST} .search-box .icon-button:last-child`);
  await expect.poll(() => panel.text(`${REQUEST} .tree-line[aria-current]`)).toContain('zoë, ZO');
  await panel.fill(`${REQUEST} .search-box input`, '');
  expect(await coloured('hit-now')).toEqual([]);
  await panel.press('[data-testid="request-body-text"]');
});

test('bytes are shown as bytes', async () => {
  await window.page.evaluate(
    (to) => fetch(to, { method: 'POST', body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00, 0xff]) }),
    `${origin}/bytes`,
  );
  await panel.openRow('/bytes');
  await expect.poll(() => panel.text(`${REQUEST} .code.hex`)).toMatch(/89 50 4e 47 0d 0a 00 ff/i);
});

test('a multipart body is shown by its parts, and as XML a body has a tree', async () => {
  await window.page.evaluate((to) => {
    const form = new FormData();
    form.set('kind', 'crad');
    form.set('picture', new File(['hello'], 'hello.txt', { type: 'text/plain' }));
    return fetch(to, { method: 'POST', body: form });
  }, `${origin}/letters`);
  await panel.openRow('/letters');
  await expect.poll(() => panel.text('[aria-label="Form fields"]')).toMatch(/kind\s+crad\s+picture\s.*hello\.txt/s);
  await expect.poll(() => panel.text('[aria-label="Form fields"] [data-testid="culprit"]')).toContain('crad');
  await postRefused('/xml', { headers: { 'content-type': 'application/xml' }, body: '<order id="7"><item sku="A-1">two</item></order>' });
  await panel.openRow('/xml');
  await panel.press('[data-testid="request-body-tree"]');
  await expect.poll(() => panel.text(`${REQUEST} [data-testid="tree"]`)).toMatch(/order.*item.*two/s);
  await panel.press('[data-testid="request-body-text"]');
});

test('cookies stand in a table, and fields of the head are explained', async () => {
  await window.page.context().addCookies([{ name: 'theme', value: 'dark', url: origin }]);
  await postRefused('/cookies');
  await panel.openRow('/cookies');
  await expect.poll(() => panel.text('[aria-label="Cookies"]')).toMatch(/theme\s+dark/);
  await expect.poll(() => panel.amount(`${REQUEST} a[href^="https://developer.mozilla.org/"]`)).toBeGreaterThan(2);
});
