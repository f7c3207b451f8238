// What a person does with the list in the real DevTools window: filter, group, sort, choose several, narrow by time, pause, set up.
import { beforeEach, expect, test } from 'vitest';
import { reload, until } from './devtools-window.ts';
import { inspectSite, origin, panel, post, postRefused, window } from './inspected-site.ts';
import { answerWith } from './site.ts';

const REFUSAL = { message: 'Validation failed', errors: [{ field: 'email', message: 'email is required' }] };
inspectSite((request, response) => answerWith(REFUSAL, request.url === '/gone' ? 404 : 400)(request, response));

beforeEach(() => panel.clear());

async function send(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await postRefused(path);
}

const shown = async (): Promise<string[]> => (await panel.shownRows()).map(({ text }) => /\/\S*/.exec(text)?.[0] ?? text);
const shows = (expected: readonly string[]): Promise<unknown> =>
  until(expected.join(' '), async () => JSON.stringify(await shown()) === JSON.stringify(expected));

test('repeats of one failure stand in one row that opens', async () => {
  await send('/orders/1', '/orders/2', '/users');
  await shows(['/orders/1', '/users']);
  expect((await panel.text('[data-testid="repeats"]')).trim()).toBe('×2');
  await panel.press('[data-testid="repeats"]');
  await shows(['/orders/1', '/orders/2', '/users']);
  await panel.press('[data-testid="group"]');
  await expect.poll(() => panel.exists('[data-testid="repeats"]')).toBe(false);
  await panel.press('[data-testid="group"]');
});

test('the filter box speaks the language of the Network panel', async () => {
  await send('/apples', '/pears', '/gone');
  await panel.press('[data-testid="family-all"]');
  await shows(['/apples', '/pears', '/gone']);
  for (const [typed, expected] of [
    ['-pears', ['/apples', '/gone']],
    ['status:404', ['/gone']],
    ['/app|one/', ['/apples', '/gone']],
    ['path:pear', ['/pears']],
    ['field:email -status:404', ['/apples', '/pears']],
  ] as const) {
    await panel.fill('[data-testid="search"]', typed);
    await shows(expected);
  }
  await panel.fill('[data-testid="search"]', '/(/');
  await expect.poll(() => panel.text('[data-testid="no-match"] [role="alert"]')).toContain('not a regular expression');
  await panel.keys('Escape');
  await shows(['/apples', '/pears', '/gone']);
  await panel.press('[data-testid="family-400"]');
});

test('the list is sorted by what one picks', async () => {
  await send('/b', '/c', '/a');
  await panel.choose('[data-testid="sort-picker"]', 'address');
  await shows(['/a', '/b', '/c']);
  await panel.press('[data-testid="sort-direction"]');
  await shows(['/c', '/b', '/a']);
  await panel.press('[data-testid="sort-direction"]');
  await panel.choose('[data-testid="sort-picker"]', 'time');
  await shows(['/b', '/c', '/a']);
});

test('several rows are chosen and removed by their menu', async () => {
  await send('/one', '/two', '/three');
  await panel.openRow('/one');
  await panel.keys('Shift', 'ArrowDown');
  await until('two chosen rows', async () => (await panel.amount('[data-row][aria-selected="true"]')) === 2);
  await panel.keys('Shift', 'F10');
  await expect.poll(() => panel.text('[data-testid="menu-remove"]')).toBe('Remove 2 from the list');
  await panel.keys('End');
  await panel.keys('Enter');
  await shows(['/three']);
});

test('keys lead to the filter, walk the list, open and fold repeats, and choose all', async () => {
  const opened = (): Promise<string> => panel.text('[data-testid="detail"] .url-word');
  await send('/orders/1', '/orders/2', '/users', '/zoo');
  await panel.openRow('/orders/1');
  await panel.keys('ArrowRight');
  await shows(['/orders/1', '/orders/2', '/users', '/zoo']);
  await panel.keys('ArrowLeft');
  await shows(['/orders/1', '/users', '/zoo']);
  for (const [key, path] of [
    ['ArrowDown', '/users'],
    ['End', '/zoo'],
    ['ArrowUp', '/users'],
    ['Home', '/orders/1'],
  ] as const) {
    await panel.keys(key);
    await until(`${key} to open ${path}`, async () => (await opened()).endsWith(path));
  }
  await panel.keys('Control', 'a');
  await until('all chosen', async () => (await panel.amount('[data-row][aria-selected="true"]')) === 3);
  await panel.keys('/');
  await until('the filter', () => window.panel.evaluate(() => document.activeElement?.matches('[data-testid="search"]')));
});

