import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startCapture, type InspectedTab } from '#capture/capture.ts';
import type { Engine } from '#capture/engine-client.ts';
import type { Reporter } from '#capture/reporter.ts';
import { memoryChannel } from '#channel/memory-channel.ts';
import type { FromCapture, FromPanel, Row } from '#channel/messages.ts';
import { captureSettings, defaultSettings } from '#channel/settings.ts';
import { german } from '#engine/german.ts';
import { describe as inWords, diagnose, sayPhrase } from '#engine/index.ts';
import type { Content, LiveEntry } from '#platform/devtools-network.ts';
import { eventually } from './eventually.ts';
import { entryOf, exchangeOf, liveEntry, recordedEntries, type EntryParts } from './exchanges.ts';

const engine: Engine = (exchange, context, language) =>
  Promise.resolve(inWords(diagnose(exchange, context), language === 'de' ? german : undefined));

/** Says what it was asked for. */
const report: Reporter = ({ format, subjects, choice }) =>
  format === 'html'
    ? Promise.reject(new Error('no paper'))
    : Promise.resolve({
        text: JSON.stringify([format, subjects.map(({ exchange }) => exchange.id), subjects[0].fixed?.method, choice]),
        masks: [],
      });

let tab: FakeTab;
let heard: FromCapture[];
let say: (message: FromPanel) => void;

interface FakeTab extends InspectedTab {
  backlog: LiveEntry[];
  finish(live: LiveEntry): void;
  navigate(url: string): void;
  reloads: number;
  closed: boolean;
  shownInNetwork: object[];
  browserLanguage: string;
}

function fakeTab(): FakeTab {
  const fake: FakeTab = {
    backlog: [],
    reloads: 0,
    closed: false,
    shownInNetwork: [],
    browserLanguage: 'en-US',
    finish: () => {},
    navigate: () => {},
    recorder: () => 'chromium',
    onRequestFinished: (finished) => (fake.finish = finished),
    onNavigated: (navigated) => (fake.navigate = navigated),
    recordedEntries: () => Promise.resolve(fake.backlog),
    reloadInspectedPage: () => (fake.reloads += 1),
    showInNetworkPanel: ({ method, url }) => void fake.shownInNetwork.push({ method, url }),
    isPageClosed: () => Promise.resolve(fake.closed),
    storedSettings: () => null,
    language: () => fake.browserLanguage,
    generator: () => '400 Doctor 1.0.0',
  };
  return fake;
}

beforeEach(() => {
  tab = fakeTab();
  heard = [];
});

function start(asked: Engine = engine): void {
  const { capture, panel } = memoryChannel();
  // This test's own: what the capture of an earlier one still tells is not for a later one's ears.
  const own = heard;
  panel.listen((message) => own.push(message));
  say = (message) => panel.send(message);
  startCapture(tab, asked, report, capture);
}

/** The rows as a panel that heard everything would have them. */
function shown(): Row[] {
  const rows = new Map<string, Row>();
  for (const message of heard) {
    if (message.type === 'list') rows.clear();
    if (message.type === 'list' || message.type === 'rows') for (const row of message.rows) rows.set(row.id, row);
  }
  return [...rows.values()];
}
const rowsOf = (count: number): Promise<Row[]> =>
  eventually(() => {
    expect(shown()).toHaveLength(count);
    return shown();
  });
const answerTo = async <Type extends FromCapture['type']>(
  message: FromPanel,
  type: Type,
): Promise<Extract<FromCapture, { type: Type }>> => {
  const before = heard.length;
  say(message);
  return eventually(() => {
    const answer = heard.slice(before).find((each) => each.type === type);
    expect(answer).toBeDefined();
    return answer as Extract<FromCapture, { type: Type }>;
  });
};

test('every listener stands before the first event could come', () => {
  const listened: string[] = [];
  const onRequestFinished = (): void => void listened.push('request');
  const onNavigated = (): void => void listened.push('navigation');
  startCapture({ ...fakeTab(), onRequestFinished, onNavigated }, engine, report, memoryChannel().capture);
  expect(listened).toEqual(['request', 'navigation']);
});

