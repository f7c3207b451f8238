// Fills a message template with values, which may come from a hostile page: they are shortened and made visible.
import type { Values } from '../core/finding.ts';
import { memoText } from '../core/memo-text.ts';
import type { Phrase } from '../core/phrase.ts';
import type { Templates } from './language.ts';

const LONGEST_VALUE = 300;
/** Control characters, zero width (but the joiner within an emoji), line and paragraph separators, bidirectional controls and lone surrogates. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]|\u200d(?!(?<=\p{ExtPict}\p{EMod}?\ufe0f?\u200d)\p{ExtPict})/gu;
const PRINTABLE = /^[ -~]*$/;

/** Words and names by turns, words first. */
const piecesOf = memoText((template) => template.split(/\{([a-zA-Z]\w*)\}/));

/** The template with `{name}` replaced by that value; a name without a value stays as it is. */
export function say(template: string, values: Values): string {
  return piecesOf(template)
    .map((piece, index) => (index % 2 === 0 ? piece : Object.hasOwn(values, piece) ? visible(String(values[piece])) : `{${piece}}`))
    .join('');
}

/** A sentence in the words of a language; those that it lacks are said in English. */
export function sayPhrase({ template, values }: Phrase, words: Templates = {}): string {
  return say((Object.hasOwn(words, template) && words[template]) || template, values);
}

/** The text on one line, at most 300 characters, with nothing in it that cannot be seen. */
export function visible(text: string): string {
  const short = text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
  if (PRINTABLE.test(short)) return short;
  return short
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
