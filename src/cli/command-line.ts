// From the words after `400-doctor` to the command that they name, and to an exit status.
import { version } from '../../package.json';
import type { Command } from './command.ts';
import { copyCommand } from './commands/copy.ts';
import { diagnoseCommand } from './commands/diagnose.ts';
import { reportCommand } from './commands/report.ts';
import { targetsCommand } from './commands/targets.ts';
import { visible } from './output/visible.ts';
import { errorCode, Refusal } from './refusal.ts';
import { PipeClosed, type Streams } from './streams.ts';

const commands: readonly Command[] = [diagnoseCommand, copyCommand, targetsCommand, reportCommand];

const help = `400 Doctor ${version}: says why a server refused a request, and writes the fixed request as curl.

Usage: 400-doctor COMMAND …

Commands:
${commands.map((command) => `  ${command.name.padEnd(12)}${command.summary}`).join('\n')}

  400-doctor COMMAND --help   what a command takes
  400-doctor --version        which version this is
`;

async function dispatch(args: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) throw new Refusal('No command was given.', 'Try: 400-doctor diagnose FILE.har, or 400-doctor --help.');
  if (name === '--help' || name === '-h') {
    await streams.stdout.write(help);
    return 0;
  }
  if (name === '--version') {
    await streams.stdout.write(`${version}\n`);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command) {
    const known = commands.map(({ name: word }) => word).join(', ');
    throw new Refusal(`"${name}" is no command of 400-doctor.`, `Commands: ${known}. To diagnose a file: 400-doctor diagnose FILE.har`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await streams.stdout.write(command.help);
    return 0;
  }
  return command.run(rest, streams);
}

function told(error: unknown): string {
  if (error instanceof Refusal) return `${visible(error.message)}\n${visible(error.advice)}`;
  if (errorCode(error) === 'ENOSPC')
    return 'The disk is full.\nFree some space, or set TMPDIR to another disk when reading standard input.';
  return `Something broke inside 400-doctor: ${visible(String(error))}\nPlease report this, with the command that you ran.`;
}

/** Runs one command line. Returns the exit status: 0 no failing exchange, 1 some, 2 bad usage or unreadable input. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await dispatch(args, streams);
  } catch (error) {
    // Nobody reads on: what was printed was wanted, so there was something to print.
    if (error instanceof PipeClosed) return 1;
    await streams.stderr.write(`400-doctor: ${told(error)}\n`).catch(() => {});
    return 2;
  }
}
