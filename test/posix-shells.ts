// Runs command text in the real shells of this machine, with the real curl sent to a server of ours.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Commands that start a shell which reads its script from a file named after them; scripts/test-programs.ts installs what is missing. */
export const posixShells: readonly (readonly string[])[] = [
  ['sh'],
  ['bash'],
  ['dash'],
  ['zsh'],
  ['ksh'],
  ['mksh'],
  ['busybox', 'ash'],
  ['fish'],
];

export interface ShellRun {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Files that the script left in its own, formerly empty, folder. */
  readonly filesLeft: readonly string[];
}

/** Runs a script in an empty folder; whatever host curl is told, it connects to `port` on this machine. */
export async function runInShell(
  shell: readonly string[],
  script: string,
  port: number,
  variables: Readonly<Record<string, string>> = {},
): Promise<ShellRun> {
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-shell-'));
  const home = mkdtempSync(join(tmpdir(), '400-doctor-home-'));
  try {
    const scriptFile = join(home, 'script');
    writeFileSync(scriptFile, script);
    writeFileSync(join(home, '.curlrc'), `silent\nshow-error\nnoproxy = "*"\nconnect-to = "::127.0.0.1:${port}"\n`);
    const [command = '', ...args] = shell;
    const child = spawn(command, [...args, scriptFile], {
      cwd: folder,
      env: { ...variables, PATH: process.env['PATH'], LANG: 'C.UTF-8', HOME: home, CURL_HOME: home },
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
