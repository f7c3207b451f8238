// The rows that capture has told of, in the order in which the list shows them.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, Row } from '#channel/messages.ts';
import { startOf } from './row-parts.ts';

/** Signals in, one verb out. */
export interface RowList {
  /** By visit, then source, then `startedDateTime`; rows of equal time keep the order of their arrival. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  readonly byId: ReadonlySignal<ReadonlyMap<string, Row>>;
  /** The URL of each visit, by its number. */
  readonly visits: ReadonlySignal<ReadonlyMap<number, string>>;
  /** False until capture has answered. */
  readonly connected: ReadonlySignal<boolean>;
  hear(message: FromCapture): void;
}

/** Keeps the list of rows up to date with what capture says. */
export function createRowList(): RowList {
  const rows = signal<readonly Row[]>([]);
  const visits = signal<ReadonlyMap<number, string>>(new Map());
  const connected = signal(false);

  const hear = (message: FromCapture): void => {
    if (message.type === 'list') {
      connected.value = true;
      rows.value = mergeRows([], message.rows);
      visits.value = new Map(message.visits.map(({ visit, url }) => [visit, url]));
    } else if (message.type === 'rows') {
      rows.value = mergeRows(rows.value, message.rows);
    } else if (message.type === 'visit') {
      visits.value = new Map(visits.value).set(message.visit, message.url);
    }
  };

  return { rows, byId: computed(() => new Map(rows.value.map((row) => [row.id, row]))), visits, connected, hear };
}

/** Replaces rows of a known id, adds the others, and sorts. Rows usually come in order, and then nothing is sorted. */
export function mergeRows(known: readonly Row[], incoming: readonly Row[]): readonly Row[] {
  const changed = new Map(incoming.map((row) => [row.id, row]));
  const merged = known.map((row) => {
    const replacement = changed.get(row.id);
    changed.delete(row.id);
    return replacement ?? row;
  });
  // One by one: as arguments of a single call, a hundred thousand rows overflow the stack.
  for (const row of changed.values()) merged.push(row);
  return isSorted(merged) ? merged : merged.toSorted(compareRows);
}

function isSorted(rows: readonly Row[]): boolean {
  return rows.every((row, index) => index === 0 || compareRows(rows[index - 1]!, row) <= 0);
}

/** The group between two dividers that a row belongs to. */
export function groupOf(row: Row): string {
  return `${row.visit} ${sourceName(row)}`;
}

function compareRows(a: Row, b: Row): number {
  if (a.visit !== b.visit) return a.visit - b.visit;
  const sources = sourceName(a).localeCompare(sourceName(b));
  return sources || startOf(a) - startOf(b);
}

/** '' for the page, so that a page's own rows come before those of files; what was pasted comes last. */
function sourceName({ source }: Row): string {
  return source.kind === 'page' ? '' : source.kind === 'file' ? `1 ${source.name}` : '2';
}
