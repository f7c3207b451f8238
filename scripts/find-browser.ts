// Finds a browser that loads unpacked extensions, or installs Debian's; used by the demo and the end-to-end tests.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { canInstall, installDebianPackages } from './debian-packages.ts';

/** A browser's program, and in a few words where it came from. */
export interface FoundBrowser {
  readonly path: string;
  readonly origin: string;
}

/** Browsers that take an unpacked extension from their command line. */
const WILLING = ['chromium', 'chromium-browser', 'google-chrome-for-testing'];
/** Chrome itself no longer does (since version 137). */
const CHROMES = ['google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  String.raw`C:\Program Files\Chromium\Application\chrome.exe`,
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];

/** Where the browser lies in a folder of Playwright's cache, by platform. */
const IN_PLAYWRIGHT = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * CHROME_PATH, then Chromium on PATH, Playwright's browser, Chrome; installs Debian's chromium when run as root there. Says through
 * `say` when it installs. Throws with what to do when there is none.
 */
export function findBrowser(say: (line: string) => void): FoundBrowser {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROME_PATH is ${named}, which is no program that can be run.`);
    return { path: named, origin: 'CHROME_PATH' };
  }
  const found = findOnMachine();
  if (found) return found;
  if (canInstall()) {
    say("No browser found. Installing Debian's chromium with apt-get …");
    installDebianPackages(['chromium']);
    const installed = onPath('chromium');
    if (installed) return { path: installed, origin: "Debian's chromium, installed just now" };
  }
  throw new Error(
    'No Chromium found. Install one (Debian: apt-get install chromium; anywhere: npx playwright-core install chromium), or set CHROME_PATH to its program.',
  );
}

function findOnMachine(): FoundBrowser | null {
  const places: FoundBrowser[] = [
    ...WILLING.map((name) => ({ path: onPath(name) ?? '', origin: `${name} on PATH` })),
    ...playwrightBrowsers().map((path) => ({ path, origin: "Playwright's cache" })),
    ...CHROMES.map((name) => ({ path: onPath(name) ?? '', origin: `${name} on PATH` })),
    ...USUAL_PLACES.map((path) => ({ path, origin: 'its usual place' })),
  ];
  return places.find(({ path }) => path !== '' && isProgram(path)) ?? null;
}

function onPath(name: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of endings) if (isProgram(join(folder, name + ending))) return join(folder, name + ending);
  }
  return null;
}

/** Newest first. */
function playwrightBrowsers(): string[] {
  const caches = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
  } as const;
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? caches[process.platform as keyof typeof caches];
  if (!cache || !existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => /^chromium-\d+$/.test(folder))
    .toSorted((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((folder) => IN_PLAYWRIGHT.map((place) => join(cache, folder, place)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
