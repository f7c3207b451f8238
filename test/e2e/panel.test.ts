// What a person does with the panel beside the main job: search, keyboard, fill in a value, drop files; and what hostile pages try.
import { beforeEach, expect, test } from 'vitest';
import { until } from './devtools-window.ts';
import { inspectSite, onClipboard, panel, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

const MARKUP = '<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>';
const REFUSAL = { message: 'Validation failed', errors: [{ field: 'email', message: 'email is required' }] };
const CHOICE = { errors: [{ field: 'size', message: '"size" must be one of [small, large]' }] };
const HOSTILE = { message: MARKUP, errors: [{ field: MARKUP, message: `${MARKUP}\u001b[31m\u202e` }] };
const ANSWERS: Readonly<Record<string, unknown>> = { hostile: HOSTILE, shirts: CHOICE };
inspectSite((request, response) => answerWith(ANSWERS[/\w+/.exec(request.url ?? '')?.[0] ?? ''] ?? REFUSAL)(request, response), {
  theme: 'dark',
});

beforeEach(() => panel.clear());

const shownCount = async (): Promise<number> => (await panel.shownRows()).length;
const chosen = (): Promise<string | null> =>
  window.panel.evaluate(() => document.querySelector('[data-row][aria-selected="true"]')?.textContent ?? null);

test('the panel follows the theme of DevTools', async () => {
  const background = await window.panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 255] = (background.match(/\d+/g) ?? []).map(Number);
  expect(red).toBeLessThan(80);
});

test('search narrows the list, and says what it hides', async () => {
  await postRefused('/apples');
  await postRefused('/pears');
  await until('two rows', async () => (await shownCount()) === 2);
  await panel.fill('[data-testid="search"]', 'pear');
  await until('one row', async () => (await shownCount()) === 1);
  await panel.fill('[data-testid="search"]', 'zzz');
  await expect.poll(() => panel.text('[data-testid="no-match"]')).toMatch(/2/);
  await panel.fill('[data-testid="search"]', '/');
  await until('both rows', async () => (await shownCount()) === 2);
});

test('the list is walked by arrow keys', async () => {
  await postRefused('/first');
  await postRefused('/second');
  await panel.openRow('/first');
  await panel.focus('[data-row][aria-selected="true"]');
  await panel.keys('ArrowDown');
  await until('the second row to be chosen', async () => (await chosen())?.includes('/second'));
  await panel.keys('Home');
  await until('the first row to be chosen', async () => (await chosen())?.includes('/first'));
});

test('a value that only the person knows is filled in, and copied', async () => {
  await postRefused('/accounts');
  await panel.openRow('/accounts');
  await panel.fill('[data-testid="blank"]', 'ann@example.test');
  await panel.press('[data-testid="copy-fixed"]');
  const command = await onClipboard('ann@example.test');
  expect(command).toContain('"email":"ann@example.test"');
  expect(command).not.toContain('FILL_IN');
});

test('a value that the server takes is picked, taken back and copied', async () => {
  await postRefused('/shirts', { body: '{"size":"huge"}' });
  await panel.openRow('/shirts');
  const picked = (): Promise<string> =>
    window.panel.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="blank"]')!.value);
  const choice = '[data-testid="choice"]:last-child';
  await panel.press(choice);
  await expect.poll(picked).toBe('large');
  await panel.press(choice);
  await expect.poll(picked).toBe('');
  await panel.press(choice);
  await panel.press('[data-testid="copy-fixed"]');
  expect(await onClipboard('{"size":"large"}')).not.toContain('FILL_IN');
});

test('a fix is taken back and applied again, with effect on the fixed request; people who hear the panel are told of a failure', async () => {
  await panel.there('[data-testid="announcer"]');
  await postRefused('/broken', { body: '{"email": "ann@example.test",}' });
  await expect
    .poll(() => window.panel.evaluate(() => document.querySelector('[data-testid="announcer"]')!.textContent))
    .toMatch(/1 .*fail/i);
  await panel.openRow('/broken');
  const applied = (): Promise<boolean> => panel.exists('[data-fix="0:0"][data-applied="true"]');
  const copied = async (words: string): Promise<string> => {
    await panel.press('[data-testid="copy-fixed"]');
    return onClipboard(words);
  };
  await until('the fix to be applied', applied);
  await copied('{"email": "ann@example.test"}');
  await panel.press('[data-testid="undo"]');
  await until('no fix applied', async () => !(await applied()));
  await panel.press('[data-testid="copy-original"]');
  await onClipboard('{"email": "ann@example.test",}');
  await panel.press('[data-testid="apply"]');
  await until('the fix again', applied);
  await copied('{"email": "ann@example.test"}');
});

test('markup and control characters of a page are shown as text, and nothing of them runs', async () => {
  await postRefused(`/hostile?${encodeURIComponent(MARKUP)}=1`, { body: JSON.stringify({ [MARKUP]: MARKUP }) });
  await panel.openRow('/hostile');
  for (const view of ['request', 'response', 'fixed', 'copy']) {
    await panel.press(`[data-testid="tab-${view}"]`);
    await panel.there(`[data-testid="${view}-view"]`);
    expect(await window.panel.evaluate(() => document.querySelectorAll('img, script:not([src])').length)).toBe(0);
  }
  await panel.press('[data-testid="tab-response"]');
  await expect.poll(() => panel.text('[data-testid="response-view"]')).toContain('<img src=x onerror=');
  expect(await window.panel.evaluate(() => (globalThis as { ran?: number }).ran ?? 0)).toBe(0);
  expect(await window.panel.evaluate(() => /[\u001b\u202e]/.test(document.body.textContent ?? ''))).toBe(false);
});

test('a file that is no HAR is refused with what is wrong and what to do', async () => {
  await window.panel.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['not a recording'], 'notes.har'));
    const target = document.querySelector('[data-testid="empty"]')!;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
    }
  });
  await expect.poll(() => panel.text('[data-testid="file-note"]')).toMatch(/notes\.har/);
  await until('the refusal', async () => /HAR|JSON/.test((await panel.text('[data-testid="file-note"]')).replace('notes.har', '')));
});

test('when no way to the clipboard works, the panel says so', async () => {
  await postRefused('/locked');
  await panel.openRow('/locked');
  await window.panel.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('forbidden')) },
    });
    document.execCommand = () => false;
  });
  try {
    await panel.press('[data-testid="copy-original"]');
    await panel.there('[data-testid="copy-refused"]');
    const given = await window.panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-testid="copy-refused"]')!.value);
    expect(given).toMatch(/^curl /);
    await expect.poll(() => panel.text('[data-testid="copy-outcome"]')).not.toBe('');
  } finally {
    await window.panel.evaluate(() => {
      Reflect.deleteProperty(navigator, 'clipboard');
      Reflect.deleteProperty(document, 'execCommand');
    });
  }
});

test.each([400, 700, 1400])('%i pixels wide, nothing runs out of the panel sideways', async (width) => {
  await postRefused(`/wide?${'x'.repeat(3000)}=1`, { body: JSON.stringify({ long: 'y'.repeat(5000) }) });
  await panel.openRow('/wide');
  await window.resize(width, 800);
  expect(await window.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
