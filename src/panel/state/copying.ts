// Copying a command, and what is said about it afterwards.
import { signal, type ReadonlySignal } from '@preact/signals';
import { curl, render, type Request } from '#engine/index.ts';

/** What became of the last attempt. `text` is what should have been on the clipboard. */
export type CopyOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied'; readonly what: CopiedThing; readonly blanks: number }
  | { readonly kind: 'refused'; readonly what: CopiedThing; readonly text: string }
  | { readonly kind: 'inexpressible'; readonly why: string };

export type CopiedThing = 'fixed' | 'original' | 'text';

export interface Copying {
  readonly outcome: ReadonlySignal<CopyOutcome>;
  /** `blanks` is how many values are still to be filled in. */
  copyCurl(what: 'fixed' | 'original', request: Request, blanks: number): Promise<void>;
  copyPlain(text: string): Promise<void>;
  dismiss(): void;
}

/** `copyText` answers false when no way to the clipboard worked. */
export function createCopying(copyText: (text: string) => Promise<boolean>): Copying {
  const outcome = signal<CopyOutcome>({ kind: 'none' });

  const copy = async (what: CopiedThing, text: string, blanks: number): Promise<void> => {
    outcome.value = (await copyText(text)) ? { kind: 'copied', what, blanks } : { kind: 'refused', what, text };
  };

  return {
    outcome,
    async copyCurl(what, request, blanks) {
      const command = curlText(request);
      if (command.text === null) outcome.value = { kind: 'inexpressible', why: command.why };
      else await copy(what, command.text, blanks);
    },
    copyPlain: (text) => copy('text', text, 0),
    dismiss() {
      outcome.value = { kind: 'none' };
    },
  };
}

/** A copied text is all there is: nothing is saved beside it. */
export const IN_ONE_TEXT = { 'body-file': 'no' };

/** The request as a curl command, or why it cannot be said as one. */
export function curlText(request: Request): { readonly text: string; readonly why: null } | { readonly text: null; readonly why: string } {
  try {
    return { text: render(curl, request, IN_ONE_TEXT).text, why: null };
  } catch (error) {
    return { text: null, why: error instanceof Error ? error.message : String(error) };
  }
}
