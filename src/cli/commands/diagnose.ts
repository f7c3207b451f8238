// `400-doctor diagnose`: a HAR is gone through once, then the entries that failed are read again and diagnosed in file order.
import { contextFor, diagnose, isGraphqlFailure, statusThatCounts, type Context, type Exchange } from '#engine/index.ts';
import type { Command } from '../command.ts';
import { firstPass, readEntry, type FirstPass, type MayConcern, type SkippedEntry } from '../har/first-pass.ts';
import { openHar, type HarSource } from '../har/har-source.ts';
import { refuseAbsent, refuseUnread } from '../har/one-entry.ts';
import { diagnosisRecord } from '../output/diagnosis-record.ts';
import { jsonLinesPrinter, jsonPrinter } from '../output/json-printer.ts';
import type { FoldedEntry, Printer } from '../output/printer.ts';
import { progressOn, type Progress } from '../output/progress.ts';
import { textPrinter } from '../output/text-printer.ts';
import type { Streams } from '../streams.ts';
import { diagnoseOptions, type DiagnoseOptions } from './diagnose-options.ts';
import { diagnosePasted } from './diagnose-pasted.ts';
import { warningsOf } from './diagnose-warnings.ts';

const help = `Says why servers refused requests, out of a recording (HAR) of a browser or any other tool, or what is wrong with a pasted one.

Usage: 400-doctor diagnose FILE.har     a file
       400-doctor diagnose -            standard input
       400-doctor diagnose --curl -     a request that was not sent, or not recorded

Options:
  --status 400        only entries with this status
  --status 400-499    only entries with a status in this range (this one when none is given);
                      200-599 runs every check on passing traffic too
  --graphql           GraphQL errors that came with status 200 too
  --entry N           only the entry with this index in log.entries, counted from 0, whatever its status
  --curl, --fetch, --http
                      the file is a curl command (POSIX shell, cmd or PowerShell), a fetch(…) call, or a raw HTTP request
  --paste             the file is any of these, or a HAR entry
  --json              one JSON document
  --jsonl             JSON, one diagnosis a line

Exit status: 0 no failing exchange (pasted: nothing found), 1 some, 2 bad usage or unreadable input.
What is printed is not redacted: it may hold passwords, tokens and cookies. NO_COLOR turns colours off.
`;

const printers: Readonly<Record<DiagnoseOptions['format'], (streams: Streams) => Printer>> = {
  text: textPrinter,
  json: ({ stdout }) => jsonPrinter(stdout),
  jsonl: ({ stdout }) => jsonLinesPrinter(stdout),
};

export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: 'why the requests in a HAR file failed, and how to mend them',
  help,
  async run(args, streams) {
    const options = diagnoseOptions(args);
    if (options.paste !== null) return diagnosePasted(options.file, options.paste, printers[options.format](streams), streams);
    const source = await openHar(options.file, streams.stdin);
    try {
      return await diagnoseSource(source, options, streams);
    } finally {
      await source.close();
    }
  },
};

async function diagnoseSource(source: HarSource, options: DiagnoseOptions, streams: Streams): Promise<number> {
  const { status: wanted, entry: only } = options;
  const progress = progressOn(streams.stderr);
  const pass = await firstPass(source, mayConcern(options), (bytes, entries) => progress.show(() => readingLine(source, bytes, entries)));
  await progress.clear();
  for (const warning of warningsOf(pass)) await streams.stderr.write(`400-doctor: warning: ${warning}\n`);
  if (only !== null) refuseAbsent(pass, only, source);

  const printer = printers[options.format](streams);
  const { entries, truncated, otherFailures } = pass;
  await printer.begin({
    source: source.name,
    entries,
    truncated,
    otherFailures,
    wanted: only === null && wanted ? rangeText(wanted) : null,
  });
  const { diagnosed, failed, folded, skipped } = await diagnoseCandidates(source, pass, options, printer, progress);
  await progress.clear();
  for (const { entry, reason } of skipped) await streams.stderr.write(`400-doctor: warning: entry ${entry} is left out: ${reason}.\n`);
  await printer.end({ diagnosed, folded, skipped: [...pass.skipped, ...skipped] });
  refuseUnread(pass, source);
  if (diagnosed > 0 && streams.stdout.isTerminal) {
    await streams.stderr.write(
      'Note: this is not redacted; it may hold passwords, tokens and cookies. Look through it before you share it.\n',
    );
  }
  return failed > 0 ? 1 : 0;
}

/** A request without an answer (status 0) may count as what its preflight got, which only the session can tell. */
function mayConcern({ status: wanted, entry: only, graphql }: DiagnoseOptions): MayConcern {
  if (only !== null) return (_status, entry) => entry === only;
  return (status, _entry, answer) =>
    wanted !== null && (status === 0 || isWithin(wanted, status) || (graphql && status < 300 && answer().includes('"errors"')));
}

const isWithin = ({ from, to }: { from: number; to: number }, status: number) => status >= from && status <= to;
const rangeText = ({ from, to }: { from: number; to: number }) => (from === to ? String(from) : `${from}-${to}`);

interface Outcome {
  readonly diagnosed: number;
  readonly failed: number;
  readonly folded: readonly FoldedEntry[];
  readonly skipped: readonly SkippedEntry[];
}

async function diagnoseCandidates(
  source: HarSource,
  { candidates, session }: FirstPass,
  { status: wanted, entry: only, graphql }: DiagnoseOptions,
  printer: Printer,
  progress: Progress,
): Promise<Outcome> {
  let [diagnosed, failed] = [0, 0];
  const folded: FoldedEntry[] = [];
  const skipped: SkippedEntry[] = [];
  for (const place of candidates) {
    progress.show(() => `Diagnosing entry ${place.entry}, ${diagnosed} done`);
    const exchange = await readEntry(source, place);
    const context = contextFor(session, exchange);
    const status = statusThatCounts(exchange, context);
    const ofGraphql = graphql && exchange.response !== null && isGraphqlFailure(exchange.response);
    if (wanted && !isWithin(wanted, status) && !ofGraphql) continue;
    const { foldedInto } = context;
    if (only === null && foldedInto && foldedInto.as !== 'redirect-hop') {
      folded.push({ entry: place.entry, as: foldedInto.as });
      continue;
    }
    const record = recordOf(place.entry, exchange, context);
    if (typeof record === 'string') {
      skipped.push({ entry: place.entry, offset: place.offset, reason: record });
      continue;
    }
    await progress.clear();
    await printer.diagnosis(record);
    diagnosed += 1;
    if (status >= 400 || status === 0 || ofGraphql) failed += 1;
  }
  return { diagnosed, failed, folded, skipped };
}

/** The record, or why there is none: one exchange that breaks the engine must not cost the others their diagnoses. */
function recordOf(entry: number, exchange: Exchange, context: Context): ReturnType<typeof diagnosisRecord> | string {
  try {
    return diagnosisRecord(entry, exchange, diagnose(exchange, context), context.twins.length);
  } catch (error) {
    return `diagnosing it failed (${String(error)}); please report this`;
  }
}

function readingLine({ size }: HarSource, bytes: number, entries: number): string {
  const share = size ? ` (${Math.floor((100 * bytes) / size)} %)` : '';
  return `Reading: ${Math.round(bytes / 1e6)} MB${share}, ${entries} entries`;
}
