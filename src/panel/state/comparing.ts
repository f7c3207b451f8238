// What the open failure is compared with: the requests that passed, one of them, or any other row that one picks.
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import type { Twin } from '#engine/index.ts';
import type { OpenDetail } from './open-detail.ts';

/** The requests beside the failing one. */
export type Others =
  /** No request like it has passed, and no row was picked. */
  | { readonly state: 'none' }
  /** The picked row was asked for. */
  | { readonly state: 'loading' }
  /** The picked row is no longer kept. */
  | { readonly state: 'missing' }
  /** At least one; the first is the one to show. `passed` is false for a row of the list. */
  | { readonly state: 'ready'; readonly twins: readonly [Twin, ...Twin[]]; readonly passed: boolean };

export interface Comparing {
  /** The id of the one request that was picked; '' for all that passed. */
  readonly picked: ReadonlySignal<string>;
  readonly others: ReadonlySignal<Others>;
  /** A passing request or a row, by its id; '' for all that passed. */
  pick(id: string): void;
  hear(message: FromCapture): void;
}

interface Pick {
  /** The failure that it is compared with: a choice holds for that alone. */
  readonly of: string;
  readonly id: string;
}

export function createComparing(send: (message: FromPanel) => void, open: ReadonlySignal<OpenDetail>): Comparing {
  const pick = signal<Pick | null>(null);
  /** What capture answered about the picked row. */
  const row = signal<{ readonly id: string; readonly twin: Twin | null } | null>(null);
  const openId = computed(() => (open.value.state === 'none' ? null : open.value.id));
  const picked = computed(() => (pick.value !== null && pick.value.of === openId.value ? pick.value.id : ''));
  const twins = computed(() => (open.value.state === 'ready' ? open.value.detail.twins : []));

  const others = computed((): Others => {
    const [first, ...rest] = picked.value === '' ? twins.value : twins.value.filter(({ id }) => id === picked.value);
    if (first) return { state: 'ready', twins: [first, ...rest], passed: true };
    if (picked.value === '') return { state: 'none' };
    if (row.value?.id !== picked.value) return { state: 'loading' };
    return row.value.twin ? { state: 'ready', twins: [row.value.twin], passed: false } : { state: 'missing' };
  });

  return {
    picked,
    others,
    pick(id) {
      if (openId.value === null) return;
      pick.value = { of: openId.value, id };
      row.value = null;
      if (id !== '' && !twins.value.some((twin) => twin.id === id)) send({ type: 'open', id });
    },
    hear(message) {
      if (message.type === 'detail' && message.detail.id === pick.value?.id)
        row.value = { id: message.detail.id, twin: { id: message.detail.id, request: message.detail.exchange.request } };
      else if (message.type === 'detail-missing' && message.id === pick.value?.id) row.value = { id: message.id, twin: null };
    },
  };
}
