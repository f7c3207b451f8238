// Other orders of the list than that of time.
import type { SortKey } from '#channel/settings.ts';
import { hostOf, pathOf, startOf } from './row-parts.ts';
import type { Repeats } from './repeats.ts';

const comparisons: Readonly<Record<SortKey, (a: Repeats, b: Repeats) => number>> = {
  time: (a, b) => startOf(a.rows[0]) - startOf(b.rows[0]),
  status: (a, b) => a.rows[0].status - b.rows[0].status,
  duration: (a, b) => (a.rows[0].duration ?? -1) - (b.rows[0].duration ?? -1),
  address: (a, b) => compareTexts(hostOf(a.rows[0]) + pathOf(a.rows[0]), hostOf(b.rows[0]) + pathOf(b.rows[0])),
  cause: (a, b) => compareTexts(a.rows[0].summary, b.rows[0].summary),
  repeats: (a, b) => a.rows.length - b.rows.length,
};

let collator: Intl.Collator | undefined;

/** Numbers in the texts by their value. The collator takes long to make, and most lists are never sorted so. */
function compareTexts(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** True where rows stand in the order in which they came, with dividers between visits. */
export const isByArrival = (key: SortKey, descending: boolean): boolean => key === 'time' && !descending;

/** Equal ones keep their order. */
export function sortRepeats(repeats: readonly Repeats[], key: SortKey, descending: boolean): readonly Repeats[] {
  if (isByArrival(key, descending)) return repeats;
  const compare = comparisons[key];
  return repeats.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}
