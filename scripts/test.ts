// npm test: the static checks, the builds, then every test (unit, contract, command line, end-to-end in a real browser).
// The last line counts checks and tests together: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './find-browser.ts';
import { ensureTestPrograms } from './test-programs.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const ROOT = path.join(import.meta.dirname, '..');
/** npm scripts that must end well, in order; the tests run on what the builds leave behind. */
const STEPS = ['types', 'lint', 'check:format', 'check:unused', 'build', 'check:size'];

ensureTestPrograms(console.log);
const browser = findBrowser(console.log);
console.log(`Browser: ${browser.path} (${browser.origin})`);
const environment = { ...process.env, CHROME_PATH: browser.path };
const counts = [...STEPS.map(step), tests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

function step(name: string): Count {
  console.log(`\n── npm run ${name}`);
  const { status } = spawnSync('npm', ['run', '--silent', name], { cwd: ROOT, stdio: 'inherit', env: environment });
  if (status !== 0) console.log(`── npm run ${name} failed`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs Vitest; when it ends badly without naming a failed test (an error outside of tests), that counts as one failure. */
function tests(): Count {
  const folder = mkdtempSync(path.join(tmpdir(), '400-doctor-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { status } = spawnSync('npx', ['vitest', 'run', ...reporters], { cwd: ROOT, stdio: 'inherit', env: environment });
    const { numPassedTests, numFailedTests } = readReport(report);
    return { passed: numPassedTests, failed: numFailedTests === 0 && status !== 0 ? 1 : numFailedTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
