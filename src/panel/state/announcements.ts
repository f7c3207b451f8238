// How many failures are new, for people who hear the panel: those of a few seconds are told of at once.
import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** Each is another object, so that the same amount can be told twice. */
export interface Announcement {
  readonly failures: number;
}

/** Milliseconds between two announcements. */
const PAUSE = 3000;

/** Tells of new items within a pause, however steadily more come; null until the first are told of. */
export function createAnnouncements(items: ReadonlySignal<readonly unknown[]>): ReadonlySignal<Announcement | null> {
  const latest = signal<Announcement | null>(null);
  let told = items.peek().length;
  let waiting = false;
  effect(() => {
    const amount = items.value.length;
    told = Math.min(told, amount);
    if (waiting || amount === told) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const failures = items.peek().length - told;
      told += failures;
      if (failures > 0) latest.value = { failures };
    }, PAUSE);
  });
  return latest;
}
