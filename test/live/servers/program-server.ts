// Starts the programs of test/live/programs, and servers that read a configuration.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RunningServer } from '#test/running-server.ts';
import { freePort, startProgram, type Program } from '#test/started-program.ts';

/** Debian's, whatever comes first on PATH: the frameworks are Debian's too. */
export const PYTHON = '/usr/bin/python3';
const PROGRAMS = path.join(import.meta.dirname, '../programs');

/** Runs a program of test/live/programs, which takes its port as an argument. */
export const script = (interpreter: string, file: string) => async (): Promise<RunningServer> => {
  const port = await freePort();
  return startProgram({ command: interpreter, args: [path.join(PROGRAMS, file), String(port)], port, cwd: PROGRAMS });
};

/** Runs what `program` makes of a free port, in test/live/programs. */
export const command = (program: (port: number) => Omit<Program, 'port'>) => async (): Promise<RunningServer> => {
  const port = await freePort();
  return startProgram({ cwd: PROGRAMS, ...program(port), port });
};

/** Runs a server with a configuration file of its own, in an empty folder that goes with it. */
export const configured =
  (
    file: string,
    configuration: (port: number, folder: string) => string,
    program: (file: string, folder: string) => Omit<Program, 'port'>,
  ) =>
  async (): Promise<RunningServer> => {
    const port = await freePort();
    const folder = await mkdtemp(path.join(tmpdir(), '400-doctor-server-'));
    const config = path.join(folder, file);
    await writeFile(config, configuration(port, folder));
    const { origin, close } = await startProgram({ ...program(config, folder), port });
    return {
      origin,
      async close() {
        await close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  };
