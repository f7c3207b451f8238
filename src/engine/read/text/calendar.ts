// Dates and times as people and programs write them, and in the pattern that a server asks for.

/** A moment as its writing gives it: nothing is converted between zones. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Null when only a day is written. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number; readonly fraction: string } | null;
  /** `Z`, `+01:00`; '' when the writing names none. */
  readonly zone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = String.raw`(?:[T ,]{1,2}(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?`;
const ZONE = String.raw` ?(Z|UTC|GMT|(?:GMT|UTC)?[-+]\d\d:?\d\d)?(?: ?\([\w ]{1,40}\))?`;
const written = (day: string): RegExp => new RegExp(`^${day}${TIME}${ZONE}$`, 'i');
const YEAR_FIRST = written(String.raw`(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})`);
const YEAR_LAST = written(String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4})`);
const DAY_NAME = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?`;
const DAY_MONTH = written(String.raw`${DAY_NAME}(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{4})`);
const MONTH_DAY = written(String.raw`${DAY_NAME}([a-z]{3})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`);
const LONGEST = 80;

/** Every moment that the text can mean, likeliest first: `02/01/2026` means two. Empty for what is no date. */
export function momentsIn(text: string): readonly Moment[] {
  const value = text.trim();
  if (value.length > LONGEST) return [];
  const first = YEAR_FIRST.exec(value);
  if (first) return moments([[first[1], first[3], first[4]]], first.slice(5));
  const last = YEAR_LAST.exec(value);
  if (last) {
    const [dayFirst, monthFirst] = [
      [last[4], last[3], last[1]],
      [last[4], last[1], last[3]],
    ];
    // Points are how day-first countries write.
    return moments(last[2] === '.' ? [dayFirst] : [monthFirst, dayFirst], last.slice(5));
  }
  const named = DAY_MONTH.exec(value);
  if (named) return moments([[named[3], monthNumber(named[2]), named[1]]], named.slice(4));
  const american = MONTH_DAY.exec(value);
  if (american) return moments([[american[3], monthNumber(american[1]), american[2]]], american.slice(4));
  return /^\d{10}(?:\d{3})?$/.test(value) ? [sinceEpoch(Number(value) * (value.length === 10 ? 1000 : 1))] : [];
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function moments(
  days: readonly (readonly (string | undefined)[])[],
  [hour, minute, second, fraction, zone]: (string | undefined)[],
): Moment[] {
  const time =
    hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), fraction: fraction ?? '' };
  const found = days.map((day) => {
    const [year = 0, month = 0, date = 0] = day.map(Number);
    return { year, month, day: date, time, zone: zoneOf(zone) };
  });
  const real = found.filter(isReal);
  return real.filter(({ month, day }, index) => real.findIndex((other) => other.month === month && other.day === day) === index);
}

function zoneOf(zone = ''): string {
  const offset = /([-+]\d\d):?(\d\d)/.exec(zone);
  if (offset) return `${offset[1]}:${offset[2]}`;
  return zone === '' ? '' : 'Z';
}

/** False for the 31st of February. */
function isReal({ year, month, day, time }: Moment): boolean {
  const days = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= days && (time === null || (time.hour < 24 && time.minute < 60 && time.second < 61))
  );
}

function sinceEpoch(milliseconds: number): Moment {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), fraction: '' },
    zone: 'Z',
  };
}

/** The pattern for a date that prose names, in letters of Java, .NET and dayjs: `yyyy-MM-dd`; strptime's is rewritten to it. Null when it names none. */
export function patternIn(prose: string): string | null {
  const strptime = /%[YmdHMS](?:[^\w'"]{0,3}%[YmdHMSzZ]|T%H)*/.exec(prose)?.[0];
  if (strptime !== undefined) return strptime.replaceAll(/%([YmdHMS])/g, (_, letter: string) => LETTERS[letter] ?? '');
  const pattern =
    /\b(?:yyyy(?:[-/. ]?MM[-/. ]?dd)|dd[-/. ]MM[-/. ]yyyy|MM[-/. ]dd[-/. ]yyyy|YYYY[-/. ]?MM[-/. ]?DD|DD[-/. ]MM[-/. ]YYYY|MM[-/. ]DD[-/. ]YYYY)(?:(?:'T'|T| )HH:?mm:?ss(?:'?Z'?)?)?/.exec(
      prose,
    )?.[0];
  return pattern === undefined ? null : pattern.replace('YYYY', 'yyyy').replace('DD', 'dd').replaceAll("'", '');
}

const LETTERS: Readonly<Record<string, string>> = { Y: 'yyyy', m: 'MM', d: 'dd', H: 'HH', M: 'mm', S: 'ss' };

/** Writes a moment in a pattern of `patternIn`. */
export function writeMoment({ year, month, day, time }: Moment, pattern: string): string {
  const parts: Readonly<Record<string, number>> = {
    yyyy: year,
    MM: month,
    dd: day,
    HH: time?.hour ?? 0,
    mm: time?.minute ?? 0,
    ss: time?.second ?? 0,
  };
  return pattern.replaceAll(/yyyy|MM|dd|HH|mm|ss/g, (letters) => String(parts[letters] ?? 0).padStart(letters.length, '0'));
}

/** RFC 3339 date and time; a missing time is midnight, a missing zone UTC. */
export function dateTimeText(moment: Moment): string {
  const fraction = moment.time?.fraction ?? '';
  return writeMoment(moment, 'yyyy-MM-ddTHH:mm:ss') + (fraction === '' ? '' : `.${fraction}`) + (moment.zone === '' ? 'Z' : moment.zone);
}
