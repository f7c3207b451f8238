// Carries the messages straight from one document to the other, where the browser makes both of them frames of one DevTools window.
import type { Channel } from './channel.ts';

/** A window of the same origin and thread, with what its document is made of. */
type OwnWindow = Window & Pick<typeof globalThis, 'structuredClone'>;

/**
 * Chromium does, and gives both one thread. There a message is heard as soon as the sender's own code has come to its end, ahead of what
 * else waits for the thread; by BroadcastChannel it would go through the browser's own process and wait while that is busy. `path` is the
 * other document's; while there is no such frame (the panel was not shown yet, or Firefox) messages go by `otherwise`.
 */
export function windowChannel<Outgoing, Incoming>(
  path: string,
  otherwise: Channel<Outgoing, Incoming>,
  own: Window = window,
): Channel<Outgoing, Incoming> {
  let other: OwnWindow | null = null;
  return {
    send(message) {
      // A frame stays the same one when its document is loaded anew.
      if (other === null || other.closed) other = frameAt(path, own);
      if (other) handTo(other, message, own.location.origin);
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

/** The copy is made by the other window, and so holds on to nothing of this one. */
function handTo(other: OwnWindow, message: unknown, origin: string): void {
  const event = new MessageEvent('message', { data: other.structuredClone(message), origin });
  queueMicrotask(() => other.dispatchEvent(event));
}

function frameAt(path: string, { parent }: Window): OwnWindow | null {
  for (let index = 0; index < parent.length; index += 1) {
    const frame = parent[index] as OwnWindow;
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
