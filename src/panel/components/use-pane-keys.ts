// F6 leads from one part of the panel to the next, Shift+F6 back, as it does in DevTools' neighbours; Escape closes the diagnosis, as it does in its Network panel.
import { useEffect } from 'preact/hooks';
import type { PanelState } from '../state/panel-state.ts';
import { closeDetail } from './parts/close-detail.ts';

/** What takes the focus in a part: the filter, the row that the Tab key reaches, else the part itself. */
const ENTRANCE = '[data-testid="search"], [data-row][tabindex="0"]';
/** Where Escape has a meaning of its own; what is open above the panel has the next one, wherever the focus is. */
const OWN_ESCAPE = 'input, textarea, select, [contenteditable], [role="slider"]';
const ABOVE = '[role="menu"], [popover]';

export function usePaneKeys(panel: PanelState): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.key === 'F6') {
        event.preventDefault();
        goToPane(event.shiftKey ? -1 : 1);
      } else if (event.key === 'Escape' && panel.detail.selected.value !== null && closesDetail(event.target as Element)) {
        event.preventDefault();
        event.stopPropagation();
        closeDetail(panel.detail);
      }
    };
    // Before DevTools hears the document's keys: it would open its drawer.
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [panel]);
}

function closesDetail(target: Element): boolean {
  return target.closest(OWN_ESCAPE) === null && document.querySelector(ABOVE) === null;
}

function goToPane(by: number): void {
  // Where the list has the panel to itself, the detail cannot be seen.
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = now < 0 ? 0 : (now + by + panes.length) % panes.length;
  (panes[next]?.querySelector<HTMLElement>(ENTRANCE) ?? panes[next])?.focus();
}
