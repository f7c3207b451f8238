// A body that a PowerShell text writes to a temporary file before curl.exe reads it: the way around the quoting of Windows PowerShell.
import { placeholderText } from '../core/placeholder.ts';
import { decodedBase64, type PipedInput } from './piped-input.ts';

const FILE = /^\s*\$(\w{1,60}) = New-TemporaryFile\r?\n\[IO\.File\]::WriteAllBytes\(\$\1, /;
const UTF8 = '[Text.Encoding]::UTF8.GetBytes(';
const BASE64 = '[Convert]::FromBase64String(';
const QUOTES = "'\u2018\u2019\u201a\u201b";

export interface PowershellBody {
  readonly input: PipedInput;
  /** How the words of the command name the file, after reading. */
  readonly word: string;
  /** Where the command begins. */
  readonly end: number;
}

/** Reads the lines before the command; null when there are none of this kind. */
export function readPowershellBody(text: string): PowershellBody | null {
  const match = FILE.exec(text);
  if (!match) return null;
  const at = match[0].length;
  const word = `@${placeholderText(match[1] ?? '')}`;
  if (text.startsWith('@())', at)) return { input: { text: '', form: 'text' }, word, end: at + 4 };
  const opener = [UTF8, BASE64].find((each) => text.startsWith(each, at));
  const string = opener === undefined ? null : quoted(text, at + opener.length);
  if (!string || !text.startsWith('))', string.end)) return null;
  const input = opener === UTF8 ? { text: string.text, form: 'text' as const } : decodedBase64(string.text);
  return input && { input, word, end: string.end + 2 };
}

/** A text in single quotes, where a quote of its own is doubled. */
function quoted(text: string, open: number): { text: string; end: number } | null {
  if (text.charAt(open) !== "'") return null;
  const pieces: string[] = [];
  for (let at = open + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (QUOTES.includes(character)) {
      const next = text.charAt(at + 1);
      if (next === '' || !QUOTES.includes(next)) return { text: pieces.join(''), end: at + 1 };
      at += 1;
    }
    pieces.push(character);
  }
  return null;
}
