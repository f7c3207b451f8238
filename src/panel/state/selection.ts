// Which rows are chosen: one whose detail is open, and with it others for what is done to several at once.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Row } from '#channel/messages.ts';
import type { DetailOpener } from './open-detail.ts';

export interface Selection {
  /** Every chosen row that is still shown; the open one among them. */
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  /** The chosen rows in the order of the list. */
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** This row alone, opened. */
  only(id: string): void;
  /** Takes a row in or out; the open one changes with it. */
  toggle(id: string): void;
  /** All rows from where the choice began to this. */
  extendTo(id: string): void;
  all(): void;
  /** Opens the row after these, or the one before where none follows, when the open one is among them. */
  leave(ids: ReadonlySet<string>): void;
  /** Opens the row that many places below the named one, as far as the list goes; `extend` chooses all from where the choice began to there. */
  step(by: number, from: string, extend: boolean): void;
}

/** `order` holds the rows as they are shown. */
export function createSelection(order: ReadonlySignal<readonly Row[]>, detail: DetailOpener): Selection {
  const chosen = signal<ReadonlySet<string>>(new Set());
  /** The row where the choice of several began. */
  let anchor: string | null = null;
  const ids = computed(() => {
    const open = detail.selected.value;
    return open !== null && !chosen.value.has(open) ? new Set([open]) : chosen.value;
  });
  const choose = (set: ReadonlySet<string>, open: string | null): void => {
    chosen.value = set;
    detail.select(open);
  };
  const only = (id: string): void => {
    anchor = id;
    choose(new Set([id]), id);
  };
  /** Both included; from the open row where that from which the choice began is gone. */
  const upTo = (to: string): Set<string> => {
    const rows = order.value;
    const placeOf = (wanted: string | null): number => rows.findIndex(({ id }) => id === wanted);
    const [began, open, b] = [placeOf(anchor), placeOf(detail.selected.value), placeOf(to)];
    const a = anchor !== null && ids.value.has(anchor) && began >= 0 ? began : open;
    if (a < 0 || b < 0) return new Set([to]);
    return new Set(rows.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id));
  };
  return {
    ids,
    rows: computed(() => order.value.filter(({ id }) => ids.value.has(id))),
    only,
    toggle(id) {
      const set = new Set(ids.value);
      if (!set.delete(id)) set.add(id);
      anchor = id;
      choose(set, set.has(id) ? id : ([...set].at(-1) ?? null));
    },
    extendTo(id) {
      chosen.value = upTo(id);
      if (detail.selected.value === null) detail.select(id);
    },
    all() {
      chosen.value = new Set(order.value.map(({ id }) => id));
    },
    leave(going) {
      const open = detail.selected.value;
      if (open === null || !going.has(open)) return;
      const rows = order.value;
      const at = rows.findIndex(({ id }) => id === open);
      const stays = ({ id }: Row): boolean => !going.has(id);
      const next = rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays);
      choose(new Set(next ? [next.id] : []), next?.id ?? null);
    },
    step(by, from, extend) {
      const rows = order.value;
      const at = rows.findIndex(({ id }) => id === from);
      const next = rows[Math.min(Math.max(at < 0 ? 0 : at + by, 0), rows.length - 1)];
      if (!next) return;
      if (extend) choose(upTo(next.id), next.id);
      else only(next.id);
    },
  };
}
