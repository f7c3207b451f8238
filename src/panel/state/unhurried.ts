// A list that follows another after a pause: for what need not be drawn anew with every row that comes.
import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** Milliseconds that it may lag behind. */
const PAUSE = 250;

/** Has the source's value soon after it changed; at once when it begins or ends to be empty, so that what comes and goes with it does so too. */
export function unhurried<Item>(source: ReadonlySignal<readonly Item[]>): ReadonlySignal<readonly Item[]> {
  const followed = signal(source.peek());
  let waiting = false;
  effect(() => {
    const items = source.value;
    if (items.length === 0 || followed.peek().length === 0) {
      followed.value = items;
      return;
    }
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      followed.value = source.peek();
    }, PAUSE);
  });
  return followed;
}
