// Which rows are to be seen: the status buttons, their counts, and the search box.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';

/** A status button. `all` is every failure that capture tells of. */
export type Family = '400' | '4xx' | 'all';

/** The buttons, in their order. */
export const families: readonly Family[] = ['400', '4xx', 'all'];

export interface RowFilter {
  readonly family: Signal<Family>;
  /** Words that must all occur in method, URL or summary; case does not matter. */
  readonly search: Signal<string>;
  /** How many rows each button would show without the search. */
  readonly counts: ReadonlySignal<Readonly<Record<Family, number>>>;
  readonly visible: ReadonlySignal<readonly Row[]>;
  /** Rows that the filter hides. */
  readonly hidden: ReadonlySignal<number>;
  showAll(): void;
}

/** Opens on 400. Rows that are shown inside another row are neither shown nor counted. */
export function createRowFilter(rows: ReadonlySignal<readonly Row[]>, byId: ReadonlySignal<ReadonlyMap<string, Row>>): RowFilter {
  const family = signal<Family>('400');
  const search = signal('');
  const unfolded = computed(() => rows.value.filter((row) => row.foldedInto === null || !byId.value.has(row.foldedInto)));
  const counts = computed(() => {
    const count = { '400': 0, '4xx': 0, all: 0 };
    for (const row of unfolded.value) for (const each of families) if (isOfFamily(row, each)) count[each] += 1;
    return count;
  });
  const visible = computed(() => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    return unfolded.value.filter((row) => isOfFamily(row, family.value) && holdsWords(row, words));
  });
  const hidden = computed(() => unfolded.value.length - visible.value.length);
  const showAll = (): void => {
    family.value = 'all';
    search.value = '';
  };
  return { family, search, counts, visible, hidden, showAll };
}

function isOfFamily(row: Row, family: Family): boolean {
  if (family === '400') return row.status === 400;
  return family === 'all' || (row.status >= 400 && row.status < 500);
}

function holdsWords(row: Row, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${row.method} ${row.url} ${row.summary}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
