// The rows that capture has told of, in the order in which the list shows them.
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, Row } from '#channel/messages.ts';
import { grown } from './growth.ts';
import { startOf } from './row-parts.ts';

/** Signals in, one verb out. */
export interface RowList {
  /** By visit, then source, then `startedDateTime`; rows of equal time keep the order of their arrival. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Failures that are still being diagnosed, in the order of their arrival. */
  readonly coming: ReadonlySignal<readonly Row[]>;
  /** The URL of each visit, by its number. */
  readonly visits: ReadonlySignal<ReadonlyMap<number, string>>;
  /** False until capture has answered. */
  readonly connected: ReadonlySignal<boolean>;
  hear(message: FromCapture): void;
}

/** Of its time the panel spends at most a third on taking rows in: the pause is at least so many times as long as the work was. */
const PAUSES = 2;

/**
 * Keeps the list of rows up to date with what capture says. Rows that come while the panel still draws earlier ones, or soon after,
 * wait and are taken in together.
 */
export function createRowList(): RowList {
  const rows = signal<readonly Row[]>([]);
  const coming = signal<readonly Row[]>([]);
  const visits = signal<ReadonlyMap<number, string>>(new Map());
  const connected = signal(false);
  /** Of the rows in the list. */
  const ids = new Set<string>();
  let waiting: Row[] = [];
  let resting = false;

  const takeIn = (): void => {
    resting = true;
    const begun = performance.now();
    const come = waiting;
    waiting = [];
    batch(() => {
      rows.value = appended(rows.value, come, ids) ?? mergeRows(rows.value, come);
      for (const { id } of come) ids.add(id);
      if (coming.value.length > 0) coming.value = coming.value.filter(({ id }) => !ids.has(id));
    });
    // Behind the drawing, which the new value has put in the queue.
    setTimeout(() => setTimeout(goOn, PAUSES * (performance.now() - begun)), 0);
  };
  const goOn = (): void => {
    resting = false;
    if (waiting.length > 0) takeIn();
  };
  const hear = (message: FromCapture): void => {
    if (message.type === 'list') {
      connected.value = true;
      waiting = [];
      coming.value = [];
      rows.value = mergeRows([], message.rows);
      ids.clear();
      for (const { id } of message.rows) ids.add(id);
      visits.value = new Map(message.visits.map(({ visit, url }) => [visit, url]));
    } else if (message.type === 'rows') {
      // One by one: as arguments of a single call, a hundred thousand rows overflow the stack.
      for (const row of message.rows) waiting.push(row);
      if (!resting) takeIn();
    } else if (message.type === 'coming') {
      coming.value = [...coming.value, message.row];
    } else if (message.type === 'visit') {
      visits.value = new Map(visits.value).set(message.visit, message.url);
    }
  };

  return { rows, coming, visits, connected, hear };
}

/** The rows at the end of those that are known, without looking at all of these; null when some of them belong elsewhere. */
function appended(known: readonly Row[], incoming: readonly Row[], ids: ReadonlySet<string>): readonly Row[] | null {
  const last = known.at(-1);
  const more = mergeRows([], incoming);
  if (more.some(({ id }) => ids.has(id)) || (last && more[0] && compareRows(last, more[0]) > 0)) return null;
  return grown(known, more);
}

/** Replaces rows of a known id, adds the others, and sorts where that is needed. */
export function mergeRows(known: readonly Row[], incoming: readonly Row[]): readonly Row[] {
  const changed = new Map(incoming.map((row) => [row.id, row]));
  const merged = known.map((row) => {
    const replacement = changed.get(row.id);
    if (replacement) changed.delete(row.id);
    return replacement ?? row;
  });
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

/** True when no divider stands between the rows of these two. */
export function isOneGroup(a: Row, b: Row): boolean {
  return a.visit === b.visit && sourceName(a) === sourceName(b);
}

function compareRows(a: Row, b: Row): number {
  if (a.visit !== b.visit) return a.visit - b.visit;
  const [one, other] = [sourceName(a), sourceName(b)];
  return one === other ? startOf(a) - startOf(b) : one.localeCompare(other);
}

/** '' for the page, so that a page's own rows come before those of files; what was pasted comes last. */
function sourceName({ source }: Row): string {
  return source.kind === 'page' ? '' : source.kind === 'file' ? `1 ${source.name}` : '2';
}
