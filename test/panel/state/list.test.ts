import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Row } from '#channel/messages.ts';
import { filterMemory } from '../../../src/panel/state/filter-memory.ts';
import { DIVIDER_HEIGHT, itemAt, itemTops, listItems, ROW_HEIGHT, type ListItem } from '../../../src/panel/state/list-items.ts';
import { repeatsOf, type Repeats } from '../../../src/panel/state/repeats.ts';
import { createRowFilter } from '../../../src/panel/state/row-filter.ts';
import { createListView } from '../../../src/panel/state/list-view.ts';
import { createRowList, mergeRows } from '../../../src/panel/state/row-list.ts';
import { createSettings } from '../../../src/panel/state/settings-state.ts';
import { sortRepeats } from '../../../src/panel/state/sort-rows.ts';
import { timelineOf } from '../../../src/panel/state/timeline.ts';
import { notStored } from '../not-stored.ts';
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

/** A filter over these rows that remembers what `memory` holds. */
function filterOver(rows: readonly Row[], memory = filterMemory(notStored())) {
  return createRowFilter({ rows: signal(rows), coming: signal([]) }, memory);
}

describe('filter', () => {
  const rows = [
    at('a', 1),
    at('b', 2, { status: 404, method: 'GET', url: 'https://b.example:8080/v1/users?q=1', kind: 'xhr' }),
    at('c', 3, { status: 0, cause: 'cors/refused', summary: 'The preflight was refused.' }),
    at('p', 4, { foldedInto: 'a' }),
    at('q', 5, { foldedInto: 'unknown row' }),
  ];

  it('opens on 400 and counts what each button would show, folded rows left out', () => {
    const filter = filterOver(rows);
    expect([ids(filter.visible.value), filter.counts.value, filter.hidden.value]).toEqual(['a q', { '400': 2, '4xx': 3, all: 4 }, 2]);
    expect(filter.foldedInto.value.get('a')?.map(({ id }) => id)).toEqual(['p']);
  });

  it.each([
    [' get  USERS ', 'b'],
    ['at most', 'a b q'],
    ['"at most"', 'a b q'],
    ['"most at"', ''],
    ['-orders', 'b'],
    ['/ORDERS$|nothing/', 'a c q'],
    ['-/orders/', 'b'],
    ['/(/', ''],
    ['status:4xx', 'a b q'],
    ['status:40', ''],
    ['-status:400', 'b c'],
    ['method:get', 'b'],
    ['domain:b.example:8080', 'b'],
    ['domain:*.example.com', 'a c q'],
    ['domain:*.example*80', 'b'],
    ['path:/v1/u', 'b'],
    ['path:v1*s', 'a b c q'],
    ['path:q=1', ''],
    ['cause:cors', 'c'],
    ['field:qty method:post', 'a c q'],
    ['colour:red', ''],
    ['-', ''],
  ])('%s shows %s', (typed, expected) => {
    const filter = filterOver(rows);
    filter.family.value = 'all';
    filter.typed.value = typed;
    expect(ids(filter.visible.value)).toBe(expected);
  });

  it('names regular expressions that do not parse', () => {
    const filter = filterOver(rows);
    filter.typed.value = '/(/ ok';
    expect(filter.query.value.faults).toEqual(['/(/']);
  });

  it('picks hosts, kinds and a span of time', () => {
    const filter = filterOver(rows);
    filter.family.value = 'all';
    expect(filter.hosts.value).toEqual([
      { value: 'api.example.com', amount: 3 },
      { value: 'b.example:8080', amount: 1 },
    ]);
    filter.host.value = 'api.example.com';
    expect(ids(filter.visible.value)).toBe('a c q');
    filter.span.value = { from: Date.parse(rows[1]!.startedDateTime), to: Date.parse(rows[4]!.startedDateTime) };
    expect([ids(filter.visible.value), ids(filter.inAllTime.value)]).toEqual(['c', 'a c q']);
    filter.kind.value = 'xhr';
    expect(ids(filter.visible.value)).toBe('');
    filter.showAll();
    expect([ids(filter.visible.value), filter.hidden.value]).toEqual(['a b c q', 0]);
  });

  it('is found as it was left, and as new where that cannot be read', () => {
    const stored = notStored();
    const filter = filterOver(rows, filterMemory(stored));
    filter.family.value = '4xx';
    filter.typed.value = 'users';
    expect(ids(filterOver(rows, filterMemory(stored)).visible.value)).toBe('b');
    for (const text of ['{', '[1]', '{"family":"5xx","typed":7}', 'null'])
      expect(filterOver(rows, filterMemory(notStored(text))).visible.value).toHaveLength(2);
  });
});

