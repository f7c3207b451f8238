// A store that starts empty and forgets everything at its end.
import type { Stored } from '../../src/panel/state/stored.ts';

/** Holds what is written; `changeElsewhere` stands for another window. */
export function notStored(text: string | null = null): Stored & { changeElsewhere(text: string): void } {
  let held = text;
  const listeners: ((text: string | null) => void)[] = [];
  return {
    read: () => held,
    write: (written) => (held = written),
    onChange: (changed) => listeners.push(changed),
    changeElsewhere(written) {
      held = written;
      for (const changed of listeners) changed(written);
    },
  };
}
