// Values that the engine itself says in English words: by the name under which a template holds them, since a page's own words never stand there.
import type { NamePlace } from '../language.ts';

/** The German of one of these words; what is not among them stays. */
export function among(words: Readonly<Record<string, string>>): (english: string) => string {
  return (english) => (Object.hasOwn(words, english) ? (words[english] ?? english) : english);
}

const UNITS: Readonly<Record<string, string>> = {
  day: 'Tag',
  days: 'Tage',
  hour: 'Stunde',
  hours: 'Stunden',
  minute: 'Minute',
  minutes: 'Minuten',
  second: 'Sekunde',
  seconds: 'Sekunden',
};

/** `1,064 days`. */
export const SPAN = (english: string): string =>
  english.replace(/^([\d,]+) (\w+)$/, (whole, count: string, unit: string) =>
    UNITS[unit] ? `${count.replaceAll(',', '.')} ${UNITS[unit]}` : whole,
  );

/** `102,400 bytes`. */
export const SIZE = (english: string): string =>
  english.replace(/^([\d,]+) bytes$/, (_, count: string) => `${count.replaceAll(',', '.')} Byte`);

/** `path segment 2`, the only name of a place that is not the same in German. */
export const placeName: NamePlace = (name, at) => (at.in === 'path' ? name.replace(/^path segment (\d+)$/, 'Pfadsegment $1') : name);

/** What a value is or must be. */
export const KIND = among({
  text: 'ein String',
  'a number': 'eine Zahl',
  'a whole number': 'eine ganze Zahl',
  'a number with decimals': 'eine Zahl mit Nachkommastellen',
  'true or false': 'true oder false',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
  'an empty text': 'ein leerer String',
  'a UUID': 'eine UUID',
  'a date': 'ein Datum',
  'a date and time': 'ein Datum mit Uhrzeit',
  'a time of day': 'eine Uhrzeit',
  'an e-mail address': 'eine E-Mail-Adresse',
  'a URL': 'eine URL',
  'a whole URL': 'eine vollständige URL',
  'a JWT': 'ein JWT',
  'a hexadecimal text': 'ein hexadezimaler String',
  'a word': 'ein Wort',
  'another kind of text': 'ein Text anderer Art',
});
