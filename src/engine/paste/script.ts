// What a shell makes of a pasted text: commands of words. Nothing is run, and what only a shell could tell becomes a placeholder.
import { placeholderText } from '../core/placeholder.ts';

/** A word after quoting was undone, and where it begins in the pasted text. */
export interface Word {
  readonly text: string;
  readonly offset: number;
}

/** One command of a script. */
export interface Command {
  readonly words: readonly Word[];
  /** A here-document, which is its standard input; null when there is none. */
  readonly hereDocument: string | null;
  /** True when it reads what the command before it writes. */
  readonly piped: boolean;
}

/** Gathers words into commands as a reader goes along. */
export class ScriptBuilder {
  readonly commands: Command[] = [];
  readonly variables = new Set<string>();
  #words: Word[] = [];
  #word: { text: string; offset: number } | null = null;
  #hereDocument: string | null = null;
  #piped = false;

  /** Adds characters to the word at hand, or begins one. Empty text begins an empty word, as `''` does. */
  add(text: string, offset: number): void {
    this.#word ??= { text: '', offset };
    this.#word.text += text;
  }

  get inWord(): boolean {
    return this.#word !== null;
  }

  /** A variable whose value only the shell knows. */
  addVariable(name: string, offset: number): void {
    this.variables.add(name);
    this.add(placeholderText(name), offset);
  }

  endWord(): void {
    if (this.#word) this.#words.push(this.#word);
    this.#word = null;
  }

  /** Takes the last word back: a redirection belongs to no command line. */
  dropWord(): Word | undefined {
    this.endWord();
    return this.#words.pop();
  }

  setHereDocument(text: string): void {
    this.#hereDocument = text;
  }

  endCommand(pipesOn: boolean): void {
    this.endWord();
    if (this.#words.length > 0) this.commands.push({ words: this.#words, hereDocument: this.#hereDocument, piped: this.#piped });
    else if (pipesOn) return;
    this.#words = [];
    this.#hereDocument = null;
    this.#piped = pipesOn;
  }
}
