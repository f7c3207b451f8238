// Rows that are shown inside another row, such as preflights: told from those that stand for themselves.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';
import { grown, madeByGrowth } from './growth.ts';

export interface Folding {
  /** The rows that stand for themselves; also those whose target is not in the list. */
  readonly unfolded: ReadonlySignal<readonly Row[]>;
  /** The others by the id of the row in which each is shown. */
  readonly foldedInto: ReadonlySignal<ReadonlyMap<string, readonly Row[]>>;
}

interface Folded {
  readonly unfolded: readonly Row[];
  readonly byTarget: ReadonlyMap<string, readonly Row[]>;
  /** Ids of all targets, in the list or not. */
  readonly targets: ReadonlySet<string>;
}

export function createFolding(rows: ReadonlySignal<readonly Row[]>): Folding {
  const folded = madeByGrowth<Row, Folded>(rows, () => (added, before) => {
    const concerns = (row: Row): boolean => row.foldedInto !== null || before?.targets.has(row.id) === true;
    return before && !added.some(concerns) ? { ...before, unfolded: grown(before.unfolded, added) } : fold(rows.value);
  });
  return { unfolded: computed(() => folded.value.unfolded), foldedInto: computed(() => folded.value.byTarget) };
}

function fold(rows: readonly Row[]): Folded {
  const folding = rows.filter((row) => row.foldedInto !== null);
  const targets = new Set(folding.map(({ foldedInto }) => foldedInto ?? ''));
  const present = new Set(rows.filter(({ id }) => targets.has(id)).map(({ id }) => id));
  const isFolded = (row: Row): boolean => row.foldedInto !== null && present.has(row.foldedInto);
  const byTarget = new Map<string, Row[]>();
  for (const row of folding.filter(isFolded)) {
    const target = row.foldedInto ?? '';
    byTarget.set(target, [...(byTarget.get(target) ?? []), row]);
  }
  return { unfolded: folding.length === 0 ? rows : rows.filter((row) => !isFolded(row)), byTarget, targets };
}
