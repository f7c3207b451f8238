// The list as it is shown: repeats gathered, sorted, with dividers.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';
import { madeByGrowth } from './growth.ts';
import { listItems, withComing, type ListItem } from './list-items.ts';
import { mayRepeat, withRepeats, type Gathered } from './repeats.ts';
import type { RowFilter } from './row-filter.ts';
import type { SettingsState } from './settings-state.ts';
import { isByArrival, sortRepeats } from './sort-rows.ts';
import { hasNone, unhurried } from './unhurried.ts';

export interface ListView {
  readonly items: ReadonlySignal<readonly ListItem[]>;
  /** The rows among the items. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** How many rows there are, a little later: every row in sight says it, and need not say it anew with each one that comes. */
  readonly amount: ReadonlySignal<number>;
  /** True where new rows come at the end. */
  readonly byArrival: ReadonlySignal<boolean>;
  /** Opens or closes the repeats of this key. */
  setOpen(key: string, open: boolean): void;
}

export function createListView(
  { visible, coming }: Pick<RowFilter, 'visible' | 'coming'>,
  visits: ReadonlySignal<ReadonlyMap<number, string>>,
  settings: SettingsState,
): ListView {
  const opened = signal<ReadonlySet<string>>(new Set());
  const group = computed(() => settings.current.value.group);
  const sort = computed(() => settings.current.value.sort);
  const descending = computed(() => settings.current.value.descending);
  const byArrival = computed(() => isByArrival(sort.value, descending.value));
  const gathered = madeByGrowth<Row, Gathered>(visible, () => {
    const grouped = group.value;
    return (added, before) => withRepeats(added, grouped, before);
  });
  const sorted = computed(() => sortRepeats(gathered.value.repeats, sort.value, descending.value));
  const settled = computed(() => listItems(sorted.value, opened.value, byArrival.value ? visits.value : null));
  const standsAlone = (row: Row, index: number, all: readonly Row[]): boolean => {
    if (!group.value) return true;
    return (
      !gathered.value.repeats.some(({ rows: [first] }) => mayRepeat(first, row)) &&
      !all.slice(0, index).some((other) => mayRepeat(other, row))
    );
  };
  const items = computed(() => (byArrival.value ? withComing(settled.value, coming.value.filter(standsAlone)) : settled.value));
  const followed = unhurried(items, hasNone);
  return {
    items,
    amount: computed(() => (followed.value.findLast((item) => item.kind === 'row')?.position ?? -1) + 1),
    rows: computed(() => items.value.flatMap((item) => (item.kind === 'row' ? [item.row] : []))),
    byArrival,
    setOpen(key, open) {
      const keys = new Set(opened.value);
      if (open) keys.add(key);
      else keys.delete(key);
      opened.value = keys;
    },
  };
}
