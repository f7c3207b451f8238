// Text as one word of a POSIX shell command (POSIX.1-2024, XCU 2.2.2): inside single quotes nothing has a meaning but the single quote.

/** One shell word, always in single quotes; a quote of its own becomes `'\''`. The text must hold no NUL: no shell word can. */
export function posixQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
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
