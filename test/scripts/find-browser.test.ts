import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '400-doctor-browsers-'));
  for (const [name, value] of Object.entries({
    CHROME_PATH: '',
    PATH: join(folder, 'bin'),
    PLAYWRIGHT_BROWSERS_PATH: join(folder, 'playwright'),
  })) {
    vi.stubEnv(name, value);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(path: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '', { mode: 0o755 });
  return file;
}
const found = (): string => findBrowser(() => undefined).path;

it('takes what CHROME_PATH names before anything else', () => {
  program('bin/chromium');
  const mine = program('mine');
  vi.stubEnv('CHROME_PATH', mine);
  expect(found()).toBe(mine);
});

it('says so when CHROME_PATH names no program', () => {
  vi.stubEnv('CHROME_PATH', join(folder, 'absent'));
  expect(found).toThrow(/CHROME_PATH is .*absent, which is no program/);
});

it("prefers Chromium, then Playwright's newest browser, then Chrome", () => {
  const chrome = program('bin/google-chrome');
  expect(found()).toBe(chrome);
  program('playwright/chromium-900/chrome-linux/chrome');
  const newer = program('playwright/chromium-1200/chrome-linux64/chrome');
  expect(found()).toBe(newer);
  const chromium = program('bin/chromium');
  expect(found()).toBe(chromium);
});
