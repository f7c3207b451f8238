// The words for differences from passing requests: templates and the values that fill them, for findings and for the panel's comparison.
import type { MessageDefinition } from '../core/define.ts';
import type { Values } from '../core/finding.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { lastNameOf, nameOf } from './place-name.ts';
import { textFormat, type TextFormat } from './text-format.ts';

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

/** A sentence for each kind of difference. */
export const differenceMessages: Readonly<Record<DifferenceKind, MessageDefinition>> = {
  missing: { severity: 'error', text: '{name} is missing; requests that passed send it.' },
  misspelled: { severity: 'error', text: 'Requests that passed send {meant}; this one sends {name}.' },
  moved: { severity: 'error', text: '{name} stands in the wrong place; requests that passed send it as {theirPlace}.' },
  wrapped: { severity: 'error', text: 'Everything is inside {name}; requests that passed send it without that.' },
  unwrapped: { severity: 'error', text: 'Requests that passed send everything inside {name}; this one sends it without that.' },
  extra: { severity: 'error', text: 'This request sends {name}; no request that passed does.' },
  type: { severity: 'error', text: '{name} is {ours}; requests that passed have {wanted} there, as {theirs}.' },
  format: { severity: 'error', text: '{name} is {ours}; requests that passed have {wanted} there, as {theirs}.' },
  empty: { severity: 'error', text: '{name} is empty; requests that passed send a value there, as {theirs}.' },
  value: { severity: 'error', text: '{name} is {ours}; requests that passed send other values there, as {theirs}.' },
  range: { severity: 'error', text: '{name} is {ours}, far from what requests that passed send, as {theirs}.' },
  repeated: { severity: 'error', text: '{name} is sent more than once; requests that passed send it once.' },
  path: { severity: 'error', text: 'The path is not built like that of requests that passed.' },
  text: { severity: 'error', text: 'From here on, the body differs from that of a request that passed.' },
};

/** What fills the sentence of a difference. */
export function differenceValues({ at, there, ours, theirs }: Difference): Values {
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
