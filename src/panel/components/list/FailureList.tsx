// The list of failures. Only the rows in sight exist; the newest is kept in sight unless one has scrolled away.
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { DIVIDER_HEIGHT, itemAt, itemTops, ROW_HEIGHT, type DividerItem, type ListItem } from '../../state/list-items.ts';
import { strings } from '../../strings.ts';
import { FailureRow } from './FailureRow.tsx';
import { lazily } from '../parts/lazily.tsx';
import { usePanel } from '../parts/panel-context.ts';
import { rowEvents } from './row-events.ts';
import type { MenuPlace } from './RowMenu.tsx';
import { scrollIntoSight, useListScrolling } from './use-list-scrolling.ts';

/** Items drawn beyond each edge, so that scrolling shows no gap. */
const BEYOND = 4;

const RowMenu = lazily(async () => (await import('./RowMenu.tsx')).RowMenu);

export function FailureList(): VNode {
  const panel = usePanel();
  const { listView, selection, detail, filter, settings } = panel;
  const items = listView.items.value;
  const rowHeight = ROW_HEIGHT[settings.current.value.density];
  const tops = useMemo(() => itemTops(items, rowHeight), [items, rowHeight]);
  const open = detail.selected.value;
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  useEffect(() => void RowMenu.preload(), []);
  const focusWanted = useRef(false);
  const focused = useRef<{ readonly node: HTMLElement; readonly id: string | undefined } | null>(null);
  const openIndex = open === null ? -1 : items.findIndex((item) => item.kind === 'row' && item.row.id === open);
  // With the line above it that says where it is from.
  const openFrom = items[openIndex - 1]?.kind === 'divider' ? openIndex - 1 : openIndex;
  const openExtent = openIndex < 0 ? null : { top: tops[openFrom]!, height: tops[openIndex + 1]! - tops[openFrom]! };
  const { frame, view, newer, onScroll, toNewest } = useListScrolling(items, tops, listView.byArrival.value, openExtent);

  useLayoutEffect(() => {
    if (!focusWanted.current || !frame.current) return;
    focusWanted.current = false;
    if (openExtent) scrollIntoSight(frame.current, openExtent);
    frame.current.querySelector<HTMLElement>('[data-open="true"]')?.focus({ preventScroll: true });
  });

  // A row that had the focus was removed, or its node shows another by now: the keyboard stays in the list.
  useLayoutEffect(() => {
    const held = focused.current;
    if (held === null || (held.node.isConnected && held.node.dataset['id'] === held.id)) return;
    const node = frame.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    node?.focus({ preventScroll: true });
    focused.current = node ? { node, id: node.dataset['id'] } : null;
  });

  const events = rowEvents(
    panel,
    items,
    (x, y) => setMenu({ x, y }),
    () => (focusWanted.current = true),
  );

  // As many wherever one is scrolled to, so that a row that leaves hands its node on to the one that comes.
  const fitting = Math.ceil(view.height / rowHeight) + 2 * BEYOND + 2;
  const first = Math.max(0, Math.min(itemAt(tops, view.top) - BEYOND, items.length - fitting));
  const last = Math.min(items.length - 1, Math.max(itemAt(tops, view.top + view.height) + BEYOND, first + fitting - 1));
  const slots = Math.max(fitting, last - first + 1);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The open row exists even out of sight: it holds the keyboard's focus.
  if (openIndex >= 0 && (openIndex < first || openIndex > last)) drawn.push(openIndex);
  const reachable = openIndex >= 0 ? openIndex : firstRowFrom(items, itemAt(tops, view.top));
  const amount = listView.amount.value;
  const chosen = selection.ids.value;
  const foldedInto = filter.foldedInto.value;
  const severalHosts = filter.severalHosts.value;

  return (
    <div class="list-pane">
      <div
        class="list-frame"
        ref={frame}
        onScroll={onScroll}
        onFocusCapture={({ target }) => (focused.current = { node: target as HTMLElement, id: (target as HTMLElement).dataset['id'] })}
        onBlurCapture={({ relatedTarget }) => relatedTarget !== null && (focused.current = null)}
      >
        <div
          class="list"
          role="listbox"
          aria-label={strings.listLabel}
          aria-multiselectable="true"
          style={{ height: `${tops[items.length]}px` }}
          {...events}
        >
          {drawn.map((index) => {
            const item = items[index]!;
            const top = tops[index]!;
            if (item.kind === 'divider') return <Divider key={item.key} item={item} top={top} />;
            const { row, repeat, position } = item;
            return (
              <FailureRow
                key={index < first || index > last ? row.id : index % slots}
                row={row}
                repeat={repeat}
                folded={foldedInto.get(row.id)?.[0]}
                severalHosts={severalHosts}
                chosen={chosen.has(row.id)}
                open={index === openIndex}
                reachable={index === reachable}
                position={position}
                amount={amount}
                top={top}
                height={rowHeight}
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

function Divider({ item, top }: { readonly item: DividerItem; readonly top: number }): VNode {
  const label = { file: strings.fileDivider, visit: strings.visitDivider, pasted: () => strings.pastedDivider }[item.of](item.label);
  return (
    <div class="divider" role="presentation" style={{ top: `${top}px`, height: `${DIVIDER_HEIGHT}px` }} title={label}>
      <bdi>{label}</bdi>
    </div>
  );
}

function firstRowFrom(items: readonly ListItem[], from: number): number {
  let at = from;
  while (at < items.length && items[at]?.kind !== 'row') at += 1;
  return at;
}
