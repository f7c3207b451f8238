// A few texts that outlive the window, shared by all DevTools windows of the browser. Asks for no permission.

const PREFIX = '400-doctor/';

/** Null when there is none, or when the browser keeps nothing (cookies and site storage switched off). */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing, the text is gone with the window. */
export function writeStored(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    // Full or switched off: what was chosen still holds in this window.
  }
}

/** Calls back when another window of the extension has written it. */
export function onStored(name: string, changed: (text: string | null) => void): void {
  addEventListener('storage', (event) => {
    if (event.key === PREFIX + name) changed(event.newValue);
  });
}
