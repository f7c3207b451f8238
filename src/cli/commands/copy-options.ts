// The words after `400-doctor copy`, understood or refused with what would be understood.
import { targetNamed } from '#engine/all-targets.ts';
import type { OptionValues, Target } from '#engine/index.ts';
import { Refusal } from '../refusal.ts';
import { entryIndex, oneFile, parsedArguments, seeHelp } from './arguments.ts';

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

const HELP = seeHelp('copy');
const OPTIONS = {
  entry: { type: 'string' },
  as: { type: 'string' },
  original: { type: 'boolean' },
  option: { type: 'string', multiple: true },
  files: { type: 'string' },
} as const;

/** Reads the arguments. Throws Refusal for anything that is not understood. */
export function copyOptions(args: readonly string[]): CopyOptions {
  const { values, positionals } = parsedArguments('copy', args, OPTIONS);
  const file = oneFile(positionals, '400-doctor copy FILE.har --entry N', HELP);
  if (values.entry === undefined)
    throw new Refusal('No entry was chosen.', 'Name one by its index in log.entries, counted from 0: --entry 3');
  return {
    file,
    entry: entryIndex(values.entry),
    target: target(values.as ?? 'curl'),
    original: values.original ?? false,
    options: Object.fromEntries((values.option ?? []).map(nameAndValue)),
    files: values.files ?? null,
  };
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
