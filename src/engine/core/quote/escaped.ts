// What the string literals of many languages have in common: a few characters are escaped, and so is everything that cannot be seen.

/** Control, format, private, unassigned and half characters, line and paragraph separators, and white space other than the plain one. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|[^\S ]/gu;

/** How a language spells what may not stand in a literal. */
export interface Escapes {
  /** Characters with a meaning of their own, and what stands for them. */
  readonly named: Readonly<Record<string, string>>;
  /** Any other character, by its code point. `next` is the character after it, '' at the end. */
  readonly numbered: (codePoint: number, next: string) => string;
}

/** The inside of a literal: nothing with a meaning, nothing unseen, everything else as it is. */
export function escaped(text: string, { named, numbered }: Escapes): string {
  const meaning = Object.keys(named).filter((each) => !/[\n\r\t]/.test(each));
  const special = new RegExp(`[${meaning.map((each) => `\\u{${each.codePointAt(0)?.toString(16)}}`).join('')}]|${UNSEEN.source}`, 'gu');
  return text.replaceAll(special, (character, offset: number) => {
    if (Object.hasOwn(named, character)) return named[character] ?? '';
    return numbered(character.codePointAt(0) ?? 0, text[offset + character.length] ?? '');
  });
}

/** A number in hexadecimal digits, at least so many. */
export function hex(value: number, digits = 1): string {
  return value.toString(16).padStart(digits, '0');
}

/** `\u` and four digits for each UTF-16 unit. */
export function utf16Escape(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return character.length === 1 ? `\\u${hex(codePoint, 4)}` : `\\u${hex(character.charCodeAt(0), 4)}\\u${hex(character.charCodeAt(1), 4)}`;
}

/** Escapes by a backslash that most languages share. */
export const BACKSLASHED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
