// Changes header fields; the others keep their order and spelling.
import type { HeaderField, HeaderList } from '../core/header-list.ts';
import { phrase, type Phrase } from '../core/phrase.ts';
import { isToken } from '../core/token.ts';
import { scalarText } from './flat-values.ts';
import type { Change } from './outcome.ts';

/** The changed fields, or why they are refused. */
export type HeaderOutcome = { readonly headers: HeaderList } | { readonly refused: Phrase };

/** Words that field names write in another way than with one capital. */
const SPELLINGS: Readonly<Record<string, string>> = {
  api: 'API',
  csrf: 'CSRF',
  dnt: 'DNT',
  etag: 'ETag',
  http: 'HTTP',
  id: 'ID',
  md5: 'MD5',
  te: 'TE',
  www: 'WWW',
  xsrf: 'XSRF',
};

/** Changes all fields of a name. */
export function changeHeader(headers: HeaderList, change: Change): HeaderOutcome {
  const name = change.at.path.toLowerCase();
  const isNamed = (field: HeaderField): boolean => field.name.toLowerCase() === name;
  if (change.op === 'set') {
    const value = scalarText(change.value);
    if (value === null) return { refused: phrase('A header field takes text only.') };
    return setHeader(headers, name, value);
  }
  if (!headers.some(isNamed)) return { refused: phrase('There is no header field of that name.') };
  if (change.op === 'remove') return { headers: headers.filter((field) => !isNamed(field)) };
  if (!isToken(change.name)) return { refused: phrase('A header field cannot have this name.') };
  return { headers: headers.map((field) => (isNamed(field) ? { name: change.name, value: field.value } : field)) };
}

/** Gives a field, named in lower case, its only value: in the place of the first of that name, or at the end. */
export function setHeader(headers: HeaderList, name: string, value: string): HeaderOutcome {
  if (!isToken(name)) return { refused: phrase('A header field cannot have this name.') };
  // A line break would begin another field (RFC 9110, section 5.5).
  if (/[\0\r\n]/.test(value)) return { refused: phrase('A header field takes no line breaks.') };
  const first = headers.findIndex((field) => field.name.toLowerCase() === name);
  if (first < 0) return { headers: [...headers, { name: conventional(name), value }] };
  return {
    headers: headers.flatMap((field, at) => {
      if (at === first) return [{ name: field.name, value }];
      return field.name.toLowerCase() === name ? [] : [field];
    }),
  };
}

/** A field name as it is commonly spelled: `Content-Type`. */
function conventional(name: string): string {
  return name
    .split('-')
    .map((word) => (Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('-');
}
