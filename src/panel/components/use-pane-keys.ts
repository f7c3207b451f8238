// F6 leads from one part of the panel to the next, Shift+F6 back, as it does in DevTools' neighbours.
import { useEffect } from 'preact/hooks';

/** What takes the focus in a part: the filter, the row that the Tab key reaches, else the part itself. */
const ENTRANCE = '[data-testid="search"], [data-row][tabindex="0"]';

export function usePaneKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      // Where the list has the panel to itself, the detail cannot be seen.
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
      const now = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next = now < 0 ? 0 : (now + (event.shiftKey ? panes.length - 1 : 1)) % panes.length;
      (panes[next]?.querySelector<HTMLElement>(ENTRANCE) ?? panes[next])?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
