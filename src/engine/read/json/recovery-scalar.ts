// Words and numbers of broken JSON: other languages' literals, numbers that JSON writes differently, names and text without quotes.
import type { FaultList } from './fault-list.ts';
import type { TokenEnd } from './recovery-string.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** A run of characters that can only be one number-like thing; a comment ends it. */
const NUMBER_RUN = /(?:[^\s,;)\]}[{"'/]|\/(?![/*]))*/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
/** Text without quotes: to the end of the value or of the line. */
const BARE_TEXT = /(?:[^,\]}\r\n"'/]|(?<=:)\/\/|\/(?![/*]))*/y;

const BARE_KEY = /[^\s:,;{}[\]"'=“”‘’/]+/y;

/** What other languages write for JSON's literals; false where dropping the member may have been meant. */
const FOREIGN: ReadonlyMap<string, readonly [literal: string, keepsMeaning: boolean]> = new Map([
  ['true', ['true', true]],
  ['false', ['false', true]],
  ['null', ['null', true]],
  ['none', ['null', true]],
  ['nil', ['null', true]],
  ['undefined', ['null', false]],
]);

/** True for text that is one literal of any language, or one number, however written. */
export function isScalarText(text: string): boolean {
  return FOREIGN.has(text.toLowerCase()) || /^[+-]?(?:NaN|Infinity|Inf)$/i.test(text) || jsonNumber(text) !== null;
}

/** Reads the word at `from` as a value, noting its faults. */
export function recoverWord(text: string, from: number, list: FaultList): TokenEnd {
  const word = match(WORD, text, from);
  const end = from + word.length;
  const follower = text.charAt(end);
  if (follower !== '' && !/[\s,;\]}[{"'/:]/.test(follower)) return recoverBareText(text, from, list);
  if (word === 'true' || word === 'false' || word === 'null') return { end, tail: null };
  if (follower === '') {
    const begun = ['true', 'false', 'null'].find((literal) => literal.startsWith(word));
    if (begun) return { end, tail: { offset: end, text: begun.slice(word.length) } };
  }
  const foreign = FOREIGN.get(word.toLowerCase());
  if (foreign) list.replace('foreign-literal', from, end, foreign[0], foreign[1]);
  else if (word === 'NaN' || word === 'Infinity') list.replace('not-a-number', from, end, 'null', false);
  else return recoverBareText(text, from, list);
  return { end, tail: null };
}

/** Reads the name without quotes at `from`, noting it as a fault; null where no name stands. */
export function recoverKey(text: string, from: number, list: FaultList): TokenEnd | null {
  const word = match(BARE_KEY, text, from);
  if (word === '') return null;
  const end = from + word.length;
  // A quote right behind the name closes a string whose opening quote was forgotten.
  const quoted = text.charAt(end) === '"' && /^"\s*:/.test(text.slice(end, end + 20));
  const past = quoted ? end + 1 : end;
  const isName = /^[\p{L}\p{N}_$.@-]+$/u.test(word);
  list.replace(isName && !quoted ? 'bare-key' : 'unexpected', from, past, JSON.stringify(word), isName);
  return { end: past, tail: null };
}

/** Reads the number-like thing at `from`, noting its faults. */
export function recoverNumber(text: string, from: number, list: FaultList): TokenEnd {
  const integer = integerEnd(text, from);
  if (integer > 0) return { end: integer, tail: null };
  const run = match(NUMBER_RUN, text, from);
  const end = from + run.length;
  if (NUMBER.test(run)) return { end, tail: null };
  if (end === text.length && NUMBER.test(`${run}0`)) return { end, tail: { offset: end, text: '0' } };
  const number = jsonNumber(run);
  if (/^[+-](?:NaN|Infinity)$/.test(run)) list.replace('not-a-number', from, end, 'null', false);
  else if (number) list.replace('bad-number', from, end, number.text, number.keepsMeaning);
  else if (run === '-' || run === '+') noNumber(from, end, list);
  else list.replace('bad-number', from, end, JSON.stringify(run), false);
  return { end, tail: null };
}

/** Past a plain integer that ends as numbers do; else -1. */
function integerEnd(text: string, from: number): number {
  let at = text.charCodeAt(from) === 45 ? from + 1 : from;
  const first = text.charCodeAt(at);
  if (first < 49 || first > 57) return -1;
  let code = first;
  while (code >= 48 && code <= 57) code = text.charCodeAt(++at);
  return code === 44 || code === 93 || code === 125 ? at : -1;
}

function noNumber(from: number, end: number, list: FaultList): void {
  const edits = [{ offset: from, length: end - from, text: 'null' }];
  list.add('bad-number', { offset: from, length: end - from, edits, keepsMeaning: false, beyondRepair: true });
}

/** A number of another language as JSON writes it. A leading zero may mean octal, or text such as a postal code. */
function jsonNumber(run: string): { text: string; keepsMeaning: boolean } | null {
  if (run.length > 400) return null;
  if (/^0x[0-9a-f]{1,12}$/i.test(run)) return { text: String(Number(run)), keepsMeaning: true };
  const parts = /^([+-]?)(0*)(\d(?:_?\d)*)?(\.\d*)?((?:e[+-]?\d+)?)n?$/i.exec(run);
  if (!parts) return null;
  const [, sign = '', zeros = '', digits = '', fraction = '', exponent = ''] = parts;
  if (zeros + digits === '' && fraction.length < 2) return null;
  const whole = digits.replaceAll('_', '') || '0';
  const text = (sign === '-' ? '-' : '') + whole + (fraction.length > 1 ? fraction : '') + exponent;
  // Behind a point at the end a digit may be lost.
  return { text, keepsMeaning: fraction !== '.' && (zeros === '' || (zeros === '0' && digits === '')) };
}

/** Reads text without quotes, to the end of the value or of the line, noting it as a fault. */
export function recoverBareText(text: string, from: number, list: FaultList): TokenEnd {
  const run = match(BARE_TEXT, text, from).trimEnd();
  const end = from + run.length;
  // A quote right behind the text closes a string whose opening quote was forgotten.
  const past = text.charAt(end) === '"' ? end + 1 : end;
  list.replace('unexpected', from, past, JSON.stringify(run), false);
  return { end: past, tail: null };
}

function match(sticky: RegExp, text: string, from: number): string {
  sticky.lastIndex = from;
  return sticky.exec(text)?.[0] ?? '';
}
