// The failure that is open in the detail pane: asked of capture when a row is selected.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Detail, FromCapture, FromPanel } from '#channel/messages.ts';
import type { Checklist } from './checklist.ts';
import type { LoadedLater } from './loaded-later.ts';
import type { Workbench } from './workbench.ts';

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
  checklistOf(detail: Detail): Promise<Checklist>;
  hear(message: FromCapture): void;
}

/** Keeps the ticks of every failure that was open, so that coming back to one finds them. `workbench` is there with the first detail. */
export function createDetailOpener(send: (message: FromPanel) => void, workbench: LoadedLater<Workbench>): DetailOpener {
  const selected = signal<string | null>(null);
  const open = signal<OpenDetail>({ state: 'none' });
  const checklists = new Map<string, Checklist>();

  const select = (id: string | null): void => {
    if (id === selected.value) return;
    selected.value = id;
    open.value = id === null ? { state: 'none' } : { state: 'loading', id };
    if (id !== null) send({ type: 'open', id });
  };

  const checklistBy = ({ createChecklist }: Workbench, detail: Detail): Checklist => {
    const known = checklists.get(detail.id);
    return known && sameFixes(known.detail, detail) ? { ...known, detail } : createChecklist(detail);
  };

  const show = (bench: Workbench, detail: Detail): void => {
    const checklist = checklistBy(bench, detail);
    checklists.set(detail.id, checklist);
    open.value = { state: 'ready', id: detail.id, detail, checklist };
  };

  /** The detail that came last, while the workbench is still being loaded. */
  let awaited: Detail | null = null;
  const showSoon = async (detail: Detail): Promise<void> => {
    awaited = detail;
    // Where it does not load, the code of the detail pane does not either, and the pane says why.
    const bench = await workbench.load().catch(() => null);
    if (bench && awaited === detail && selected.value === detail.id) show(bench, detail);
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
      if (message.detail.id !== id) return;
      if (workbench.now.value) show(workbench.now.value, message.detail);
      else void showSoon(message.detail);
    } else if (message.type === 'detail-missing' && message.id === id) {
      open.value = { state: 'missing', id };
    }
  };

  return { selected, open, select, checklistOf: async (detail) => checklistBy(await workbench.load(), detail), hear };
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
