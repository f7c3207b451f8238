// Takes in a HAR file that was opened in the panel: a slice at a time, so that DevTools stays responsive.
import type { FromCapture } from '#channel/messages.ts';
import { entryToExchange } from '#engine/index.ts';
import type { Recording, Seen } from './failures.ts';
import { harEntries } from './har-text.ts';

/** Milliseconds of work between two breaths. */
const SLICE = 12;

/** Reads the file to its end and answers with what the panel is to be told of it. Ids begin with `prefix`. */
export async function readFile(name: string, text: string, prefix: string, recording: Recording, visit: number): Promise<FromCapture> {
  const seen: Seen = { visit, source: { kind: 'file', name } };
  const reading = harEntries(text);
  let [entries, failing, unreadable] = [0, 0, 0];
  let sliceEnds = performance.now() + SLICE;
  let step = reading.next();
  while (!step.done) {
    const exchange = entryToExchange(step.value, { id: `${prefix}/${entries}`, recorder: 'har' });
    entries += 1;
    if (exchange === null) unreadable += 1;
    else if (recording.take(exchange, seen)) failing += 1;
    if (performance.now() > sliceEnds) {
      await new Promise((rested) => setTimeout(rested, 0));
      sliceEnds = performance.now() + SLICE;
    }
    step = reading.next();
  }
  if (!step.value.found) return { type: 'file-refused', name, why: step.value.why };
  return { type: 'file-read', name, entries, failing, warning: warningOf(step.value.cutAt, unreadable) };
}

function warningOf(cutAt: number | null, unreadable: number): string | null {
  const warnings: string[] = [];
  if (cutAt !== null) warnings.push(`The file breaks off at character ${cutAt}; the entries before that were read.`);
  if (unreadable > 0) warnings.push(`${unreadable} ${unreadable === 1 ? 'entry was' : 'entries were'} passed over: not readable as HAR.`);
  return warnings.length > 0 ? warnings.join(' ') : null;
}
