// Carries the messages straight from one document to the other, where the browser makes both of them frames of one DevTools window.
import type { Channel } from './channel.ts';

/**
 * Chromium does. There a message comes in half the time that it takes by BroadcastChannel, which goes through the browser's own process and
 * waits while that is busy. `path` is the other document's; while there is no such frame (the panel was not shown yet, or Firefox) messages
 * go by `otherwise`.
 */
export function windowChannel<Outgoing, Incoming>(
  path: string,
  otherwise: Channel<Outgoing, Incoming>,
  own: Window = window,
): Channel<Outgoing, Incoming> {
  let other: Window | null = null;
  return {
    send(message) {
      // A frame stays the same one when its document is loaded anew.
      if (other === null || other.closed) other = frameAt(path, own);
      if (other) other.postMessage(message, own.location.origin);
      else otherwise.send(message);
    },
    listen(hear) {
      const onMessage = ({ origin, data }: MessageEvent<Incoming>): void => {
        if (origin === own.location.origin) hear(data);
      };
      own.addEventListener('message', onMessage);
      const stop = otherwise.listen(hear);
      return () => {
        own.removeEventListener('message', onMessage);
        stop();
      };
    },
  };
}

function frameAt(path: string, { parent }: Window): Window | null {
  for (let index = 0; index < parent.length; index += 1) {
    const frame = parent[index]!;
    if (pathOf(frame) === path) return frame;
  }
  return null;
}

/** Frames of other extensions do not let themselves be looked at. */
function pathOf(frame: Window): string | null {
  try {
    return frame.location.pathname;
  } catch {
    return null;
  }
}
