// Records what Firefox hands a devtools page for each odd request, as src/platform passes it on; run by hand, with Firefox ESR installed:
// NODE_OPTIONS=--experimental-websocket npx tsx scripts/record-firefox-entries.ts [path of firefox]
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quirkNames, startQuirkSite } from '../test/e2e/quirk-site/site.ts';

const folder = 'test/fixtures/entries/firefox';
/** Left out: bodies too large for a fixture, and requests that Firefox cannot make or does not tell of. */
const leftOut = new Set<string>(['large-body', 'stream-body', 'gzip-body', 'navigated-away']);
const secure = new Set<string>(['http2']);
const BIDI_PORT = 9333;

interface Recorded {
  readonly entry: {
    readonly request: { readonly url: string };
    readonly response: { readonly status: number; readonly content: { readonly encoding?: string } };
  };
  /** What getContent resolved to: text and MIME type. */
  readonly handed: readonly [string | null, string | null];
}

/** Runs in the browser window's own scope. */
const openToolbox = `(async () => {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  await gDevTools.showToolboxForTab(gBrowser.selectedTab);
})()`;

const recorded: Recorded[] = [];
const collector = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    recorded.push(JSON.parse(text) as Recorded);
    response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
  });
});
const collectorUrl = await listen(collector);
const work = await mkdtemp(join(tmpdir(), '400-doctor-firefox-'));
const extension = await writeRecorder();
await mkdir(join(work, 'profile'));
const firefox = spawn(
  process.argv[2] ?? 'firefox-esr',
  ['--headless', '--remote-debugging-port', String(BIDI_PORT), '--remote-allow-system-access', '-profile', join(work, 'profile')],
  { stdio: 'ignore' },
);
const site = await startQuirkSite();
try {
  await record();
} finally {
  firefox.kill();
  await site.close();
  collector.close();
  await rm(work, { recursive: true, force: true, maxRetries: 5 });
}

async function record(): Promise<void> {
  const call = await connect();
  await call('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await call('webExtension.install', { extensionData: { type: 'path', path: extension } });
  const [tab] = (await call('browsingContext.getTree', {})).contexts;
  const [chrome] = (await call('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts;
  await call('browsingContext.navigate', { context: tab.context, url: site.url, wait: 'complete' });
  await call('script.evaluate', { target: { context: chrome.context }, awaitPromise: true, expression: openToolbox });
  await pause(3000);
  await mkdir(folder, { recursive: true });
  for (const name of quirkNames.filter((quirk) => !leftOut.has(quirk))) {
    const url = secure.has(name) ? site.secureUrl : site.url;
    await call('browsingContext.navigate', { context: tab.context, url, wait: 'complete' });
    await call('script.evaluate', { target: { context: tab.context }, awaitPromise: true, expression: `quirks['${name}']()` });
    await pause(1000);
    const own = recorded
      .filter(({ entry }) => entry.request.url.split('?')[0]?.endsWith(`/${name}`))
      .map(({ entry, handed: [text] }) => ({ entry, content: { text, encoding: entry.response.content.encoding ?? '' } }));
    console.log(name, own.map(({ entry }) => entry.response.status).join(' '));
    if (own.length > 0) await writeFile(`${folder}/${name}.json`, `${JSON.stringify(own, null, 2)}\n`);
  }
}

/** A devtools page that posts every entry to the collector. */
async function writeRecorder(): Promise<string> {
  const recorder = join(work, 'recorder');
  await mkdir(recorder);
  await writeFile(
    join(recorder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 2,
      name: 'Recorder',
      version: '1',
      devtools_page: 'devtools.html',
      permissions: [`${collectorUrl}/*`],
    }),
  );
  await writeFile(join(recorder, 'devtools.html'), '<!doctype html><meta charset="utf-8"><script src="devtools.js"></script>');
  await writeFile(
    join(recorder, 'devtools.js'),
    `browser.devtools.network.onRequestFinished.addListener(async (entry) => {
      await fetch('${collectorUrl}/', { method: 'POST', body: JSON.stringify({ entry, handed: await entry.getContent() }) });
    });`,
  );
  return recorder;
}

type Call = (method: string, params: object) => Promise<{ readonly contexts: readonly [{ readonly context: string }] }>;

/** Speaks WebDriver BiDi. */
async function connect(): Promise<Call> {
  const socket = await openSocket();
  const waiting = new Map<number, (answer: { type: string; result: never; error?: string; message?: string }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, (answer) =>
        answer.type === 'error' ? reject(new Error(`${method}: ${answer.error} ${answer.message}`)) : resolve(answer.result),
      );
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

/** Firefox takes a while before it listens. */
async function openSocket(): Promise<WebSocket> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const socket = new WebSocket(`ws://127.0.0.1:${BIDI_PORT}/session`);
    const opened = await new Promise<boolean>((settle) => {
      socket.addEventListener('open', () => settle(true));
      socket.addEventListener('error', () => settle(false));
    });
    if (opened) return socket;
    await pause(500);
  }
  throw new Error('Firefox did not open its WebDriver BiDi port within half a minute');
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
