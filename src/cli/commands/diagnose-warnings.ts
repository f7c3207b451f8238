// What was wrong with a HAR that could still be read: what, where and what it means.
import type { FirstPass } from '../har/first-pass.ts';
import type { Oddity } from '../har/har-splitter.ts';
import { visible } from '../output/visible.ts';

/** Left-out entries that are named one by one; the rest are counted. */
const MOST_NAMED = 10;

const ODDITIES: Readonly<Record<Oddity, string>> = {
  comment: 'comments, which JSON does not have, were passed over',
  garbage: 'characters that do not belong there were passed over; if entries are missing, save the recording again',
  'after-the-end': 'there is more text after the end of the recording, which was not read; if two files were joined, split them',
  'second-list': 'there is a second list log.entries, which was not read; put its entries into the first',
};

/** One sentence for each thing that was passed over or left out. */
export function warningsOf({ truncated, skipped, oddities, entries }: FirstPass): string[] {
  const warnings = oddities.map(({ kind, offset }) => `at byte ${offset}: ${ODDITIES[kind]}.`);
  for (const { entry, offset, reason } of skipped.slice(0, MOST_NAMED)) {
    warnings.push(`entry ${entry} (at byte ${offset}) is left out: ${visible(reason)}.`);
  }
  if (skipped.length > MOST_NAMED) warnings.push(`${skipped.length - MOST_NAMED} more entries are left out; --json names them all.`);
  if (truncated) {
    const read =
      entries === 0 ? 'No entry before the cut was read.' : `The ${entries} entries before the cut were read; save it again for the rest.`;
    warnings.push(`the recording is cut at byte ${truncated.offset}: ${truncated.reason}. ${read}`);
  }
  return warnings;
}
