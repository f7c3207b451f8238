// Listens to one inspected tab from the moment DevTools opens, and serves the panel whenever that is looked at.
import type { CaptureEnd } from '#channel/channel.ts';
import type { FromPanel, ReportWish } from '#channel/messages.ts';
import { entryToExchange, phrase, type Exchange, type Request } from '#engine/index.ts';
import { languageFor, readSettings, type CaptureSettings, type Language } from '#channel/settings.ts';
import type { LiveEntry } from '#platform/devtools-network.ts';
import { createComing } from './coming.ts';
import type { Engine } from './engine-client.ts';
import { createFailures, isFailure } from './failures.ts';
import { isLeftOut } from './left-out.ts';
import type { Reporter } from './reporter.ts';
import type { Seen } from './row-of.ts';
import { createRowTeller } from './row-teller.ts';
import { createSightings, type Origin } from './seen-before.ts';

/** The browser's side, as src/platform gives it. */
export interface InspectedTab {
  recorder(): 'chromium' | 'firefox';
  onRequestFinished(finished: (live: LiveEntry) => void): void;
  onNavigated(navigated: (url: string) => void): void;
  recordedEntries(): Promise<readonly LiveEntry[]>;
  reloadInspectedPage(): void;
  showInNetworkPanel(request: Pick<Request, 'method' | 'url'>): void;
  isPageClosed(): Promise<boolean>;
  /** The settings as they were stored last, as JSON text; null when there are none. */
  storedSettings(): string | null;
  /** The browser's language, as a BCP 47 tag. */
  language(): string;
  /** Name and version, for reports. */
  generator(): string;
}

/** Why the reading of a file ended, where nothing of it is to be told any more. */
const CLEARED = 'cleared';

