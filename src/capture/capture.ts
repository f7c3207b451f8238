// Listens to one inspected tab from the moment DevTools opens, and serves the panel whenever that is looked at.
import type { CaptureEnd } from '#channel/channel.ts';
import type { FromPanel, Row } from '#channel/messages.ts';
import { entryToExchange, type Exchange } from '#engine/index.ts';
import type { LiveEntry } from '#platform/devtools-network.ts';
import type { Engine } from './engine-client.ts';
import { createFailures, isFailure, type Seen } from './failures.ts';
import { readFile } from './read-file.ts';
import { createSightings, type Origin } from './seen-before.ts';

/** The browser's side, as src/platform gives it. */
export interface InspectedTab {
  recorder(): 'chromium' | 'firefox';
  onRequestFinished(finished: (live: LiveEntry) => void): void;
  onNavigated(navigated: (url: string) => void): void;
  recordedEntries(): Promise<readonly LiveEntry[]>;
  reloadInspectedPage(): void;
}

/** Registers every listener before it returns: an event that comes sooner than its listener is lost. */
export function startCapture(tab: InspectedTab, engine: Engine, channel: CaptureEnd): void {
  const sightings = createSightings();
  const rowTeller = createRowTeller(channel);
  const failures = createFailures(engine, (row) => rowTeller.tell(row));
  let pageRecording = failures.startRecording();
  let visits = [{ visit: 0, url: '' }];
  let count = 0;

  tab.onRequestFinished((live) => void takeIn(live, 'event'));
  tab.onNavigated((url) => {
    const visit = currentVisit() + 1;
    visits.push({ visit, url });
    channel.send({ type: 'visit', visit, url });
  });
  channel.listen(hear);
  void takeInBacklog();

  async function takeInBacklog(): Promise<void> {
    for (const live of await tab.recordedEntries()) void takeIn(live, 'backlog');
    sightings.backlogIsIn();
  }

  /** Asks for the content within the event, before the browser throws it away; passing exchanges go without. */
  async function takeIn(live: LiveEntry, origin: Origin): Promise<void> {
    count += 1;
    const id = `page/${count}`;
    const recording = pageRecording;
    const seen: Seen = { visit: currentVisit(), source: { kind: 'page' } };
    const exchange = entryToExchange(live.entry, { id, recorder: tab.recorder(), content: { text: null, encoding: '' } });
    if (exchange === null || (origin === 'backlog' && isUnderWay(exchange)) || sightings.isSeenBefore(exchange, origin)) return;
    if (!isFailure(exchange)) {
      recording.take(exchange, seen);
      return;
    }
    const content = await live.readContent();
    // A clear meanwhile began another recording: this exchange went with the old one.
    if (recording !== pageRecording) return;
    const whole = entryToExchange(live.entry, { id, recorder: tab.recorder(), content });
    if (whole) recording.take(whole, seen);
  }

  function currentVisit(): number {
    return visits.at(-1)?.visit ?? 0;
  }

  function hear(message: FromPanel): void {
    switch (message.type) {
      case 'hello':
        return tellList();
      case 'clear':
        failures.clear();
        rowTeller.forget();
        pageRecording = failures.startRecording();
        visits = visits.slice(-1);
        return tellList();
      case 'open': {
        const detail = failures.detail(message.id);
        return channel.send(detail ? { type: 'detail', detail } : { type: 'detail-missing', id: message.id });
      }
      case 'read-file':
        count += 1;
        void readFile(message.name, message.text, `file/${count}`, failures.startRecording(), currentVisit()).then((outcome) =>
          channel.send(outcome),
        );
        return;
      case 'reload-page':
        return tab.reloadInspectedPage();
    }
  }

  function tellList(): void {
    channel.send({ type: 'list', rows: failures.rows(), visits });
  }
}

/** The backlog lists requests under way too; their event is still to come. */
function isUnderWay(exchange: Exchange): boolean {
  return (exchange.response?.status ?? 0) === 0 && !exchange.response?.error;
}

/** Rows that are diagnosed close together go out in one message. */
function createRowTeller(channel: CaptureEnd): { tell(row: Row): void; forget(): void } {
  let waiting: Row[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    waiting = [];
    clearTimeout(timer);
  };
  return {
    forget,
    tell(row) {
      waiting.push(row);
      if (waiting.length > 1) return;
      timer = setTimeout(() => {
        channel.send({ type: 'rows', rows: waiting });
        forget();
      }, 0);
    },
  };
}
