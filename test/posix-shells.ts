// Runs command text in the real POSIX shells of this machine, with the real curl sent to a server of ours.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const exists = (command: string): boolean => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Shells that every machine with a POSIX system has; a machine without one of them fails the tests. */
const always = [['sh'], ['bash'], ['dash']];
const wherePresent = [['zsh'], ['ksh'], ['mksh'], ['yash'], ['busybox', 'ash']].filter(([command = '']) => exists(command));

/** Commands that start a shell which reads its script from a file named after them. */
export const posixShells: readonly (readonly string[])[] = [...always, ...wherePresent];

export interface ShellRun {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Files that the script left in its own, formerly empty, folder. */
  readonly filesLeft: readonly string[];
}

/** Runs a script in an empty folder; whatever host curl is told, it connects to `port` on this machine. */
export async function runInShell(shell: readonly string[], script: string, port: number): Promise<ShellRun> {
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-shell-'));
  const home = mkdtempSync(join(tmpdir(), '400-doctor-home-'));
  try {
    const scriptFile = join(home, 'script');
    writeFileSync(scriptFile, script);
    writeFileSync(join(home, '.curlrc'), `silent\nshow-error\nnoproxy = "*"\nconnect-to = "::127.0.0.1:${port}"\n`);
    const [command = '', ...args] = shell;
    const child = spawn(command, [...args, scriptFile], {
      cwd: folder,
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: home, CURL_HOME: home },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const exitCode = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { exitCode, stderr, filesLeft: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(home, { recursive: true });
  }
}
