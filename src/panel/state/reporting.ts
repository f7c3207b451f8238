// Reports to the server's owner: written by capture's worker, looked at here before anything leaves, then copied or saved.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel, ReportWish } from '#channel/messages.ts';
import type { RedactionChoice } from '#channel/settings.ts';
import type { Elsewhere, Report, ReportFormat } from '#engine/index.ts';
import { strings } from '../strings.ts';
import type { Checklist } from './checklist.ts';
import type { SettingsState } from './settings-state.ts';

/** The Markdown of the report as it would be shared now. The last one stays while the next is written. */
export type Preview =
  | { readonly state: 'none' }
  | { readonly state: 'writing'; readonly report: Report | null }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'ready'; readonly report: Report };

export interface Reporting {
  readonly preview: ReadonlySignal<Preview>;
  /** Personal data that is masked too; starts as the settings have it. */
  readonly also: ReadonlySignal<readonly RedactionChoice[]>;
  /** Begins a report on an open failure. */
  begin(checklist: Checklist): void;
  /** Takes one mask off, or puts it on again. */
  toggleMask(id: number): void;
  toggleAlso(kind: RedactionChoice): void;
  /** What the person saw elsewhere; null until they say so. */
  readonly elsewhere: ReadonlySignal<Elsewhere | null>;
  tellElsewhere(seen: Elsewhere | null): void;
  copy(): Promise<void>;
  save(format: ReportFormat): Promise<void>;
  /** Saves rows as one HAR with secrets masked. Rejects with the reason when it could not be written. */
  saveHar(ids: readonly string[]): Promise<void>;
  hear(message: FromCapture): void;
}

/** What the world gives to hand a report on. */
export interface ReportWays {
  send(message: FromPanel): void;
  copyText(text: string): Promise<void>;
  saveFile(name: string, content: string, mediaType: string): void;
}

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = { md: 'text/markdown', html: 'text/html', har: 'application/json' };

interface Waiting {
  readonly answer: (report: Report) => void;
  readonly refuse: (error: Error) => void;
}

export function createReporting({ send, copyText, saveFile }: ReportWays, settings: SettingsState): Reporting {
  const preview = signal<Preview>({ state: 'none' });
  const subject = signal<Checklist | null>(null);
  const lifted = signal<readonly number[]>([]);
  const elsewhere = signal<Elsewhere | null>(null);
  const chosen = signal<readonly RedactionChoice[] | null>(null);
  const also = computed(() => chosen.value ?? settings.current.value.redact);
  const waiting = new Map<number, Waiting>();
  let tickets = 0;

  const ask = (wish: ReportWish): Promise<Report> =>
    new Promise((answer, refuse) => {
      tickets += 1;
      waiting.set(tickets, { answer, refuse });
      send({ type: 'report', wish, ticket: tickets });
    });
  const write = (checklist: Checklist, format: ReportFormat): Promise<Report> =>
    ask({
      ids: [checklist.detail.id],
      format,
      fixed: fixedOf(checklist),
      redact: { lift: lifted.value, also: also.value },
      ticked: tickedItems(checklist),
      elsewhere: elsewhere.value,
    });

  let running: Promise<Preview> | null = null;
  /** Writes the preview anew; an answer that comes after a later wish is passed over. */
  const renew = async (): Promise<void> => {
    if (subject.value === null) return;
    const before = preview.value;
    const writing: Preview = { state: 'writing', report: before.state === 'ready' || before.state === 'writing' ? before.report : null };
    preview.value = writing;
    // One at a time: while a person types, each letter is a wish, and only the last one counts.
    if (running) await running;
    if (preview.value !== writing || subject.value === null) return;
    running = write(subject.value, 'md').then(
      (report) => ({ state: 'ready', report }),
      (error: Error) => ({ state: 'failed', why: error.message }),
    );
    const now = await running;
    running = null;
    if (preview.value === writing) preview.value = now;
  };

  return {
    preview,
    also,
    elsewhere,
    begin(checklist) {
      preview.value = { state: 'none' };
      subject.value = checklist;
      lifted.value = [];
      chosen.value = null;
      elsewhere.value = null;
      void renew();
    },
    toggleMask(id) {
      lifted.value = lifted.value.includes(id) ? lifted.value.filter((each) => each !== id) : [...lifted.value, id];
      void renew();
    },
    toggleAlso(kind) {
      chosen.value = also.value.includes(kind) ? also.value.filter((each) => each !== kind) : [...also.value, kind];
      // The masks are numbered anew: better one too many than the wrong one off.
      lifted.value = [];
      void renew();
    },
    tellElsewhere(seen) {
      elsewhere.value = seen;
      void renew();
    },
    async copy() {
      if (preview.value.state === 'ready') await copyText(preview.value.report.text);
    },
    async save(format) {
      if (subject.value === null) return;
      try {
        const { text } = await write(subject.value, format);
        saveFile(`report-${nameOf(subject.value)}.${format}`, text, MEDIA_TYPES[format]);
      } catch (error) {
        preview.value = { state: 'failed', why: error instanceof Error ? error.message : String(error) };
      }
    },
    async saveHar(ids) {
      const redact = { lift: [], also: settings.current.value.redact };
      const { text } = await ask({ ids, format: 'har', fixed: null, redact, ticked: [], elsewhere: null });
      saveFile(`failures-${ids.length}.har`, text, MEDIA_TYPES.har);
    },
    hear(message) {
      if (message.type !== 'reported' && message.type !== 'report-failed') return;
      const asked = waiting.get(message.ticket);
      waiting.delete(message.ticket);
      if (message.type === 'reported') asked?.answer(message.report);
      else asked?.refuse(new Error(strings.say(message.why)));
    },
  };
}

/** Null when nothing is ticked or edited: then there is no fixed request to show. */
function fixedOf({ fixed }: Checklist): ReportWish['fixed'] {
  const { request, fixes, edited } = fixed.value;
  return fixes > 0 || edited ? request : null;
}

/** Ticked fixes, and manual ones of which every step is done. */
function tickedItems({ detail, ticked, done }: Checklist): number[] {
  const { checklist, findings } = detail.diagnosis;
  return checklist.flatMap(({ finding, fix }, index) => {
    const steps = findings[finding]?.fixes[fix]?.steps ?? [];
    const allDone = steps.length > 0 && steps.every((_, step) => done.value.has(`${finding}/${fix}/${step}`));
    return ticked.value.get(finding) === fix || allDone ? [index] : [];
  });
}

function nameOf({ detail }: Checklist): string {
  const { url, method } = detail.exchange.request;
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
  return `${method}-${host}`.replaceAll(/[^\w.-]+/g, '-').slice(0, 60);
}
