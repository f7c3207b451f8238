// All of the panel's state, wired to the channel: components read its signals and call its verbs.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Language } from '#channel/settings.ts';
import type { PanelEnvironment, Theme } from '../panel-environment.ts';
import { createAnnouncements, type Announcement } from './announcements.ts';
import type { Checklist } from './checklist.ts';
import { createClipboard, type Clipboard } from './clipboard.ts';
import { createComparing, type Comparing } from './comparing.ts';
import { createDevtoolsSearch } from './devtools-search.ts';
import { filterMemory } from './filter-memory.ts';
import { createHarFiles, type HarFiles } from './har-files.ts';
import { createLiveCheck, type LiveCheck } from './live-check.ts';
import { createListView, type ListView } from './list-view.ts';
import { loadedLater, type LoadedLater } from './loaded-later.ts';
import { createDetailOpener, type DetailOpener } from './open-detail.ts';
import { createPasting, type Pasting } from './pasting.ts';
import { createReporting, type Reporting } from './reporting.ts';
import { createRowFilter, type RowFilter } from './row-filter.ts';
import { createRowList, type RowList } from './row-list.ts';
import { createSelection, type Selection } from './selection.ts';
import { createSeveralRows } from './several-rows.ts';
import { createSettings, type SettingsState } from './settings-state.ts';
import { createSpokenLanguage } from './spoken-language.ts';
import type { Workbench } from './workbench.ts';

/** The tabs below the checklist. */
export type View = 'request' | 'response' | 'compare' | 'fixed' | 'copy';

/** How a body is shown. */
export type BodyWay = 'text' | 'formatted' | 'tree';

/** A page that covers the panel; that of a check by its id. */
export type Cover = 'settings' | 'help' | 'paste' | 'report' | { readonly check: string };

/** A finding of one failure; each wish is another object, so that the same place can be asked for twice. */
export interface Revealed {
  readonly id: string;
  readonly finding: number;
}

export interface PanelState {
  readonly environment: PanelEnvironment;
  readonly theme: ReadonlySignal<Theme>;
  readonly settings: SettingsState;
  /** The language that is spoken; null until its words are there. */
  readonly language: ReadonlySignal<Language | null>;
  /** True once the extension was updated under the open panel. */
  readonly outdated: ReadonlySignal<boolean>;
  /** True where the browser lets no extension listen, as far as `lookAtPage` asked. */
  readonly closed: ReadonlySignal<boolean>;
  /** False while capture takes nothing in. */
  readonly recording: ReadonlySignal<boolean>;
  readonly list: RowList;
  /** What was last told to people who hear the panel. */
  readonly announcement: ReadonlySignal<Announcement | null>;
  readonly filter: RowFilter;
  readonly listView: ListView;
  readonly selection: Selection;
  readonly detail: DetailOpener;
  readonly clipboard: Clipboard;
  /** Is there by the time that a failure is shown. */
  readonly workbench: LoadedLater<Workbench>;
  readonly comparing: Comparing;
  readonly files: HarFiles;
  readonly pasting: Pasting;
  readonly reporting: Reporting;
  readonly view: Signal<View>;
  readonly cover: Signal<Cover | null>;
  /** How the fixed request is shown: to be edited, or with what differs from the original marked. */
  readonly fixedAs: Signal<'editor' | 'changes'>;
  /** How bodies are shown where they can be, from one failure to the next. */
  readonly bodyAs: Readonly<Record<'request' | 'response', Signal<BodyWay>>>;
  readonly live: LiveCheck;
  /** The place that is to be scrolled to. */
  readonly revealed: ReadonlySignal<Revealed | null>;
  reveal(finding: number): void;
  /** Words of the server that are to be scrolled to in the response. */
  readonly revealedClaim: ReadonlySignal<{ readonly text: string } | null>;
  revealClaim(text: string): void;
  /** The failure, by its id, whose view is to be scrolled to; set back once it was. */
  readonly viewWanted: Signal<string | null>;
  /** Shows a view of the open failure, and leads there. */
  leadToView(view: View): void;
  /** Shows the comparison of a row, with another or with requests that passed. */
  compare(id: string, other: string | null): void;
  /** Opens the page for pasting, with a text that is there already. */
  paste(text: string): void;
  /** Opens the report on a failure. */
  report(checklist: Checklist): void;
  /** Copies these rows as what was copied last. */
  copyRows(ids: readonly string[]): Promise<void>;
  /** Saves these rows as one HAR with secrets masked. */
  saveHar(ids: readonly string[]): Promise<void>;
  record(on: boolean): void;
  clear(): void;
  /** Takes rows out of the list. */
  forget(ids: readonly string[]): void;
  showInNetwork(id: string): void;
  reloadPage(): void;
  /** Asks whether the inspected page can be listened to. */
  lookAtPage(): void;
}

