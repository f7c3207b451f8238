// The devtools page: it lives as long as the DevTools window, listens to the inspected tab, and adds the panel.
import { captureEnd } from '#channel/broadcast-channel.ts';
import * as tab from '#platform/devtools-network.ts';
import { createPanel, inspectedTabId } from '#platform/devtools-panels.ts';
import { startCapture } from './capture.ts';
import { createEngine } from './engine-client.ts';
import { startWorker } from './start-worker.ts';

startCapture(tab, createEngine(startWorker), captureEnd(inspectedTabId()));
createPanel();
