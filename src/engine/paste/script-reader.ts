// What readers of a script share: a place in the text, the words gathered so far, one step after another.
import { ScriptBuilder } from './script.ts';

/** Takes a text apart step by step; a shell of its own says what a step is. */
export abstract class ScriptReader {
  protected readonly text: string;
  protected readonly script = new ScriptBuilder();
  /** Where the next step begins, in UTF-16 units. */
  protected at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads to the end. Throws `Unreadable` for what cannot be read. */
  read(): ScriptBuilder {
    while (this.at < this.text.length) this.step();
    this.script.endCommand(false);
    return this.script;
  }

  /** Reads what begins at `at` and moves `at` behind it. */
  protected abstract step(): void;

  protected skipComment(at: number): void {
    const end = this.text.indexOf('\n', at);
    this.at = end < 0 ? this.text.length : end;
  }
}