test('a failing request becomes a row; a passing one does not, and its content is not asked for', async () => {
  start();
  const readContent = vi.fn(() => Promise.resolve({ text: 'ok', encoding: '' }));
  tab.finish({ ...liveEntry(entryOf({ status: 200 })), readContent });
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/refused' })));
  const [row] = await rowsOf(1);
  expect(row).toMatchObject({
    url: 'https://api.example/refused',
    method: 'POST',
    status: 400,
    visit: 0,
    source: { kind: 'page' },
    foldedInto: null,
  });
  expect(row?.summary).not.toBe('');
  expect(readContent).not.toHaveBeenCalled();
});

test('the content is asked for within the event, and what the browser no longer has is said to be unknown', async () => {
  start();
  let give: (content: Content) => void = () => {};
  const readContent = vi.fn(() => new Promise<Content>((resolve) => (give = resolve)));
  tab.finish({ ...liveEntry(entryOf()), readContent });
  expect(readContent).toHaveBeenCalledOnce();
  give({ text: null, encoding: '' });
  const [row] = await rowsOf(1);
  const { detail } = await answerTo({ type: 'open', id: row!.id }, 'detail');
  expect(detail.exchange.response?.body.state).toBe('unknown');
  expect(detail.diagnosis.unknown).toContain('response.body');
});

test('what was there before the panel is in the answer to its hello; the same request by event and backlog is one row', async () => {
  const entry = entryOf();
  tab.backlog = [liveEntry(entry), liveEntry(entryOf({ url: 'https://api.example/before' })), liveEntry(entryOf({ status: 0 }))];
  start();
  tab.finish(liveEntry(entry));
  await rowsOf(2);
  const { rows, visits } = await answerTo({ type: 'hello' }, 'list');
  expect(rows.map(({ url }) => url).toSorted()).toEqual(['https://api.example/before', 'https://api.example/orders']);
  expect(visits).toEqual([{ visit: 0, url: '' }]);
});

test('a navigation begins another visit', async () => {
  start();
  tab.finish(liveEntry(entryOf()));
  tab.navigate('https://shop.example/cart');
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/second' })));
  const rows = await rowsOf(2);
  expect(rows.map(({ visit }) => visit)).toEqual([0, 1]);
  expect(heard).toContainEqual({ type: 'visit', visit: 1, url: 'https://shop.example/cart' });
});

test('clear empties the list for good: a content that arrives later brings nothing back', async () => {
  start();
  tab.finish(liveEntry(entryOf()));
  await rowsOf(1);
  let give: (content: Content) => void = () => {};
  tab.finish({ ...liveEntry(entryOf({ url: 'https://api.example/late' })), readContent: () => new Promise((resolve) => (give = resolve)) });
  expect((await answerTo({ type: 'clear' }, 'list')).rows).toEqual([]);
  give({ text: 'no', encoding: '' });
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/after' })));
  expect((await rowsOf(1)).map(({ url }) => url)).toEqual(['https://api.example/after']);
  expect(await answerTo({ type: 'open', id: 'page/1' }, 'detail-missing')).toEqual({ type: 'detail-missing', id: 'page/1' });
});

