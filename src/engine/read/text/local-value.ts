// Numbers and dates as people write them in one country or another, and how programs write the same.

/** A number with its decimal comma, its groups or its currency sign; `certain` when it can be nothing else. */
export interface LocalNumber {
  readonly plain: string;
  readonly certain: boolean;
}

const LONGEST = 80;
const POINT_GROUPS = /^-?\d{1,3}(?:[.\u00a0\u202f ’']\d{3})+,\d{1,10}$/;
const COMMA_GROUPS = /^-?\d{1,3}(?:,\d{3})+\.\d{1,10}$/;
const DECIMAL_COMMA = /^-?\d{1,15},\d{1,10}$/;
/** Signs and the codes of much used currencies (ISO 4217): other capitals ahead of a number are a part number, `MUG-1`. */
const SIGNS =
  '[€$£¥]|AED|AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RON|RUB|SAR|SEK|SGD|THB|TRY|UAH|USD|VND|ZAR';
const CURRENCY = new RegExp(`^(?:${SIGNS})\\s?(?=-?\\d)|(?<=\\d)\\s?(?:${SIGNS})$`);

/** Reads a number as people write it; null for what is none, or is one already. */
export function localNumber(text: string): LocalNumber | null {
  if (text.length > LONGEST) return null;
  const bare = text.replace(CURRENCY, '');
  const priced = bare !== text;
  if (POINT_GROUPS.test(bare)) return { plain: bare.replaceAll(/[^\d,-]/g, '').replace(',', '.'), certain: true };
  if (COMMA_GROUPS.test(bare)) return { plain: bare.replaceAll(',', ''), certain: true };
  if (DECIMAL_COMMA.test(bare)) return { plain: bare.replace(',', '.'), certain: priced };
  return priced && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(bare) ? { plain: bare, certain: true } : null;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SCRIPT_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+ -])(\d\d)(\d\d)(?: \([^)]{1,60}\))?$/;

/** The ISO 8601 forms that a date may stand for, likeliest first; empty for what is no date, or is in that form already. */
export function localDate(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const script = SCRIPT_DATE.exec(text);
  if (script) return scriptDate(script);
  const parts = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (!parts) return [];
  const [, first = '', mark, second = '', third = ''] = parts;
  if (first.length === 4) return mark === '-' && text.length === 10 ? [] : isoDates([[first, second, third]]);
  if (third.length !== 4 || first.length > 2) return [];
  // Points are written where the day stands first; slashes by both customs.
  return isoDates(
    mark === '.'
      ? [[third, second, first]]
      : [
          [third, first, second],
          [third, second, first],
        ],
  );
}

/** True for text in the form of an ISO date that names a day which no calendar holds. */
export function isNoDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text.slice(0, LONGEST));
  return parts !== null && isoDates([[parts[1] ?? '', parts[2] ?? '', parts[3] ?? '']]).length === 0;
}

function isoDates(candidates: readonly (readonly [year: string, month: string, day: string])[]): string[] {
  const dates = candidates.map(([year, month, day]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return [...new Set(dates)].filter((date) => {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  });
}

/** What `String(date)` gives in a browser; a plus that was not encoded reads as a blank. */
function scriptDate(match: RegExpExecArray): string[] {
  const [, month = '', day, year, time, sign, hours, minutes] = match;
  const number = MONTHS.indexOf(month) + 1;
  const moment = Date.parse(`${year}-${String(number).padStart(2, '0')}-${day}T${time}${sign === '-' ? '-' : '+'}${hours}:${minutes}`);
  return Number.isNaN(moment) ? [] : [new Date(moment).toISOString().replace('.000Z', 'Z')];
}
