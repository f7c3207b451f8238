// A DevTools window with frames in it, as far as messages between them go.

const OWN = 'chrome-extension://own';
const FOREIGN = 'chrome-extension://foreign';

/** A document of another extension: what it posts comes with its origin. */
export interface ForeignFrame {
  postToAll(message: unknown): void;
}

export interface DevToolsFrames {
  /** A frame with a document of our own. */
  add(path: string): Window;
  /** One of another extension, which does not let itself be looked at. */
  addForeign(path: string): ForeignFrame;
  remove(frame: Window): void;
}

export function devtoolsFrames(): DevToolsFrames {
  const parent: Window[] = [];
  const events = new Map<Window, EventTarget>();
  const post = (to: Window, message: unknown): void => {
    const event = new MessageEvent('message', { data: structuredClone(message), origin: FOREIGN });
    queueMicrotask(() => events.get(to)?.dispatchEvent(event));
  };
  const add = (origin: string, pathname: string): Window => {
    const heard = new EventTarget();
    const frame = {
      parent,
      closed: false,
      get location() {
        if (origin === FOREIGN) throw new DOMException('Blocked a frame of another origin', 'SecurityError');
        return { origin, pathname };
      },
      addEventListener: heard.addEventListener.bind(heard),
      removeEventListener: heard.removeEventListener.bind(heard),
      dispatchEvent: heard.dispatchEvent.bind(heard),
      structuredClone,
    };
    const window = frame as unknown as Window;
    events.set(window, heard);
    parent.push(window);
    return window;
  };
  return {
    add: (path) => add(OWN, path),
    addForeign(path) {
      add(FOREIGN, path);
      return { postToAll: (message) => parent.forEach((frame) => post(frame, message)) };
    },
    remove(frame) {
      parent.splice(parent.indexOf(frame), 1);
      Object.assign(frame, { closed: true });
    },
  };
}
