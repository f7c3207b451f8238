// The list of failures. Only the rows in sight exist; the newest is kept in sight unless one has scrolled away.
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { DIVIDER_HEIGHT, itemAt, itemTops, ROW_HEIGHT, type ListItem } from '../state/list-items.ts';
import { strings } from '../strings.ts';
import { FailureRow } from './FailureRow.tsx';
import { usePanel } from './panel-context.ts';
import { useListScrolling } from './use-list-scrolling.ts';

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
  const items = panel.items.value;
  const tops = itemTops(items);
  const selected = panel.detail.selected.value;
  const { frame, view, newer, onScroll, toNewest } = useListScrolling(items, tops);
  const focusWanted = useRef(false);
  const selectedIndex = items.findIndex((item) => item.kind === 'row' && item.row.id === selected);

  useLayoutEffect(() => {
    if (!focusWanted.current || !frame.current) return;
    focusWanted.current = false;
    scrollIntoSight(frame.current, tops[selectedIndex] ?? 0);
    frame.current.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const by = steps[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    focusWanted.current = true;
    panel.step(by, id);
  };

  const first = Math.max(0, itemAt(tops, view.top) - BEYOND);
  const last = Math.min(items.length - 1, itemAt(tops, view.top + view.height) + BEYOND);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  // The selected row exists even out of sight: it holds the keyboard's focus.
  if (selectedIndex >= 0 && (selectedIndex < first || selectedIndex > last)) drawn.push(selectedIndex);
  const reachable =
    selectedIndex >= 0 ? selectedIndex : items.findIndex((item, index) => index >= itemAt(tops, view.top) && item.kind === 'row');
  const amount = panel.filter.visible.value.length;

  return (
    <div class="list-pane">
      <div class="list-frame" ref={frame} onScroll={onScroll}>
        <div class="list" role="listbox" aria-label={strings.listLabel} style={{ height: `${tops[items.length]}px` }}>
          {drawn.map((index) => {
            const item = items[index]!;
            const style = { top: `${tops[index]}px`, height: `${item.kind === 'row' ? ROW_HEIGHT : DIVIDER_HEIGHT}px` };
            if (item.kind === 'divider') return <Divider key={item.key} item={item} style={style} />;
            return (
              <FailureRow
                key={item.row.id}
                row={item.row}
                selected={index === selectedIndex}
                reachable={index === reachable}
                position={item.position}
                amount={amount}
                onKeyDown={onKeyDown}
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
    </div>
  );
}

function Divider({
  item,
  style,
}: {
  readonly item: ListItem & { kind: 'divider' };
  readonly style: Readonly<Record<string, string>>;
}): VNode {
  const label = item.of === 'file' ? strings.fileDivider(item.label) : strings.visitDivider(item.label);
  return (
    <div class="divider" role="presentation" style={style} title={label}>
      <bdi>{label}</bdi>
    </div>
  );
}

function scrollIntoSight(frame: HTMLElement, top: number): void {
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + ROW_HEIGHT > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + ROW_HEIGHT - frame.clientHeight;
}
