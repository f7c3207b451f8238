// Standard input, output and error as the commands see them, so that tests can stand in for a terminal.
import { isatty } from 'node:tty';
import { errorCode } from './refusal.ts';

/** The reader of standard output went away (`… | head`): time to end quietly. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed';
}

/** Somewhere to write. */
export interface Output {
  readonly isTerminal: boolean;
  /** Resolves when the text was handed on, so that nothing piles up; rejects with PipeClosed when nobody reads any more. */
  write(text: string): Promise<void>;
}

/** What a command may touch outside of itself. */
export interface Streams {
  readonly stdin: AsyncIterable<Buffer>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** True when standard output may be coloured: a terminal, and neither NO_COLOR (no-color.org) nor a dumb one. */
  readonly colour: boolean;
}

function outputTo(stream: NodeJS.WriteStream, descriptor: number): Output {
  // A failed write is told to its own callback; without a listener the stream would also end the process with a trace.
  stream.on('error', () => {});
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else reject(errorCode(error) === 'EPIPE' ? new PipeClosed() : error);
      });
    });
  return { isTerminal: isatty(descriptor), write };
}

/** The streams of this process. */
export function processStreams(): Streams {
  const stdout = outputTo(process.stdout, 1);
  const colour = stdout.isTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return { stdin: process.stdin, stdout, stderr: outputTo(process.stderr, 2), colour };
}
