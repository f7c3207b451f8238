// The words after `400-doctor diagnose`, understood or refused with what would be understood.
import type { PasteKind } from '#engine/pasting.ts';
import { Refusal } from '../refusal.ts';
import { entryIndex, oneFile, parsedArguments, seeHelp } from './arguments.ts';

export interface DiagnoseOptions {
  /** A path, or `-` for standard input. */
  readonly file: string;
  /** Both ends included; null when one entry is asked for, whatever its status. */
  readonly status: { readonly from: number; readonly to: number } | null;
  /** Index in `log.entries`, from 0; null for all. */
  readonly entry: number | null;
  /** GraphQL errors that came with status 200 count as well. */
  readonly graphql: boolean;
  readonly format: 'text' | 'json' | 'jsonl';
  /** What the file holds instead of a HAR: one request, in this form or in any; null for a HAR. */
  readonly paste: PasteKind | 'any' | null;
}

const HELP = seeHelp('diagnose');
const OPTIONS = {
  status: { type: 'string' },
  entry: { type: 'string' },
  graphql: { type: 'boolean' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  curl: { type: 'boolean' },
  fetch: { type: 'boolean' },
  http: { type: 'boolean' },
  paste: { type: 'boolean' },
} as const;
const FORMS = ['curl', 'fetch', 'http', 'paste'] as const;

/** Reads the arguments. Throws Refusal for anything that is not understood. */
export function diagnoseOptions(args: readonly string[]): DiagnoseOptions {
  const { values, positionals } = parsedArguments('diagnose', args, OPTIONS);
  const file = oneFile(positionals, '400-doctor diagnose FILE.har', `Run the command once for each file. ${HELP}`);
  if (values.json && values.jsonl)
    throw new Refusal('--json and --jsonl exclude each other.', 'Use --json for one document, --jsonl for one diagnosis a line.');
  const forms = FORMS.filter((form) => values[form]);
  if (forms.length > 1)
    throw new Refusal(`--${forms[0]} and --${forms[1]} exclude each other.`, 'Use --paste when the form of the request is not known.');
  const [form] = forms;
  if (form !== undefined && (values.status !== undefined || values.entry !== undefined))
    throw new Refusal(`--status and --entry choose among entries of a HAR; --${form} reads one request.`, HELP);
  const entry = values.entry === undefined ? null : entryIndex(values.entry);
  return {
    file,
    status: values.status !== undefined || entry === null ? statusRange(values.status ?? '400-499') : null,
    entry,
    graphql: values.graphql ?? false,
    format: values.json ? 'json' : values.jsonl ? 'jsonl' : 'text',
    paste: form === undefined ? null : form === 'paste' ? 'any' : form,
  };
}

function statusRange(text: string): { from: number; to: number } {
  const match = /^(\d{3})(?:-(\d{3}))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (!match || from > to)
    throw new Refusal(
      `--status ${text} is no status and no range of them.`,
      'Write one, as --status 400, or the first and the last, as --status 400-499.',
    );
  return { from, to };
}
