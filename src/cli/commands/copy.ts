// `400-doctor copy`: one entry's fixed request (or the original) as text for any target, exactly as the panel would copy it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  applyPatch,
  bothRequests,
  CannotExpress,
  credentialsIn,
  describe,
  diagnose,
  limitsOf,
  render,
  sayPhrase,
  type BothRequests,
  type DescribedDiagnosis,
  type Exchange,
  type RenderedText,
  type Request,
} from '#engine/index.ts';
import { redactRequests } from '#engine/all-targets.ts';
import type { Command } from '../command.ts';
import { readOneEntry } from '../har/one-entry.ts';
import { visible } from '../output/visible.ts';
import { errorCode, Refusal } from '../refusal.ts';
import type { Streams } from '../streams.ts';
import { copyOptions, type CopyOptions } from './copy-options.ts';

const help = `Prints a request out of a recording (HAR) as text to run: the fixed one, or the one that was sent.

Usage: 400-doctor copy FILE.har --entry N [--as TARGET] [--original] [--option NAME=VALUE …] [--files FOLDER]

Options:
  --entry N             index in log.entries, counted from 0
  --as TARGET           curl unless given; 400-doctor targets lists them
  --original            the request as it was sent, without fixes
  --option NAME=VALUE   a choice of the target, such as secrets=masked; may be given several times
  --files FOLDER        where to save files that belong to the text, such as a body of more than 1 MB

The text alone goes to standard output. What it cannot say, and whether it holds live credentials, is told on standard error.
Exit status: 0 printed, 2 bad usage, unreadable input, or a request that the target cannot say.
`;

export const copyCommand: Command = {
  name: 'copy',
  summary: 'a request of a HAR file, fixed, as curl, fetch, Python … to run',
  help,
  async run(args, streams) {
    const options = copyOptions(args);
    const { exchange, context } = await readOneEntry(options.file, options.entry, streams.stdin);
    const description = describe(diagnose(exchange, context));
    const both = fixable(exchange, description);
    const request = options.original ? exchange.request : fixedRequest(both, options, description);
    const rendered = renderedOrRefused(options, request, both);
    await saveFiles(rendered, options, streams);
    await tellLimits(options, request, both, streams);
    await streams.stdout.write(`${rendered.text}\n`);
    return 0;
  },
};

/** Null where no fix is known, so that there is but one request. */
function fixable(exchange: Exchange, { fixed, evidence }: DescribedDiagnosis): BothRequests | null {
  if (!fixed) return null;
  const patched = applyPatch(exchange.request, fixed.patch);
  return patched.refused.length > 0 ? null : bothRequests(exchange, patched.request, evidence?.message ?? null);
}

function fixedRequest(both: BothRequests | null, { entry }: CopyOptions, { summary }: DescribedDiagnosis): Request {
  if (both) return both.fixed;
  throw new Refusal(`No fix that could be applied is known for entry ${entry}: ${summary}`, 'Copy it as it was sent: --original');
}

function renderedOrRefused({ target, options }: CopyOptions, request: Request, both: BothRequests | null): RenderedText {
  try {
    return render(target, request, options, { both, mask: redactRequests });
  } catch (error) {
    if (error instanceof CannotExpress)
      throw new Refusal(`${target.title} cannot say this request. ${sayPhrase(error.phrase)}`, 'Try another target: 400-doctor targets');
    if (error instanceof RangeError) throw new Refusal(error.message, 'Options and values of each target: 400-doctor targets');
    throw error;
  }
}

/** Never over a file that is there. */
async function saveFiles({ files }: RenderedText, options: CopyOptions, { stderr }: Streams): Promise<void> {
  for (const { name, bytes } of files) {
    if (options.files === null) {
      await stderr.write(`400-doctor: warning: ${name} is not saved; give --files FOLDER to have it beside the text.\n`);
      continue;
    }
    const file = path.join(options.files, name);
    try {
      await writeFile(file, bytes, { flag: 'wx' });
    } catch (error) {
      throw new Refusal(`${file} could not be saved (${errorCode(error)}).`, 'Name a folder that exists and does not have this file yet.');
    }
    await stderr.write(`400-doctor: saved ${visible(file)}\n`);
  }
}

async function tellLimits(
  { target, options }: CopyOptions,
  request: Request,
  both: BothRequests | null,
  { stderr }: Streams,
): Promise<void> {
  for (const limit of limitsOf(target, request, options, { both, mask: redactRequests }))
    await stderr.write(`400-doctor: note: ${visible(sayPhrase(limit))}\n`);
  const asTheyAre = (options['secrets'] ?? 'as-they-are') === 'as-they-are';
  const names = [...new Set(credentialsIn(request).map(({ name }) => name))];
  if (asTheyAre && names.length > 0)
    await stderr.write(`400-doctor: note: the text holds live credentials: ${visible(names.join(', '))}.\n`);
}
