// Scrolling of the list: what is in sight, and how it holds still while rows come in.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemAt, type ListItem } from '../../state/list-items.ts';

/** An item's upper edge and its height, or the part in sight; in CSS pixels of the list. */
export interface Extent {
  readonly top: number;
  readonly height: number;
}

export interface ListScrolling {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly view: Extent;
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

/**
 * Follows the newest item while the list is scrolled to its end, where the newest come last; else keeps what one looks at in its place. The open
 * row stays in sight when the list gets smaller, as it does where the detail takes its place below it.
 */
export function useListScrolling(items: readonly ListItem[], tops: Float64Array, newestLast: boolean, open: Extent | null): ListScrolling {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0 });
  const pinned = useRef(true);
  const anchor = useRef<Anchor | null>(null);
  const seen = useRef(items.length);
  const lastTop = useRef(0);
  const pinWaits = useRef(false);
  // What follows the newest is known without asking the document, which would have to be laid out for the answer.
  const follows = pinned.current && newestLast && view.height > 0;
  const drawn = useRef(view);
  drawn.current = follows ? { top: Math.max(0, tops.at(-1)! - view.height), height: view.height } : view;

  const look = (): void => {
    const element = frame.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height } = element;
    const index = itemAt(tops, top);
    const item = items[index];
    anchor.current = item ? { key: keyOf(item), above: top - tops[index]! } : null;
    if (pinned.current) seen.current = items.length;
    if (Math.abs(top - drawn.current.top) >= 1 || height !== drawn.current.height) setView({ top, height });
  };

  /** With the next frame, which is laid out in any case. */
  const pinSoon = (): void => {
    if (pinWaits.current) return;
    pinWaits.current = true;
    requestAnimationFrame(() => {
      pinWaits.current = false;
      const element = frame.current;
      if (!element || !pinned.current) return;
      element.scrollTop = element.scrollHeight;
      lastTop.current = element.scrollTop;
    });
  };

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    if (follows) {
      seen.current = items.length;
      return pinSoon();
    }
    const target = pinned.current && newestLast ? tops.at(-1)! - element.clientHeight : anchoredTop(anchor.current, items, tops);
    if (target !== null && Math.abs(element.scrollTop - target) > 1) element.scrollTop = target;
    look();
  }, [items]);

  const resized = (): void => {
    const element = frame.current;
    const { top, height } = drawn.current;
    if (element && height > 0 && height !== element.clientHeight) {
      if (pinned.current && newestLast) element.scrollTop = element.scrollHeight;
      if (open && open.top >= top && open.top < top + height) scrollIntoSight(element, open);
      pinned.current = isAtEnd(element);
      lastTop.current = element.scrollTop;
    }
    look();
  };

  const latest = useRef(resized);
  latest.current = resized;
  useLayoutEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  return {
    frame,
    view: drawn.current,
    newer: pinned.current || !newestLast ? 0 : Math.max(0, items.length - seen.current),
    onScroll() {
      const element = frame.current!;
      const { scrollTop: top } = element;
      // Short of the end without having gone up: rows came, and the list is still to follow them.
      pinned.current = isAtEnd(element) || (pinned.current && newestLast && top >= lastTop.current);
      lastTop.current = top;
      look();
    },
    toNewest() {
      if (frame.current) frame.current.scrollTop = frame.current.scrollHeight;
    },
  };
}

/** Scrolls as little as is needed. */
export function scrollIntoSight(frame: HTMLElement, { top, height }: Extent): void {
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + height > frame.scrollTop + frame.clientHeight) frame.scrollTop = top + height - frame.clientHeight;
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop + clientHeight >= scrollHeight - 2;
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