/** Registers every listener before it returns: an event that comes sooner than its listener is lost. */
export function startCapture(tab: InspectedTab, engine: Engine, report: Reporter, channel: CaptureEnd): void {
  const sightings = createSightings();
  const rowTeller = createRowTeller(channel);
  const coming = createComing(rowTeller.foretell);
  let settings: CaptureSettings = readStoredSettings(tab.storedSettings());
  const failures = createFailures(
    (exchange, context) => engine(exchange, context, spokenLanguage()),
    (row) => {
      rowTeller.tell(row);
      if (coming.end(row.id)) tellDetail(row.id);
    },
    () => settings,
  );
  let recordingOn = true;
  let pageRecording = failures.startRecording();
  let visits = [{ visit: 0, url: '' }];
  let count = 0;
  /** Of the files that are being read. */
  let reading = new AbortController();

  tab.onRequestFinished((live) => void takeIn(live, 'event'));
  tab.onNavigated((url) => {
    const visit = currentVisit() + 1;
    visits.push({ visit, url });
    if (settings.keepLog) channel.send({ type: 'visit', visit, url });
    else clearPage();
  });
  channel.listen(hear);
  void takeInBacklog();

  async function takeInBacklog(): Promise<void> {
    for (const live of await tab.recordedEntries()) void takeIn(live, 'backlog');
    sightings.backlogIsIn();
  }

  /** Asks for the content within the event, before the browser throws it away; passing exchanges go without, unless GraphQL's errors may be in it. */
  async function takeIn(live: LiveEntry, origin: Origin): Promise<void> {
    if (!recordingOn) return;
    count += 1;
    const id = `page/${count}`;
    const recording = pageRecording;
    const seen: Seen = { visit: currentVisit(), source: { kind: 'page' } };
    const exchange = entryToExchange(live.entry, { id, recorder: tab.recorder(), content: { text: null, encoding: '' } });
    if (exchange === null || (origin === 'backlog' && isUnderWay(exchange)) || sightings.isSeenBefore(exchange, origin)) return;
    if (isLeftOut(exchange.request.url, settings.leaveOut)) return;
    const failed = isFailure(exchange, settings);
    if (!failed && !(settings.graphqlErrors && mayHoldGraphql(exchange))) {
      recording.take(exchange, seen);
      return;
    }
    const isComing = failed && origin === 'event';
    if (isComing) coming.begin(exchange, seen);
    const content = await live.readContent();
    // A clear meanwhile began another recording: this exchange went with the old one.
    if (recording !== pageRecording || (isComing && !coming.has(id))) return;
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
        reading.abort(CLEARED);
        forget(() => true);
        pageRecording = failures.startRecording();
        visits = visits.slice(-1);
        return tellList();
      case 'forget': {
        const ids = new Set(message.ids);
        forget(({ id }) => ids.has(id));
        return tellList();
      }
      case 'record':
        recordingOn = message.on;
        return channel.send({ type: 'recording', on: recordingOn });
      case 'settings':
        return obey(message.settings);
      case 'show-in-network':
        return showInNetwork(message.id);
      case 'open':
        return tellDetail(message.id);
      case 'check':
        return void tellCheck(message);
      case 'report':
        return void tellReport(message.wish, message.ticket);
      case 'paste': {
        count += 1;
        const exchange = { ...message.exchange, id: `pasted/${count}` };
        pageRecording.examine(exchange, { visit: currentVisit(), source: { kind: 'pasted' } });
        return channel.send({ type: 'pasted', id: exchange.id });
      }
      case 'read-file':
        return void tellFile(message);
      case 'stop-reading':
        return reading.abort();
      case 'look-at-page':
        return void tab.isPageClosed().then((closed) => channel.send({ type: 'page', closed }));
      case 'reload-page':
        return tab.reloadInspectedPage();
    }
  }

  function obey(chosen: CaptureSettings): void {
    const before = spokenLanguage();
    settings = chosen;
    if (spokenLanguage() !== before) failures.sayAnew();
  }

  function spokenLanguage(): Language {
    return languageFor(settings.language, tab.language());
  }

  /** The page went elsewhere and its log is not to be kept: files and what was pasted stay. */
  function clearPage(): void {
    forget(({ source }) => source.kind === 'page');
    pageRecording = failures.startRecording();
    tellList();
  }

  function forget(unwanted: Parameters<typeof failures.forget>[0]): void {
    coming.forget(unwanted);
    rowTeller.forget(unwanted);
    failures.forget(unwanted);
  }

  /** That of a failure which is still being diagnosed follows with its row. */
  function tellDetail(id: string): void {
    const detail = failures.detail(id);
    if (detail) channel.send({ type: 'detail', detail });
    else if (!coming.want(id)) channel.send({ type: 'detail-missing', id });
  }

  function showInNetwork(id: string): void {
    const subject = failures.subject(id);
    if (subject) tab.showInNetworkPanel(subject.exchange.request);
  }

  async function tellCheck({ id, request, ticket }: FromPanel & { type: 'check' }): Promise<void> {
    const diagnosis = await failures.check(id, request);
    if (diagnosis) channel.send({ type: 'checked', ticket, diagnosis });
  }

  async function tellReport({ ids, format, fixed, redact, ticked, elsewhere }: ReportWish, ticket: number): Promise<void> {
    const [first, ...others] = ids.flatMap((id) => failures.subject(id) ?? []);
    if (!first) return channel.send({ type: 'report-failed', ticket, why: phrase('the request is no longer kept') });
    const choice = { redact, ticked, environment: { generator: tab.generator(), elsewhere } };
    try {
      const written = await report({ format, subjects: [{ ...first, fixed }, ...others], choice });
      channel.send({ type: 'reported', ticket, report: written });
    } catch (error) {
      channel.send({ type: 'report-failed', ticket, why: phrase(error instanceof Error ? error.message : String(error)) });
    }
  }

  async function tellFile({ name, text }: FromPanel & { type: 'read-file' }): Promise<void> {
    count += 1;
    if (reading.signal.aborted) reading = new AbortController();
    const file = { name, text, prefix: `file/${count}`, visit: currentVisit() };
    const recording = failures.startRecording();
    const { signal } = reading;
    const { readFile } = await import('./read-file.ts');
    const progress = (done: number): void => channel.send({ type: 'file-progress', name, done });
    const outcome = await readFile(file, recording, progress, signal);
    // What was read went with the list.
    if (signal.reason !== CLEARED) channel.send(outcome);
  }

  function tellList(): void {
    channel.send({ type: 'list', rows: failures.rows(), visits });
    for (const row of coming.told()) channel.send({ type: 'coming', row });
    channel.send({ type: 'recording', on: recordingOn });
  }
}

/** A passing answer of a media type that GraphQL over HTTP uses. */
function mayHoldGraphql({ response }: Exchange): boolean {
  const status = response?.status ?? 0;
  return status >= 200 && status < 300 && /\bjson\b/.test(response?.mimeType ?? '');
}

/** The backlog lists requests under way too; their event is still to come. */
function isUnderWay(exchange: Exchange): boolean {
  return (exchange.response?.status ?? 0) === 0 && !exchange.response?.error;
}

function readStoredSettings(text: string | null): CaptureSettings {
  try {
    return readSettings(text === null ? null : JSON.parse(text));
  } catch {
    return readSettings(null);
  }
}
