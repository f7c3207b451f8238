// The keys n and p lead from mark to mark of a view.
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { leadTo } from '../parts/lead-to.ts';

/** Listens while the view of `root` is shown. */
export function useMarkKeys(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = { n: 1, p: -1 }[event.key];
      const target = event.target as HTMLElement | null;
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest('input, textarea, select, dialog, [role="menu"], [contenteditable]')) return;
      const marks = [...(root.current?.querySelectorAll<HTMLElement>('mark.mark') ?? [])];
      if (marks.length === 0) return;
      event.preventDefault();
      const now = marks.indexOf(document.activeElement as HTMLElement);
      goToMark(marks[now < 0 ? (by > 0 ? 0 : marks.length - 1) : (now + by + marks.length) % marks.length]!);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Unfolds what the mark stands in, and gives it the focus: it is seen, and heard. */
export function goToMark(mark: HTMLElement): void {
  for (let folded = mark.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  leadTo(mark, 'center');
}
