// Numbers and times as the panel writes them. The browser's formatters take tens of milliseconds to make: only where needed, and when first needed.
import type { Language } from '#channel/settings.ts';
import type { TimeSpan } from '../state/row-filter.ts';

interface Format {
  format(value: number): string;
}

/** How numbers and dates are written in each language. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };
let locale = LOCALES.en;
/** Formatters of the language that is spoken, by what they format. */
const made = new Map<string, Format>();

/** Writes numbers and dates as this language has them. */
export function formatIn(language: Language): void {
  if (locale !== LOCALES[language]) made.clear();
  locale = LOCALES[language];
}

function whenNeeded(what: string, make: () => Format): Format {
  return {
    format(value) {
      const format = made.get(what) ?? make();
      made.set(what, format);
      return format.format(value);
    },
  };
}

const long = whenNeeded('number', () => new Intl.NumberFormat(locale));

/** `7`, `1,234.5`. */
export const number: Format = {
  format: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : long.format(value)),
};

/** The number with at most one digit after the point. */
export function tenths(value: number): string {
  return number.format(Math.round(value * 10) / 10);
}

/** The time of day, `12:01:07`. Milliseconds since 1970. */
export const clock: Format = {
  format(value) {
    const time = new Date(value);
    return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
  },
};

/** The time of day, `12:01:07`; '' for a time that cannot be read. */
export function clockText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : clock.format(time);
}

/** The times between which something lies, `12:01:07–12:01:09`; one time when both are the same second. */
export function spanText({ from, to }: TimeSpan): string {
  const [begin, end] = [clock.format(from), clock.format(to)];
  return begin === end ? begin : `${begin}–${end}`;
}

const fullDate = whenNeeded('date', () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }));

/** Date and time in full, with the time zone; '' for a time that cannot be read. */
export function dateText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? '' : fullDate.format(time);
}

/** A span of time in its largest unit that is still telling. */
export function largestUnit(milliseconds: number): { amount: number; unit: 'second' | 'minute' | 'hour' | 'day' } {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 120) return { amount: seconds, unit: 'second' };
  if (seconds < 7200) return { amount: Math.round(seconds / 60), unit: 'minute' };
  if (seconds < 172_800) return { amount: Math.round(seconds / 3600), unit: 'hour' };
  return { amount: Math.round(seconds / 86_400), unit: 'day' };
}
