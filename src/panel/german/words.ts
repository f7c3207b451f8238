// Amounts and measures in German words.
import { largestUnit, number, tenths } from '../text/formats.ts';

/** `1 Wert`, `2 Werte`. */
export function count(amount: number, one: string, many: string): string {
  return `${number.format(amount)} ${amount === 1 ? one : many}`;
}

/** `12 Byte`, `1,2 kB`, `3,4 MB`. */
export function bytes(amount: number): string {
  if (amount < 1000) return count(amount, 'Byte', 'Byte');
  return amount < 1_000_000 ? `${tenths(amount / 1000)} kB` : `${tenths(amount / 1_000_000)} MB`;
}

/** `38 ms`, `1,2 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${tenths(milliseconds / 1000)} s`;
}

const units = {
  second: ['Sekunde', 'Sekunden'],
  minute: ['Minute', 'Minuten'],
  hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'],
} as const;

/** How far a time lies from the request: `4 Minuten vor der Anfrage`. */
export function fromRequest(milliseconds: number): string {
  const { amount, unit } = largestUnit(milliseconds);
  const [one, many] = units[unit];
  return `${count(amount, one, many)} ${milliseconds < 0 ? 'vor' : 'nach'} der Anfrage`;
}
