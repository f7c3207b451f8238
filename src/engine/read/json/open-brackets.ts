// The brackets that are open while JSON is read.

/** A stack of them, which also knows of each kind whether one is open. */
export class OpenBrackets {
  readonly #closers: string[] = [];
  #objects = 0;

  get depth(): number {
    return this.#closers.length;
  }

  /** The closing bracket that is due; undefined where none is open. */
  get due(): string | undefined {
    return this.#closers.at(-1);
  }

  open(character: '{' | '['): void {
    this.#closers.push(character === '{' ? '}' : ']');
    if (character === '{') this.#objects++;
  }

  /** Closes the innermost one, however it is written. */
  close(): void {
    if (this.#closers.pop() === '}') this.#objects--;
  }

  /** True where a closing bracket has one to close, at whichever depth. */
  hasOneFor(character: '}' | ']'): boolean {
    return character === '}' ? this.#objects > 0 : this.#closers.length > this.#objects;
  }

  /** The closing brackets that are due, in the order in which they are. */
  closing(): string {
    return this.#closers.toReversed().join('');
  }

  /** Where the text ahead of the closing brackets that are due ends; null unless these, and blanks, are the end of the text. */
  atEndOf(text: string): number | null {
    if (this.depth === 0) return null;
    const due = [...this.closing()];
    for (let at = text.length - 1; at >= 0; at--) {
      const character = text.charAt(at);
      if (character === ' ') continue;
      if (due.length === 0) return at + 1;
      if (character !== due.pop()) return null;
    }
    return null;
  }
}