describe('a failure that is still being diagnosed', () => {
  const told = (): (string | undefined)[] =>
    heard.flatMap((message) => (message.type === 'coming' ? [message.row.url.split('/').at(-1)] : []));
  /** A failure with this last segment, whose content is given when `give` is called. */
  function failLater(segment: string, parts: EntryParts = {}): { give: () => void } {
    let give = (): void => {};
    const readContent = (): Promise<Content> => new Promise((resolve) => (give = () => resolve({ text: 'no', encoding: '' })));
    tab.finish({ ...liveEntry(entryOf({ ...parts, url: `https://api.example/${segment}` })), readContent });
    return { give: () => give() };
  }

  test('is told of within the event, without words, and followed by its row', async () => {
    start();
    const { give } = failLater('a');
    await eventually(() => expect(told()).toEqual(['a']));
    expect(heard.find(({ type }) => type === 'coming')).toMatchObject({
      row: { id: 'page/1', status: 400, method: 'POST', endpoint: 'api.example/a', summary: '', cause: null, places: [], kind: 'fetch' },
    });
    expect(shown()).toEqual([]);
    give();
    expect((await rowsOf(1))[0]).toMatchObject({ id: 'page/1', url: 'https://api.example/a' });
  });

  test('is not told of where it may be shown inside of another, nor when many come', async () => {
    start();
    for (const live of recordedEntries('preflight-rejected')) tab.finish(live);
    tab.finish(liveEntry(entryOf({ status: 200 })));
    for (let n = 0; n < 20; n += 1) failLater(`many-${n}`);
    await eventually(() => expect(told().at(-1)).toMatch(/^many-[0-7]$/));
    expect(told().every((segment) => /^many-[0-7]$/.test(segment ?? ''))).toBe(true);
  });

  test('is told of again with a list that starts anew', async () => {
    start();
    const { give } = failLater('a');
    await eventually(() => expect(told()).toEqual(['a']));
    await answerTo({ type: 'hello' }, 'coming');
    expect(told()).toEqual(['a', 'a']);
    give();
    await rowsOf(1);
    await answerTo({ type: 'hello' }, 'recording');
    expect(told()).toEqual(['a', 'a']);
  });

  test('has its detail told as soon as there is one, when one looks at it already', async () => {
    start();
    const { give } = failLater('a');
    await eventually(() => expect(told()).toEqual(['a']));
    say({ type: 'open', id: 'page/1' });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard.some(({ type }) => type === 'detail' || type === 'detail-missing')).toBe(false);
    give();
    await eventually(() => expect(heard.some(({ type }) => type === 'detail')).toBe(true));
  });

  test('does not come any more once it was removed', async () => {
    start();
    const { give } = failLater('a');
    await eventually(() => expect(told()).toEqual(['a']));
    await answerTo({ type: 'forget', ids: ['page/1'] }, 'list');
    expect(await answerTo({ type: 'open', id: 'page/1' }, 'detail-missing')).toEqual({ type: 'detail-missing', id: 'page/1' });
    give();
    tab.finish(liveEntry(entryOf({ url: 'https://api.example/after' })));
    expect((await rowsOf(1)).map(({ url }) => url)).toEqual(['https://api.example/after']);
  });
});

test('the reload button reloads the inspected page', async () => {
  start();
  say({ type: 'reload-page' });
  await eventually(() => expect(tab.reloads).toBe(1));
});

test.each(['first', 'second'])(
  'a refused preflight is folded under its request, whose status counts as its own; the preflight comes %s',
  async (place) => {
    start();
    const entries = recordedEntries('preflight-rejected');
    for (const live of place === 'first' ? entries : entries.toReversed()) tab.finish(live);
    await eventually(() => {
      const real = shown().find(({ method }) => method === 'POST');
      expect(real).toMatchObject({ status: 400, foldedInto: null });
      expect(shown().find(({ method }) => method === 'OPTIONS')).toMatchObject({ status: 400, foldedInto: real?.id });
    });
  },
);

test('of a service worker’s double the one without the answer is folded into the other', async () => {
  start();
  for (const live of recordedEntries('service-worker')) tab.finish(live);
  await eventually(() => expect(shown().some(({ foldedInto }) => foldedInto !== null)).toBe(true));
  const folded = shown().find(({ foldedInto }) => foldedInto !== null);
  const { detail } = await answerTo({ type: 'open', id: folded!.foldedInto! }, 'detail');
  expect(detail.exchange.response?.body).toMatchObject({ state: 'known' });
});

test('a refused WebSocket is a failure; a script that a service worker loaded with status 0 is none', async () => {
  start();
  tab.finish(liveEntry(entryOf({ status: 0, type: 'script' })));
  for (const live of recordedEntries('websocket-refused')) tab.finish(live);
  expect((await rowsOf(1))[0]).toMatchObject({ status: 0, url: expect.stringContaining('websocket-refused') });
});

test('500 failures at once: none is lost', async () => {
  start();
  for (let n = 0; n < 500; n += 1) tab.finish(liveEntry(entryOf({ url: `https://api.example/orders/${n}` })));
  const rows = await rowsOf(500);
  expect(new Set(rows.map(({ url }) => url)).size).toBe(500);
});

test('a HAR file becomes rows of its own, told apart by its name', async () => {
  start();
  const text = `\uFEFF${JSON.stringify({ log: { entries: [entryOf(), entryOf({ status: 200 }), {}] } })}`;
  const told = await answerTo({ type: 'read-file', name: 'a.har', text }, 'file-read');
  expect(told).toEqual({
    type: 'file-read',
    name: 'a.har',
    entries: 3,
    failing: 1,
    warnings: [{ template: expect.stringContaining('Passed over') as string, values: { unreadable: 1 } }],
  });
  expect((await rowsOf(1))[0]).toMatchObject({ source: { kind: 'file', name: 'a.har' }, status: 400 });
});