/** Listens to the channel from here on, and says hello. */
export function createPanelState(environment: PanelEnvironment): PanelState {
  const { channel } = environment;
  const settings = createSettings(environment.storedSettings, channel.send);
  const language = createSpokenLanguage(settings, environment.language);
  const devtoolsTheme = signal(environment.theme);
  const theme = computed(() => (settings.current.value.theme === 'devtools' ? devtoolsTheme.value : settings.current.value.theme));
  const outdated = signal(false);
  const recording = signal(true);
  const closed = signal(false);
  const list = createRowList();
  const filter = createRowFilter(list, filterMemory(environment.storedFilter));
  const listView = createListView(filter, list.visits, settings);
  const clipboard = createClipboard(environment.copyText);
  const workbench = loadedLater(async () => (await import('./workbench.ts')).createWorkbench(clipboard, settings));
  const detail = createDetailOpener(channel.send, workbench);
  const selection = createSelection(listView.rows, detail);
  const comparing = createComparing(channel.send, detail.open);
  const files = createHarFiles(channel.send);
  const search = createDevtoolsSearch(filter.typed, (by) => selection.step(by, detail.selected.value ?? '', false));
  const view = signal<View>('request');
  const cover = signal<Cover | null>(null);
  const several = createSeveralRows(channel.send);
  const pasting = createPasting(
    channel.send,
    async () => (await import('#engine/pasting.ts')).readPaste,
    (id) => {
      if (!filter.visible.value.some((row) => row.id === id)) filter.showAll();
      selection.only(id);
    },
  );
  const { saveFile } = environment;
  const reporting = createReporting({ send: channel.send, copyText: clipboard.copyPlain, saveFile }, settings);
  const fixedAs = signal<'editor' | 'changes'>('editor');
  const bodyAs = { request: signal<BodyWay>('text'), response: signal<BodyWay>('text') };
  const live = createLiveCheck(channel.send);
  const revealed = signal<Revealed | null>(null);
  const revealedClaim = signal<{ readonly text: string } | null>(null);
  const viewWanted = signal<string | null>(null);
  const leadToView = (wanted: View): void => {
    view.value = wanted;
    viewWanted.value = detail.selected.value;
  };

  environment.onTheme((changed) => (devtoolsTheme.value = changed));
  environment.onOutdated(() => (outdated.value = true));
  channel.listen((message) => {
    list.hear(message);
    detail.hear(message);
    comparing.hear(message);
    files.hear(message);
    several.hear(message);
    pasting.hear(message);
    reporting.hear(message);
    search.hear(message);
    live.hear(message);
    if (message.type === 'recording') recording.value = message.on;
    else if (message.type === 'page') closed.value = message.closed;
  });
  channel.send({ type: 'hello' });

  return {
    environment,
    language,
    theme,
    settings,
    outdated,
    closed,
    recording,
    list,
    announcement: createAnnouncements(list.rows),
    filter,
    listView,
    selection,
    detail,
    clipboard,
    workbench,
    comparing,
    files,
    pasting,
    reporting,
    view,
    cover,
    fixedAs,
    bodyAs,
    live,
    revealed,
    revealedClaim,
    revealClaim(text) {
      view.value = 'response';
      revealedClaim.value = { text };
    },
    reveal(finding) {
      view.value = 'request';
      revealed.value = { id: detail.selected.value ?? '', finding };
    },
    viewWanted,
    leadToView,
    compare(id, other) {
      selection.only(id);
      comparing.pick(other ?? '');
      leadToView('compare');
    },
    paste(text) {
      if (text !== '') void pasting.enter(text);
      cover.value = 'paste';
    },
    report(checklist) {
      reporting.begin(checklist);
      cover.value = 'report';
    },
    async copyRows(ids) {
      const checklists = await Promise.all((await several.gather(ids)).map(detail.checklistOf));
      await (await workbench.load()).copying.copySeveral(checklists);
    },
    saveHar: (ids) => reporting.saveHar(ids).catch((error: Error) => clipboard.tell({ kind: 'failed', why: error.message })),
    record: (on) => channel.send({ type: 'record', on }),
    clear() {
      detail.select(null);
      files.dismiss();
      filter.span.value = null;
      channel.send({ type: 'clear' });
    },
    forget(ids) {
      selection.leave(new Set(ids));
      channel.send({ type: 'forget', ids });
    },
    showInNetwork: (id) => channel.send({ type: 'show-in-network', id }),
    reloadPage: () => channel.send({ type: 'reload-page' }),
    lookAtPage: () => channel.send({ type: 'look-at-page' }),
  };
}
