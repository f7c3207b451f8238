// A channel within one document, for tests: like the real one it delivers later, in order, and only clones.
import type { CaptureEnd, Channel, PanelEnd } from './channel.ts';
import type { FromCapture, FromPanel } from './messages.ts';

/** Two ends that hear each other. */
export function memoryChannel(): { readonly capture: CaptureEnd; readonly panel: PanelEnd } {
  const toCapture = new Set<(message: FromPanel) => void>();
  const toPanel = new Set<(message: FromCapture) => void>();
  return { capture: endOf(toPanel, toCapture), panel: endOf(toCapture, toPanel) };
}

function endOf<Outgoing, Incoming>(
  others: ReadonlySet<(message: Outgoing) => void>,
  own: Set<(message: Incoming) => void>,
): Channel<Outgoing, Incoming> {
  return {
    send(message) {
      const clone = structuredClone(message);
      queueMicrotask(() => others.forEach((hear) => hear(clone)));
    },
    listen(hear) {
      own.add(hear);
      return () => own.delete(hear);
    },
  };
}
