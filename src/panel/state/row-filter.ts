// Which rows are to be seen: status buttons, host and kind pickers, the filter box, a span of time.
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';
import { rememberedFilter, statusFamilies, type FilterMemory, type StatusFamily } from './filter-memory.ts';
import { parseFilter, type FilterQuery } from './filter-query.ts';
import { createFolding } from './folding.ts';
import { filteredByGrowth, madeByGrowth } from './growth.ts';
import type { RowList } from './row-list.ts';
import { hostOf, startOf } from './row-parts.ts';
import { hasNone, unhurried } from './unhurried.ts';

/** Milliseconds since 1970, the end left out. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** One choice of a picker and how many rows it would show. */
export interface Choice {
  readonly value: string;
  readonly amount: number;
}

export interface RowFilter {
  readonly family: Signal<StatusFamily>;
  /** What is typed in the filter box; see filter-query. */
  readonly typed: Signal<string>;
  readonly query: ReadonlySignal<FilterQuery>;
  /** '' for all. */
  readonly host: Signal<string>;
  readonly kind: Signal<string>;
  readonly span: Signal<TimeSpan | null>;
  readonly hosts: ReadonlySignal<readonly Choice[]>;
  readonly kinds: ReadonlySignal<readonly Choice[]>;
  /** Whether the rows that the status button lets through are of more than one host. */
  readonly severalHosts: ReadonlySignal<boolean>;
  /** How many rows each status button would show without the other filters. */
  readonly counts: ReadonlySignal<Readonly<Record<StatusFamily, number>>>;
  /** The same, a little later: what the toolbar shows, so that it does not hold up the row that comes. */
  readonly told: Pick<RowFilter, 'hosts' | 'kinds' | 'counts'>;
  /** What every filter but the span lets through. */
  readonly inAllTime: ReadonlySignal<readonly Row[]>;
  /** The same, a little later: what the timeline shows. */
  readonly charted: ReadonlySignal<readonly Row[]>;
  readonly visible: ReadonlySignal<readonly Row[]>;
  /** Of those that are still being diagnosed. Words and causes cannot be sought in them: while anything is typed there are none. */
  readonly coming: ReadonlySignal<readonly Row[]>;
  /** Whether there is any failure, and any that the filters let through. */
  readonly any: ReadonlySignal<boolean>;
  readonly anyVisible: ReadonlySignal<boolean>;
  /** Rows that the filters hide. */
  readonly hidden: ReadonlySignal<number>;
  /** Of a preflight or a redirect hop that is shown inside this row. */
  readonly foldedInto: ReadonlySignal<ReadonlyMap<string, readonly Row[]>>;
  showAll(): void;
}

/** Rows that are shown inside another row are neither shown nor counted. */
export function createRowFilter({ rows, coming }: Pick<RowList, 'rows' | 'coming'>, memory: FilterMemory): RowFilter {
  const remembered = rememberedFilter(memory);
  const family = signal(remembered.family);
  const typed = signal(remembered.typed);
  const host = signal(remembered.host);
  const kind = signal(remembered.kind);
  const span = signal<TimeSpan | null>(null);
  const query = computed(() => parseFilter(typed.value));
  const { unfolded, foldedInto } = createFolding(rows);
  const counts = madeByGrowth<Row, RowFilter['counts']['value']>(unfolded, () => (added, before) => {
    const count = { ...(before ?? { '400': 0, '4xx': 0, all: 0 }) };
    for (const row of added) for (const each of statusFamilies) if (isOfFamily(row, each)) count[each] += 1;
    return count;
  });
  // What was pasted has no status, and was pasted to be looked at.
  const ofFamily = filteredByGrowth(unfolded, () => {
    const wanted = family.value;
    return (row) => row.source.kind === 'pasted' || isOfFamily(row, wanted);
  });
  const inAllTime = filteredByGrowth(ofFamily, () => {
    const [ofHost, ofKind, { matches }] = [host.value, kind.value, query.value];
    return (row) => isPicked(row, ofHost, ofKind) && matches(row);
  });
  const visible = filteredByGrowth(inAllTime, () => {
    const between = span.value;
    return between === null ? () => true : (row) => startOf(row) >= between.from && startOf(row) < between.to;
  });
  const comingVisible = computed(() => {
    if (typed.value.trim() !== '' || span.value !== null) return [];
    return coming.value.filter((row) => isOfFamily(row, family.value) && isPicked(row, host.value, kind.value));
  });
  const hosts = choices(ofFamily, hostOf);
  const kinds = choices(ofFamily, (row) => row.kind ?? '');
  effect(() => memory.write({ family: family.value, typed: typed.value, host: host.value, kind: kind.value }));
  return {
    family,
    typed,
    query,
    host,
    kind,
    span,
    hosts,
    kinds,
    severalHosts: computed(() => hosts.value.length > 1),
    counts,
    told: { hosts: unhurried(hosts, hasNone), kinds: unhurried(kinds, hasNone), counts: unhurried(counts, ({ all }) => all === 0) },
    inAllTime,
    charted: unhurried(inAllTime, hasNone),
    visible,
    coming: comingVisible,
    any: computed(() => counts.value.all > 0 || comingVisible.value.length > 0),
    anyVisible: computed(() => visible.value.length > 0 || comingVisible.value.length > 0),
    hidden: computed(() => unfolded.value.length - visible.value.length),
    foldedInto,
    showAll() {
      family.value = 'all';
      for (const each of [typed, host, kind]) each.value = '';
      span.value = null;
    },
  };
}

function isOfFamily(row: Row, family: StatusFamily): boolean {
  if (family === '400') return row.status === 400;
  return family === 'all' || (row.status >= 400 && row.status < 500);
}

function isPicked(row: Row, host: string, kind: string): boolean {
  return (host === '' || hostOf(row) === host) && (kind === '' || row.kind === kind);
}

/** Most frequent first; rows without a value are no choice. */
function choices(rows: ReadonlySignal<readonly Row[]>, valueOf: (row: Row) => string): ReadonlySignal<readonly Choice[]> {
  const amounts = madeByGrowth<Row, ReadonlyMap<string, number>>(rows, () => (added, before) => {
    const counted = new Map(before);
    for (const row of added) {
      const value = valueOf(row);
      if (value !== '') counted.set(value, (counted.get(value) ?? 0) + 1);
    }
    return counted;
  });
  return computed(() => [...amounts.value].map(([value, amount]) => ({ value, amount })).toSorted((a, b) => b.amount - a.amount));
}
