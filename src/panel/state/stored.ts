// A text that outlives the window, as the browser's side gives it.

/** One stored text. */
export interface Stored {
  /** Null when nothing was stored. */
  read(): string | null;
  write(text: string): void;
  /** Calls back when another window has written it. */
  onChange(changed: (text: string | null) => void): void;
}

/** A stored text as JSON; undefined when there is none or it is none. */
export function parsedText(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
