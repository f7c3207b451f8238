// What one works on a failure with, loaded after the list: it patches requests and writes them as texts, which the list does not need.
import type { Detail } from '#channel/messages.ts';
import { createChecklist, type Checklist } from './checklist.ts';
import type { Clipboard } from './clipboard.ts';
import { createCopying, type Copying } from './copying.ts';
import type { SettingsState } from './settings-state.ts';

export interface Workbench {
  readonly copying: Copying;
  createChecklist(detail: Detail): Checklist;
}

export function createWorkbench(clipboard: Clipboard, settings: SettingsState): Workbench {
  return { copying: createCopying(clipboard, settings, async () => await import('#engine/all-targets.ts')), createChecklist };
}
