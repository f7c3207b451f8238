// Strings of broken JSON: foreign quotes, raw control characters, bad escapes, quotes that were not escaped or not closed.
import type { TextEdit } from '../../core/text-edit.ts';
import type { FaultList } from './fault-list.ts';
import type { JsonFaultId } from './fault.ts';
import { skipSpace } from './range.ts';

/** Where a token ended; `tail` is there when the text ended first: what must take the place of its last characters, from `offset` on. */
export interface TokenEnd {
  readonly end: number;
  readonly tail: { readonly offset: number; readonly text: string } | null;
}

interface QuoteStyle {
  readonly closers: string;
  /** Null for JSON's own quotes. */
  readonly fault: JsonFaultId | null;
}

const SINGLE: QuoteStyle = { closers: "'", fault: 'single-quotes' };
const SMART_DOUBLE: QuoteStyle = { closers: '“”„‟"', fault: 'smart-quotes' };
const SMART_SINGLE: QuoteStyle = { closers: '‘’‚‛', fault: 'smart-quotes' };
const STYLES: ReadonlyMap<string, QuoteStyle> = new Map([
  ['"', { closers: '"', fault: null }],
  ["'", SINGLE],
  ['`', { closers: '`', fault: 'unexpected' }],
  ...[...'“”„‟'].map((quote) => [quote, SMART_DOUBLE] as const),
  ...[...'‘’‚‛'].map((quote) => [quote, SMART_SINGLE] as const),
]);

/** True for a character that opens a string, in JSON or in what people take for it. */
export function opensString(character: string): boolean {
  return STYLES.has(character);
}

/** Reads the string that opens at `from`, noting its faults. */
export function recoverString(text: string, from: number, list: FaultList): TokenEnd {
  const end = faultlessEnd(text, from);
  return end > 0 ? { end, tail: null } : new StringRecovery(text, from, list).read();
}

/** Past the string that opens at `from` if it has no fault and no escape and ends as strings do; else -1. */
function faultlessEnd(text: string, from: number): number {
  if (text.charCodeAt(from) !== 34) return -1;
  let at = from + 1;
  let code = text.charCodeAt(at);
  while (code >= 32 && code !== 34 && code !== 92) code = text.charCodeAt(++at);
  return code === 34 && ',:}]'.includes(text.charAt(at + 1)) ? at + 1 : -1;
}

class StringRecovery {
  readonly #text: string;
  readonly #from: number;
  readonly #list: FaultList;
  readonly #style: QuoteStyle;
  /** Edits that belong to the foreign quotes. */
  readonly #quoteEdits: TextEdit[] = [];
  readonly #controls: TextEdit[] = [];
  #quotesAreSure = true;
  /** Line breaks before this offset are known to belong to the string. */
  #linesUntil = -1;
  /** What stands before this offset was noted and stays in the string. */
  #settled: number;

