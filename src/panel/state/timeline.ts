// Failures over time: equal buckets, by kind of status, with those marked in which failures pile up.
import type { Row } from '#channel/messages.ts';
import { startOf } from './row-parts.ts';
import type { TimeSpan } from './row-filter.ts';

/** How the bars are coloured: 400, other 4xx, 5xx, no answer. */
export const timelineKinds = ['400', '4xx', '5xx', 'none'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface Bucket extends TimeSpan {
  readonly amounts: Readonly<Record<TimelineKind, number>>;
  readonly amount: number;
  /** Far more failures than the buckets have in the middle. */
  readonly spike: boolean;
}

const MOST_BUCKETS = 200;
/** Milliseconds that one bucket may span: steps that a person can read. */
const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 600_000, 1_800_000, 3_600_000, 21_600_000, 86_400_000];
/** Fewer failures than this are never a spike. */
const LEAST_SPIKE = 5;
/** A spike has this many times the failures of the middle bucket. */
const SPIKE_FACTOR = 4;

/** Buckets from the first failure to the last, at most `most`; none when no row has a time. */
export function timelineOf(rows: readonly Row[], most: number): readonly Bucket[] {
  const starts = rows.map(startOf);
  const known = starts.filter((start) => start !== Number.MAX_SAFE_INTEGER);
  if (known.length === 0) return [];
  const first = known.reduce((least, start) => Math.min(least, start));
  const last = known.reduce((greatest, start) => Math.max(greatest, start));
  const step = stepFor(last - first, Math.max(1, Math.min(most, MOST_BUCKETS)));
  const origin = Math.floor(first / step) * step;
  const counted = Array.from({ length: Math.floor((last - origin) / step) + 1 }, () => ({ '400': 0, '4xx': 0, '5xx': 0, none: 0 }));
  for (const [index, row] of rows.entries()) {
    const bucket = counted[Math.floor((starts[index]! - origin) / step)];
    if (bucket) bucket[kindOf(row)] += 1;
  }
  const totals = counted.map((amounts) => timelineKinds.reduce((sum, kind) => sum + amounts[kind], 0));
  const threshold = Math.max(LEAST_SPIKE, middle(totals.filter((total) => total > 0)) * SPIKE_FACTOR);
  return counted.map((amounts, index) => ({
    from: origin + index * step,
    to: origin + (index + 1) * step,
    amounts,
    amount: totals[index]!,
    spike: counted.length > 1 && totals[index]! >= threshold,
  }));
}

function stepFor(span: number, most: number): number {
  // One more than the span needs, since buckets begin at whole steps.
  const least = span / Math.max(1, most - 1);
  return STEPS.find((step) => step >= least) ?? Math.ceil(least / 86_400_000) * 86_400_000;
}

function kindOf({ status }: Row): TimelineKind {
  if (status === 400) return '400';
  if (status >= 500) return '5xx';
  return status >= 400 ? '4xx' : 'none';
}

function middle(totals: readonly number[]): number {
  return totals.toSorted((a, b) => a - b)[totals.length >> 1] ?? 0;
}