test('where the detail takes the room below the list, the open row stays in sight and nothing is left empty', async () => {
  await send(...Array.from({ length: 15 }, (_, index) => `/row-${String.fromCodePoint(97 + index)}`));
  await window.resize(400, 800);
  try {
    await panel.openRow('/row-d');
    const looks = await window.panel.evaluate(() => {
      const frame = document.querySelector('.list-frame')!.getBoundingClientRect();
      const rows = [...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
      const open = document.querySelector('[data-open="true"]')!.getBoundingClientRect();
      return {
        open: open.top >= frame.top - 1 && open.bottom <= frame.bottom + 1,
        filled: [frame.top + 5, frame.bottom - 5].every((y) => rows.some(({ top, bottom }) => top <= y && bottom >= y)),
      };
    });
    expect(looks).toEqual({ open: true, filled: true });
  } finally {
    await window.resize(1400, 800);
  }
});

test('new rows do not move what one looks at, and a button leads to the newest', async () => {
  const top = (): Promise<number> => window.panel.evaluate(() => Math.round(document.querySelector('.list-frame')!.scrollTop));
  await panel.press('[data-testid="group"]');
  await send(...Array.from({ length: 25 }, (_, index) => `/row-${String.fromCodePoint(97 + index)}`));
  await until('the newest row', async () => (await shown()).includes('/row-y'));
  expect(await top()).toBeGreaterThan(100);
  await window.panel.evaluate(() => void (document.querySelector('.list-frame')!.scrollTop = 42));
  await until('the rows there', async () => (await shown()).includes('/row-b'));
  await send('/zebra');
  await panel.there('.newer');
  expect(await top()).toBe(42);
  await panel.press('.newer');
  await until('the newest row', async () => (await shown()).includes('/zebra'));
  await panel.gone('.newer');
  await panel.press('[data-testid="group"]');
});

test('settings are saved to a file and taken over from one', async () => {
  await panel.press('[data-testid="settings"]');
  await panel.there('[data-testid="export-settings"]');
  const saved = await window.panel.evaluate(async () => {
    const { createObjectURL } = URL;
    const file = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return createObjectURL.call(URL, blob);
      };
    });
    document.querySelector<HTMLElement>('[data-testid="export-settings"]')!.click();
    const text = await (await file).text();
    URL.createObjectURL = createObjectURL;
    return text;
  });
  const takeOver = (text: string): Promise<void> =>
    window.panel.evaluate((content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'settings.json'));
      const picker = document.querySelector<HTMLInputElement>('[data-testid="import-settings"]')!;
      picker.files = files.files;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  const density = (): Promise<string> =>
    window.panel.evaluate(() => document.querySelector<HTMLSelectElement>('[data-testid="density"]')!.value);
  await takeOver('{"name":"something else"}');
  await expect.poll(() => panel.text('[data-testid="settings-outcome"]')).toContain('no 400 Doctor settings');
  await takeOver(saved.replace('"comfortable"', '"compact"'));
  await expect.poll(density).toBe('compact');
  await takeOver(saved);
  await expect.poll(density).toBe('comfortable');
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
});

test('the timeline narrows the list by dragging and by keys', async () => {
  await send('/early');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await send('/late');
  // The chart follows the list after a pause.
  await until('a chart of both', () =>
    window.panel.evaluate(() => Number(document.querySelector('[data-testid="timeline"]')?.getAttribute('aria-valuemax')) > 0),
  );
  await panel.focus('[data-testid="timeline"]');
  await panel.keys('Home');
  await panel.keys('Enter');
  await shows(['/early']);
  await panel.keys('Escape');
  await shows(['/early', '/late']);
  const { left, top, width } = await panel.place('[data-testid="timeline"]');
  await window.devtools.mouse.move(left + width - 2, top + 10);
  await window.devtools.mouse.down();
  await window.devtools.mouse.move(left + width - 6, top + 10);
  await window.devtools.mouse.up();
  await shows(['/late']);
  await panel.press('[data-testid="timeline-all"]');
  await shows(['/early', '/late']);
});

