// A part of the panel's state whose code is not in the first load.
import { signal, type ReadonlySignal } from '@preact/signals';

export interface LoadedLater<Value> {
  /** Null until it is loaded. */
  readonly now: ReadonlySignal<Value | null>;
  /** Loads it once; after a failure the next call tries again. */
  load(): Promise<Value>;
}

export function loadedLater<Value>(bring: () => Promise<Value>): LoadedLater<Value> {
  const now = signal<Value | null>(null);
  let loading: Promise<Value> | null = null;
  const begin = async (): Promise<Value> => {
    try {
      return (now.value = await bring());
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  return { now, load: () => (loading ??= begin()) };
}
