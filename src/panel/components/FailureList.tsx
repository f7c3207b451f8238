// The list of failures. Only the rows in sight exist; the newest is kept in sight unless one has scrolled away.
import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DIVIDER_HEIGHT, itemAt, itemTops, ROW_HEIGHT, type DividerItem, type ListItem, type RowItem } from '../state/list-items.ts';
import { strings } from '../strings.ts';
import { FailureRow } from './FailureRow.tsx';
import { usePanel } from './panel-context.ts';
import { RowMenu, type MenuPlace } from './RowMenu.tsx';
import { scrollIntoSight, useListScrolling } from './use-list-scrolling.ts';

/** Items drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 8;

/** Keys that move the selection, by how many rows; 0 selects the row that has the focus. */
const steps: Readonly<Record<string, number>> = {
  Enter: 0,
  ' ': 0,
  ArrowUp: -1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
  PageUp: -10,
  PageDown: 10,
};

export function FailureList(): VNode {
  const panel = usePanel();
  const { listView, selection, detail, settings } = panel;
  const items = listView.items.value;
  const rowHeight = ROW_HEIGHT[settings.current.value.density];
  const tops = useMemo(() => itemTops(items, rowHeight), [items, rowHeight]);
  const open = detail.selected.value;
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const focusWanted = useRef(false);
  const focused = useRef<HTMLElement | null>(null);
  const openIndex = open === null ? -1 : items.findIndex((item) => item.kind === 'row' && item.row.id === open);
  const openExtent = openIndex < 0 ? null : { top: tops[openIndex]!, height: rowHeight };
  const { frame, view, newer, onScroll, toNewest } = useListScrolling(items, tops, listView.byArrival.value, openExtent);

  useLayoutEffect(() => {
    if (!focusWanted.current || !frame.current) return;
    focusWanted.current = false;
    if (openExtent) scrollIntoSight(frame.current, openExtent);
    frame.current.querySelector<HTMLElement>('[data-open="true"]')?.focus({ preventScroll: true });
  });

  // A row that had the focus was removed: the keyboard stays in the list.
  useLayoutEffect(() => {
    if (focused.current === null || focused.current.isConnected) return;
    focused.current = null;
    frame.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent, { row, repeat }: RowItem): void => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const { left, bottom } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      openMenu(row.id, left + 24, bottom);
    } else if (command && event.key === 'a') {
      event.preventDefault();
      selection.all();
    } else if (repeat?.as === 'head' && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      listView.setOpen(repeat.key, event.key === 'ArrowRight');
    } else if (event.key === 'Delete') {
      event.preventDefault();
      panel.forget([...selection.ids.value]);
    } else {
      const by = steps[event.key];
      if (by === undefined || command || event.altKey) return;
      event.preventDefault();
      focusWanted.current = true;
      selection.step(by, row.id, event.shiftKey);
    }
  };

  const openMenu = (id: string, x: number, y: number): void => {
    if (!selection.ids.value.has(id)) selection.only(id);
    setMenu({ x, y });
  };

  const first = Math.max(0, itemAt(tops, view.top) - BEYOND);
  const last = Math.min(items.length - 1, itemAt(tops, view.top + view.height) + BEYOND);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The open row exists even out of sight: it holds the keyboard's focus.
  if (openIndex >= 0 && (openIndex < first || openIndex > last)) drawn.push(openIndex);
  const reachable = openIndex >= 0 ? openIndex : firstRowFrom(items, itemAt(tops, view.top));
  const amount = listView.rows.value.length;

  return (
    <div class="list-pane">
      <div
        class="list-frame"
        ref={frame}
        onScroll={onScroll}
        onFocusCapture={({ target }) => (focused.current = target as HTMLElement)}
        onBlurCapture={({ relatedTarget }) => relatedTarget !== null && (focused.current = null)}
      >
        <div
          class="list"
          role="listbox"
          aria-label={strings.listLabel}
          aria-multiselectable="true"
          style={{ height: `${tops[items.length]}px` }}
        >
          {drawn.map((index) => {
            const item = items[index]!;
            const style = { top: `${tops[index]}px`, height: `${item.kind === 'row' ? rowHeight : DIVIDER_HEIGHT}px` };
            if (item.kind === 'divider') return <Divider key={item.key} item={item} style={style} />;
            return (
              <FailureRow
                key={item.row.id}
                item={item}
                chosen={selection.ids.value.has(item.row.id)}
                open={index === openIndex}
                reachable={index === reachable}
                amount={amount}
                onKeyDown={onKeyDown}
                onMenu={openMenu}
                style={style}
              />
            );
          })}
        </div>
      </div>
      {newer > 0 && (
        <button type="button" class="button newer" onClick={toNewest}>
          {strings.newer(newer)}
        </button>
      )}
      {menu && <RowMenu at={menu} close={() => setMenu(null)} />}
    </div>
  );
}

function Divider({ item, style }: { readonly item: DividerItem; readonly style: Readonly<Record<string, string>> }): VNode {
  const label = { file: strings.fileDivider, visit: strings.visitDivider, pasted: () => strings.pastedDivider }[item.of](item.label);
  return (
    <div class="divider" role="presentation" style={style} title={label}>
      <bdi>{label}</bdi>
    </div>
  );
}

function firstRowFrom(items: readonly ListItem[], from: number): number {
  let at = from;
  while (at < items.length && items[at]?.kind !== 'row') at += 1;
  return at;
}