test('recording pauses, and the log is cleared by a navigation when it is not to be kept', async () => {
  await panel.press('[data-testid="record"]');
  await until('a paused recording', async () => (await panel.text('[data-testid="empty"]')).includes('paused'));
  await post('/unseen');
  await panel.press('[data-testid="record"]');
  await until('recording', async () => (await panel.text('[data-testid="empty"]')).includes('Waiting'));
  await send('/seen');
  await shows(['/seen']);
  await panel.press('[data-testid="keep-log"]');
  await window.page.goto(`${origin}/?next`);
  await panel.there('[data-testid="empty"]');
  await panel.press('[data-testid="keep-log"]');
});

test('settings take effect at once; hosts that are left out are not recorded', async () => {
  await panel.press('[data-testid="settings"]');
  await panel.fill('[data-testid="leave-out"]', '127.0.0.1');
  await panel.press('[data-testid="close-cover"]');
  await post('/left-out');
  await panel.press('[data-testid="settings"]');
  await panel.press('[data-testid="reset-settings"]');
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
  await send('/taken-in');
  await shows(['/taken-in']);
});

test('Ctrl+F opens DevTools’ own search, which filters the list', async () => {
  await send('/apples', '/pears');
  await panel.focus('[data-row][tabindex="0"]');
  await panel.keys('Control', 'f');
  await until('DevTools’ search box', () =>
    window.devtools.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.matches('input.search')),
  );
  await until('keys to go there', () => window.panel.evaluate(() => !document.hasFocus()));
  await window.devtools.keyboard.type('pear');
  await shows(['/pears']);
  await panel.keys('Escape');
  await shows(['/apples', '/pears']);
});

test('hosts and kinds are picked, and the filter and the width of the list outlive the panel', async () => {
  const elsewhere = origin.replace('127.0.0.1', 'localhost');
  await send('/here');
  await window.page.evaluate((to) => fetch(to, { method: 'POST', mode: 'no-cors', body: '{}' }), `${elsewhere}/there`);
  await window.page.evaluate((to) => new Promise((end) => Object.assign(new Image(), { onerror: end, src: to })), `${origin}/picture`);
  await shows(['/here', '/there', '/picture']);
  await panel.choose('[data-testid="host-picker"]', elsewhere.replace('http://', ''));
  await shows(['/there']);
  await panel.choose('[data-testid="host-picker"]', '');
  await panel.choose('[data-testid="kind-picker"]', 'image');
  await shows(['/picture']);
  await panel.choose('[data-testid="kind-picker"]', '');
  await panel.fill('[data-testid="search"]', 'path:/t');
  await shows(['/there']);
  await panel.openRow('/there');
  const share = (): Promise<number> =>
    window.panel.evaluate(() => Number(document.querySelector('.splitter')?.getAttribute('aria-valuenow')));
  const before = await share();
  await panel.focus('.splitter');
  await panel.keys('ArrowRight');
  await until('a wider list', async () => (await share()) === before + 2);
  const { left, top, width, height } = await panel.place('.splitter');
  await window.devtools.mouse.move(left + width / 2, top + height / 2);
  await window.devtools.mouse.down();
  await window.devtools.mouse.move(left + width / 2 + 140, top + height / 2);
  await window.devtools.mouse.up();
  await until('a list that is a tenth wider', async () => Math.abs((await share()) - before - 12) <= 1);
  const dragged = await share();
  await reload(window.panel);
  await shows(['/there']);
  await panel.openRow('/there');
  expect(await share()).toBe(dragged);
  await panel.fill('[data-testid="search"]', '/');
  await shows(['/here', '/there', '/picture']);
  await panel.press('[data-testid="settings"]');
  await panel.press('[data-testid="reset-settings"]');
  await panel.keys('Escape');
});
