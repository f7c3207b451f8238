// HAR files that were dropped on the panel or picked: handed to capture, and what became of each.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FromCapture, FromPanel } from '#channel/messages.ts';
import { phrase } from '#engine/index.ts';

/** What capture tells of a file, and the panel of one that it does not hand over. */
export type FileNote = Extract<FromCapture, { readonly type: 'file-progress' | 'file-read' | 'file-refused' }>;

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
      note.value = { type: 'file-refused', name: file.name, why: [TOO_LARGE] };
      return;
    }
    note.value = { type: 'file-progress', name: file.name, done: 0 };
    try {
      send({ type: 'read-file', name: file.name, text: await file.text() });
    } catch (error) {
      note.value = { type: 'file-refused', name: file.name, why: [phrase(error instanceof Error ? error.message : String(error))] };
    }
  };

  return {
    note,
    async read(files) {
      for (const file of files) await readOne(file);
    },
    hear(message) {
      if (message.type === 'file-progress' || message.type === 'file-read' || message.type === 'file-refused') note.value = message;
    },
    stop: () => send({ type: 'stop-reading' }),
    dismiss() {
      note.value = null;
    },
  };
}
