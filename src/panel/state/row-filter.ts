// Which rows are to be seen: status buttons, host and kind pickers, the filter box, a span of time.
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';
import { rememberedFilter, statusFamilies, type FilterMemory, type StatusFamily } from './filter-memory.ts';
import { parseFilter, type FilterQuery } from './filter-query.ts';
import { hostOf, startOf } from './row-parts.ts';
import { unhurried } from './unhurried.ts';

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
  /** How many rows each status button would show without the other filters. */
  readonly counts: ReadonlySignal<Readonly<Record<StatusFamily, number>>>;
  /** What every filter but the span lets through. */
  readonly inAllTime: ReadonlySignal<readonly Row[]>;
  /** The same, a little later: what the timeline shows. */
  readonly charted: ReadonlySignal<readonly Row[]>;
  readonly visible: ReadonlySignal<readonly Row[]>;
  /** Rows that the filters hide. */
  readonly hidden: ReadonlySignal<number>;
  /** Of a preflight or a redirect hop that is shown inside this row. */
  readonly foldedInto: ReadonlySignal<ReadonlyMap<string, readonly Row[]>>;
  showAll(): void;
}

/** Rows that are shown inside another row are neither shown nor counted. */
export function createRowFilter(
  rows: ReadonlySignal<readonly Row[]>,
  byId: ReadonlySignal<ReadonlyMap<string, Row>>,
  memory: FilterMemory,
): RowFilter {
  const remembered = rememberedFilter(memory);
  const family = signal(remembered.family);
  const typed = signal(remembered.typed);
  const host = signal(remembered.host);
  const kind = signal(remembered.kind);
  const span = signal<TimeSpan | null>(null);
  const query = computed(() => parseFilter(typed.value));
  const isFolded = (row: Row): boolean => row.foldedInto !== null && byId.value.has(row.foldedInto);
  const unfolded = computed(() => rows.value.filter((row) => !isFolded(row)));
  const counts = computed(() => {
    const count = { '400': 0, '4xx': 0, all: 0 };
    for (const row of unfolded.value) for (const each of statusFamilies) if (isOfFamily(row, each)) count[each] += 1;
    return count;
  });
  // What was pasted has no status, and was pasted to be looked at.
  const ofFamily = computed(() => unfolded.value.filter((row) => row.source.kind === 'pasted' || isOfFamily(row, family.value)));
  const inAllTime = computed(() => ofFamily.value.filter((row) => isPicked(row, host.value, kind.value) && query.value.matches(row)));
  const visible = computed(() => {
    const between = span.value;
    return between === null ? inAllTime.value : inAllTime.value.filter((row) => startOf(row) >= between.from && startOf(row) < between.to);
  });
  effect(() => memory.write({ family: family.value, typed: typed.value, host: host.value, kind: kind.value }));
  return {
    family,
    typed,
    query,
    host,
    kind,
    span,
    hosts: computed(() => choices(ofFamily.value, hostOf)),
    kinds: computed(() => choices(ofFamily.value, (row) => row.kind ?? '')),
    counts,
    inAllTime,
    charted: unhurried(inAllTime),
    visible,
    hidden: computed(() => unfolded.value.length - visible.value.length),
    foldedInto: computed(() => byTarget(rows.value.filter(isFolded))),
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
function choices(rows: readonly Row[], valueOf: (row: Row) => string): readonly Choice[] {
  const amounts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== '') amounts.set(value, (amounts.get(value) ?? 0) + 1);
  }
  return [...amounts].map(([value, amount]) => ({ value, amount })).toSorted((a, b) => b.amount - a.amount);
}

function byTarget(folded: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const targets = new Map<string, Row[]>();
  for (const row of folded) {
    const target = row.foldedInto ?? '';
    const others = targets.get(target);
    if (others) others.push(row);
    else targets.set(target, [row]);
  }
  return targets;
}
