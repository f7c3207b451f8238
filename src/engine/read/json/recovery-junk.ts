// What stands in broken JSON where a comma was due: the next member or element, or junk.
import { opensString } from './recovery-string.ts';

const JUNK = /[^\s,;{}[\]"']+/y;

/** Does the next member or element begin at `at`, when the one before ended at `end`? */
export function startsNext(text: string, at: number, end: number, inObject: boolean): boolean {
  const character = text.charAt(at);
  if (opensString(character)) return true;
  if (!inObject) return character === '{' || character === '[' || (at > end && /[\p{L}\d_$-]/u.test(character));
  return /^[\p{L}\p{N}_$-]+\s*:/u.test(text.slice(at, at + 200));
}

/** Past the junk at `at`: at least one character. */
export function junkEnd(text: string, at: number): number {
  JUNK.lastIndex = at;
  return at + (JUNK.exec(text)?.[0].length ?? 1);
}
