// A text as PowerShell takes it apart (about_Quoting_Rules, about_Special_Characters): doubled quotes, back-ticks, here-strings.
import type { ScriptBuilder } from './script.ts';
import { ScriptReader } from './script-reader.ts';
import { Unreadable } from './unreadable.ts';

// PowerShell takes typographic quotes for plain ones.
const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';
const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const HERE_STRING = /@(['"])[ \t]*\r?\n([^]*?)\r?\n\1@/y;
const VARIABLE = /\$(?:((?:env:)?[A-Za-z_]\w*)|\{([^}\n]{1,200})\})/y;
const PLAIN_ADVICE = 'Put the value itself in its place: nothing that is pasted is ever run.';

/** Reads the commands. Throws `Unreadable` for a quote that never closes and for what only PowerShell could tell. */
export function readPowershellScript(text: string): ScriptBuilder {
  return new PowershellReader(text).read();
}

class PowershellReader extends ScriptReader {
  protected override step(): void {
    const at = this.at;
    const character = this.text.charAt(at);
    if (SINGLE.includes(character)) return this.#singleQuoted(at);
    if (DOUBLE.includes(character)) return this.#doubleQuoted(at);
    if (character === '@') return this.#hereString(at);
    if (character === '`') return this.#escape(at, at);
    if (character === '$') return this.#dollar(at, at);
    if (character === '#' && !this.script.inWord) return this.skipComment(at);
    this.at = at + 1;
    if (character === '\n' || character === ';') this.script.endCommand(false);
    else if (character === '|') this.script.endCommand(true);
    else if (/\s/.test(character)) this.script.endWord();
    // The call operator before a command's name.
    else if (character === '&' && !this.script.inWord) this.script.endWord();
    else if (character === '(') throw new Unreadable(at, 'Here PowerShell would run an expression and take its value.', PLAIN_ADVICE);
    else this.script.add(character, at);
  }

  #singleQuoted(open: number): void {
    this.script.add('', open);
    for (let at = open + 1; at < this.text.length; at += 1) {
      const character = this.text.charAt(at);
      if (SINGLE.includes(character)) {
        const next = this.text.charAt(at + 1);
        if (next === '' || !SINGLE.includes(next)) {
          this.at = at + 1;
          return;
        }
        this.script.add(next, open);
        at += 1;
      } else this.script.add(character, open);
    }
    throw this.#unclosed(open);
  }

  #doubleQuoted(open: number): void {
    this.script.add('', open);
    this.at = open + 1;
    while (this.at < this.text.length) {
      const at = this.at;
      const character = this.text.charAt(at);
      if (character === '`') this.#escape(at, open);
      else if (character === '$') this.#dollar(at, open);
      else if (!DOUBLE.includes(character)) {
        this.script.add(character, open);
        this.at = at + 1;
      } else {
        const next = this.text.charAt(at + 1);
        this.at = at + 2;
        if (next === '' || !DOUBLE.includes(next)) {
          this.at = at + 1;
          return;
        }
        this.script.add(next, open);
      }
    }
    throw this.#unclosed(open);
  }

  #hereString(at: number): void {
    HERE_STRING.lastIndex = at;
    const match = HERE_STRING.exec(this.text);
    this.script.add(match?.[2] ?? '@', at);
    this.at = at + (match?.[0].length ?? 1);
  }

  #escape(at: number, wordAt: number): void {
    const joined = /^\r?\n/.exec(this.text.slice(at + 1, at + 3))?.[0];
    const unicode = /^u\{([\dA-Fa-f]{1,6})\}/.exec(this.text.slice(at + 1, at + 10));
    const next = this.text.charAt(at + 1);
    if (joined !== undefined) this.at = at + 1 + joined.length;
    else if (unicode) {
      const code = Number.parseInt(unicode[1] ?? '', 16);
      this.script.add(code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD', wordAt);
      this.at = at + 1 + unicode[0].length;
    } else {
      this.script.add(ESCAPES[next] ?? next, wordAt);
      this.at = at + 2;
    }
  }

  #dollar(at: number, wordAt: number): void {
    if (this.text.charAt(at + 1) === '(')
      throw new Unreadable(at, 'Here PowerShell would run an expression and take its value.', PLAIN_ADVICE);
    VARIABLE.lastIndex = at;
    const variable = VARIABLE.exec(this.text);
    if (variable) this.script.addVariable((variable[1] ?? variable[2] ?? '').replace(/^env:/i, ''), wordAt);
    else this.script.add('$', wordAt);
    this.at = at + (variable?.[0].length ?? 1);
  }

  #unclosed(open: number): Unreadable {
    return new Unreadable(
      open,
      'The quote that opens here is never closed.',
      'Copy the whole command again; inside single quotes a single quote is doubled.',
    );
  }
}