describe('failures that are still being diagnosed', () => {
  const coming = (id: string, changes: Partial<Row> = {}): Row => at(id, 9, { summary: '', cause: null, places: [], ...changes });
  const other = { url: 'https://b.example/v1', endpoint: 'b.example/v1' };

  /** The ids that the list shows, and whether it shows itself at all. */
  function listWith(rows: readonly Row[], arriving: readonly Row[]) {
    const list = createRowList();
    const filter = createRowFilter(list, filterMemory(notStored()));
    const settings = createSettings(notStored(), () => undefined);
    const view = createListView(filter, list.visits, settings);
    list.hear({ type: 'list', rows, visits: [] });
    for (const row of arriving) list.hear({ type: 'coming', row });
    return { list, filter, settings, shown: () => [ids(view.rows.value), filter.any.value, filter.anyVisible.value] };
  }

  it.each([
    ['alone, where nothing has failed yet', [], [coming('x')], 'x'],
    ['below what is there', [at('a', 1)], [coming('x', other), coming('y', { ...other, method: 'PUT' })], 'a x y'],
    ['not what is likely to repeat what is there', [at('a', 1)], [coming('x')], 'a'],
    [
      'nor where the traffic has taught that a segment varies',
      [at('a', 1, { endpoint: 'b.example/{}' })],
      [coming('x', other), coming('y', { endpoint: 'b.example/{}/parts' })],
      'a y',
    ],
    ['and of several that may repeat each other the first', [], [coming('x'), coming('y'), coming('z', other)], 'x z'],
    ['what failed otherwise', [at('a', 1)], [coming('x', { status: 422 }), coming('y', { method: 'PUT' })], 'a y'],
    ['not among the rows of a file', [at('f', 1, { source: file })], [coming('x', other)], 'f'],
  ])('are shown %s', (_name, rows, arriving, expected) => {
    expect(listWith(rows, arriving).shown()).toEqual([expected, true, true]);
  });

  it('hide where their words would count, and where the newest do not come last', () => {
    const { filter, settings, shown } = listWith([at('a', 1)], [coming('x', other)]);
    filter.typed.value = 'v1';
    expect(shown()).toEqual(['a', true, true]);
    filter.typed.value = '';
    filter.host.value = 'a.example.com';
    expect(shown()[0]).toBe('');
    filter.host.value = '';
    settings.choose({ sort: 'status' });
    expect(shown()[0]).toBe('a');
    settings.choose({ sort: 'time', group: false });
    expect(shown()[0]).toBe('a x');
  });

  it('make room for their rows', () => {
    const { list, shown } = listWith([], [coming('x'), coming('y')]);
    list.hear({ type: 'rows', rows: [at('x', 9)] });
    expect([shown()[0], ids(list.rows.value), ids(list.coming.value)]).toEqual(['x', 'x', 'y']);
    list.hear({ type: 'list', rows: [], visits: [] });
    expect(shown()).toEqual(['', false, false]);
  });
});

describe('repeats', () => {
  const rows = [at('a', 1), at('b', 2), at('c', 3, { cause: 'json-syntax/trailing-comma' }), at('d', 4), at('e', 5, { visit: 1 })];
  const shown = (grouped: boolean): string[] => repeatsOf(rows, grouped).map((each) => ids(each.rows));

  it('gathers one endpoint and one cause within a visit', () => expect(shown(true)).toEqual(['a b d', 'c', 'e']));
  it('gathers nothing when not asked to', () => expect(shown(false)).toEqual(['a', 'b', 'c', 'd', 'e']));
});

