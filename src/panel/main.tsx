// The panel's entry: binds it to the DevTools window that it stands in.
import { panelEnd } from '#channel/broadcast-channel.ts';
import { copyText } from '#platform/clipboard.ts';
import { inspectedTabId, onTheme, theme } from '#platform/devtools-panels.ts';
import { onContextLost } from '#platform/extension-context.ts';
import { mountPanel } from './mount-panel.tsx';

mountPanel(document.body, { channel: panelEnd(inspectedTabId()), theme: theme(), onTheme, copyText, onOutdated: onContextLost });
