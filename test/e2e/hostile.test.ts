// Exchanges made to hurt, in every view: nothing of them runs, no view widens or stalls, and the extension never asks the network for anything.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionWith, until } from './devtools-window.ts';
import { inspectSite, origin, panel, window } from './inspected-site.ts';

let folder: string;
/** Measures the panel's document. */
let meter: CDPSession;
/** What of the markup reached the site. */
const leaks: string[] = [];
/** What documents and workers of the extension asked for, outside of the extension. */
const asked: string[] = [];

/** Milliseconds of the processor that a view may keep the panel busy, whatever else the machine does. */
const LONGEST_WORK = 1000;
const BIDI = '\u202e\u2066abc\u202c\u200f\u061c';
const CONTROL = '\u0000\u0007\u001b[31m\u009b\u2028\ufeff';
const EMOJI = '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿é\ud800z\udfff';

function markup(): string {
  const leak = `${origin}/leak`;
  return (
    `"'><img src="${leak}" onerror="globalThis.ran=1"><script>globalThis.ran=1</script><svg onload="globalThis.ran=1"><style>@import "${leak}";*{display:none}</style>` +
    `<iframe srcdoc="<script>parent.ran=1</script>"></iframe><link rel=stylesheet href="${leak}"><a href="javascript:globalThis.ran=1">x</a><meta http-equiv=refresh content="0;${leak}">`
  );
}

interface Made {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly type?: string;
  readonly body?: string;
  readonly answer?: string;
  readonly answerType?: string;
}

const refusal = (words: string, field: string): string => JSON.stringify({ message: words, errors: [{ field, message: words }] });
const manyMembers = (amount: number): string =>
  `{${Array.from({ length: amount }, (_, index) => `"member${index}":${index}`).join(',')},"x":1,}`;

/** One exchange a name; the name is the last part of its path. */
function exchanges(): Readonly<Record<string, Made>> {
  const tags = markup();
  const all = `${tags}${BIDI}${CONTROL}${EMOJI}`;
  return {
    markup: {
      method: '<b>PO"ST</b>',
      path: `/${encodeURIComponent(tags)}?${tags}=${tags}#${tags}`,
      headers: [
        { name: tags, value: tags },
        { name: 'Cookie', value: `${tags}=${tags}` },
        { name: 'Authorization', value: `Bearer ${tags}` },
        { name: 'Referer', value: 'javascript:globalThis.ran=1' },
      ],
      body: JSON.stringify({ [tags]: tags, list: [tags] }),
      answer: refusal(tags, tags),
    },
    page: {
      body: '{"a":1,}',
      answer: `<!doctype html><title>${tags}</title><h1>Bad Request</h1><pre>${tags}</pre>`,
      answerType: 'text/html',
    },
    unseen: {
      method: `P${BIDI}${CONTROL}`,
      path: `/a${BIDI}${CONTROL}?q${BIDI}=${CONTROL}`,
      headers: [{ name: `X-${BIDI}`, value: `${CONTROL}${BIDI}` }],
      body: JSON.stringify({ [`k${BIDI}`]: CONTROL, [EMOJI]: EMOJI.repeat(500) }),
      answer: refusal(`${BIDI}${CONTROL}${EMOJI}`, `k${BIDI}`),
    },
    'long-line': { body: `{"blob":"${'A'.repeat(10_000_000)}","qty":"x"}`, answer: refusal('qty must be a number', 'qty') },
    'long-answer': { body: '{"qty":"x"}', answer: `{"message":"${'word'.repeat(2_500_000)}"}` },
    'long-words': {
      method: 'M'.repeat(5000),
      path: `/${'p'.repeat(20_000)}?${'q'.repeat(20_000)}=${'v'.repeat(20_000)}`,
      headers: [{ name: `x-${'n'.repeat(20_000)}`, value: 'v'.repeat(60_000) }],
      body: JSON.stringify({ ['k'.repeat(20_000)]: 'v'.repeat(20_000) }),
      answer: refusal('w'.repeat(20_000), 'k'.repeat(20_000)),
    },
    'many-headers': {
      headers: Array.from({ length: 5000 }, (_, index) => ({ name: `x-header-${index}`, value: `value ${index}` })),
      body: '{"a":1,}',
    },
    'many-members': { body: manyMembers(100_000), answer: refusal('x must be text', 'x') },
    'many-claims': {
      body: '{"a":1}',
      answer: JSON.stringify({ message: 'no', errors: Array.from({ length: 2000 }, (_, index) => ({ field: `f${index}`, message: all })) }),
    },
    deep: { body: `${'['.repeat(20_000)}${']'.repeat(20_000)}`, answer: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
    form: {
      type: 'application/x-www-form-urlencoded',
      body: `${encodeURIComponent(tags)}=${encodeURIComponent(all.replaceAll(/\p{Surrogate}/gu, ''))}&${tags}`,
      answer: refusal(tags, tags),
    },
  };
}

function entryOf([name, made]: readonly [string, Made]): object {
  const { method = 'POST', path = '/', headers = [], type = 'application/json', body = '', answer = refusal('no', 'a') } = made;
  const content = { size: answer.length, mimeType: made.answerType ?? 'application/json', text: answer };
  return {
    startedDateTime: '2026-11-22T12:00:00.000Z',
    time: 12,
    request: {
      method,
      url: `https://api.example.test/${name}${path}`,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Content-Type', value: type }, ...headers],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: body.length,
      postData: { mimeType: type, text: body },
    },
    response: {
      status: 400,
      statusText: 'Bad Request',
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'content-type', value: content.mimeType }],
      cookies: [],
      content,
      redirectURL: '',
      headersSize: -1,
      bodySize: answer.length,
    },
    cache: {},
    timings: { send: 0, wait: 12, receive: 0 },
  };
}

