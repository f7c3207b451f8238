// One entry of a HAR, chosen by its index, with what the rest of the recording says about it.
import { contextFor, type Context, type Exchange } from '#engine/index.ts';
import { Refusal } from '../refusal.ts';
import { firstPass, readEntry, type FirstPass } from './first-pass.ts';
import { openHar, type HarSource } from './har-source.ts';

/** Reads the entry with that index, or with null the first that failed. Throws Refusal when there is none, or it cannot be read. */
export async function readOneEntry(
  file: string,
  entry: number | null,
  stdin: AsyncIterable<Buffer>,
): Promise<{ readonly exchange: Exchange; readonly context: Context }> {
  const source = await openHar(file, stdin);
  try {
    const pass = await firstPass(
      source,
      (status, index) => (entry === null ? status >= 400 : index === entry),
      () => {},
    );
    if (entry !== null) refuseAbsent(pass, entry, source);
    refuseUnread(pass, source);
    const [place] = pass.candidates;
    if (!place && entry === null)
      throw new Refusal(`No entry of ${source.name} has a status of 400 or more.`, 'Choose one by its index in log.entries: --entry 3.');
    if (!place) throw new Error(`Entry ${entry} was neither read nor skipped.`);
    const exchange = await readEntry(source, place);
    return { exchange, context: contextFor(pass.session, exchange) };
  } finally {
    await source.close();
  }
}

/** Throws Refusal when the recording has no such entry, or one that cannot be read. */
export function refuseAbsent({ elements, skipped }: FirstPass, only: number, source: HarSource): void {
  const bad = skipped.find(({ entry }) => entry === only);
  if (bad)
    throw new Refusal(`Entry ${only} of ${source.name} cannot be diagnosed: ${bad.reason}.`, 'Record it again, or choose another entry.');
  if (only < elements) return;
  const range = elements === 0 ? 'it has no entries' : `its entries are 0 to ${elements - 1}`;
  throw new Refusal(`There is no entry ${only} in ${source.name}: ${range}.`, 'Choose an index in log.entries, counted from 0.');
}

/** Throws Refusal when the recording has entries, or is cut before the first, and none could be read: nothing is known of what it holds. */
export function refuseUnread({ entries, skipped, truncated }: FirstPass, { name }: HarSource): void {
  if (entries > 0 || (skipped.length === 0 && truncated === null)) return;
  const why =
    skipped.length > 0
      ? ` (${skipped.length} left out${truncated ? ', and the recording is cut' : ''})`
      : ': the recording is cut before the first';
  throw new Refusal(
    `No entry of ${name} could be read${why}.`,
    'Save the recording again, as HAR, and see that nothing changes or shortens it.',
  );
}
