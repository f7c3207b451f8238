// What the built extension may do: red when a build asks for more than the page of permissions in the store would say.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
let manifest: Record<string, unknown> = {};
let files: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '400-doctor-build-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  files = await readdir(folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the manifest has no member beyond these: no background, content script, host permission or web-accessible file', () => {
  expect(Object.keys(manifest).toSorted()).toEqual([
    'content_security_policy',
    'description',
    'devtools_page',
    'icons',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'permissions',
    'version',
  ]);
});

test('the only permission is to write to the clipboard', () => {
  expect(manifest.permissions).toEqual(['clipboardWrite']);
});

test('extension pages load from the extension alone and connect to nothing', () => {
  expect(manifest.content_security_policy).toEqual({
    extension_pages:
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'",
  });
});

test('every file that the manifest names is there, and the panel and the worker, which it does not name', () => {
  const icons = Object.values(manifest.icons as Record<string, string>);
  expect(files).toEqual(expect.arrayContaining([manifest.devtools_page, ...icons, 'src/panel/index.html']));
  expect(files.filter((file) => /^assets\/engine-worker-[^/]+\.js$/.test(file))).toHaveLength(1);
});

test('no script compiles code at run time, which extension pages forbid', async () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) {
    // A method of that name, as DevTools' inspectedWindow has it, compiles nothing in the extension's own pages.
    expect(await readFile(join(folder, script), 'utf8'), script).not.toMatch(
      /\bnew Function\b|(?:(?<!\.)|\b(?:globalThis|window|self)\.)\beval\(/,
    );
  }
});
