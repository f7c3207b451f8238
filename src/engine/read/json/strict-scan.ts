// A strict reader of JSON that goes token by token and can go on from any token, so that many ways to go on can be tried.

/** Where a strict reader stands: nothing is wrong before `at`. */
export interface JsonCursor {
  readonly at: number;
  /** The closing brackets that are due, the innermost last. */
  readonly due: string;
  readonly expects: 'value' | 'first-element' | 'first-key' | 'key' | 'colon' | 'next';
}

/** A string that was passed, with its quotes. */
export interface JsonText {
  readonly offset: number;
  readonly end: number;
  readonly isKey: boolean;
}

export const START: JsonCursor = { at: 0, due: '', expects: 'value' };

/** Deeper nesting than this nobody writes by hand. */
const DEEPEST = 100;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
/** A string to its closing quote. */
const TEXT = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Past the next token; null where JSON cannot go on, or the text ends. `onText` is told of strings. */
export function scanToken(text: string, { at: from, due, expects }: JsonCursor, onText?: (found: JsonText) => void): JsonCursor | null {
  const at = endOf(SPACE, text, from);
  const character = text.charAt(at);
  const isKey = expects === 'key' || expects === 'first-key';
  if (character === '"' && (isKey || expects === 'value' || expects === 'first-element')) {
    const end = endOf(TEXT, text, at);
    if (end === at) return null;
    onText?.({ offset: at, end, isKey });
    return { at: end, due, expects: isKey ? 'colon' : 'next' };
  }
  if (expects === 'colon') return character === ':' ? { at: at + 1, due, expects: 'value' } : null;
  const closes = character !== '' && due.endsWith(character);
  if (closes && (expects === 'next' || expects === 'first-key' || expects === 'first-element'))
    return { at: at + 1, due: due.slice(0, -1), expects: 'next' };
  if (expects === 'next') return character === ',' && due !== '' ? { at: at + 1, due, expects: due.endsWith('}') ? 'key' : 'value' } : null;
  if (isKey) return null;
  if (character === '{' || character === '[') {
    if (due.length >= DEEPEST) return null;
    const isObject = character === '{';
    return { at: at + 1, due: due + (isObject ? '}' : ']'), expects: isObject ? 'first-key' : 'first-element' };
  }
  const end = endOf(SCALAR, text, at);
  return end > at ? { at: end, due, expects: 'next' } : null;
}

/** True where a whole document ends and nothing follows. */
export function isWhole(text: string, { at, due, expects }: JsonCursor): boolean {
  return due === '' && expects === 'next' && endOf(SPACE, text, at) === text.length;
}

function endOf(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : from;
}
