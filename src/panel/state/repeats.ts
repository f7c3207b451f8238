// Repeats: failures of one endpoint with one cause, which the list can show as one row that opens.
import type { Row } from '#channel/messages.ts';
import { groupOf } from './row-list.ts';

/** Failures that repeat each other, in the order of the list; the first one stands for all. */
export interface Repeats {
  readonly key: string;
  readonly rows: readonly [Row, ...Row[]];
}

/** Without grouping every row is alone. A repeat stands where its first row stands. */
export function repeatsOf(rows: readonly Row[], grouped: boolean): readonly Repeats[] {
  if (!grouped) return rows.map((row) => ({ key: row.id, rows: [row] }));
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({ key, rows: members }));
}

const keys = new WeakMap<Row, string>();

/** A failure whose cause is not known repeats one of the same status and words only. Made once a row: all are asked whenever one comes. */
function keyOf(row: Row): string {
  let key = keys.get(row);
  if (key === undefined) {
    key = [groupOf(row), row.method, row.endpoint, row.status, row.cause ?? row.summary].join('\n');
    keys.set(row, key);
  }
  return key;
}
