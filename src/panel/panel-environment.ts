// What the panel asks of the world around it, so that it runs in DevTools, in tests and in the harness alike.
import type { PanelEnd } from '#channel/channel.ts';
import type { Stored } from './state/stored.ts';

/** DevTools' look. */
export type Theme = 'light' | 'dark';

/** A place in a source file; line and column from 1. */
export interface SourcePlace {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Everything outside the panel's own document. */
export interface PanelEnvironment {
  readonly channel: PanelEnd;
  /** The browser's language, as a BCP 47 tag. */
  readonly language: string;
  readonly theme: Theme;
  /** Calls back whenever DevTools changes its look. */
  onTheme(changed: (theme: Theme) => void): void;
  /** Puts text on the clipboard; false when no way to do it worked. Never rejects. */
  copyText(text: string): Promise<boolean>;
  /** Calls back once when the extension was updated or removed under the open panel, which then hears nothing more. */
  onOutdated(outdated: () => void): void;
  readonly storedSettings: Stored;
  readonly storedFilter: Stored;
  /** Shows a line in DevTools' Sources panel; null where the browser cannot. */
  readonly openSource: ((place: SourcePlace) => void) | null;
  /** Whether the browser can show a request in its Network panel. */
  readonly canShowInNetwork: boolean;
  /** Hands the person a file. */
  saveFile(name: string, content: string | Uint8Array, mediaType: string): void;
}
