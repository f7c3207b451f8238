// Takes in a HAR file that was opened in the panel: a slice at a time, so that DevTools stays responsive.
import type { FromCapture } from '#channel/messages.ts';
import { entryToExchange, phrase, type Phrase } from '#engine/index.ts';
import type { Recording } from './failures.ts';
import { harEntries } from './har-text.ts';
import type { Seen } from './row-of.ts';

/** Milliseconds of work between two breaths. */
const SLICE = 12;
/** Milliseconds between two words on how far it is. */
const BETWEEN_NEWS = 200;
/** So many diagnoses may be outstanding: reading waits for them, so that its progress tells of the whole work and the page's own failures soon get their turn. */
const MOST_WAITING = 20;
const STOPPED = phrase('Reading was stopped; the entries before that are in the list.');
/** Behind every reason why a file is none. */
const ADVICE = phrase('Save one in the browser with DevTools, Network, "Save all as HAR with content"; it begins with {"log":');

/** A file's name and text, what the ids of its exchanges begin with, and during which visit it was opened. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string;
  readonly prefix: string;
  readonly visit: number;
}

/**
 * Reads the file to its end, or until `stopped`, and answers with what the panel is to be told of it once all of it is diagnosed.
 * `progress` hears now and then which share was read.
 */
export async function readFile(
  { name, text, prefix, visit }: OpenedFile,
  recording: Recording,
  progress: (done: number) => void,
  stopped: AbortSignal,
): Promise<FromCapture> {
  const seen: Seen = { visit, source: { kind: 'file', name } };
  const reading = harEntries(text);
  let [entries, failing, unreadable] = [0, 0, 0];
  let sliceEnds = performance.now() + SLICE;
  let told = performance.now();
  /** Waits until no more than so many diagnoses are outstanding, or `stopped`. */
  const diagnosed = async (most: number): Promise<void> => {
    while (recording.waiting() > most && !stopped.aborted) await rest();
  };
  let step = reading.next();
  while (!step.done && !stopped.aborted) {
    const exchange = entryToExchange(step.value.entry, { id: `${prefix}/${entries}`, recorder: 'har' });
    entries += 1;
    if (exchange === null) unreadable += 1;
    else if (recording.take(exchange, seen)) failing += 1;
    await diagnosed(MOST_WAITING);
    if (performance.now() > sliceEnds) {
      if (performance.now() > told + BETWEEN_NEWS) {
        progress(step.value.end / text.length);
        told = performance.now();
      }
      await rest();
      sliceEnds = performance.now() + SLICE;
    }
    step = reading.next();
  }
  await diagnosed(0);
  if (!step.done) return { type: 'file-read', name, entries, failing, warnings: [STOPPED, ...warningsOf(null, unreadable)] };
  if (!step.value.found) return { type: 'file-refused', name, why: [step.value.why, ADVICE] };
  return { type: 'file-read', name, entries, failing, warnings: warningsOf(step.value.cutAt, unreadable) };
}

const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested, 0));

function warningsOf(cutAt: number | null, unreadable: number): Phrase[] {
  const warnings: Phrase[] = [];
  if (cutAt !== null) warnings.push(phrase('The file breaks off at character {cutAt}; the entries before that were read.', { cutAt }));
  if (unreadable > 0) warnings.push(phrase('Passed over, since not readable as HAR: {unreadable} of the entries.', { unreadable }));
  return warnings;
}
