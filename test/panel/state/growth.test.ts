import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Row } from '#channel/messages.ts';
import { filterMemory } from '../../../src/panel/state/filter-memory.ts';
import { filteredByGrowth, grown, madeByGrowth } from '../../../src/panel/state/growth.ts';
import { createListView } from '../../../src/panel/state/list-view.ts';
import { createRowFilter } from '../../../src/panel/state/row-filter.ts';
import { createRowList, mergeRows } from '../../../src/panel/state/row-list.ts';
import { createSettings } from '../../../src/panel/state/settings-state.ts';
import { notStored } from '../not-stored.ts';
import { sampleRow } from '../sample-failures.ts';

describe('what is made of a list that grows', () => {
  it('is made of what came and of what was made before', () => {
    const source = signal<readonly number[]>([1, 2, 3]);
    const seen: (readonly number[])[] = [];
    const sum = madeByGrowth<number, number>(source, () => (items, before) => {
      seen.push(items);
      return items.reduce((total, item) => total + item, before ?? 0);
    });
    const sums = [sum.value];
    for (const next of [grown(source.value, [4]), [9]]) {
      source.value = next;
      sums.push(sum.value);
    }
    expect([sums, seen]).toEqual([
      [6, 10, 9],
      [[1, 2, 3], [4], [9]],
    ]);
  });

  it('is made anew of all when what it depends on changes, and when a growth was missed', () => {
    const [source, least] = [signal<readonly number[]>([1, 5]), signal(3)];
    const large = filteredByGrowth(source, () => {
      const bound = least.value;
      return (item) => item >= bound;
    });
    const found = [large.value];
    least.value = 0;
    found.push(large.value);
    source.value = grown(source.value, [6]);
    source.value = grown(source.value, [7]);
    found.push(large.value);
    expect(found).toEqual([[5], [1, 5], [1, 5, 6, 7]]);
  });

  it('does not keep the shorter lists alive', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const shorter: WeakRef<readonly number[]>[] = [];
    let list: readonly number[] = [0];
    for (let item = 1; item < 20; item += 1) {
      shorter.push(new WeakRef(list));
      list = grown(list, [item]);
    }
    // What a weak reference leads to stays until the turn ends.
    await setImmediate();
    collect();
    expect([list.length, shorter.filter((each) => each.deref() !== undefined).length]).toEqual([20, 1]);
  });
});

describe('rows that come in batches', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const at = (id: string, second: number, changes: Partial<Row> = {}): Row =>
    sampleRow(id, { startedDateTime: `2026-11-22T12:00:${String(second).padStart(2, '0')}.000Z`, ...changes });
  const shape = { cause: 'json-syntax/trailing-comma' };

  it.each<[string, readonly (readonly Row[])[]]>([
    ['at the end', [[at('a', 1), at('b', 2, shape)], [at('c', 3)], [at('d', 4, shape), at('e', 5, { cause: 'x/y' })]]],
    ['before the end', [[at('a', 1), at('c', 3)], [at('b', 2)], [at('d', 4)]]],
    ['changed ones', [[at('a', 1), at('b', 2)], [at('a', 1, { ...shape, status: 500 })], [at('c', 3)]]],
    ['twice in one batch', [[at('a', 1)], [at('b', 2), at('b', 2, shape)], [at('c', 3)]]],
    ['a preflight before its request', [[at('p', 1, { foldedInto: 'a' })], [at('a', 2)], [at('b', 3)]]],
    ['a preflight after its request', [[at('a', 1)], [at('b', 2), at('p', 3, { foldedInto: 'a' })], [at('c', 4)]]],
    [
      'other hosts, kinds and statuses',
      [[at('a', 1)], [at('b', 2, { url: 'https://b.example/', kind: 'xhr' })], [at('c', 3, { status: 500 })]],
    ],
  ])('show what they would show at once: %s', (_name, batches) => {
    const [grew, whole] = [shown(), shown()];
    for (const rows of batches) {
      grew.list.hear({ type: 'rows', rows });
      vi.runAllTimers();
      grew.look();
    }
    whole.list.hear({ type: 'list', rows: mergeRows([], batches.flat()), visits: [] });
    expect(grew.look()).toEqual(whole.look());
  });

  /** A list with all that is made of it. */
  function shown() {
    const list = createRowList();
    const settings = createSettings(notStored(), () => undefined);
    const filter = createRowFilter(list, filterMemory(notStored()));
    const view = createListView(filter, list.visits, settings);
    filter.family.value = '4xx';
    const look = (): unknown => [
      view.items.value.map((item) => ({
        ...item,
        repeat: item.kind === 'row' && item.repeat,
        position: item.kind === 'row' && item.position,
      })),
      [view.amount.value, filter.counts.value, filter.hosts.value, filter.kinds.value, filter.hidden.value],
      [...filter.foldedInto.value].map(([id, rows]) => [id, rows.map((row) => row.id)]),
    ];
    return { list, look };
  }
});
