// HAR files that were dropped on the panel or picked: handed to capture, and what became of each.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import { phrase, type Phrase } from '#engine/index.ts';

export type FileNote =
  /** `done` goes from 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly done: number }
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly entries: number;
      readonly failing: number;
      readonly warnings: readonly Phrase[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly why: readonly Phrase[] };

/** A file as the browser gives it. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** Bytes; a browser's longest string ends a little above this. The command line reads larger files. */
const LARGEST_FILE = 500_000_000;
const TOO_LARGE = phrase('It is larger than 500 MB. The command line reads it: 400-doctor diagnose FILE.har');

export interface HarFiles {
  readonly note: ReadonlySignal<FileNote | null>;
  read(files: readonly PickedFile[]): Promise<void>;
  hear(message: FromCapture): void;
  /** Stops the reading; what was read stays in the list. */
  stop(): void;
  dismiss(): void;
}

/** Reads one file after another; a file that cannot be read is told of and does not stop the others. */
export function createHarFiles(send: (message: FromPanel) => void): HarFiles {
  const note = signal<FileNote | null>(null);

  const readOne = async (file: PickedFile): Promise<void> => {
    if (file.size > LARGEST_FILE) {
      note.value = { kind: 'refused', name: file.name, why: [TOO_LARGE] };
      return;
    }
    note.value = { kind: 'reading', name: file.name, done: 0 };
    try {
      send({ type: 'read-file', name: file.name, text: await file.text() });
    } catch (error) {
      note.value = { kind: 'refused', name: file.name, why: [phrase(error instanceof Error ? error.message : String(error))] };
    }
  };

  return {
    note,
    async read(files) {
      for (const file of files) await readOne(file);
    },
    hear(message) {
      if (message.type === 'file-progress') {
        note.value = { kind: 'reading', name: message.name, done: message.done };
      } else if (message.type === 'file-read') {
        const { name, entries, failing, warnings } = message;
        note.value = { kind: 'read', name, entries, failing, warnings };
      } else if (message.type === 'file-refused') {
        note.value = { kind: 'refused', name: message.name, why: message.why };
      }
    },
    stop: () => send({ type: 'stop-reading' }),
    dismiss() {
      note.value = null;
    },
  };
}
