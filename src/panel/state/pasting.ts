// A pasted text on its way to a diagnosis: read as one types, sent to capture, and opened once it is diagnosed.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import type { Pasted, PasteFault } from '#engine/pasting.ts';

/** What the text was read as. */
export type Reading =
  | { readonly state: 'none' }
  | { readonly state: 'fault'; readonly fault: PasteFault }
  | { readonly state: 'good'; readonly pasted: Pasted };

export interface Pasting {
  readonly text: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<Reading>;
  /** Takes the text in and reads it. */
  enter(text: string): Promise<void>;
  /** Has what was read diagnosed; does nothing while it is not understood. */
  send(): void;
  hear(message: FromCapture): void;
}

/** Reads a text; see `readPaste`. */
type Reader = (text: string, id: string) => Pasted | PasteFault;

/** `load` brings the reader when it is first needed; `open` shows a row that was diagnosed. */
export function createPasting(send: (message: FromPanel) => void, load: () => Promise<Reader>, open: (id: string) => void): Pasting {
  const text = signal('');
  const reading = signal<Reading>({ state: 'none' });
  /** Rows that are opened as soon as they are in the list. */
  const expected = new Set<string>();

  return {
    text,
    reading,
    async enter(entered) {
      text.value = entered;
      if (entered.trim() === '') {
        reading.value = { state: 'none' };
        return;
      }
      const read = await load();
      // Something else may have been typed while the reader was loaded.
      if (text.value !== entered) return;
      const found = read(entered, 'pasted');
      reading.value = 'exchange' in found ? { state: 'good', pasted: found } : { state: 'fault', fault: found };
    },
    send() {
      if (reading.value.state !== 'good') return;
      send({ type: 'paste', exchange: reading.value.pasted.exchange });
      text.value = '';
      reading.value = { state: 'none' };
    },
    hear(message) {
      if (message.type === 'pasted') expected.add(message.id);
      else if (message.type === 'rows') for (const { id } of message.rows) if (expected.delete(id)) open(id);
    },
  };
}
