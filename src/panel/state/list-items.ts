// What the list draws: rows with dividers between visits and files, and where each stands, so that only what is in sight need exist.
import type { Row } from '#channel/messages.ts';
import type { Density } from '#channel/settings.ts';
import { groupOf, isOneGroup } from './row-list.ts';
import type { Repeats } from './repeats.ts';

/** CSS pixels; the style sheet's `--row-height` by density, and `--divider-height`. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 42, compact: 24 };
export const DIVIDER_HEIGHT = 22;

/** Where a row stands among repeats: as their head, or below it. */
export type RepeatRole =
  | { readonly as: 'head'; readonly key: string; readonly amount: number; readonly open: boolean; readonly latest: Row }
  | { readonly as: 'member' };

export interface RowItem {
  readonly kind: 'row';
  readonly row: Row;
  /** Null for a failure that does not repeat. */
  readonly repeat: RepeatRole | null;
  /** Among the rows, from 0. */
  readonly position: number;
}

export interface DividerItem {
  readonly kind: 'divider';
  readonly key: string;
  readonly of: 'visit' | 'file' | 'pasted';
  readonly label: string;
}

export type ListItem = RowItem | DividerItem;

/** Puts a divider before each group but the first visit's, and one at the end for a visit that has no failure yet. */
export function listItems(
  repeats: readonly Repeats[],
  opened: ReadonlySet<string>,
  visits: ReadonlyMap<number, string> | null,
): readonly ListItem[] {
  const items: ListItem[] = [];
  let previous: Row | null = null;
  let position = 0;
  const add = (row: Row, repeat: RepeatRole | null): void => void items.push({ kind: 'row', row, repeat, position: position++ });
  for (const { key, rows } of repeats) {
    const [first] = rows;
    if (visits && beginsGroup(previous, first)) items.push(dividerBefore(first, visits));
    if (rows.length === 1) add(first, null);
    else {
      const open = opened.has(key);
      add(first, { as: 'head', key, amount: rows.length, open, latest: rows.at(-1)! });
      if (open) for (const row of rows.slice(1)) add(row, { as: 'member' });
    }
    previous = first;
  }
  const latest = visits ? Math.max(-1, ...visits.keys()) : -1;
  if (previous !== null && latest > previous.visit) {
    items.push({ kind: 'divider', key: `after ${latest}`, of: 'visit', label: visits?.get(latest) ?? '' });
  }
  return items;
}

/** With the failures that are still being diagnosed at the end, but none there where rows of other origin come last. */
export function withComing(items: readonly ListItem[], coming: readonly Row[]): readonly ListItem[] {
  const last = items.at(-1);
  const others = last?.kind === 'row' ? last.row.source.kind !== 'page' : last !== undefined && last.of !== 'visit';
  if (others || coming.length === 0) return items;
  const amount = (items.findLast((item) => item.kind === 'row')?.position ?? -1) + 1;
  return items.concat(coming.map((row, index) => ({ kind: 'row', row, repeat: null, position: amount + index })));
}

function beginsGroup(previous: Row | null, row: Row): boolean {
  return previous === null ? row.source.kind !== 'page' || row.visit > 0 : !isOneGroup(previous, row);
}

function dividerBefore(row: Row, visits: ReadonlyMap<number, string>): DividerItem {
  const label = row.source.kind === 'file' ? row.source.name : (visits.get(row.visit) ?? '');
  return { kind: 'divider', key: `before ${groupOf(row)}`, of: row.source.kind === 'page' ? 'visit' : row.source.kind, label };
}

/** The upper edge of every item, and of the end: one number more than there are items. */
export function itemTops(items: readonly ListItem[], rowHeight: number): Float64Array {
  const tops = new Float64Array(items.length + 1);
  for (const [index, item] of items.entries()) tops[index + 1] = tops[index]! + (item.kind === 'row' ? rowHeight : DIVIDER_HEIGHT);
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
