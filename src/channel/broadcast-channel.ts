// Carries the messages between the two documents that one DevTools window holds.
import type { CaptureEnd, Channel, PanelEnd } from './channel.ts';

/** The panel's end for one inspected tab. */
export const panelEnd = (tabId: number): PanelEnd => channelFor(tabId);
/** The devtools page's end for one inspected tab. */
export const captureEnd = (tabId: number): CaptureEnd => channelFor(tabId);

/** The documents of EVERY open DevTools window hear a BroadcastChannel of one name: the tab's id keeps them apart. */
function channelFor<Outgoing, Incoming>(tabId: number): Channel<Outgoing, Incoming> {
  const broadcast = new BroadcastChannel(`400-doctor/${tabId}`);
  return {
    send: (message) => broadcast.postMessage(message),
    listen(hear) {
      const onMessage = (event: MessageEvent<Incoming>): void => hear(event.data);
      broadcast.addEventListener('message', onMessage);
      return () => broadcast.removeEventListener('message', onMessage);
    },
  };
}
