// The words after `400-doctor copy`, understood or refused with what would be understood.
import { parseArgs } from 'node:util';
import { targetNamed } from '#engine/all-targets.ts';
import type { OptionValues, Target } from '#engine/index.ts';
import { errorCode, Refusal } from '../refusal.ts';

export interface CopyOptions {
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** Index in `log.entries`, from 0. */
  readonly entry: number;
  readonly target: Target;
  readonly original: boolean;
  readonly options: OptionValues;
  /** Where files that belong to the text are saved; null when they are only named. */
  readonly files: string | null;
}

const HELP = 'See 400-doctor copy --help.';

/** Reads the arguments. Throws Refusal for anything that is not understood. */
export function copyOptions(args: readonly string[]): CopyOptions {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (file === undefined)
    throw new Refusal('No file was named.', 'Name a HAR file, or - for standard input: 400-doctor copy FILE.har --entry N');
  if (more.length > 0) throw new Refusal(`One file at a time: "${more[0]}" is one too many.`, HELP);
  if (values.entry === undefined)
    throw new Refusal('No entry was chosen.', 'Name one by its index in log.entries, counted from 0: --entry 3');
  if (!/^\d{1,15}$/.test(values.entry))
    throw new Refusal(`--entry ${values.entry} is no index.`, 'Write the index in log.entries, counted from 0, as --entry 3.');
  return {
    file,
    entry: Number(values.entry),
    target: target(values.as ?? 'curl'),
    original: values.original ?? false,
    options: Object.fromEntries((values.option ?? []).map(nameAndValue)),
    files: values.files ?? null,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        entry: { type: 'string' },
        as: { type: 'string' },
        original: { type: 'boolean' },
        option: { type: 'string', multiple: true },
        files: { type: 'string' },
      },
    });
  } catch (error) {
    if (!errorCode(error).startsWith('ERR_PARSE_ARGS_')) throw error;
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new Refusal(first, HELP);
  }
}

function target(id: string): Target {
  try {
    return targetNamed(id);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(error.message, 'What each of them is: 400-doctor targets');
  }
}

function nameAndValue(text: string): [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new Refusal(`--option ${text} has no value.`, 'Write name and value, as --option secrets=masked.');
  return [text.slice(0, equals), text.slice(equals + 1)];
}
