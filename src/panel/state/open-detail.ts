// The failure that is open in the detail pane: asked of capture when a row is selected.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Detail, FromCapture, FromPanel } from '#channel/messages.ts';
import { createChecklist, type Checklist } from './checklist.ts';

export type OpenDetail =
  | { readonly state: 'none' }
  | { readonly state: 'loading'; readonly id: string }
  | { readonly state: 'missing'; readonly id: string }
  | { readonly state: 'ready'; readonly id: string; readonly detail: Detail; readonly checklist: Checklist };

export interface DetailOpener {
  readonly selected: ReadonlySignal<string | null>;
  readonly open: ReadonlySignal<OpenDetail>;
  select(id: string | null): void;
  /** The checklist of a failure, as the person left it. */
  checklistOf(detail: Detail): Checklist;
  hear(message: FromCapture): void;
}

/** Keeps the ticks of every failure that was open, so that coming back to one finds them. */
export function createDetailOpener(send: (message: FromPanel) => void): DetailOpener {
  const selected = signal<string | null>(null);
  const open = signal<OpenDetail>({ state: 'none' });
  const checklists = new Map<string, Checklist>();

  const select = (id: string | null): void => {
    if (id === selected.value) return;
    selected.value = id;
    open.value = id === null ? { state: 'none' } : { state: 'loading', id };
    if (id !== null) send({ type: 'open', id });
  };

  const checklistOf = (detail: Detail): Checklist => {
    const known = checklists.get(detail.id);
    return known && sameFixes(known.detail, detail) ? { ...known, detail } : createChecklist(detail);
  };

  const show = (detail: Detail): void => {
    const checklist = checklistOf(detail);
    checklists.set(detail.id, checklist);
    open.value = { state: 'ready', id: detail.id, detail, checklist };
  };

  const hear = (message: FromCapture): void => {
    const id = selected.value;
    if (message.type === 'list') {
      const known = new Set(message.rows.map((row) => row.id));
      for (const each of checklists.keys()) if (!known.has(each)) checklists.delete(each);
      if (id !== null && !known.has(id)) select(null);
    } else if (message.type === 'rows') {
      // The row was diagnosed anew: what is open is shown until the new detail is here.
      if (id !== null && message.rows.some((row) => row.id === id)) send({ type: 'open', id });
    } else if (message.type === 'detail') {
      if (message.detail.id === id) show(message.detail);
    } else if (message.type === 'detail-missing' && message.id === id) {
      open.value = { state: 'missing', id };
    }
  };

  return { selected, open, select, checklistOf, hear };
}

/** True when ticks made on the one can stand on the other: same request, same fixes. In which words these are said does not matter. */
function sameFixes(a: Detail, b: Detail): boolean {
  return wordless(a) === wordless(b);
}

function wordless({ exchange, diagnosis: { findings, checklist, fixed } }: Detail): string {
  const faults = findings.map(({ check, messageId, at, fixes }) => [
    check,
    messageId,
    at,
    fixes.map(({ safety, patch, steps, placeholders }) => [safety, patch, steps?.length, placeholders]),
  ]);
  return JSON.stringify([exchange.request, faults, checklist, fixed?.findings]);
}
