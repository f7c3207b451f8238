// Spans and moments as a person would say them.
import { groupedNumber } from './grouped-number.ts';

/** Seconds of a unit, and its name, largest first. */
const UNITS: readonly (readonly [number, string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];

/** A span of seconds in its largest fitting unit, rounded down: `4 minutes`. */
export function spanText(seconds: number): string {
  const fitting = UNITS.find(([size]) => seconds >= size) ?? [1, 'second'];
  const count = Math.max(1, Math.floor(seconds / fitting[0]));
  return `${groupedNumber(count)} ${fitting[1]}${count === 1 ? '' : 's'}`;
}

/** Seconds since 1970 in ISO 8601, to the second; '' for a time beyond what dates can say. */
export function momentText(seconds: number | null): string {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
