import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Row } from '#channel/messages.ts';
import { DIVIDER_HEIGHT, itemAt, itemTops, listItems, ROW_HEIGHT } from '../../../src/panel/state/list-items.ts';
import { createRowFilter } from '../../../src/panel/state/row-filter.ts';
import { createRowList, mergeRows } from '../../../src/panel/state/row-list.ts';
import { sampleRow } from '../sample-failures.ts';

const at = (id: string, second: number, changes: Partial<Row> = {}): Row =>
  sampleRow(id, { startedDateTime: `2026-11-22T12:00:${String(second).padStart(2, '0')}.000Z`, ...changes });
const ids = (rows: readonly Row[]): string => rows.map(({ id }) => id).join(' ');
const file = { kind: 'file', name: 'old.har' } as const;

describe('order of the rows', () => {
  it.each([
    ['by start, not by arrival', [at('b', 2), at('c', 3)], [at('a', 1)], 'a b c'],
    ['equal times by arrival', [at('b', 1)], [at('a', 1)], 'b a'],
    ['a later visit after an earlier one', [at('b', 1, { visit: 1 })], [at('a', 5)], 'a b'],
    ['a file’s rows together', [at('a', 1), at('b', 3)], [at('f', 2, { source: file })], 'a b f'],
    ['a row without a time last', [at('x', 0, { startedDateTime: '' })], [at('a', 1)], 'a x'],
    ['offsets from UTC are understood', [at('a', 1)], [sampleRow('b', { startedDateTime: '2026-11-22T13:59:00.000+02:00' })], 'b a'],
  ])('%s', (_name, known, incoming, expected) => expect(ids(mergeRows(known, incoming))).toBe(expected));

  it('replaces a row that it knows', () => {
    const merged = mergeRows([at('a', 1), at('b', 2)], [at('a', 1, { summary: 'new' })]);
    expect(merged.map(({ summary }) => summary)).toEqual(['new', 'qty must be at most 10']);
  });

  it('takes as many rows at once as there are', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => at(`row ${index}`, 1));
    expect(mergeRows([], many)).toHaveLength(300_000);
  });

  it('starts anew with a list', () => {
    const list = createRowList();
    expect(list.connected.value).toBe(false);
    list.hear({ type: 'rows', rows: [at('a', 1)] });
    list.hear({ type: 'list', rows: [at('b', 1)], visits: [{ visit: 0, url: 'https://a.example/' }] });
    expect([ids(list.rows.value), list.visits.value.get(0), list.connected.value]).toEqual(['b', 'https://a.example/', true]);
  });
});

describe('filter', () => {
  const rows = signal<readonly Row[]>([
    at('a', 1),
    at('b', 2, { status: 404, method: 'GET', url: 'https://a.example/v1/users' }),
    at('c', 3, { status: 0 }),
    at('p', 4, { foldedInto: 'a' }),
    at('q', 5, { foldedInto: 'unknown row' }),
  ]);
  const filter = createRowFilter(rows, signal(new Map(rows.value.map((row) => [row.id, row]))));

  it('opens on 400 and counts what each button would show, folded rows left out', () => {
    expect([ids(filter.visible.value), filter.counts.value, filter.hidden.value]).toEqual(['a q', { '400': 2, '4xx': 3, all: 4 }, 2]);
  });

  it('searches method, URL and cause for all words, whatever their case', () => {
    filter.family.value = 'all';
    filter.search.value = ' get  USERS ';
    expect(ids(filter.visible.value)).toBe('b');
    filter.search.value = 'at most';
    expect(ids(filter.visible.value)).toBe('a b c q');
  });

  it('shows everything on demand', () => {
    filter.search.value = 'nothing like it';
    filter.showAll();
    expect([ids(filter.visible.value), filter.hidden.value]).toEqual(['a b c q', 0]);
  });
});

describe('what the list draws', () => {
  const visits = new Map([
    [0, 'https://a.example/'],
    [1, 'https://a.example/next'],
  ]);
  const drawn = (rows: readonly Row[]): string[] =>
    listItems(rows, visits).map((item) => (item.kind === 'row' ? item.row.id : `--${item.label}`));

  it.each([
    ['a divider between visits', [at('a', 1), at('b', 2, { visit: 1 })], ['a', '--https://a.example/next', 'b']],
    ['a divider for a visit without failures', [at('a', 1)], ['a', '--https://a.example/next']],
    ['none before the first visit', [at('b', 2, { visit: 1 })], ['--https://a.example/next', 'b']],
    ['a divider before a file', [at('f', 1, { source: file, visit: 1 })], ['--old.har', 'f']],
    ['nothing for nothing', [], []],
  ])('%s', (_name, rows, expected) => expect(drawn(rows)).toEqual(expected));

  it('finds the item at a height', () => {
    const tops = itemTops(listItems([at('a', 1), at('b', 2, { visit: 1 })], visits));
    expect([...tops]).toEqual([0, ROW_HEIGHT, ROW_HEIGHT + DIVIDER_HEIGHT, 2 * ROW_HEIGHT + DIVIDER_HEIGHT]);
    expect([-5, 0, ROW_HEIGHT - 1, ROW_HEIGHT, 9999].map((y) => itemAt(tops, y))).toEqual([0, 0, 0, 1, 2]);
    expect(itemAt(itemTops([]), 0)).toBe(0);
  });
});
