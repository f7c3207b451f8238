// Sends rows to the panel, no more often than it can show them.
import type { CaptureEnd } from '#channel/channel.ts';
import type { Row } from '#channel/messages.ts';

export interface RowTeller {
  /** A row goes out at once; those that are diagnosed soon after it go out together. */
  tell(row: Row): void;
  /** A row that is still to be diagnosed goes out at once or, where others wait, not at all. */
  foretell(row: Row): void;
  forget(unwanted: (row: Row) => boolean): void;
}

/** Milliseconds, about a frame: no panel shows rows more often. */
const ROWS_APART = 16;

export function createRowTeller(channel: CaptureEnd): RowTeller {
  let waiting: Row[] = [];
  let resting = false;
  const send = (): void => {
    resting = true;
    channel.send({ type: 'rows', rows: waiting });
    waiting = [];
    setTimeout(goOn, ROWS_APART);
  };
  const goOn = (): void => {
    resting = false;
    if (waiting.length > 0) send();
  };
  return {
    forget(unwanted) {
      waiting = waiting.filter((row) => !unwanted(row));
    },
    tell(row) {
      waiting.push(row);
      if (!resting) send();
    },
    foretell(row) {
      if (waiting.length === 0) channel.send({ type: 'coming', row });
    },
  };
}