describe('order by something else', () => {
  const rows = [
    at('a', 1, { status: 422, duration: null }),
    at('b', 2, { url: 'https://a.example/v9' }),
    at('c', 3, { url: 'https://a.example/v10', duration: 5 }),
  ];
  it.each([
    ['time', false, 'a b c'],
    ['time', true, 'c b a'],
    ['status', false, 'b c a'],
    ['duration', true, 'b c a'],
    ['address', false, 'b c a'],
    ['cause', false, 'a b c'],
    ['repeats', true, 'a b c'],
  ] as const)('%s, descending: %s', (key, descending, expected) => {
    expect(ids(sortRepeats(repeatsOf(rows, false), key, descending).map((each) => each.rows[0]))).toBe(expected);
  });
});

describe('what the list draws', () => {
  const visits = new Map([
    [0, 'https://a.example/'],
    [1, 'https://a.example/next'],
  ]);
  const items = (rows: readonly Row[], opened: readonly string[] = []): readonly ListItem[] =>
    listItems(repeatsOf(rows, opened.length > 0), new Set(opened), visits);
  const drawn = (rows: readonly Row[]): string[] => items(rows).map((item) => (item.kind === 'row' ? item.row.id : `--${item.label}`));

  it.each([
    ['a divider between visits', [at('a', 1), at('b', 2, { visit: 1 })], ['a', '--https://a.example/next', 'b']],
    ['a divider for a visit without failures', [at('a', 1)], ['a', '--https://a.example/next']],
    ['none before the first visit', [at('b', 2, { visit: 1 })], ['--https://a.example/next', 'b']],
    ['a divider before a file', [at('f', 1, { source: file, visit: 1 })], ['--old.har', 'f']],
    ['nothing for nothing', [], []],
  ])('%s', (_name, rows, expected) => expect(drawn(rows)).toEqual(expected));

  it('draws repeats as one row until they are opened', () => {
    const rows = [at('a', 1, { visit: 1 }), at('b', 2, { visit: 1 })];
    const [{ key }] = repeatsOf(rows, true) as readonly [Repeats];
    const roles = (opened: string): string[] =>
      items(rows, [opened]).flatMap((item) => (item.kind === 'row' ? [`${item.row.id} ${item.repeat?.as} ${item.position}`] : []));
    expect(roles('another')).toEqual(['a head 0']);
    expect(roles(key)).toEqual(['a head 0', 'b member 1']);
  });

  it('finds the item at a height', () => {
    const height = ROW_HEIGHT.comfortable;
    const tops = itemTops(items([at('a', 1), at('b', 2, { visit: 1 })]), height);
    expect([...tops]).toEqual([0, height, height + DIVIDER_HEIGHT, 2 * height + DIVIDER_HEIGHT]);
    expect([-5, 0, height - 1, height, 9999].map((y) => itemAt(tops, y))).toEqual([0, 0, 0, 1, 2]);
    expect(itemAt(itemTops([], height), 0)).toBe(0);
  });
});

describe('timeline', () => {
  const amounts = (rows: readonly Row[], most = 10): number[] => timelineOf(rows, most).map(({ amount }) => amount);

  it('counts failures in equal steps, by kind of status', () => {
    const [first] = timelineOf([at('a', 1), at('b', 1, { status: 422 }), at('c', 1, { status: 0 }), at('d', 1, { status: 503 })], 10);
    expect(first?.amounts).toEqual({ '400': 1, '4xx': 1, '5xx': 1, none: 1 });
    expect(amounts([at('a', 1), at('b', 2), at('c', 10)])).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1].slice(0, 10));
  });

  it('keeps within the number of buckets, whatever the times', () => {
    const far = [at('a', 1), sampleRow('b', { startedDateTime: '2031-01-01T00:00:00Z' }), sampleRow('c', { startedDateTime: '' })];
    expect(amounts(far, 200).length).toBeLessThanOrEqual(200);
    expect(amounts([sampleRow('c', { startedDateTime: 'soon' })])).toEqual([]);
    expect(amounts(far, 1).reduce((sum, amount) => sum + amount)).toBe(2);
  });

  it('marks a spike among ordinary times', () => {
    const calm = Array.from({ length: 9 }, (_, second) => at(`calm ${second}`, second));
    const burst = Array.from({ length: 30 }, (_, index) => at(`burst ${index}`, 9));
    expect(timelineOf([...calm, ...burst], 10).map(({ spike }) => spike)).toEqual([...Array<boolean>(9).fill(false), true]);
    expect(timelineOf(calm, 10).some(({ spike }) => spike)).toBe(false);
  });
});
