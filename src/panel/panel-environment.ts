// What the panel asks of the world around it, so that it runs in DevTools, in tests and in the harness alike.
import type { PanelEnd } from '#channel/channel.ts';

/** DevTools' look. */
export type Theme = 'light' | 'dark';

/** Everything outside the panel's own document. */
export interface PanelEnvironment {
  readonly channel: PanelEnd;
  readonly theme: Theme;
  /** Calls back whenever DevTools changes its look. */
  onTheme(changed: (theme: Theme) => void): void;
  /** Puts text on the clipboard; false when no way to do it worked. Never rejects. */
  copyText(text: string): Promise<boolean>;
  /** Calls back once when the extension was updated or removed under the open panel, which then hears nothing more. */
  onOutdated(outdated: () => void): void;
}
