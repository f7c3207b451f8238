// The main job on real input: broken calls to real servers, diagnosed in the real DevTools window, their fixed curl run.
// With a display a person presses the buttons; without one (or with --headless) this does, and proves what the panel copies.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brokenCalls, type BrokenCall } from '../test/demo-api/broken-calls.ts';
import { startDemo } from '../test/demo-api/start-demo.ts';
import { openDevToolsWindow, until, type DevToolsWindow } from '../test/e2e/devtools-window.ts';
import { runCurl } from '../test/run-curl.ts';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = fileURLToPath(new URL('../dist/demo/', import.meta.url));
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** What the panel shows of the one failure in its list. */
interface Shown {
  readonly status: string;
  readonly summary: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: string;
    readonly applied: boolean;
    readonly steps: readonly string[];
  }[];
  readonly hasFixed: boolean;
}

async function main(): Promise<number> {
  const headless = process.argv.includes('--headless') || !hasDisplay();
  say('Building the extension …');
  const build = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  const browser = findBrowser(say);
  say(`Browser: ${browser.path} (${browser.origin})`);
  const demo = await startDemo();
  say(`Demo page: ${demo.origin}`);
  try {
    const extensionDir = fileURLToPath(new URL('../dist/chrome', import.meta.url));
    const window = await openDevToolsWindow({ extensionDir, browserPath: browser.path, url: demo.origin, headless });
    return headless ? await pressAll(window) : await waitForPerson(window);
  } finally {
    await demo.close();
  }
}

function hasDisplay(): boolean {
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function waitForPerson(window: DevToolsWindow): Promise<number> {
  // The driver's own window covers the page, at a fixed size: right for pictures, not for a person.
  await window.devtools.setViewport(null);
  await window.devtools.evaluate(dockToTheRight);
  say('Press a button on the page and look at the "400 Doctor" tab of DevTools. Close the browser to end the demo.');
  await new Promise((resolve) => window.page.context().on('close', resolve));
  await window.close();
  return 0;
}

/** Runs inside the DevTools window. */
async function dockToTheRight(): Promise<void> {
  const path = './ui/legacy/legacy.js';
  const { DockController } = await import(path);
  DockController.DockController.instance().setDockSide('right');
}

async function pressAll(window: DevToolsWindow): Promise<number> {
  await mkdir(pictures, { recursive: true });
  const failed: string[] = [];
  try {
    await window.page.waitForSelector(`#call-${brokenCalls.at(-1)?.id}`);
    // The expired token is answered with 401: show every 4xx.
    await press(window, '[data-testid="family-4xx"]');
    for (const [index, call] of brokenCalls.entries()) {
      say(`\n${index + 1}. ${call.title}: ${call.method} ${call.target}\n   ${call.mistake}`);
      const fault = await tryCall(window, call).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (fault === null) continue;
      failed.push(call.id);
      say(`   FAILED: ${fault}`);
    }
  } finally {
    await window.close();
  }
  const proved = brokenCalls.filter(({ id, fixable }) => fixable && !failed.includes(id)).length;
  say(
    `\n${proved} of ${brokenCalls.filter(({ fixable }) => fixable).length} fixed requests got a 2xx from the server that had refused them.`,
  );
  say(`Pictures of the DevTools window: ${pictures}`);
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

/** Presses one button, prints what the panel says, runs what it copies. Answers what went wrong, or null. */
async function tryCall(window: DevToolsWindow, call: BrokenCall): Promise<string | null> {
  await press(window, '[data-testid="clear"]');
  await until('an empty list', () => window.panel.evaluate(() => document.querySelector('[data-row]') === null));
  await window.page.click(`#call-${call.id}`);
  await press(window, '[data-row]');
  await until('the diagnosis', () => window.panel.evaluate(() => document.querySelector('[data-testid="summary"]') !== null));
  const shown = await window.panel.evaluate(readPanel);
  say(`   ${shown.status}: ${shown.summary}`);
  for (const { title, safety, applied, steps } of shown.fixes) {
    say(`   [${applied ? 'x' : ' '}] ${title} (${safety})`);
    for (const step of steps) say(`         - ${step}`);
  }
  const picture = `${pictures}${call.id}.png`;
  if (!call.fixable || !shown.hasFixed) {
    await until("the last call's notice to go", () => window.panel.evaluate(() => document.querySelector('.toast.shown') === null));
    await window.screenshot(picture);
    if (call.fixable) return 'the panel offers no fixed request';
    return shown.summary === '' ? 'the panel has no diagnosis' : null;
  }
  const command = await copyFixed(window);
  await window.screenshot(picture);
  say(command.replaceAll(/^/gm, '     '));
  const { status, complaint } = await runCurl(command);
  say(`   The server answered ${status || 'nothing'}.${complaint && ` ${complaint}`}`);
  return status >= 200 && status < 300 ? null : `the fixed request got ${status || 'no answer'}`;
}

/** What "Copy fixed cURL" puts on the clipboard: no two calls have the same. */
async function copyFixed(window: DevToolsWindow): Promise<string> {
  const before = await window.clipboardText();
  await press(window, '[data-testid="copy-fixed"]');
  return until('the copied command', async () => {
    const text = await window.clipboardText();
    return text === before ? null : text;
  });
}

async function press(window: DevToolsWindow, selector: string): Promise<void> {
  await until(selector, () =>
    window.panel.evaluate((css) => {
      const found = document.querySelector<HTMLElement>(css);
      found?.click();
      return found !== null;
    }, selector),
  );
}

/** Runs inside the panel, so that it holds no function with a name: tsx would call its own helper for one. */
function readPanel(): Shown {
  return {
    status: document.querySelector<HTMLElement>('[data-row]')?.dataset['status'] ?? '',
    summary: document.querySelector('[data-testid="summary"]')?.textContent?.trim() ?? '',
    fixes: [...document.querySelectorAll<HTMLElement>('[data-testid="checklist"] .fix')].map((fix) => ({
      title: fix.querySelector('.fix-title')?.textContent?.trim() ?? '',
      safety: fix.dataset['safety'] ?? '',
      applied: fix.dataset['applied'] === 'true',
      steps: [...fix.querySelectorAll('.step')].map((step) => step.textContent?.trim() ?? ''),
    })),
    hasFixed: document.querySelector('[data-testid="copy-fixed"]:not(:disabled)') !== null,
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
