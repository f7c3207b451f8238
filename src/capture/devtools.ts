// The devtools page: it lives as long as the DevTools window, listens to the inspected tab, and adds the panel.
import { captureEnd } from '#channel/broadcast-channel.ts';
import { windowChannel } from '#channel/window-channel.ts';
import * as tab from '#platform/devtools-network.ts';
import { createPanel, inspectedTabId } from '#platform/devtools-panels.ts';
import { extensionVersion } from '#platform/extension-context.ts';
import { readStored } from '#platform/stored-text.ts';
import { startCapture } from './capture.ts';
import { createEngine } from './engine-client.ts';
import { createReporter } from './reporter.ts';
import { startWorker } from './start-worker.ts';

const channel = windowChannel('/src/panel/index.html', captureEnd(inspectedTabId()));
const engine = createEngine(startWorker);
startCapture(
  {
    ...tab,
    storedSettings: () => readStored('settings'),
    language: () => navigator.language,
    generator: () => `400 Doctor ${extensionVersion()}`,
  },
  engine,
  createReporter(startWorker),
  channel,
);
createPanel((action) =>
  channel.send(action.kind === 'text' ? { type: 'search', text: action.text } : { type: 'search-step', by: action.by }),
);
// Behind all that listens.
void import('./warm-up.ts').then(({ warmUp }) => warmUp(engine));
