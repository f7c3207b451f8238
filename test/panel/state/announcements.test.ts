import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncements } from '../../../src/panel/state/announcements.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Each step waits so many milliseconds and then lets the list have so many rows; said is what was announced until 10 s after the last. */
const cases: readonly {
  readonly name: string;
  readonly steps: readonly (readonly [wait: number, rows: number])[];
  readonly said: readonly number[];
}[] = [
  { name: 'one failure', steps: [[0, 1]], said: [1] },
  {
    name: 'a burst is told of at once',
    steps: [
      [0, 1],
      [100, 2],
      [100, 40],
    ],
    said: [40],
  },
  {
    name: 'the same amount again',
    steps: [
      [0, 2],
      [5000, 4],
    ],
    said: [2, 2],
  },
  {
    name: 'a steady stream, a row each second',
    steps: Array.from({ length: 12 }, (_, index) => [1000, index + 1] as const),
    said: [3, 3, 3, 3],
  },
  {
    name: 'a list that was cleared before it was told of',
    steps: [
      [0, 3],
      [1000, 0],
    ],
    said: [],
  },
  {
    name: 'failures after a clear',
    steps: [
      [0, 3],
      [5000, 0],
      [1000, 2],
    ],
    said: [3, 2],
  },
  {
    name: 'rows that were removed',
    steps: [
      [0, 3],
      [5000, 2],
    ],
    said: [3],
  },
];

test.each(cases)('$name', ({ steps, said }) => {
  const rows = signal<readonly number[]>([]);
  const announcements = createAnnouncements(rows);
  const heard: number[] = [];
  announcements.subscribe((announcement) => void (announcement && heard.push(announcement.failures)));
  for (const [wait, amount] of steps) {
    vi.advanceTimersByTime(wait);
    rows.value = Array.from({ length: amount }, (_, index) => index);
  }
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(said);
});
