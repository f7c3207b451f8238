// What can be done with the chosen rows: the context menu of the list.
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Row } from '#channel/messages.ts';
import { hostOf, pathOf } from '../../state/row-parts.ts';
import { MOST_GATHERED } from '../../state/several-rows.ts';
import { strings } from '../../strings.ts';
import { Menu, type MenuEntry } from '../parts/Menu.tsx';
import { usePanel } from '../parts/panel-context.ts';

/** CSS pixels from the upper left corner of the panel. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

export function RowMenu({ at, close }: { readonly at: MenuPlace; readonly close: () => void }): VNode {
  const panel = usePanel();
  const rows = panel.selection.rows.value;
  const [first] = rows;
  const title = panel.workbench.now.value?.copying.target.value.title;
  const sections = useMemo((): MenuEntry[][] => {
    if (!first) return [];
    const { filter, settings, clipboard } = panel;
    const host = hostOf(first);
    // Of several rows only what they have in common can be shown alone.
    const shared = (of: (row: Row) => string | null): boolean => rows.every((row) => of(row) === of(first));
    const narrow = (condition: string) => () => (filter.typed.value = `${filter.typed.value} ${condition}`.trim());
    const ofHost: MenuEntry[] = [
      { id: 'without-host', label: strings.withoutHost(host), run: narrow(`-domain:${host}`) },
      {
        id: 'leave-out',
        label: strings.leaveOut(host),
        run: () => settings.choose({ leaveOut: [...new Set([...settings.current.value.leaveOut, host])] }),
      },
    ];
    const onlyHost = { id: 'only-host', label: strings.onlyHost(host), run: () => (filter.host.value = host) };
    const onlyPath = { id: 'only-path', label: strings.onlyPath(pathOf(first)), run: narrow(`path:"${pathOf(first)}"`) };
    const onlyCause = { id: 'only-cause', label: strings.onlyCause, run: narrow(`cause:${first.cause}`) };
    const only: MenuEntry[] = [
      ...(shared(hostOf) ? [onlyHost] : []),
      ...(shared(pathOf) ? [onlyPath] : []),
      ...(first.cause !== null && shared(({ cause }) => cause) ? [onlyCause] : []),
      ...(shared(hostOf) ? ofHost : []),
    ];
    const network: MenuEntry[] =
      panel.environment.canShowInNetwork && first.source.kind === 'page'
        ? [{ id: 'network', label: strings.showInNetwork, run: () => panel.showInNetwork(first.id) }]
        : [];
    const ids = rows.map(({ id }) => id);
    const copies: MenuEntry[] =
      rows.length > MOST_GATHERED || title === undefined
        ? []
        : [
            { id: 'copy-as', label: strings.copyRowsAs(rows.length, title), run: () => void panel.copyRows(ids) },
            { id: 'save-har', label: strings.saveHar, run: () => void panel.saveHar(ids) },
          ];
    const [, second] = rows;
    const compare: MenuEntry[] =
      rows.length > 2
        ? []
        : [{ id: 'compare', label: strings.compareRows(rows.length), run: () => panel.compare(first.id, second?.id ?? null) }];
    const folded = filter.foldedInto.value.get(first.id) ?? [];
    const open = folded.map(({ id, method }) => ({
      id: `open-${id}`,
      label: strings.openFolded(method),
      run: () => panel.detail.select(id),
    }));
    const words: MenuEntry[] = [
      { id: 'copy-url', label: strings.copyUrls(rows.length), run: () => void clipboard.copyPlain(rows.map(({ url }) => url).join('\n')) },
      {
        id: 'copy-summary',
        label: strings.copyCauses(rows.length),
        run: () => void clipboard.copyPlain(rows.map((row) => `${row.method} ${row.url}\n${row.status} ${row.summary}`).join('\n\n')),
      },
    ];
    const remove = { id: 'remove', label: strings.removeRows(rows.length), run: () => panel.forget(ids) };
    return [open, [...words, ...copies], [...network, ...compare], only, [remove]];
  }, [rows, title]);
  return <Menu label={strings.rowMenu} sections={sections} at={at} close={close} />;
}
