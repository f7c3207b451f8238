// What the Doctor says of the fixed request as it is edited: asked of capture, a moment after the last change.
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import type { DescribedDiagnosis, Request } from '#engine/index.ts';

export interface LiveCheck {
  /** Null while nothing is watched, or before the first answer. */
  readonly diagnosis: ReadonlySignal<DescribedDiagnosis | null>;
  /** Checks the request of this row, and again whenever it changes; returns the way to stop. */
  watch(id: string, request: ReadonlySignal<Request>): () => void;
  hear(message: FromCapture): void;
}

/** Milliseconds after the last change. */
const PAUSE = 150;

export function createLiveCheck(send: (message: FromPanel) => void): LiveCheck {
  const diagnosis = signal<DescribedDiagnosis | null>(null);
  let asked = 0;
  return {
    diagnosis,
    watch(id, request) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = effect(() => {
        const current = request.value;
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'check', id, request: current, ticket: (asked += 1) }), PAUSE);
      });
      return () => {
        stop();
        clearTimeout(timer);
        asked += 1;
        diagnosis.value = null;
      };
    },
    hear(message) {
      // An answer to an earlier question says nothing about what stands there now.
      if (message.type === 'checked' && message.ticket === asked) diagnosis.value = message.diagnosis;
    },
  };
}
