// Builds the extension for one test file, in a folder of its own, so that no other build is tested by mistake.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** A built extension. */
export interface BuiltExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The build that the browser's store would get. */
export async function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): Promise<BuiltExtension> {
  const folder = await mkdtemp(join(tmpdir(), '400-doctor-build-'));
  await build({ mode: browser === 'firefox' ? 'firefox' : 'production', logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
