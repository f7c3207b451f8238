// A copy of the project's rules in an empty folder, into which a test plants a fault.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');
const RULES = [
  '.oxlintrc.json',
  'scripts/lint',
  'tsconfig.base.json',
  'src/engine/tsconfig.json',
  'src/engine/globals.d.ts',
  'package.json',
];

/** Runs `use` in a folder that holds the project's rules and these files (path → text), then takes it away. */
export function inPlantedProject<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), '400-doctor-rules-'));
  try {
    for (const rule of RULES) cpSync(path.join(ROOT, rule), path.join(folder, rule), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tool's exit code and everything that it printed. */
export function runTool(tool: 'oxlint' | 'tsc', args: readonly string[], folder: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(path.join(ROOT, 'node_modules/.bin', tool), args, { cwd: folder, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}
