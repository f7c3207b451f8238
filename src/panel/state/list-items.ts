// What the list draws: rows with dividers between visits and files, and where each stands, so that only what is in sight need exist.
import type { Row } from '#channel/messages.ts';
import { groupOf } from './row-list.ts';

/** CSS pixels; the style sheet's `--row-height` and `--divider-height`. */
export const ROW_HEIGHT = 42;
export const DIVIDER_HEIGHT = 22;

export type ListItem =
  | { readonly kind: 'row'; readonly row: Row; readonly position: number }
  | { readonly kind: 'divider'; readonly key: string; readonly of: 'visit' | 'file'; readonly label: string };

/** Puts a divider before each group but the first visit's, and one at the end for a visit that has no failure yet. */
export function listItems(rows: readonly Row[], visits: ReadonlyMap<number, string>): readonly ListItem[] {
  const items: ListItem[] = [];
  let previous: Row | null = null;
  for (const [position, row] of rows.entries()) {
    const begins = previous === null ? row.source.kind === 'file' || row.visit > 0 : groupOf(previous) !== groupOf(row);
    if (begins) items.push(dividerBefore(row, visits));
    items.push({ kind: 'row', row, position });
    previous = row;
  }
  const latest = Math.max(-1, ...visits.keys());
  if (previous !== null && latest > previous.visit) {
    items.push({ kind: 'divider', key: `after ${latest}`, of: 'visit', label: visits.get(latest) ?? '' });
  }
  return items;
}

function dividerBefore(row: Row, visits: ReadonlyMap<number, string>): ListItem {
  const file = row.source.kind === 'file';
  const label = row.source.kind === 'file' ? row.source.name : (visits.get(row.visit) ?? '');
  return { kind: 'divider', key: `before ${groupOf(row)}`, of: file ? 'file' : 'visit', label };
}

/** The upper edge of every item, and of the end: one number more than there are items. */
export function itemTops(items: readonly ListItem[]): Float64Array {
  const tops = new Float64Array(items.length + 1);
  for (const [index, item] of items.entries()) tops[index + 1] = tops[index]! + (item.kind === 'row' ? ROW_HEIGHT : DIVIDER_HEIGHT);
  return tops;
}

/** The item at a height, by halving; the nearest one when there is none. */
export function itemAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
