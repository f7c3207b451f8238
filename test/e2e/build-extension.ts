// Builds the extension in a folder of its own, so that no other build is tested by mistake.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A built extension. */
export interface BuiltExtension {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The build that the browser's store would get: a test runner's environment would give its pages what is for development only. */
export async function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): Promise<BuiltExtension> {
  const folder = await mkdtemp(join(tmpdir(), '400-doctor-build-'));
  const mode = browser === 'firefox' ? 'firefox' : 'production';
  const program = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [program, 'build', '--mode', mode, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
