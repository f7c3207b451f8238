// Scrolling of the list: what is in sight, and how it holds still while rows come in.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemAt, type ListItem } from '../state/list-items.ts';

export interface ListScrolling {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** CSS pixels of the list that are in sight. */
  readonly view: { readonly top: number; readonly height: number };
  /** Items that came after one scrolled away from the newest. */
  readonly newer: number;
  onScroll(): void;
  toNewest(): void;
}

/** What one looks at: an item, and how far its upper edge stands above the frame's. */
interface Anchor {
  readonly key: string;
  readonly above: number;
}

/** Follows the newest item while the list is scrolled to its end, where the newest come last; else keeps what one looks at in its place. */
export function useListScrolling(items: readonly ListItem[], tops: Float64Array, newestLast: boolean): ListScrolling {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const pinned = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const seen = useRef(items.length);

  const look = (): void => {
    const element = frame.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    const index = itemAt(tops, top);
    const item = items[index];
    anchor.current = item ? { key: keyOf(item), above: top - tops[index]! } : null;
    if (pinned.current) seen.current = items.length;
    if (top !== view.top || height !== view.height) setView({ top, height });
  };

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const target = pinned.current && newestLast ? tops.at(-1)! - element.clientHeight : anchoredTop(anchor.current, items, tops);
    if (target !== null && Math.abs(element.scrollTop - target) > 1) element.scrollTop = target;
    look();
  }, [items]);

  const latest = useRef(look);
  latest.current = look;
  useLayoutEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  return {
    frame,
    view,
    newer: pinned.current || !newestLast ? 0 : Math.max(0, items.length - seen.current),
    onScroll() {
      const element = frame.current!;
      pinned.current = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      look();
    },
    toNewest() {
      if (frame.current) frame.current.scrollTop = frame.current.scrollHeight;
    },
  };
}

function anchoredTop(anchor: Anchor | null, items: readonly ListItem[], tops: Float64Array): number | null {
  if (!anchor) return null;
  const index = items.findIndex((item) => keyOf(item) === anchor.key);
  return index < 0 ? null : tops[index]! + anchor.above;
}

/** Unique among the items of a list. */
function keyOf(item: ListItem): string {
  return item.kind === 'row' ? item.row.id : item.key;
}
