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
  return withRepeats(rows, grouped, null).repeats;
}

/** The repeats of a list, and where each stands among them by its key. */
export interface Gathered {
  readonly repeats: readonly Repeats[];
  readonly places: Map<string, number>;
}

/** The repeats of those that were gathered before with more rows at their end; `before` is used up. */
export function withRepeats(added: readonly Row[], grouped: boolean, before: Gathered | null): Gathered {
  const places = before?.places ?? new Map<string, number>();
  const repeats = [...(before?.repeats ?? [])];
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of added) {
    const key = grouped ? keyOf(row) : row.id;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const [key, rows] of groups) {
    const place = places.get(key);
    if (place !== undefined) repeats[place] = { key, rows: [...repeats[place]!.rows, ...rows] };
    else {
      places.set(key, repeats.length);
      repeats.push({ key, rows });
    }
  }
  return { repeats, places };
}

/** True when a failure that is still being diagnosed may turn out to be another of these. */
export function mayRepeat(known: Row, coming: Row): boolean {
  return known.method === coming.method && known.status === coming.status && isOfEndpoint(coming.endpoint, known.endpoint);
}

/** The template may have learned of segments that vary; such a segment fits any. */
function isOfEndpoint(endpoint: string, template: string): boolean {
  if (endpoint === template || !template.includes('{}')) return endpoint === template;
  const [segments, known] = [endpoint.split('/'), template.split('/')];
  return segments.length === known.length && known.every((segment, index) => segment === '{}' || segment === segments[index]);
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
