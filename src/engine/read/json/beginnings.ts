// What can begin where, in broken JSON.
import { opensString } from './recovery-string.ts';

const JUNK = /[^\s,;{}[\]"']+/y;

export function beginsNumber(character: string): boolean {
  return /[\d.+-]/.test(character);
}

/** The beginning of a literal, a call or text without quotes. */
export function beginsWord(character: string): boolean {
  return /[\p{L}_$]/u.test(character);
}

/** What else text without quotes may begin with. */
export function beginsBareText(character: string): boolean {
  return /[^\s,:;{}[\]()"'=]/.test(character);
}

/** Where a comma was due, behind what ended at `end`: does the next member or element begin at `at`? */
export function beginsNext(text: string, at: number, { end, inObject }: { end: number; inObject: boolean }): boolean {
  const character = text.charAt(at);
  if (opensString(character)) return true;
  if (!inObject) return character === '{' || character === '[' || (at > end && /[\p{L}\d_$-]/u.test(character));
  return /^[\p{L}\p{N}_$-]+\s*:/u.test(text.slice(at, at + 200));
}

/** Are the list's first element and what follows it the name and the sign of a member, as in PHP's `["a" => 1]` and in `["a": 1]`? */
export function isPair(text: string, first: number, at: number): boolean {
  const isSign = text.startsWith(':', at) || text.startsWith('=>', at);
  return isSign && opensString(text.charAt(first));
}

/** Past what cannot be read as anything. */
export function junkEnd(text: string, from: number): number {
  JUNK.lastIndex = from;
  return from + (JUNK.exec(text)?.[0].length ?? 1);
}
