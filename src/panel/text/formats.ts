// Numbers and times as the panel writes them. The browser's formatters take tens of milliseconds to make: only where needed, and when first needed.

interface Format {
  format(value: number): string;
}

function whenNeeded(make: () => Format): Format {
  let made: Format | null = null;
  return { format: (value) => (made ??= make()).format(value) };
}

const long = whenNeeded(() => new Intl.NumberFormat('en'));

/** `7`, `1,234.5`. */
export const number: Format = {
  format: (value) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : long.format(value)),
};

/** The time of day, `12:01:07`. Milliseconds since 1970. */
export const clock: Format = {
  format(value) {
    const time = new Date(value);
    return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
  },
};

/** Date and time in full, with the time zone. Milliseconds since 1970. */
export const fullDate = whenNeeded(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' }));
