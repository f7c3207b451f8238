// Colours of a text in some language: strings, comments, numbers and words that languages share. A look, not a parse.
import type { Mark, MarkKind } from './marked-lines.ts';

/** How comments begin, by language; the others have `//`. */
const HASH = new Set(['shell', 'powershell', 'python', 'ruby', 'fish', 'http', 'hurl']);
const WORDS =
  /\b(?:const|let|var|await|async|import|from|export|return|new|function|def|class|public|static|void|package|func|use|using|require|if|else|try|catch|finally|with|as|in|for|of|true|false|null|None|True|False|nil|test|expect|it|describe|fn|mut|match)\b/y;
const STRING = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/sy;
/** In shells a backslash is a character like any other between single quotes. */
const SHELL_STRING = /"(?:\\.|[^"\\])*"|'[^']*'/sy;
const NUMBER = /\b\d+(?:\.\d+)?\b/y;
const OPTION = /(?<![\w-])--?[A-Za-z][\w-]*/y;

/** Marks of kinds `string`, `comment`, `number`, `word`; in order of place, without overlap. */
export function colourMarks(text: string, language: string): readonly Mark[] {
  const shell = language === 'shell' || language === 'powershell' || language === 'cmd';
  const rules: readonly (readonly [MarkKind, RegExp])[] = [
    ['string', shell ? SHELL_STRING : STRING],
    ['comment', HASH.has(language) ? /(?<![^\s])#[^\n]*/y : /(?<![:\w])\/\/[^\n]*/y],
    ['word', shell ? OPTION : WORDS],
    ['number', NUMBER],
  ];
  const marks: Mark[] = [];
  let at = 0;
  while (at < text.length) {
    const found = firstMatch(rules, text, at);
    if (found === null) {
      at = afterWord(text, at);
      continue;
    }
    marks.push({ offset: at, length: found.length, kind: found.kind, finding: null, label: '', name: '' });
    at += found.length;
  }
  return marks;
}

function firstMatch(rules: readonly (readonly [MarkKind, RegExp])[], text: string, at: number): { kind: MarkKind; length: number } | null {
  for (const [kind, rule] of rules) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match && match[0].length > 0) return { kind, length: match[0].length };
  }
  return null;
}

/** The end of the word that begins here, or the next character. */
function afterWord(text: string, at: number): number {
  const word = /\w+/y;
  word.lastIndex = at;
  return at + (word.exec(text)?.[0].length ?? 1);
}
