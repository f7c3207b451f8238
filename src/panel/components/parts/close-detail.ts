// Closes the diagnosis; the focus goes back to the row that it was of.
import type { DetailOpener } from '../../state/open-detail.ts';

export function closeDetail(detail: DetailOpener): void {
  const id = detail.selected.value;
  if (id === null) return;
  detail.select(null);
  // The list may have room for more rows now, and draws them with the next frame.
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-row][data-id="${CSS.escape(id)}"]`);
    (row ?? document.querySelector<HTMLElement>('[data-row][tabindex="0"]'))?.focus({ preventScroll: true });
  });
}
