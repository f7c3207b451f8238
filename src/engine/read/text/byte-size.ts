// Sizes in prose and in bytes: "maximum 100 kb", "greater than maximum allowed: 3000".
import { groupedNumber } from './grouped-number.ts';
import { allMatches } from './all-matches.ts';

/** Servers count in powers of 1,024, whichever way they write it. */
const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const QUANTITY = String.raw`(\d{1,3}(?:[,_]\d{3}){1,4}|\d{1,15}(?:\.\d{1,3})?)\s{0,2}(bytes?|[kmg]i?b(?:ytes)?|kilobytes?|megabytes?|gigabytes?|[bkmg])?(?![\w.])`;
const LIMIT = new RegExp(
  String.raw`\b(?:limit\w*|max\w*|allow\w*|exceed\w*|up to|at most|no more than|(?:larger|greater|bigger|more) than|over)\b[^\d.]{0,40}${QUANTITY}`,
  'gi',
);
const BEFORE = new RegExp(String.raw`\b${QUANTITY}[\s)]{0,3}(?:limit|maximum|or (?:less|smaller))\b`, 'gi');
const LONGEST = 2000;

/** The bytes that the words give as a limit below `size`; null when they give none. The smallest counts: the others say what was sent. */
export function limitIn(words: string, size: number): number | null {
  const text = words.slice(0, LONGEST);
  const limits = [...allMatches(LIMIT, text), ...allMatches(BEFORE, text)]
    .map(([, number = '', unit = '']) => Math.round(Number(number.replaceAll(/[,_]/g, '')) * (UNITS[unit.slice(0, 1).toLowerCase()] ?? 1)))
    .filter((bytes) => bytes >= 10 && bytes < size);
  return limits.length === 0 ? null : Math.min(...limits);
}

/** `102,400 bytes`. */
export function bytesText(bytes: number): string {
  return `${groupedNumber(bytes)} bytes`;
}
