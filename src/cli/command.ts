// The shape of a command: `400-doctor NAME …`. Adding one: a file in commands/ and its line in the table of command-line.ts.
import type { Streams } from './streams.ts';

export interface Command {
  readonly name: string;
  /** One line, for `400-doctor --help`. */
  readonly summary: string;
  /** What `400-doctor NAME --help` prints. */
  readonly help: string;
  /** Returns the exit status: 0 or 1. Throws Refusal for 2. */
  run(args: readonly string[], streams: Streams): Promise<number>;
}
