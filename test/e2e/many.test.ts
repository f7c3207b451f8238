// Many requests at once, and many DevTools windows: nothing is lost, nothing is mixed up.
import { beforeAll, expect, test } from 'vitest';
import { reload, until, type DevToolsWindow } from './devtools-window.ts';
import { inspectSite, origin, panel, window } from './inspected-site.ts';
import { drivePanel } from './panel-driver.ts';
import { answerWith } from './site.ts';

inspectSite(answerWith({ message: 'no' }));

// Every request has a row of its own; the other windows follow.
beforeAll(() => panel.press('[data-testid="group"]'));

/** Sends so many requests at once, and waits until the page has all answers. */
function send({ page }: DevToolsWindow, path: string, amount: number): Promise<void> {
  return page.evaluate(
    async ([where, count]) => {
      const all = Array.from({ length: count }, (_, n) => fetch(`${where}/${n}`, { method: 'POST', body: `{"n": ${n}}` }));
      await Promise.all(all.map((answer) => answer.then((given) => given.text())));
    },
    [path, amount] as const,
  );
}

test('two DevTools windows do not hear each other', async () => {
  const other = await window.openAnother(`${origin}/?other`);
  const [here, there] = [panel, drivePanel(other)];
  await send(window, '/here', 3);
  await send(other, '/there', 2);
  await until('both lists', async () => (await here.shownRows()).length === 3 && (await there.shownRows()).length === 2);
  expect((await here.rows()).filter(({ url }) => url.includes('/there'))).toEqual([]);
  expect((await there.rows()).filter(({ url }) => url.includes('/here'))).toEqual([]);
  await there.clear();
  expect(await here.shownRows()).toHaveLength(3);
  await other.page.close();
});

test('500 failing requests at once: none is lost, and they stand in the order in which they started', async () => {
  await panel.clear();
  await send(window, '/many', 500);
  await until('500 rows', async () => (await panel.count('400')) === 500);
  const rows = await panel.rows();
  expect(new Set(rows.map(({ url }) => url)).size).toBe(500);
  // High enough for every row to exist in the document.
  await window.resize(800, 25_000);
  const shown = await until('all rows in sight', async () => {
    const inSight = await panel.shownRows();
    return inSight.length === 500 ? inSight : null;
  });
  const started = new Map(rows.map(({ id, startedDateTime }) => [id, Date.parse(startedDateTime)]));
  const times = shown.map(({ id }) => started.get(id) ?? Number.NaN);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('the open row keeps the focus when it is scrolled out of sight and its node shows another row', async () => {
  await window.resize(800, 600);
  const rows = await panel.rows();
  const scrollTo = (top: number): Promise<void> =>
    window.panel.evaluate((to) => void (document.querySelector('.list-frame')!.scrollTop = to), top);
  await scrollTo(0);
  await panel.press(`[data-id="${rows[2]!.id}"]`);
  const focused = (): Promise<string | undefined> => window.panel.evaluate(() => (document.activeElement as HTMLElement).dataset['id']);
  await until('the focus on the row', async () => (await focused()) === rows[2]!.id);
  for (const top of [60, 4000, 12_000, 40]) {
    await scrollTo(top);
    await window.panel.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(await focused()).toBe(rows[2]!.id);
  }
});

test('requests that DevTools saw before capture began are taken from its backlog, once each, with their contents', async () => {
  await panel.clear();
  await window.page.reload();
  await send(window, '/before', 4);
  await until('4 rows', async () => (await panel.count('400')) === 4);
  // A devtools page that starts anew has seen no event.
  await reload(window.capture);
  await until('the rows of the backlog', async () => (await panel.rows()).length >= 4);
  await send(window, '/after', 1);
  const all = await until('the row of an event', async () => {
    const now = await panel.rows();
    return now.some(({ url }) => url.includes('/after')) && now;
  });
  expect(all.map(({ url }) => url.slice(origin.length)).toSorted()).toEqual([
    '/after/0',
    '/before/0',
    '/before/1',
    '/before/2',
    '/before/3',
  ]);
  const { exchange } = await panel.detail(all.find(({ url }) => url.endsWith('/before/0'))!.id);
  expect(exchange.response?.body).toMatchObject({ state: 'known', text: '{"message":"no"}' });
});
