// `400-doctor report`: one entry as a report to the server's owner, with secrets masked unless told otherwise.
import type { Elsewhere, PersonalKind, RedactionChoice, ReportFormat } from '#engine/index.ts';
import { reportExchange } from '#engine/sharing.ts';
import { version } from '../../../package.json';
import type { Command } from '../command.ts';
import { readOneEntry } from '../har/one-entry.ts';
import { Refusal } from '../refusal.ts';
import { entryIndex, oneFile, parsedArguments, seeHelp } from './arguments.ts';

const help = `Writes a report on one refused request, for the people who run the server.

Usage: 400-doctor report FILE.har [--entry N] [--format md|html|har]

Options:
  --entry N            index in log.entries, counted from 0; unless given, the first entry that failed
  --format md          Markdown, for an issue or a pull request (this one unless given)
  --format html        one HTML file, which loads nothing and runs nothing
  --format har         a HAR of this entry
  --also email,card,phone
                       mask these too
  --lift 2,3           leave these masks out, by their numbers
  --elsewhere yes|no   whether it happens elsewhere too: in another browser, from the command line, on staging
  --where TEXT         where that was tried
  --no-redact          mask nothing

Secrets are masked: credentials, cookies, members and parameters named like secrets, known forms of keys. docs/redaction.md lists what is and what is not.
Exit status: 0 printed, 2 bad usage or unreadable input.
`;

const HELP = seeHelp('report');
const OPTIONS = {
  entry: { type: 'string' },
  format: { type: 'string' },
  also: { type: 'string' },
  lift: { type: 'string' },
  elsewhere: { type: 'string' },
  where: { type: 'string' },
  'no-redact': { type: 'boolean' },
} as const;
const FORMATS = ['md', 'html', 'har'] as const;
const PERSONAL = ['email', 'card', 'phone'] as const;

export const reportCommand: Command = {
  name: 'report',
  summary: "a report to the server's owner, with secrets masked",
  help,
  async run(args, streams) {
    const { file, entry, format, redact, elsewhere } = reportOptions(args);
    const { exchange, context } = await readOneEntry(file, entry, streams.stdin);
    const environment = { generator: `400 Doctor ${version}`, elsewhere };
    const { text } = reportExchange(format, { exchange, context }, { redact, environment });
    await streams.stdout.write(text);
    if (redact === null)
      await streams.stderr.write('400-doctor: note: this report is not redacted; it may hold passwords, tokens and cookies.\n');
    return 0;
  },
};

interface ReportOptions {
  readonly file: string;
  readonly entry: number | null;
  readonly format: ReportFormat;
  readonly redact: RedactionChoice | null;
  readonly elsewhere: Elsewhere | null;
}

/** Reads the arguments. Throws Refusal for anything that is not understood. */
function reportOptions(args: readonly string[]): ReportOptions {
  const { values, positionals } = parsedArguments('report', args, OPTIONS);
  const file = oneFile(positionals, '400-doctor report FILE.har', HELP);
  const entry = values.entry === undefined ? null : entryIndex(values.entry);
  const lift = list(values.lift).map((id) => (/^\d{1,9}$/.test(id) ? Number(id) : refuse(`--lift ${id} is no number of a mask.`)));
  const also = list(values.also).map((kind) => oneOf<PersonalKind>(PERSONAL, kind, '--also'));
  return {
    file,
    entry,
    format: oneOf<ReportFormat>(FORMATS, values.format ?? 'md', '--format'),
    redact: values['no-redact'] ? null : { lift, also },
    elsewhere: seenElsewhere(values.elsewhere, values.where),
  };
}

function seenElsewhere(happens: string | undefined, where = ''): Elsewhere | null {
  if (happens === undefined) return where === '' ? null : refuse('--where tells where it was tried: say --elsewhere yes or no too.');
  return { happens: oneOf(['yes', 'no'], happens, '--elsewhere') === 'yes', where };
}

const list = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);

function refuse(message: string): never {
  throw new Refusal(message, HELP);
}

function oneOf<Name extends string>(known: readonly Name[], given: string, option: string): Name {
  return known.find((name) => name === given) ?? refuse(`${option} ${given} is not known; there are: ${known.join(', ')}.`);
}
