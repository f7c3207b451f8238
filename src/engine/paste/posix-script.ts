// A text as POSIX shells, bash and zsh take it apart (POSIX.1-2024, XCU 2.2 and 2.3; `$'…'` of 2.2.4): quotes, continuations, pipes, here-documents.
import { unescaped } from './escapes.ts';
import type { ScriptBuilder } from './script.ts';
import { ScriptReader } from './script-reader.ts';
import { Unreadable } from './unreadable.ts';

const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)[^}\n]{0,200}\})/y;
const HERE_DOCUMENT = /<<-?[ \t]*(['"]?)([\w.-]+)\1/y;
const REDIRECTION = /\d?(?:<|>>?|&>)&?/y;
const QUOTE_ADVICE = "Copy the whole command again; inside single quotes a single quote is written '\\''.";

/** Reads the commands. Throws `Unreadable` for a quote that never closes and for what only a running shell could tell. */
export function readPosixScript(text: string): ScriptBuilder {
  return new PosixReader(text).read();
}

class PosixReader extends ScriptReader {
  readonly #pendingDocuments: { readonly end: string; readonly stripTabs: boolean }[] = [];

  protected override step(): void {
    const text = this.text;
    const at = this.at;
    const character = text.charAt(at);
    switch (character) {
      case "'":
        return this.#literal(at + 1);
      case '"':
        return this.#doubleQuoted(at);
      case '\\':
        return this.#escape(at);
      case '$':
        return this.#dollar(at, false);
      case '`':
        throw this.#substitution(at);
      case ' ':
      case '\t':
      case '\r':
        this.script.endWord();
        break;
      case '\n':
        this.#lineEnd(at);
        return;
      case '#':
        if (!this.script.inWord) return this.skipComment(at);
        this.script.add(character, at);
        break;
      case '|':
      case ';':
      case '&':
        return this.#operator(at);
      case '<':
      case '>':
        return this.#redirection(at);
      default: {
        const run = /[^\s'"\\$`#|;&<>]+/y;
        run.lastIndex = at;
        const plain = run.exec(text)?.[0] ?? character;
        this.script.add(plain, at);
        this.at += plain.length;
        return;
      }
    }
    this.at += 1;
  }

  #literal(from: number): void {
    const end = this.text.indexOf("'", from);
    if (end < 0) throw new Unreadable(from - 1, 'The single quote that opens here is never closed.', QUOTE_ADVICE);
    this.script.add(this.text.slice(from, end), from - 1);
    this.at = end + 1;
  }

  #doubleQuoted(open: number): void {
    this.script.add('', open);
    this.at = open + 1;
    for (;;) {
      const character = this.text.charAt(this.at);
      if (character === '') throw new Unreadable(open, 'The double quote that opens here is never closed.', QUOTE_ADVICE);
      if (character === '`') throw this.#substitution(this.at);
      if (character === '"') break;
      if (character === '$') this.#dollar(this.at, true);
      else if (character === '\\') this.#escapeInQuotes(this.at);
      else {
        const end = this.text.slice(this.at).search(/["\\$`]/);
        const plain = this.text.slice(this.at, end < 0 ? undefined : this.at + end);
        this.script.add(plain, open);
        this.at += plain.length;
      }
    }
    this.at += 1;
  }

  #escapeInQuotes(at: number): void {
    const next = this.text.charAt(at + 1);
    if (next !== '\n') this.script.add('$`"\\'.includes(next) && next !== '' ? next : `\\${next}`, at);
    this.at = at + 2;
  }

  #escape(at: number): void {
    const next = this.text.slice(at + 1, at + 3) === '\r\n' ? '\r\n' : this.text.charAt(at + 1);
    // A backslash before the line's end joins two lines; blanks behind it are a common slip of copying.
    const blank = /^[ \t]+\r?\n/.exec(this.text.slice(at + 1, at + 200))?.[0];
    if (next.endsWith('\n')) this.at = at + 1 + next.length;
    else if (blank !== undefined) this.at = at + 1 + blank.length;
    else {
      this.script.add(next, at);
      this.at = at + 1 + next.length;
    }
  }

  #dollar(at: number, quoted: boolean): void {
    const text = this.text;
    const next = text.charAt(at + 1);
    if (next === '(') throw this.#substitution(at);
    if (next === "'" && !quoted) return this.#ansiQuoted(at);
    VARIABLE.lastIndex = at;
    const variable = VARIABLE.exec(text);
    if (variable) this.script.addVariable(variable[1] ?? variable[2] ?? '', at);
    else if (next !== '"' || quoted) this.script.add('$', at);
    this.at = at + (variable?.[0].length ?? 1);
  }

  #ansiQuoted(at: number): void {
    const quoted = /\$'((?:[^'\\]|\\[^])*)'/y;
    quoted.lastIndex = at;
    const match = quoted.exec(this.text);
    if (!match) throw new Unreadable(at, "The quote $' that opens here is never closed.", QUOTE_ADVICE);
    const plain = unescaped(match[1] ?? '', 'quoted');
    if (plain === null)
      throw new Unreadable(at, "The escapes inside $'…' spell bytes that are not UTF-8.", 'Save the body to a file and give its text.');
    this.script.add(plain, at);
    this.at = at + match[0].length;
  }

  #substitution(at: number): Unreadable {
    return new Unreadable(
      at,
      'Here the shell would run another command and take its output.',
      'Put the output itself in its place: nothing that is pasted is ever run.',
    );
  }

  #operator(at: number): void {
    const two = this.text.slice(at, at + 2);
    if (two === '&>') return this.#redirection(at);
    this.script.endCommand(this.text.charAt(at) === '|' && two !== '||');
    this.at = at + (two === '||' || two === '&&' || two === '|&' || two === ';;' ? 2 : 1);
  }

  #redirection(at: number): void {
    HERE_DOCUMENT.lastIndex = at;
    const here = HERE_DOCUMENT.exec(this.text);
    if (here) {
      this.script.endWord();
      this.#pendingDocuments.push({ end: here[2] ?? '', stripTabs: here[0].startsWith('<<-') });
      this.at = at + here[0].length;
      return;
    }
    // `2>`: the number belongs to the redirection. The file's name is the word that follows; it is dropped.
    REDIRECTION.lastIndex = at;
    this.at = at + (REDIRECTION.exec(this.text)?.[0].length ?? 1);
    if (this.script.inWord && /\d/.test(this.text.charAt(at - 1))) this.script.dropWord();
    this.script.endWord();
    while (/[ \t]/.test(this.text.charAt(this.at))) this.at += 1;
    const before = this.at;
    while (this.at < this.text.length && !/[\s|;&<>]/.test(this.text.charAt(this.at))) this.step();
    if (this.at > before) this.script.dropWord();
  }

  #lineEnd(at: number): void {
    this.at = at + 1;
    for (const { end, stripTabs } of this.#pendingDocuments.splice(0)) {
      const lines: string[] = [];
      for (;;) {
        if (this.at >= this.text.length)
          throw new Unreadable(at, 'The here-document is never closed: no line says {end}.', 'Copy the command with all of its lines.', {
            end,
          });
        const stop = this.text.indexOf('\n', this.at);
        const raw = this.text.slice(this.at, stop < 0 ? undefined : stop);
        this.at = stop < 0 ? this.text.length : stop + 1;
        const line = stripTabs ? raw.replace(/^\t+/, '') : raw;
        if (line.replace(/\r$/, '') === end) break;
        lines.push(`${line}\n`);
      }
      this.script.setHereDocument(lines.join(''));
    }
    this.script.endCommand(false);
  }
}
