// Builds the command line once for a test file and runs it as a person would, with a watchdog.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Nothing that a person hands over may hold the command line longer, in milliseconds. */
const WATCHDOG = 100_000;
/** The user `nobody` of Debian and most others; only root can become it. */
const NOBODY = { uid: 65534, gid: 65534 };

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when the watchdog ended it. */
  readonly exit: number | null;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Run as a user who may not do everything, which root may. */
  readonly unprivileged?: boolean;
}

/** The built program, in a directory of its own, in which tests may also put their files. */
export class BuiltCli {
  private constructor(
    readonly directory: string,
    readonly program: string,
  ) {}

  static async make(): Promise<BuiltCli> {
    const directory = await mkdtemp(path.join(tmpdir(), '400-doctor-test-'));
    // Readable by users of lower rank, as whom some tests run it.
    await chmod(directory, 0o755);
    const outDir = path.join(directory, 'cli');
    try {
      await build({
        root: ROOT,
        configFile: path.join(ROOT, 'vite.cli.config.ts'),
        logLevel: 'error',
        build: { outDir, emptyOutDir: true },
      });
    } catch (error) {
      await rm(directory, { recursive: true });
      throw error;
    }
    await writeFile(path.join(outDir, 'package.json'), '{"type":"module"}');
    return new BuiltCli(directory, path.join(outDir, '400-doctor.js'));
  }

  /** Writes a file into the directory and answers its name. */
  async file(name: string, content: string | Buffer): Promise<string> {
    await writeFile(path.join(this.directory, name), content);
    return name;
  }

  /** Runs the program with these arguments. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Run> {
    return this.start(process.execPath, [this.program, ...args], options);
  }

  /** Runs a line in bash, where `400-doctor` is the program. */
  shell(line: string, options: RunOptions = {}): Promise<Run> {
    const script = `400-doctor() { "$NODE" "$PROGRAM" "$@"; }\n${line}`;
    return this.start('bash', ['--norc', '-c', script], {
      ...options,
      env: { ...options.env, NODE: process.execPath, PROGRAM: this.program },
    });
  }

  private start(file: string, args: readonly string[], options: RunOptions): Promise<Run> {
    const { stdin = '', cwd = this.directory, env = {}, unprivileged = false } = options;
    const user = unprivileged && process.getuid?.() === 0 ? NOBODY : {};
    const variables = { PATH: process.env['PATH'], TMPDIR: tmpdir(), ...env };
    const child = spawn(file, args, { cwd, env: variables, ...user });
    const watchdog = setTimeout(() => child.kill('SIGKILL'), WATCHDOG);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // The program may end before it has read all: that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit) => {
        clearTimeout(watchdog);
        resolve({ stdout, stderr, exit });
      });
    });
  }

  async remove(): Promise<void> {
    await rm(this.directory, { recursive: true });
  }
}
