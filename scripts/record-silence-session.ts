// Records a browser's ordinary, passing traffic with real web applications, for test/engine/silence.test.ts; run by hand.
//   tsx scripts/record-silence-session.ts [NAME …]   all applications, or those named
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { freePort, startProgram } from '../test/started-program.ts';
import { findBrowser } from './find-browser.ts';
import { cloudcmd } from './silence-session/cloudcmd.ts';
import { dokuwiki } from './silence-session/dokuwiki.ts';
import { jsonServer } from './silence-session/json-server.ts';
import { nodeRed } from './silence-session/node-red.ts';
import { ordinaryEntries } from './silence-session/ordinary-entries.ts';
import { radicale } from './silence-session/radicale.ts';
import { verdaccio } from './silence-session/verdaccio.ts';
import type { WebApp } from './silence-session/web-app.ts';
import { ensureTestPrograms } from './test-programs.ts';

const APPS: readonly WebApp[] = [verdaccio, nodeRed, dokuwiki, radicale, cloudcmd, jsonServer];
/** Kept from run to run: the programs are large. */
const PROGRAMS = path.join(tmpdir(), '400-doctor-silence-session');
const SESSIONS = path.join(import.meta.dirname, '../test/fixtures/sessions');

const wanted = process.argv.slice(2);
const apps = APPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
install(apps);
await mkdir(SESSIONS, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(console.log).path, args: ['--no-sandbox'] });
for (const app of apps) await record(browser, app);
await browser.close();

function install(list: readonly WebApp[]): void {
  ensureTestPrograms(
    console.log,
    list.flatMap((app) => app.debian ?? []),
  );
  for (const { name, npm } of list) {
    if (!npm) continue;
    const args = ['install', '--no-save', '--prefix', path.join(PROGRAMS, name), ...npm];
    const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`npm could not install ${npm.join(' ')}`);
  }
}

async function record(chrome: Browser, app: WebApp): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), '400-doctor-app-'));
  const server = await startProgram(
    await app.prepare({ folder, modules: path.join(PROGRAMS, app.name, 'node_modules'), port: await freePort() }),
  );
  const recorded = path.join(folder, 'recorded.har');
  try {
    const context = await chrome.newContext({ recordHar: { path: recorded, content: 'omit', mode: 'full' } });
    await app.browse(await context.newPage(), server.origin);
    await context.close();
    const entries = ordinaryEntries(JSON.parse(await readFile(recorded, 'utf8')) as unknown);
    const har = { log: { version: '1.2', creator: { name: app.name, version: '1' }, entries } };
    const file = path.join(SESSIONS, `${app.name.toLowerCase().replaceAll(' ', '-')}.har.gz`);
    await writeFile(file, gzipSync(JSON.stringify(har), { level: 9 }));
    console.log(`${app.name}: ${entries.length} passing requests`);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
