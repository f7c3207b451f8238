// Amounts and measures in English words.
import { largestUnit, number, tenths } from '../text/formats.ts';

/** `1 value`, `2 values`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

/** `12 bytes`, `1.2 kB`, `3.4 MB`. */
export function bytes(amount: number): string {
  if (amount < 1000) return count(amount, 'byte');
  return amount < 1_000_000 ? `${tenths(amount / 1000)} kB` : `${tenths(amount / 1_000_000)} MB`;
}

/** `38 ms`, `1.2 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${tenths(milliseconds / 1000)} s`;
}

/** How far a time lies from the request: `4 minutes before the request`. */
export function fromRequest(milliseconds: number): string {
  const { amount, unit } = largestUnit(milliseconds);
  return `${count(amount, unit)} ${milliseconds < 0 ? 'before' : 'after'} the request`;
}
