// The chosen settings: stored, shared with the other windows of the browser, and told to capture.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { FromPanel } from '#channel/messages.ts';
import { captureSettings, importSettings, readSettings, type Settings } from '#channel/settings.ts';
import { parsedText, type Stored } from './stored.ts';

export interface SettingsState {
  readonly current: ReadonlySignal<Settings>;
  choose(changes: Partial<Settings>): void;
  /** As text for a file. */
  exported(): string;
  /** False when the text is no settings file. */
  takeOver(text: string): boolean;
}

/** Tells capture at once, and at every change. */
export function createSettings(stored: Stored, send: (message: FromPanel) => void): SettingsState {
  const current = signal(readSettings(parsedText(stored.read())));
  const set = (settings: Settings): void => {
    current.value = settings;
    send({ type: 'settings', settings: captureSettings(settings) });
  };
  stored.onChange((text) => set(readSettings(parsedText(text))));
  const keep = (settings: Settings): void => {
    set(settings);
    stored.write(JSON.stringify(settings));
  };
  return {
    current,
    choose: (changes) => keep(readSettings({ ...current.value, ...changes })),
    exported: () => JSON.stringify(current.value, null, 2),
    takeOver(text) {
      const imported = importSettings(text);
      if (imported) keep(imported);
      return imported !== null;
    },
  };
}
