// Drives a real Firefox with the extension in its DevTools, by Marionette: JSON over a socket, each message behind its length
// (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './devtools-window.ts';

/** One tab of Firefox and the DevTools toolbox that inspects it. */
export interface FirefoxWindow {
  /** What Firefox finds wrong with the extension's manifest, errors and warnings. */
  readonly complaints: readonly string[];
  /** Runs in the inspected page, as the body of an async function. */
  inPage(script: string): Promise<unknown>;
  /** Runs beside the panel's document and gets it, with what is given; nothing else is in its scope. */
  inPanel<Answer>(look: (document: Document, given: string) => Answer, given?: string): Promise<Answer>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** Starts Firefox with the extension as a temporary add-on and the toolbox open on this address; answers once the panel is shown. */
export async function openFirefoxWindow(extensionDir: string, url: string): Promise<FirefoxWindow> {
  const profile = await mkdtemp(join(tmpdir(), '400-doctor-firefox-'));
  // Port 0: Firefox takes a free one and writes it into its profile.
  await writeFile(join(profile, 'user.js'), 'user_pref("marionette.port", 0);\n');
  const firefox = spawn('firefox-esr', ['--headless', '--marionette', '--remote-allow-system-access', '--profile', profile], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => firefox.once('close', resolve));
  const close = async (): Promise<void> => {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until('Firefox', async () => Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8')));
    const call = await marionette(port);
    await call('WebDriver:NewSession', { capabilities: {} });
    const { value: id } = await call('Addon:Install', { path: extensionDir, temporary: true });
    await call('WebDriver:Navigate', { url });
    const run = async (context: 'chrome' | 'content', script: string, ...args: readonly unknown[]): Promise<unknown> => {
      await call('Marionette:SetContext', { value: context });
      return (await call('WebDriver:ExecuteScript', { script: `return (async () => { ${script} })();`, args })).value;
    };
    const complaints = (await run('chrome', COMPLAINTS, id)) as readonly string[];
    await run('chrome', `${TOOLBOX} await gDevTools.showToolboxForTab(gBrowser.selectedTab);`);
    await until('the panel', () => run('chrome', SHOW_PANEL));
    return {
      complaints,
      close,
      inPage: (script) => run('content', script),
      inPanel: async (look, given = '') =>
        (await run('chrome', IN_PANEL, `(${String(look)})(content.document, ${JSON.stringify(given)})`)) as never,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

// What runs in the browser window's own scope; `arguments` are what was handed over.

const COMPLAINTS = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return [...extension.errors, ...extension.warnings];`;

const TOOLBOX = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');`;

const PANEL = `${TOOLBOX}
  const [toolbox] = gDevTools.getToolboxes();
  const tool = toolbox.getAdditionalTools().find(({ label }) => label === '400 Doctor');
  const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + tool?.id);
  const panel = frame?.contentDocument?.querySelector('browser');`;

/** Answers whether the panel's document is there: DevTools learns of the extension a moment after it opens. */
const SHOW_PANEL = `${PANEL}
  if (tool && toolbox.currentToolId !== tool.id) await toolbox.selectTool(tool.id);
  return panel?.currentURI.spec.endsWith('/src/panel/index.html') ?? false;`;

/** The panel's document lives in a process of its own, where only a frame script reaches it. */
const IN_PANEL = `${PANEL}
  const name = '400-doctor-test-' + Math.random();
  const answer = new Promise((heard) => panel.messageManager.addMessageListener(name, ({ data }) => heard(data)));
  const look = 'let answer; try { answer = { value: ' + arguments[0] + ' }; } catch (error) { answer = { error: String(error) }; }';
  panel.messageManager.loadFrameScript('data:,' + encodeURIComponent('{' + look + ' sendAsyncMessage("' + name + '", answer); }'), false);
  const { value, error } = await answer;
  if (error) throw new Error(error);
  return value;`;

type Call = (command: string, parameters: object) => Promise<{ readonly value: unknown }>;

async function marionette(port: number): Promise<Call> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (message: readonly [number, number, { message: string } | null, { value: unknown }]) => void>();
  readMessages(socket, (message) => {
    // The first message is a greeting and no answer.
    if (Array.isArray(message)) waiting.get(message[1])?.(message as never);
  });
  await new Promise<void>((connected, failed) => socket.once('connect', connected).once('error', failed));
  let count = 0;
  return (command, parameters) =>
    new Promise((answer, fail) => {
      count += 1;
      waiting.set(count, ([, , error, result]) => (error ? fail(new Error(`${command}: ${error.message}`)) : answer(result)));
      const text = JSON.stringify([0, count, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function readMessages(socket: Socket, hear: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || bytes.length < end) return;
      hear(JSON.parse(bytes.subarray(colon + 1, end).toString()));
      bytes = bytes.subarray(end);
    }
  });
}
