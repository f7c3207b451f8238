// Runs command text in the real shells of this machine, with the real clients.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** A command, and the files that have to lie beside it. */
export interface ShellCommand {
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What the script finds besides the machine's programs. */
export interface Surroundings {
  readonly variables?: Readonly<Record<string, string>>;
  /** A folder whose programs are taken before all others. */
  readonly programs?: string;
}

/** Runs the commands one after another, in an empty folder but for their files; no client says or reads more than it is told. */
export async function runInShell(
  shell: readonly string[],
  commands: readonly ShellCommand[],
  { variables, programs }: Surroundings = {},
): Promise<ShellRun> {
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-shell-'));
  const home = mkdtempSync(join(tmpdir(), '400-doctor-home-'));
  try {
    const scriptFile = join(home, 'script');
    writeFileSync(scriptFile, commands.map((command, index) => placed(command, join(home, String(index)))).join(''));
    writeFileSync(join(home, '.curlrc'), 'silent\nshow-error\nnoproxy = "*"\n');
    writeFileSync(join(home, '.wgetrc'), 'quiet = on\nuse_proxy = off\ntries = 1\n');
    mkdirSync(join(home, '.config/httpie'), { recursive: true });
    writeFileSync(join(home, '.config/httpie/config.json'), '{"disable_update_warnings":true}');
    const path = [programs, process.env['PATH']].filter((each) => each !== undefined).join(':');
    const [command = '', ...args] = shell;
    const child = spawn(command, [...args, scriptFile], {
      cwd: folder,
      env: { ...variables, PATH: path, LANG: 'C.UTF-8', HOME: home, CURL_HOME: home },
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

/** A command with files runs in the folder where they are. */
function placed({ text, files }: ShellCommand, folder: string): string {
  if (files.length === 0) return `${text}\n`;
  mkdirSync(folder);
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return `cd ${folder}\n${text}\ncd -\n`;
}