test('a HAR that breaks off gives what it has and says where; what is no HAR is refused with what to do', async () => {
  start();
  const cut = JSON.stringify({ log: { entries: [entryOf(), entryOf()] } }).slice(0, -40);
  const told = await answerTo({ type: 'read-file', name: 'cut.har', text: cut }, 'file-read');
  expect(told).toMatchObject({
    entries: 1,
    failing: 1,
    warnings: [{ template: expect.stringContaining('breaks off') as string, values: { cutAt: cut.length } }],
  });
  const refused = await answerTo({ type: 'read-file', name: 'page.html', text: '<html>' }, 'file-refused');
  expect(refused.why.map((why) => sayPhrase(why)).join(' ')).toMatch(/no HAR.*Save one/);
});

test('a large file tells how far it was read, and can be stopped; what was read stays', async () => {
  start();
  const text = JSON.stringify({ log: { entries: Array.from({ length: 60_000 }, () => entryOf()) } });
  say({ type: 'read-file', name: 'large.har', text });
  await eventually(() => expect(heard.some(({ type }) => type === 'file-progress')).toBe(true));
  const told = await answerTo({ type: 'stop-reading' }, 'file-read');
  expect(told.entries).toBeGreaterThan(0);
  expect(told.entries).toBeLessThan(60_000);
  expect(told.warnings[0]?.template).toContain('stopped');
  const [first] = heard.flatMap((message) => (message.type === 'file-progress' ? [message.done] : []));
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(1);
  // The next file is read to its end.
  const small = JSON.stringify({ log: { entries: [entryOf({ status: 200 })] } });
  expect((await answerTo({ type: 'read-file', name: 'small.har', text: small }, 'file-read')).warnings).toEqual([]);
});

test('clear ends the reading of a file, and nothing more is told of it', async () => {
  start();
  const text = JSON.stringify({ log: { entries: Array.from({ length: 60_000 }, () => entryOf()) } });
  say({ type: 'read-file', name: 'large.har', text });
  await eventually(() => expect(heard.some(({ type }) => type === 'file-progress')).toBe(true));
  expect((await answerTo({ type: 'clear' }, 'list')).rows).toEqual([]);
  const told = heard.length;
  const small = JSON.stringify({ log: { entries: [entryOf()] } });
  expect(await answerTo({ type: 'read-file', name: 'small.har', text: small }, 'file-read')).toMatchObject({
    name: 'small.har',
    failing: 1,
  });
  expect((await rowsOf(1))[0]).toMatchObject({ source: { kind: 'file', name: 'small.har' } });
  expect(heard.slice(told).some((message) => 'name' in message && message.name === 'large.har')).toBe(false);
});

test('a file is read no faster than it is diagnosed, and is done when all of it is', async () => {
  let asked = 0;
  let answering = false;
  const held: (() => void)[] = [];
  start(async (exchange, context, language) => {
    asked += 1;
    if (!answering) await new Promise<void>((resolve) => held.push(resolve));
    return engine(exchange, context, language);
  });
  const text = JSON.stringify({ log: { entries: Array.from({ length: 200 }, () => entryOf()) } });
  say({ type: 'read-file', name: 'many.har', text });
  await eventually(() => expect(asked).toBeGreaterThan(10));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(50);
  expect(heard.some(({ type }) => type === 'file-read')).toBe(false);
  answering = true;
  for (const answer of held) answer();
  await rowsOf(200);
  await eventually(() => expect(heard).toContainEqual(expect.objectContaining({ type: 'file-read', failing: 200 })));
});

test('a page that the browser closes to extensions is told', async () => {
  start();
  expect(await answerTo({ type: 'look-at-page' }, 'page')).toEqual({ type: 'page', closed: false });
  tab.closed = true;
  expect(await answerTo({ type: 'look-at-page' }, 'page')).toEqual({ type: 'page', closed: true });
});

