// The panel's entry: binds it to the DevTools window that it stands in.
import { panelEnd } from '#channel/broadcast-channel.ts';
import { windowChannel } from '#channel/window-channel.ts';
import { copyText } from '#platform/clipboard.ts';
import { canShowInNetwork, inspectedTabId, onTheme, sourceOpener, theme } from '#platform/devtools-panels.ts';
import { onContextLost } from '#platform/extension-context.ts';
import { saveFile } from '#platform/save-file.ts';
import { onStored, readStored, writeStored } from '#platform/stored-text.ts';
import { mountPanel } from './mount-panel.tsx';
import type { Stored } from './state/stored.ts';

const stored = (name: string): Stored => ({
  read: () => readStored(name),
  write: (text) => writeStored(name, text),
  onChange: (changed) => onStored(name, changed),
});

mountPanel(document.body, {
  channel: windowChannel('/src/capture/devtools.html', panelEnd(inspectedTabId())),
  language: navigator.language,
  theme: theme(),
  onTheme,
  copyText,
  onOutdated: onContextLost,
  storedSettings: stored('settings'),
  storedFilter: stored('filter'),
  openSource: sourceOpener(),
  canShowInNetwork: canShowInNetwork(),
  saveFile,
});
