// A line on a terminal's standard error that tells how far a long reading has come.
import type { Output } from '../streams.ts';

/** Milliseconds before the line appears, and between its changes. */
const PATIENCE = 1000;
const PAUSE = 100;
/** Carriage return and "erase the line" (ECMA-48, EL). */
const CLEAR = '\r\u001b[2K';

/** `show` may be called as often as one likes; nothing is written before a second has passed, nor on anything but a terminal. */
export interface Progress {
  show(text: () => string): void;
  /** Takes the line away before other text is printed. */
  clear(): Promise<void>;
}

/** A progress line on this output; `now` in milliseconds. */
export function progressOn(output: Output, now: () => number = () => performance.now()): Progress {
  let next = now() + PATIENCE;
  let visible = false;
  return {
    show(text) {
      if (!output.isTerminal || now() < next) return;
      next = now() + PAUSE;
      visible = true;
      // A progress line that cannot be written is not worth stopping for.
      void output.write(CLEAR + text()).catch(() => {});
    },
    async clear() {
      if (!visible) return;
      visible = false;
      await output.write(CLEAR);
    },
  };
}
