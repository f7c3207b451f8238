// An `http` that starts in a few milliseconds: HTTPie's own code, imported once and forked for each command.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

export interface QuickHttpie {
  /** The folder that holds `http`, to stand first on a PATH. */
  readonly folder: string;
  close(): Promise<void>;
}

export async function startHttpie(): Promise<QuickHttpie> {
  const folder = mkdtempSync(join(tmpdir(), '400-doctor-httpie-'));
  const socket = join(folder, 'socket');
  execFileSync('cc', ['-O1', `-DSOCKET="${socket}"`, '-o', join(folder, 'http'), join(import.meta.dirname, 'launcher.c')]);
  // It ends with its standard input, that is, at the latest with this process.
  const server = spawn('/usr/bin/python3', ['-B', join(import.meta.dirname, 'fork-server.py'), socket], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const close = async (): Promise<void> => {
    server.stdin.end();
    await ended;
    rmSync(folder, { recursive: true });
  };
  await Promise.race([once(server.stdout, 'data'), ended]);
  if (server.exitCode === null) return { folder, close };
  rmSync(folder, { recursive: true });
  throw new Error(`The fork server for HTTPie ended with ${server.exitCode}.`);
}