test('nothing is taken in while recording is paused, nor from hosts that are left out', async () => {
  start();
  say({ type: 'record', on: false });
  await eventually(() => expect(heard.at(-1)).toEqual({ type: 'recording', on: false }));
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/paused' })));
  say({ type: 'record', on: true });
  say({ type: 'settings', settings: { ...captureSettings(defaultSettings), leaveOut: ['*.ads.example'] } });
  await eventually(() => expect(heard.at(-1)).toEqual({ type: 'recording', on: true }));
  tab.finish(liveEntry(entryOf({ url: 'https://x.ads.example/pixel' })));
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/seen' })));
  expect((await rowsOf(1)).map(({ url }) => url)).toEqual(['https://api.example/seen']);
});

test('diagnoses are said in the browser’s language, or in the chosen one, rows that are there too', async () => {
  tab.browserLanguage = 'de-AT';
  start();
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/first' })));
  const summaries = async (): Promise<string[]> => (await rowsOf(1)).map(({ summary }) => summary);
  const [inGerman] = await summaries();
  expect(inGerman).toMatch(/^Der Server/);
  say({ type: 'settings', settings: { ...captureSettings(defaultSettings), language: 'en' } });
  await eventually(async () => expect((await summaries())[0]).toMatch(/^The server/));
  say({ type: 'settings', settings: captureSettings(defaultSettings) });
  await eventually(async () => expect(await summaries()).toEqual([inGerman]));
});

test('a navigation clears the page’s rows when the log is not to be kept', async () => {
  start();
  say({ type: 'settings', settings: { ...captureSettings(defaultSettings), keepLog: false } });
  await new Promise((resolve) => setTimeout(resolve, 0));
  tab.finish(liveEntry(entryOf()));
  await rowsOf(1);
  tab.navigate('https://shop.example/next');
  await eventually(() => expect(shown()).toEqual([]));
});

test('rows are forgotten one by one, and shown in the Network panel', async () => {
  start();
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/a' })));
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/b' })));
  const [first] = await rowsOf(2);
  say({ type: 'show-in-network', id: first!.id });
  say({ type: 'forget', ids: [first!.id] });
  await eventually(() => expect(shown().map(({ url }) => url)).toEqual(['https://api.example/b']));
  expect(tab.shownInNetwork).toEqual([{ method: 'POST', url: 'https://api.example/a' }]);
});

test('a pasted request becomes a row of its own, is diagnosed without an answer, and stays when the page goes elsewhere', async () => {
  start();
  const pasted = { ...exchangeOf('any', { body: '{"a":1,}' }), response: null };
  const { id } = await answerTo({ type: 'paste', exchange: pasted }, 'pasted');
  const [row] = await rowsOf(1);
  expect(row).toMatchObject({ id, status: 0, source: { kind: 'pasted' }, cause: expect.stringContaining('json-syntax') });
  say({ type: 'settings', settings: captureSettings({ ...defaultSettings, keepLog: false }) });
  await answerTo({ type: 'hello' }, 'list');
  tab.navigate('https://app.example/next');
  expect((await answerTo({ type: 'hello' }, 'list')).rows.map((each) => each.id)).toEqual([id]);
});

test('reports are ordered with what the panel wishes; one that cannot be written says why', async () => {
  start();
  tab.finish(liveEntry(entryOf()));
  tab.finish(liveEntry(entryOf({ url: 'https://api.example/other' })));
  const [first, second] = await rowsOf(2);
  const fixed = { ...exchangeOf('any').request, method: 'PATCH' };
  const wish = {
    ids: [first!.id, 'gone', second!.id],
    format: 'har',
    fixed,
    redact: { lift: [2] },
    ticked: [0],
    elsewhere: { happens: true, where: 'curl' },
  } as const;
  const { report: written } = await answerTo({ type: 'report', wish, ticket: 7 }, 'reported');
  expect(JSON.parse(written.text)).toEqual([
    'har',
    [first!.id, second!.id],
    'PATCH',
    { redact: { lift: [2] }, ticked: [0], environment: { generator: '400 Doctor 1.0.0', elsewhere: wish.elsewhere } },
  ]);
  const why = async (changes: object): Promise<string> =>
    (await answerTo({ type: 'report', wish: { ...wish, ...changes }, ticket: 8 }, 'report-failed')).why.template;
  expect(await why({ format: 'html' })).toBe('no paper');
  expect(await why({ ids: ['gone'] })).toContain('no longer kept');
});
