// Backslash escapes as shells spell them: `$'…'` (bash, zsh, ksh) and the texts of `printf %b` (POSIX.1-2024, XCU printf).
import { utf8FromLatin1 } from '../core/bytes.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const QUOTED = /((?:\\x[\dA-Fa-f]{1,2}|\\[0-7]{1,3})+)|\\u([\dA-Fa-f]{1,4})|\\U([\dA-Fa-f]{1,8})|\\c([^])|\\([^])/g;
const PRINTF = /((?:\\0[0-7]{0,3})+)|\\u([\dA-Fa-f]{1,4})|\\U([\dA-Fa-f]{1,8})|\\c([^])|\\([^])/g;

/** The text that the escapes spell; null when they spell bytes that are not UTF-8. */
export function unescaped(text: string, style: 'quoted' | 'printf'): string | null {
  let broken = false;
  const plain = text.replaceAll(
    style === 'quoted' ? QUOTED : PRINTF,
    (whole: string, bytes?: string, short?: string, long?: string, control?: string, letter?: string) => {
      if (bytes !== undefined) {
        const decoded = utf8FromLatin1(byteRun(bytes));
        broken ||= decoded === null;
        return decoded ?? '';
      }
      if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
      if (long !== undefined) return codePoint(Number.parseInt(long, 16));
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 31);
      return LETTERS[letter ?? ''] ?? ('\\\'"?'.includes(letter ?? '') ? (letter ?? '') : whole);
    },
  );
  return broken ? null : plain;
}

function byteRun(escapes: string): string {
  return escapes
    .split('\\')
    .slice(1)
    .map((code) => String.fromCharCode((code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8)) & 255))
    .join('');
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