inspectSite((request, response) => {
  if (request.url?.startsWith('/leak')) leaks.push(request.url);
  response.writeHead(404).end();
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '400-doctor-hostile-'));
  await watchNetwork();
  meter = await sessionWith(window.devtools, window.panel);
  await meter.send('Performance.enable');
  const file = join(folder, 'hostile.har');
  const entries = Object.entries(exchanges());
  await writeFile(file, JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: entries.map(entryOf) } }));
  await panel.chooseFile(file);
  await until('all rows', async () => (await panel.rows()).length === entries.length);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Listens in each of the extension's documents and workers to what the browser is asked for. */
async function watchNetwork(): Promise<void> {
  const own = window.devtools
    .browser()
    .targets()
    .filter((target) => target.url().startsWith('chrome-extension:'));
  expect(own.length).toBeGreaterThanOrEqual(2);
  for (const target of own) {
    const session = await target.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (!/^(chrome-extension|data|blob):/.test(request.url)) asked.push(request.url);
    });
    session.on('Network.webSocketCreated', (socket) => asked.push(socket.url));
  }
}

/** Presses, waits for what is to stand on the screen and for what that loads, and answers the milliseconds of the processor that the panel's thread took. */
async function workOf(selector: string, shown: string): Promise<number> {
  const before = await threadTime();
  await window.panel.evaluate(pressAndDraw, [selector, shown] as const);
  return (await threadTime()) - before;
}

async function threadTime(): Promise<number> {
  const { metrics } = await meter.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

/** Runs in the panel. */
async function pressAndDraw([selector, shown]: readonly [string, string]): Promise<void> {
  const drawn = (): Promise<void> => new Promise((after) => requestAnimationFrame(() => setTimeout(after)));
  document.querySelector<HTMLElement>(selector)?.click();
  while (!document.querySelector(shown)) await drawn();
  document.body.getBoundingClientRect();
  await drawn();
  while (document.querySelector('.loading')) await drawn();
}

/** What the view of this exchange did that it must not: took too long, and what `faultsNow` tells. */
async function faultsOf(view: string): Promise<string[]> {
  const took = await workOf(
    `[data-testid="tab-${view}"]`,
    `[data-testid="${view}-view"]${view === 'fixed' ? ' :is(.cm-content, p.faint)' : ''}`,
  );
  const slow = took > LONGEST_WORK ? [`${view} took ${Math.round(took)} ms`] : [];
  return [...slow, ...(await faultsNow(view))];
}

/** What stands on the screen did that it must not: widened the panel, made elements out of text, ran, showed what is not to be seen. */
async function faultsNow(view: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [400, 700, 1400]) {
    await window.resize(width, 800);
    const beyond = await window.panel.evaluate(() => {
      const detail = document.querySelector('[data-testid="cover"][open]') ?? document.querySelector('.detail-side')!;
      return Math.max(document.documentElement.scrollWidth - innerWidth, detail.scrollWidth - detail.clientWidth);
    });
    if (beyond > 0) faults.push(`${view} is ${beyond} pixels too wide at ${width}`);
  }
  const found = await window.panel.evaluate(() => ({
    // The editor puts an empty picture beside its widgets, without a source.
    made: [
      ...document.querySelectorAll('body :is(img, script, iframe, object, embed, link, meta, [onerror], [onload]), a[href^="javascript:"]'),
    ].filter((element) => !element.matches('img.cm-widgetBuffer:not([src])')).length,
    ran: (globalThis as { ran?: number }).ran ?? 0,
    raw: /[\u0000-\u0008\u001b\u202e\u2066\u200f]/.test(document.querySelector('.panel')!.textContent ?? ''),
    broken: document.querySelector('.broken-details')?.textContent ?? '',
  }));
  if (found.made > 0) faults.push(`${view} made ${found.made} elements out of text`);
  if (found.ran > 0) faults.push(`${view} ran something`);
  if (found.raw) faults.push(`${view} shows control characters raw`);
  if (found.broken !== '') faults.push(`${view} broke: ${found.broken.slice(0, 300)}`);
  return faults;
}

