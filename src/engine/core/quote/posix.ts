// Text as one word of a shell command: sh and its kin (POSIX.1-2024, XCU 2.2.2), and fish, which differs in backslashes.
import { mapTemplate, type Template } from '../template.ts';

/** In single quotes fish still takes a backslash before a backslash or a quote for an escape, POSIX shells do not. Outside of quotes all agree. */
const READ_DIFFERENTLY = /\\{2,}|\\(?=')|\\$|'/g;

/** One shell word, in single quotes but for quotes and some backslashes, which stand outside, escaped. The text must hold no NUL: no shell word can. */
export function posixQuote(text: string): string {
  return `'${text.replaceAll(READ_DIFFERENTLY, (found) => `'${found.replaceAll(/./g, String.raw`\$&`)}'`)}'`;
}

/** One shell word with variables in it: `'Authorization: Bearer '"$TOKEN"`. */
export function posixWord(template: Template): string {
  return mapTemplate(template, posixQuote, (name) => `"$${name}"`).join('');
}

/** Control characters other than line feed and tab: pasted into a terminal they would be changed, or act as keys. */
const PASTE_UNSAFE = /[^\P{Cc}\n\t]/u;
const EVERY_PASTE_UNSAFE = /[^\P{Cc}\n\t]|\\/gu;

/** True for text that a terminal would not take in unchanged, although the shell could. */
export function isPasteUnsafe(text: string): boolean {
  return PASTE_UNSAFE.test(text);
}

/**
 * Text for `printf %b` (POSIX.1-2024, XCU printf): backslashes doubled, carriage returns as `\r`, other control characters as `\0ooo`,
 * one for each byte of their UTF-8 form. Still to be quoted as a word.
 */
export function printfEscapes(text: string): string {
  return text.replaceAll(EVERY_PASTE_UNSAFE, (character) => {
    if (character === '\\') return '\\\\';
    if (character === '\r') return String.raw`\r`;
    return Array.from(new TextEncoder().encode(character), (byte) => `\\0${byte.toString(8).padStart(3, '0')}`).join('');
  });
}
