// The values that fill the sentences about differences between requests, for findings and for the panel's comparison.
import type { Difference } from './difference.ts';
import { lastNameOf, nameOf } from '../request/place-name.ts';
import { textFormat, type TextFormat } from '../text/format.ts';

/** What a value is, in words. */
const KINDS: Readonly<Record<TextFormat, string>> = {
  empty: 'an empty text',
  integer: 'a whole number',
  decimal: 'a number with decimals',
  boolean: 'true or false',
  uuid: 'a UUID',
  date: 'a date',
  'date-time': 'a date and time',
  time: 'a time of day',
  email: 'an e-mail address',
  url: 'a whole URL',
  jwt: 'a JWT',
  hash: 'a hexadecimal text',
  word: 'a word',
  text: 'another kind of text',
};

/** Longer values are shown in their beginning. */
const LONGEST = 100;

/** What fills the sentence of a difference. */
export function differenceValues({
  at,
  there,
  ours,
  theirs,
}: Difference): Readonly<Record<'name' | 'meant' | 'theirPlace' | 'ours' | 'theirs' | 'wanted', string>> {
  return {
    name: nameOf(at),
    meant: there ? lastNameOf(there.at) : '',
    theirPlace: there ? nameOf(there.at) : '',
    ours: shown(ours),
    theirs: shown(theirs),
    wanted: theirs === null ? '' : kindOf(theirs),
  };
}

function shown(text: string | null): string {
  return text === null ? '' : text.slice(0, LONGEST);
}

/** What kind of value a text of JSON stands for: lists, objects and null by what they are, a text by its format. */
function kindOf(json: string): string {
  if (json.startsWith('[')) return 'a list';
  if (json.startsWith('{')) return 'an object';
  if (json === 'null') return json;
  return KINDS[textFormat(json.startsWith('"') ? json.slice(1, -1) : json)];
}
