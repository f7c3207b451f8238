// What other languages write where JSON has a value or a name: calls around a value, marks ahead of a string, tuples, lists of pairs, misspelled literals.
import type { FaultList } from './fault-list.ts';
import type { ForeignStep, Recovery } from './recovery.ts';
import { recoverBareText } from './recovery-scalar.ts';
import { opensString, type TokenEnd } from './recovery-string.ts';

/** `ObjectId("…")`, `Decimal('9.50')`, `NumberLong(5)`, `new Date()`, `datetime.date(2026, 1, 1)`. */
const CALL = /(?:new\s{1,9})?[\p{L}_$][\w$.]{0,60}\(([^()\r\n]{0,300})\)/uy;
/** `u'…'`, `b"…"`: Python's kinds of string. */
const MARK = /(?:[uUbBfF]|[rR][bB]?)(?=["'])/y;
/** `...` of an example, and `...rest` of JavaScript, with the comma behind it. */
const DOTS = /(?:\.\.\.|…)[\p{L}_$]?[\w$.]{0,60}/uy;
/** A word of letters alone that ends as values do. */
const WORD = /[a-z]{3,6}(?=[\s,\]}])/y;
/** Literals with one letter left out, doubled or swapped with the next, and what was meant. */
const MISSPELLED: ReadonlyMap<string, string> = new Map(
  ['true', 'false', 'null'].flatMap((literal) => slipsOf(literal).map((slip) => [slip, literal] as const)),
);
/** What text without quotes begins with, other than a letter or a digit. */
const TEXT_START = /[^\s\p{L}\p{N}_$.+,:;{}[\]()"'“”„‟‘’‚‛`=-]/u;

/** The foreign steps of one reading. */
export function foreignSteps(): ForeignStep {
  /** Where the last list was opened, and its first element, while nothing else was read. */
  let opened = -1;
  let first = -1;
  /** How deep the lists stand that turned out to be objects. */
  const turned: number[] = [];
  return (reader) => {
    const { text, at, state, brackets } = reader;
    const character = text.charAt(at);
    const pair = first >= 0 && state === 'after-value' && (character === ':' || text.startsWith('=>', at)) ? opened : -1;
    first = state === 'first-element' && opensString(character) ? at : -1;
    if (character === '[') opened = at;
    while ((turned.at(-1) ?? 0) > brackets.depth) turned.pop();
    if (pair >= 0) {
      turnIntoObject(reader, pair);
      turned.push(brackets.depth);
    } else if (character === ']' && turned.at(-1) === brackets.depth && state !== 'colon' && state !== 'member-value') {
      if (state === 'next-key') reader.trailingComma();
      closeOtherwise(reader);
    } else if (state === 'after-value') {
      if (character !== ')' || brackets.due !== ']') return false;
      closeOtherwise(reader);
    } else if (state === 'first-key' || state === 'next-key') {
      return passMark(reader) || passSymbol(reader);
    } else if (state !== 'colon') {
      return passMark(reader) || passCall(reader) || passMisspelled(reader) || passTuple(reader, character) || passText(reader, character);
    } else {
      return false;
    }
    return true;
  };
}

/** PHP's `["a" => 1]`, and `["a": 1]`. */
function turnIntoObject(reader: Recovery, opened: number): void {
  reader.list.replace('unexpected', opened, opened + 1, '{', false);
  reader.brackets.close();
  reader.brackets.open('{');
  reader.state = 'colon';
}

/** The character at hand stands for the closing bracket that is due. */
function closeOtherwise(reader: Recovery): void {
  reader.list.replace('unexpected', reader.at, reader.at + 1, reader.brackets.due ?? '', false);
  reader.at++;
  reader.closed();
}

/** Past what stands ahead of a string or in place of something left out. */
function passMark(reader: Recovery): boolean {
  const { text, at } = reader;
  const [mark] = match(MARK, text, at);
  const [dots] = match(DOTS, text, at);
  const end = at + (mark ?? dots ?? '').length;
  if (end === at) return false;
  reader.drop(end, mark?.toLowerCase() === 'u' && text.charAt(end) === "'");
  return true;
}

/** Ruby's names: a colon stands ahead of them. */
function passSymbol(reader: Recovery): boolean {
  if (!/^:[\p{L}_]/u.test(reader.text.slice(reader.at, reader.at + 3))) return false;
  reader.drop(reader.at + 1, true);
  return true;
}

function passCall(reader: Recovery): boolean {
  const token = recoverCall(reader.text, reader.at, reader.list);
  if (token) reader.token(token);
  return token !== null;
}

/** `tru`, `flase`, `nulll`. */
function passMisspelled(reader: Recovery): boolean {
  const { text, at, list } = reader;
  const [word = ''] = match(WORD, text, at);
  const literal = MISSPELLED.get(word);
  if (literal === undefined) return false;
  list.replace('foreign-literal', at, at + word.length, literal, false);
  reader.token({ end: at + word.length, tail: null });
  return true;
}

function slipsOf(literal: string): readonly string[] {
  const slips = Array.from(literal, (letter, at) => {
    const [before, after] = [literal.slice(0, at), literal.slice(at + 1)];
    return [before + after, before + letter + letter + after, before + after.slice(0, 1) + letter + after.slice(1)];
  });
  return slips.flat().filter((slip) => slip !== literal);
}

/** Python's tuple stands for a list. */
function passTuple(reader: Recovery, character: string): boolean {
  if (character === '(') {
    reader.list.replace('unexpected', reader.at, reader.at + 1, '[', false);
    reader.open('[');
    return true;
  }
  if (character !== ')' || reader.brackets.due !== ']') return false;
  if (reader.state === 'next-element') reader.trailingComma();
  closeOtherwise(reader);
  return true;
}

function passText(reader: Recovery, character: string): boolean {
  if (reader.state !== 'member-value' || !TEXT_START.test(character)) return false;
  reader.token(recoverBareText(reader.text, reader.at, reader.list));
  return true;
}

/** Reads a call as its only argument, where that is a text or a number; any other cannot be mended. Null where none stands. */
function recoverCall(text: string, from: number, list: FaultList): TokenEnd | null {
  const [call, inside = ''] = match(CALL, text, from);
  if (call === undefined) return null;
  const end = from + call.length;
  const argument = inside.trim();
  const quoted = /^(["'])([^"'\\]*)\1$/.exec(argument)?.[2];
  const isNumber = /^-?(?:0|[1-9]\d{0,300})(?:\.\d{1,300})?$/.test(argument);
  const meant = quoted === undefined ? (isNumber ? argument : null) : JSON.stringify(quoted);
  const edits = [{ offset: from, length: call.length, text: meant ?? JSON.stringify(call) }];
  list.add('unexpected', { offset: from, length: call.length, edits, keepsMeaning: false, beyondRepair: meant === null });
  return { end, tail: null };
}

function match(sticky: RegExp, text: string, from: number): readonly (string | undefined)[] {
  sticky.lastIndex = from;
  return sticky.exec(text) ?? [];
}
