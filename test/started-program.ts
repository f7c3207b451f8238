// A program that a test or a recording starts, waits for and ends again.
import { spawn } from 'node:child_process';
import { createServer, connect, type AddressInfo } from 'node:net';
import type { RunningServer } from './running-server.ts';

/** Milliseconds that a program has to begin to listen. */
const PATIENCE = 100_000;

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** The port of 127.0.0.1 that it listens on once it is ready. */
  readonly port: number;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the program and waits until it listens. It is ended, with all that it started, by `close` and at the end of this process. */
export async function startProgram({ command, args, port, cwd, env }: Program): Promise<RunningServer> {
  // A process group of its own: what the program starts ends with it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(`it ended with ${code ?? signal}`));
  });
  const kill = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  endOnSignals();
  const failure = await Promise.race([listening(port), ended]);
  const close = async (): Promise<void> => {
    kill();
    await ended;
    process.off('exit', kill);
  };
  if (failure === null) return { origin: `http://127.0.0.1:${port}`, close };
  await close();
  throw new Error(`${command} did not start: ${failure}\n${output}`);
}

let endsOnSignals = false;

/** A signal that would end this process at once ends it by its own steps: only then do the programs end with it. */
function endOnSignals(): void {
  if (endsOnSignals) return;
  endsOnSignals = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
}

/** Null as soon as somebody listens on the port, a text when nobody did in time. */
async function listening(port: number): Promise<string | null> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    if (await takes(port)) return null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return `nobody listened on port ${port} in ${PATIENCE} ms`;
}

function takes(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
