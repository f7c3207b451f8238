// What stands between the tokens of broken JSON: comments, byte order marks, white space that JSON does not know.
import type { FaultList } from './fault-list.ts';
import { skipSpace } from './range.ts';

/** No-break, typographic and zero-width spaces, line separators. */
const FOREIGN_SPACE = /[\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000]/;

/** Past white space from `from` on, and past what people take for it, which is noted as faults. */
export function recoverBlank(text: string, from: number, list: FaultList): number {
  let at = from;
  for (;;) {
    at = skipSpace(text, at);
    const start = at;
    const code = text.charCodeAt(at);
    if (code === 35 || (code === 47 && /[/*]/.test(text.charAt(at + 1)))) {
      at = commentEnd(text, start);
      list.replace('comment', start, at, '', isCertain(text.slice(start, at)));
    } else if (code === 0xfeff) {
      list.replace('byte-order-mark', start, ++at, '', true);
    } else if (code < 32) {
      list.replace('control-character', start, ++at, '', true);
    } else if (code > 127 && FOREIGN_SPACE.test(text.charAt(at))) {
      list.replace('unexpected', start, ++at, ' ', true);
    } else {
      return at;
    }
  }
}

/** A quote without its other in a line's comment, and a `#` right ahead of what follows it, may belong to a text whose opening quote was forgotten. */
function isCertain(comment: string): boolean {
  return comment.startsWith('/*') || (!/^#\S/.test(comment) && comment.split('"').length % 2 === 1);
}

function commentEnd(text: string, from: number): number {
  if (text.startsWith('/*', from)) {
    const close = text.indexOf('*/', from + 2);
    return close < 0 ? text.length : close + 2;
  }
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
