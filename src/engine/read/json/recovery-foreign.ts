// What other languages write where JSON has a value: calls around a value, marks ahead of a string, dots for what was left out.
import type { FaultList } from './fault-list.ts';
import type { TokenEnd } from './recovery-string.ts';

/** `ObjectId("…")`, `Decimal('9.50')`, `NumberLong(5)`, `new Date()`, `datetime.date(2026, 1, 1)`. */
const CALL = /(?:new\s{1,9})?[\p{L}_$][\w$.]{0,60}\(([^()\r\n]{0,300})\)/uy;
/** `u'…'`, `b"…"`: Python's kinds of string. */
const MARK = /(?:[uUbBfF]|[rR][bB]?)(?=["'])/y;
/** `...` of an example, and `...rest` of JavaScript, with the comma behind it. */
const DOTS = /(?:\.\.\.|…)[\p{L}_$]?[\w$.]{0,60}/uy;

/** Reads a call as its only argument, where that is a text or a number; any other cannot be mended. Null where none stands. */
export function recoverCall(text: string, from: number, list: FaultList): TokenEnd | null {
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

export function beginsMark(character: string): boolean {
  return 'uUbBfFrR.…'.includes(character);
}

/** Past what stands ahead of a string or in place of something left out, noted as faults; `from` where there is none. */
export function recoverMark(text: string, from: number, list: FaultList): number {
  const [mark] = match(MARK, text, from);
  const [dots] = match(DOTS, text, from);
  const end = from + (mark ?? dots ?? '').length;
  if (end === from) return from;
  const isPythonText = mark !== undefined && /^[ubUB]$/.test(mark) && text.charAt(end) === "'";
  list.replace('unexpected', from, end, '', isPythonText);
  return end;
}

function match(sticky: RegExp, text: string, from: number): readonly (string | undefined)[] {
  sticky.lastIndex = from;
  return sticky.exec(text) ?? [];
}
