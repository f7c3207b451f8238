// One end of the line between capture and panel, whatever carries the messages.
import type { FromCapture, FromPanel } from './messages.ts';

/** Messages go out in order, and come in in the order in which the other end sent them. Neither end hears itself. */
export interface Channel<Outgoing, Incoming> {
  send(message: Outgoing): void;
  /** Calls back for each message that comes; returns the way to stop. */
  listen(hear: (message: Incoming) => void): () => void;
}

/** The panel's end. */
export type PanelEnd = Channel<FromPanel, FromCapture>;
/** The devtools page's end. */
export type CaptureEnd = Channel<FromCapture, FromPanel>;
