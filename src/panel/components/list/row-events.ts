// What presses and keys in the list do. The list hears them for all its rows: a row that comes needs no listeners of its own.
import type { ListItem, RowItem } from '../../state/list-items.ts';
import type { PanelState } from '../../state/panel-state.ts';

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

export interface RowEvents {
  onClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** `showMenu` hears where the menu of the chosen rows is wanted, `follow` that the focus is to go where the selection goes. */
export function rowEvents(
  panel: PanelState,
  items: readonly ListItem[],
  showMenu: (x: number, y: number) => void,
  follow: () => void,
): RowEvents {
  const { listView, selection, detail, filter } = panel;

  const openMenu = (id: string, x: number, y: number): void => {
    if (!selection.ids.value.has(id)) selection.only(id);
    showMenu(x, y);
  };

  return {
    onClick(event) {
      const hit = rowOf(event, items);
      if (!hit) return;
      const { row, repeat } = hit.item;
      const sign = (event.target as Element).closest<HTMLElement>('[data-sign]')?.dataset['sign'];
      const [folded] = filter.foldedInto.value.get(row.id) ?? [];
      if (sign === 'repeats' && repeat?.as === 'head') listView.setOpen(repeat.key, !repeat.open);
      else if (sign === 'folded' && folded) detail.select(folded.id);
      else if (event.ctrlKey || event.metaKey) selection.toggle(row.id);
      else if (event.shiftKey) selection.extendTo(row.id);
      else selection.only(row.id);
    },
    onContextMenu(event) {
      const hit = rowOf(event, items);
      if (!hit) return;
      event.preventDefault();
      openMenu(hit.item.row.id, event.clientX, event.clientY);
    },
    onKeyDown(event) {
      const hit = rowOf(event, items);
      if (!hit) return;
      const { row, repeat } = hit.item;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        event.preventDefault();
        const { left, bottom } = hit.element.getBoundingClientRect();
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
        follow();
        selection.step(by, row.id, event.shiftKey);
      }
    },
  };
}

/** The row in which something happened; null between rows. */
function rowOf({ target }: Event, items: readonly ListItem[]): { readonly item: RowItem; readonly element: Element } | null {
  const element = (target as Element).closest<HTMLElement>('[data-row]');
  const item = items.find((each): each is RowItem => each.kind === 'row' && each.row.id === element?.dataset['id']);
  return element && item ? { item, element } : null;
}
