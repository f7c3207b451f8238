// What goes to the clipboard, and what became of the last attempt.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Phrase, SavedFile } from '#engine/index.ts';

export type CopiedThing = 'fixed' | 'original' | 'several' | 'text';

export interface Copied {
  readonly kind: 'copied';
  readonly what: CopiedThing;
  readonly title: string;
  readonly blanks: number;
  readonly files: readonly SavedFile[];
  /** Requests that the text cannot say, of several. */
  readonly leftOut: number;
}

/** `text` is what should have been on the clipboard. */
export type CopyOutcome =
  | { readonly kind: 'none' }
  | Copied
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'inexpressible'; readonly title: string; readonly why: Phrase };

export interface Clipboard {
  readonly outcome: ReadonlySignal<CopyOutcome>;
  /** Says `copied` of the text once it is on the clipboard. */
  put(text: string, copied: Copied): Promise<void>;
  copyPlain(text: string): Promise<void>;
  /** Says that there is nothing to be copied, or to be handed on, and why. */
  tell(outcome: CopyOutcome): void;
  dismiss(): void;
}

/** `copyText` answers false when no way to the clipboard worked. */
export function createClipboard(copyText: (text: string) => Promise<boolean>): Clipboard {
  const outcome = signal<CopyOutcome>({ kind: 'none' });
  const put = async (text: string, copied: Copied): Promise<void> => {
    outcome.value = (await copyText(text)) ? copied : { kind: 'refused', text };
  };
  return {
    outcome,
    put,
    copyPlain: (text) => put(text, { kind: 'copied', what: 'text', title: '', blanks: 0, files: [], leftOut: 0 }),
    tell: (told) => void (outcome.value = told),
    dismiss: () => void (outcome.value = { kind: 'none' }),
  };
}
