// A value that follows another after a pause: for what need not be drawn anew with every row that comes, and would hold that row up.
import { effect, signal, type ReadonlySignal } from '@preact/signals';

/** Milliseconds that it may lag behind. */
const PAUSE = 250;

/** Has the source's value soon after it changed; at once when it begins or ends to be empty, so that what comes and goes with it does so too. */
export function unhurried<Value>(source: ReadonlySignal<Value>, isEmpty: (value: Value) => boolean): ReadonlySignal<Value> {
  const followed = signal(source.peek());
  let waiting = false;
  effect(() => {
    const value = source.value;
    if (isEmpty(value) || isEmpty(followed.peek())) {
      followed.value = value;
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

/** For lists: nothing in it. */
export const hasNone = (list: readonly unknown[]): boolean => list.length === 0;
