// All of the panel's state, wired to the channel: components read its signals and call its verbs.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { PanelEnvironment, Theme } from '../panel-environment.ts';
import { createCopying, type Copying } from './copying.ts';
import { createHarFiles, type HarFiles } from './har-files.ts';
import { listItems, type ListItem } from './list-items.ts';
import { createDetailOpener, type DetailOpener } from './open-detail.ts';
import { createRowFilter, type RowFilter } from './row-filter.ts';
import { createRowList, type RowList } from './row-list.ts';

/** The tabs below the checklist. */
export type View = 'request' | 'response' | 'curl';

/** A finding of one failure; each wish is another object, so that the same place can be asked for twice. */
export interface Revealed {
  readonly id: string;
  readonly finding: number;
}

export interface PanelState {
  readonly theme: ReadonlySignal<Theme>;
  /** True once the extension was updated under the open panel. */
  readonly outdated: ReadonlySignal<boolean>;
  readonly list: RowList;
  readonly filter: RowFilter;
  readonly items: ReadonlySignal<readonly ListItem[]>;
  readonly detail: DetailOpener;
  readonly copying: Copying;
  readonly files: HarFiles;
  readonly view: Signal<View>;
  /** Which request the Request view shows. */
  readonly shows: Signal<'sent' | 'fixed'>;
  /** The place that is to be scrolled to. */
  readonly revealed: ReadonlySignal<Revealed | null>;
  reveal(finding: number): void;
  /** Selects the row that many places below the named one, as far as the list goes. */
  step(by: number, from: string): void;
  clear(): void;
  reloadPage(): void;
}

/** Listens to the channel from here on, and says hello. */
export function createPanelState(environment: PanelEnvironment): PanelState {
  const { channel } = environment;
  const theme = signal(environment.theme);
  const outdated = signal(false);
  const list = createRowList();
  const filter = createRowFilter(list.rows, list.byId);
  const detail = createDetailOpener(channel.send);
  const copying = createCopying(environment.copyText);
  const files = createHarFiles(channel.send);
  const view = signal<View>('request');
  const shows = signal<'sent' | 'fixed'>('sent');
  const revealed = signal<Revealed | null>(null);

  environment.onTheme((changed) => (theme.value = changed));
  environment.onOutdated(() => (outdated.value = true));
  channel.listen((message) => {
    list.hear(message);
    detail.hear(message);
    files.hear(message);
  });
  channel.send({ type: 'hello' });

  return {
    theme,
    outdated,
    list,
    filter,
    items: computed(() => listItems(filter.visible.value, list.visits.value)),
    detail,
    copying,
    files,
    view,
    shows,
    revealed,
    reveal(finding) {
      view.value = 'request';
      shows.value = 'sent';
      revealed.value = { id: detail.selected.value ?? '', finding };
    },
    step(by, from) {
      const rows = filter.visible.value;
      const at = rows.findIndex((row) => row.id === from);
      const next = rows[Math.min(Math.max(at < 0 ? 0 : at + by, 0), rows.length - 1)];
      if (next) detail.select(next.id);
    },
    clear() {
      detail.select(null);
      files.dismiss();
      channel.send({ type: 'clear' });
    },
    reloadPage: () => channel.send({ type: 'reload-page' }),
  };
}