const names = [
  'markup',
  'page',
  'unseen',
  'long-line',
  'long-answer',
  'long-words',
  'many-headers',
  'many-members',
  'many-claims',
  'deep',
  'form',
];

describe.each(names)('%s', (name) => {
  test('opens at once', async () => {
    const row = (await panel.rows()).find(({ url }) => url.startsWith(`https://api.example.test/${name}/`))!;
    expect(row).toBeDefined();
    await panel.there(`[data-row][data-id="${row.id}"]`);
    const took = await workOf(`[data-row][data-id="${row.id}"]`, `[data-testid="detail"][data-id="${row.id}"] [data-testid="summary"]`);
    expect(took).toBeLessThan(LONGEST_WORK);
  });

  test.each(['request', 'response', 'compare', 'fixed', 'copy'])('%s', async (view) => {
    expect(await faultsOf(view)).toEqual([]);
  });

  test('the body as a tree', async () => {
    await panel.press('[data-testid="tab-request"]');
    if (!(await panel.exists('[data-testid="request-body-tree"]'))) return;
    expect(await workOf('[data-testid="request-body-tree"]', '[data-testid="tree"], .faint')).toBeLessThan(LONGEST_WORK);
    expect(await window.panel.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('the body in lines', async () => {
    if (await panel.exists('[data-testid="request-body-formatted"]'))
      expect(await workOf('[data-testid="request-body-formatted"]', '.body-tools + .code-frame')).toBeLessThan(LONGEST_WORK);
    if (await panel.exists('[data-testid="request-body-text"]')) await panel.press('[data-testid="request-body-text"]');
  });
});

test.each(names)('a report on %s', async (name) => {
  await panel.openRow(`/${name}`);
  await panel.press('[data-testid="report"]');
  await panel.there('[data-testid="report-preview"]');
  const faults = await faultsNow('report');
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
  expect(faults).toEqual([]);
});

test('text that is pasted', async () => {
  const tags = markup();
  const texts = [
    `curl 'https://api.example.test/${tags.replaceAll("'", '')}' -H 'X: ${BIDI}${EMOJI}' --data-raw '${tags.replaceAll("'", '')}'`,
    `curl "${tags}`,
    `POST /${tags} HTTP/1.1\r\nHost: ${tags}\r\n${tags}: ${BIDI}${CONTROL}\r\n\r\n${tags}`,
    `fetch("https://api.example.test/${'a'.repeat(1_000_000)}", {"body": "${BIDI}${CONTROL}`,
    JSON.stringify({ request: { method: tags, url: `https://api.example.test/${tags}`, headers: [{ name: tags, value: tags }] } }),
  ];
  await panel.press('[data-testid="paste"]');
  await panel.there('[data-testid="paste-text"]');
  for (const text of texts) {
    await window.panel.evaluate((typed) => {
      const field = document.querySelector<HTMLTextAreaElement>('[data-testid="paste-text"]')!;
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    await panel.text('[data-testid="paste-reading"]');
    expect(await faultsNow(`paste of ${text.slice(0, 20)}`)).toEqual([]);
  }
  await panel.keys('Escape');
  await panel.gone('[data-testid="cover"]');
});

test('nothing was asked of the network', () => {
  expect(asked).toEqual([]);
  expect(leaks).toEqual([]);
});