  constructor(text: string, from: number, list: FaultList) {
    this.#text = text;
    this.#from = from;
    this.#settled = from + 1;
    this.#list = list;
    this.#style = STYLES.get(text.charAt(from)) ?? SINGLE;
    if (this.#style.fault) this.#quoteEdits.push({ offset: from, length: 1, text: '"' });
  }

  read(): TokenEnd {
    const text = this.#text;
    let at = this.#from + 1;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 92) {
        const after = this.#escape(at);
        if (after === null) return this.#finish({ end: text.length, tail: { offset: at, text: '"' } });
        this.#settled = at = after;
      } else if (code < 32) {
        if ((code === 10 || code === 13) && this.#endsBefore(at)) return this.#finish({ end: this.#closeUnclosed(at), tail: null });
        this.#controls.push({ offset: at, length: 1, text: JSON.stringify(text.charAt(at)).slice(1, -1) });
        this.#settled = ++at;
      } else if (this.#style.closers.includes(text.charAt(at))) {
        if (!this.#isInner(at)) return this.#finish({ end: this.#close(at), tail: null });
        this.#keepInner(at);
        this.#settled = ++at;
      } else if (code === 34) {
        this.#quoteEdits.push({ offset: at, length: 1, text: '\\"' });
        this.#settled = ++at;
      } else {
        at++;
      }
    }
    return this.#finish({ end: text.length, tail: { offset: text.length, text: '"' } });
  }

  #close(at: number): number {
    if (this.#style.fault && this.#text.charAt(at) !== '"') this.#quoteEdits.push({ offset: at, length: 1, text: '"' });
    return at + 1;
  }

  #finish(end: TokenEnd): TokenEnd {
    const { fault } = this.#style;
    if (fault) {
      const keepsMeaning = this.#quotesAreSure && fault !== 'unexpected';
      this.#list.add(fault, { offset: this.#from, length: 1, edits: this.#quoteEdits, keepsMeaning });
    }
    const [control] = this.#controls;
    if (control) {
      // A line break right beside a quote may have been meant to stand outside.
      const keepsMeaning = !/^.[\r\n]|[\r\n].$/.test(this.#text.slice(this.#from, end.end));
      this.#list.add('control-character', { offset: control.offset, length: 1, edits: this.#controls, keepsMeaning });
    }
    return end;
  }

  /** A quote is part of the text when words and another quote follow before anything that JSON could go on with. */
  #isInner(at: number): boolean {
    const next = skipSpace(this.#text, at + 1);
    // The last of several in the text, right ahead of the one that closes it.
    if (!this.#quotesAreSure && this.#style.closers.includes(this.#text.charAt(at + 1)))
      return /^\s{0,20}(?:[,}\]]|$)/.test(this.#text.slice(at + 2, at + 30));
    const ahead = this.#text.slice(next, next + 200);
    if (!/^[\p{L}\p{N}_]/u.test(ahead)) return false;
    const stop = /[,:{}[\]\n"'“”„‟‘’‚‛`]/.exec(ahead)?.[0];
    return stop !== undefined && this.#style.closers.includes(stop);
  }

  #keepInner(at: number): void {
    this.#quotesAreSure = false;
    if (this.#text.charAt(at) !== '"') return;
    if (this.#style.fault) this.#quoteEdits.push({ offset: at, length: 1, text: '\\"' });
    else this.#list.replace('unexpected', at, at + 1, '\\"', false);
  }

  /** At a line break: was the closing quote forgotten? It was when the next quote opens something rather than closing this. */
  #endsBefore(at: number): boolean {
    if (at < this.#linesUntil) return false;
    const text = this.#text;
    const next = text.indexOf('"', at);
    this.#linesUntil = next < 0 ? text.length : next;
    if (next < 0) return /^[\s\]},]*$/.test(text.slice(at));
    const follower = text.charAt(skipSpace(text, next + 1));
    return follower !== '' && !',:}]'.includes(follower);
  }

  /** Puts the forgotten quote before the line break and before the comma there, if any. Returns where the string then ends. */
  #closeUnclosed(lineEnd: number): number {
    const line = this.#text.slice(this.#settled, lineEnd).trimEnd();
    const end = this.#settled + line.length - (line.endsWith(',') ? 1 : 0);
    this.#list.replace('unexpected', end, end, '"', false);
    return end;
  }

  /** Past the escape at `at`; null when the text ends within it. */
  #escape(at: number): number | null {
    const text = this.#text;
    const letter = text.charAt(at + 1);
    if (letter === '') return null;
    if (letter === 'u') return this.#unicodeEscape(at);
    if ('"\\/bfnrt'.includes(letter)) return at + 2;
    if (this.#style.fault && this.#style.closers.includes(letter)) {
      this.#quoteEdits.push({ offset: at, length: 1, text: '' });
      return at + 2;
    }
    const hex = letter === 'x' ? /^[0-9a-fA-F]{2}/.exec(text.slice(at + 2, at + 4))?.[0] : undefined;
    if (hex !== undefined) this.#list.replace('bad-escape', at, at + 4, `\\u00${hex}`, true);
    else if (letter === "'") this.#list.replace('bad-escape', at, at + 2, "'", true);
    else if (letter === '0' || letter === 'v') this.#list.replace('bad-escape', at, at + 2, letter === 'v' ? '\\u000b' : '\\u0000', true);
    else this.#list.replace('bad-escape', at, at + 1, '\\\\', false);
    return hex === undefined ? (letter < ' ' ? at + 1 : at + 2) : at + 4;
  }

  #unicodeEscape(at: number): number | null {
    const digits = /^[0-9a-fA-F]{0,4}/.exec(this.#text.slice(at + 2, at + 6))?.[0].length ?? 0;
    if (digits === 4) return at + 6;
    if (at + 2 + digits >= this.#text.length) return null;
    this.#list.replace('bad-escape', at, at + 1, '\\\\', false);
    return at + 2;
  }
}
