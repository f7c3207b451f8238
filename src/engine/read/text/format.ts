// The format of a text that stands for something else: a number, a date, an id, an address.

/** `word`: letters and marks without blanks, as names and enum values have them; `text`: anything else. */
export type TextFormat =
  | 'empty'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'uuid'
  | 'date'
  | 'date-time'
  | 'time'
  | 'email'
  | 'url'
  | 'jwt'
  | 'hash'
  | 'word'
  | 'text';

const LONGEST = 2000;
const PATTERNS = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  email: /^[^\s@<>"]{1,64}@[^\s@<>"]{1,100}\.[A-Za-z]{2,20}$/,
};
const FORMATS: readonly (readonly [TextFormat, RegExp])[] = [
  ['integer', /^[-+]?\d{1,40}$/],
  ['decimal', /^[-+]?\d{1,40}\.\d{1,40}(?:[eE][-+]?\d{1,3})?$/],
  ['boolean', /^(?:true|false)$/],
  ['uuid', PATTERNS.uuid],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['date-time', /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[-+]\d\d:?\d\d)?$/i],
  ['time', /^\d\d:\d\d(?::\d\d)?$/],
  ['email', PATTERNS.email],
  ['url', /^(?:https?|wss?|ftp):\/\/[^\s/]+/i],
  ['jwt', /^eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*$/],
  ['hash', /^(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{16,}$/i],
  ['word', /^[A-Za-z_][\w.-]{0,60}$/],
];

/** Tells the format of a text; a blank text is `empty`. */
export function textFormat(text: string): TextFormat {
  if (text.trim() === '') return 'empty';
  return FORMATS.find(([, pattern]) => pattern.test(text.length > LONGEST ? text.slice(0, LONGEST) : text))?.[0] ?? 'text';
}

/** True exactly where `textFormat` tells this format, for the two that no format above them shares texts with: one pattern is tried, not all. */
export function isOfFormat(text: string, format: 'uuid' | 'email'): boolean {
  return PATTERNS[format].test(text.slice(0, LONGEST));
}

/** True for formats that a server can insist on. */
export function isStrictFormat(format: TextFormat): boolean {
  return format !== 'empty' && format !== 'word' && format !== 'text';
}
