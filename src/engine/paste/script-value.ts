// JavaScript values as they stand in a snippet: literals, and the few calls that people wrap them in. Read, never run.
import { unescaped } from './escapes.ts';
import { Unreadable } from './unreadable.ts';

/** A call or `new` with literal arguments, by the name as written: `JSON.stringify`, `URLSearchParams`. */
export class ScriptCall {
  constructor(
    readonly name: string,
    readonly args: readonly unknown[],
    readonly offset: number,
  ) {}
}

/** A value as a script turns it into text. */
export function scriptText(value: unknown): string {
  if (Array.isArray(value)) return value.map(scriptText).join();
  return typeof value === 'object' && value !== null ? '[object Object]' : String(value);
}

const DEEPEST = 200;
const SPACE = /(?:[\s\ufeff]|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
const NAME = /[A-Za-z_$][\w$]*(?:\s*\.\s*[A-Za-z_$][\w$]*)*/y;
const NUMBER = /-?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const KEYWORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined, NaN: Number.NaN };

/** Reads values one after the other out of a snippet. */
export class ScriptValues {
  #at: number;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.#at = from;
  }

  get offset(): number {
    return this.#at;
  }

  /** Takes the character when it comes next. */
  takes(character: string): boolean {
    this.#skip();
    if (!this.text.startsWith(character, this.#at)) return false;
    this.#at += character.length;
    return true;
  }

  /** The values up to the closing bracket, which is taken too. */
  list(closer: string, depth = 0): unknown[] {
    const values: unknown[] = [];
    while (!this.takes(closer)) {
      values.push(this.value(depth));
      if (!this.takes(',') && !this.text.startsWith(closer, this.#at))
        throw this.#unexpected('A comma or a closing bracket is expected here, but there is {found}.');
    }
    return values;
  }

  /** One value; texts joined by `+` are one text. */
  value(depth = 0): unknown {
    if (depth > DEEPEST) throw new Unreadable(this.#at, 'The values nest too deep.', 'Paste the request as curl instead.');
    let value = this.#single(depth);
    while (this.takes('+')) {
      const next = this.#single(depth);
      if (typeof value === 'object' || typeof next === 'object') throw this.#unexpected('A text is expected here, but there is {found}.');
      value = scriptText(value) + scriptText(next);
    }
    return value;
  }

  #single(depth: number): unknown {
    this.#skip();
    const character = this.text.charAt(this.#at);
    if (character === '"' || character === "'" || character === '`') return this.#string(character);
    if (this.takes('{')) return this.#object(depth + 1);
    if (this.takes('[')) return this.list(']', depth + 1);
    const number = this.#match(NUMBER);
    if (number !== null) return Number(number);
    return this.#named(depth);
  }

  #named(depth: number): unknown {
    const at = this.#at;
    const isNew = this.#match(/new\s+/y) !== null;
    const name = this.#match(NAME)?.replaceAll(/\s/g, '');
    if (name === undefined) throw this.#unexpected('A value is expected here, but there is {found}.');
    if (this.takes('(')) return new ScriptCall(name, this.list(')', depth + 1), at);
    if (!isNew && Object.hasOwn(KEYWORDS, name)) return KEYWORDS[name];
    throw new Unreadable(
      at,
      'The value of {name} is not in the text: it is a variable of the program.',
      'Put the value itself in its place, in quotes.',
      { name: name.slice(0, 60) },
    );
  }

  #object(depth: number): Record<string, unknown> {
    const members = Object.create(null) as Record<string, unknown>;
    while (!this.takes('}')) {
      this.#skip();
      const character = this.text.charAt(this.#at);
      const quoted = character === '"' || character === "'";
      const name = quoted ? this.#string(character) : (this.#match(/[A-Za-z_$][\w$]*|\d+/y) ?? '');
      if (!quoted && name === '') throw this.#unexpected('The name of a member is expected here, but there is {found}.');
      if (!this.takes(':')) throw this.#unexpected('A colon is expected here, but there is {found}.');
      members[name] = this.value(depth);
      if (!this.takes(',') && !this.text.startsWith('}', this.#at))
        throw this.#unexpected('A comma or a closing bracket is expected here, but there is {found}.');
    }
    return members;
  }

  #string(quote: string): string {
    const open = this.#at;
    const end = closingQuote(this.text, open, quote);
    if (end < 0) throw new Unreadable(open, 'The quote that opens here is never closed.', 'Copy the whole snippet again.');
    const raw = this.text.slice(open + 1, end);
    const hole = quote === '`' ? raw.indexOf('${') : -1;
    if (hole >= 0)
      throw new Unreadable(
        open + 1 + hole,
        'Here a value of the program is put into the text, which does not hold it.',
        'Put the value itself in its place.',
      );
    this.#at = end + 1;
    // Scripts spell code points as \u{1f600}, and bytes of \x as characters of Latin-1.
    const common = raw
      .replaceAll(/\\\r?\n/g, '')
      .replaceAll(/\\u\{([\dA-Fa-f]{1,6})\}/g, (_, code: string) => `\\U${code.padStart(8, '0')}`)
      .replaceAll(/\\(?:x([\dA-Fa-f]{2})|0(?!\d))/g, (_, code: string | undefined) => `\\u00${code ?? '00'}`)
      .replaceAll(/\\([^abefnrtvxuU\d\\'"?`\n])/g, '$1')
      .replaceAll('\\`', '`');
    return unescaped(common, 'quoted') ?? common;
  }

  #skip(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.text);
    this.#at = SPACE.lastIndex;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  /** `reason` is a template that names `{found}`. */
  #unexpected(reason: string): Unreadable {
    const advice = 'Copy the whole snippet again.';
    if (this.#at >= this.text.length) return new Unreadable(this.text.length, 'The text ends too early.', advice);
    return new Unreadable(this.#at, reason, advice, { found: JSON.stringify(this.text.charAt(this.#at)) });
  }
}

function closingQuote(text: string, open: number, quote: string): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at;
    else if (character === '\n' && quote !== '`') return -1;
  }
  return -1;
}
