// What the commands' arguments have in common: Node's parser, one file, an entry's index.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { errorCode, Refusal } from '../refusal.ts';

/** Where a command says what it takes. */
export const seeHelp = (command: string) => `See 400-doctor ${command} --help.`;

/** Options and positionals of a command by Node's parser. Throws Refusal for what it does not understand. */
export function parsedArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: readonly string[],
  options: Options,
) {
  refuseUnknown(command, args, [...Object.keys(options), 'help']);
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (!errorCode(error).startsWith('ERR_PARSE_ARGS_')) throw error;
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Refusal(first, seeHelp(command));
  }
}

/** Node's parser names an unknown option, but not those that there are. */
function refuseUnknown(command: string, args: readonly string[], known: readonly string[]): void {
  for (const argument of args) {
    if (argument === '--') break;
    const name = /^--?([^=]+)/.exec(argument)?.[1];
    if (name !== undefined && argument !== '-' && !known.includes(name))
      throw new Refusal(
        `${command} has no option ${argument.split('=')[0]}.`,
        `Options: ${known.map((option) => `--${option}`).join(', ')}. A file whose name begins with - goes after --.`,
      );
  }
}

/** The one file among the positionals: a path, or `-` for standard input. Throws Refusal for none and for more. */
export function oneFile([file, ...more]: readonly string[], usage: string, help: string): string {
  if (file === undefined) throw new Refusal('No file was named.', `Name a HAR file, or - for standard input: ${usage}`);
  if (more.length > 0) throw new Refusal(`One file at a time: "${more[0]}" is one too many.`, help);
  return file;
}

/** An index in `log.entries`, from 0. Throws Refusal for anything else. */
export function entryIndex(text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw new Refusal(`--entry ${text} is no index.`, 'Write the index in log.entries, counted from 0, as --entry 3.');
  return Number(text);
}
