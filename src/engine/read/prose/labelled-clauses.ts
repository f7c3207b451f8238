// Prose that is a list of `field: what is wrong with it`, behind a heading or without one, as validators print all their errors in one text.
import type { StatedClaim } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeFrom } from '../text/field-path.ts';
import { isPlainWord } from './plain-words.ts';
import { readSentence } from './sentence.ts';

const LONGEST = 5_000;
const MOST = 100;
/** `User validation failed: `, `Validation errors: `, `Invalid input: `. */
const HEADING = /^[A-Z][\w ]{0,60}\b(?:validation|failed|failure|errors?|invalid|input|data)\b[\w ]{0,30}: (?=\[?[\w$.[\]-]{1,100}: )/i;
const BETWEEN = /[;,]\s+(?=["'`]?[\w$.[\]-]{1,100}["'`]?: |\[[A-Za-z_$][\w$.[\]/-]{0,100}\] )/;
const LABELLED =
  /^(?:\[(?<path>[A-Za-z_$][\w$-]*(?:[.[/][\w$.[\]/-]{1,100})?)\]:?(?: |(?=[^\0-\x7f]))|(?:At )?["'`]?(?<name>[A-Za-z_$][\w$.[\]-]{0,100})["'`]?: )(?<said>\S.{2,})$/s;
/** ` -- Customer.Email: …`, ` - customer: …`: one line a complaint. */
const BULLET = /^[ \t]{0,8}(?:--|[-*•])[ \t]{1,4}(?<item>[A-Za-z_$][\w$.[\]-]{0,100}: \S.{1,500}?)\r?$/gm;
/** A sentence printed with its quotes, as Python does: `pages: 'Value is too big'`. */
const QUOTED_SENTENCE = /^(["'])([A-Z][a-z]+ [a-z][^"'\n]{1,300})\1$/;
const NO_FIELD = /^(?:error|errors|reason|detail|details|description|code|warning|note|cause|hint|offset|at|got|expected|received)$/i;

/** The clauses of such a list; none unless all of it is one. One clause alone must stand behind a heading or be a sentence. */
export function labelledClauses(text: string): StatedClaim[] {
  const bullets = allMatches(BULLET, text.slice(0, LONGEST), MOST).flatMap(({ groups }) => claimOf(groups!['item']!) ?? []);
  if (bullets.length > 0) return bullets;
  // Every label ends so.
  if (!text.includes(': ') && !/\](?: |[^\0-\x7f])/.test(text)) return [];
  const heading = HEADING.exec(text.slice(0, 300))?.[0] ?? '';
  const list = text.slice(heading.length, LONGEST);
  const pieces = (heading === '' ? list : list.replace(/^\[(.*)\]$/s, '$1')).split(BETWEEN).slice(0, MOST);
  const claims = pieces.flatMap((piece) => claimOf(piece.trim()) ?? []);
  if (claims.length < pieces.length) return [];
  return pieces.length > 1 || heading !== '' || /^\[\w+[.[/]/.test(pieces[0]!) || isOfLabel(claims[0]!) ? claims : [];
}

/** A sentence alone, with no subject of its own that is no label below that one: `orders-api: Must have a title` has the server's name ahead, as has `acme: Expected price to be positive`. */
function isOfLabel({ text, stated }: StatedClaim): boolean {
  const name = stated?.text ?? '';
  if (!/^[A-Z][a-z]* [a-z]/.test(text) || name.includes('-')) return false;
  return name.includes('.') || readSentence(text).subjects.every(isPlainWord);
}

/** `Recipient: Country code is missing`: the label of a member of what is named ahead. */
function labelIn(said: string, ahead: string): string | undefined {
  const label = /^([A-Z][a-z]{1,30}(?: [a-z]{2,30}){0,2}) (?:is (?:missing|required)|(?:can't|cannot) be (?:blank|empty))\b/.exec(
    said,
  )?.[1];
  return label === undefined || label.split(' ').some((word) => isPlainWord(word) || ahead.toLowerCase().endsWith(word.toLowerCase()))
    ? undefined
    : label.toLowerCase().replaceAll(' ', '_');
}

function claimOf(piece: string): StatedClaim | null {
  const { path, name = path, said: stated } = LABELLED.exec(piece)?.groups ?? {};
  const said = stated?.replace(QUOTED_SENTENCE, '$2');
  // A library's own number for the fault: `[json.exception.type_error.302]`.
  if (path !== undefined && /\.\d{3,}$/.test(path)) return null;
  if (name === undefined || said === undefined || NO_FIELD.test(name) || isPlainWord(name)) return null;
  const sentence = readSentence(said);
  if (sentence.kind === 'syntax' || (sentence.kind === 'other' && !/\s/.test(said))) return null;
  const { allowed } = sentence;
  // `transaction: 'id' required`: a member of what is named ahead.
  const member =
    sentence.kind === 'missing'
      ? (/^(["'`])([\w$-]{1,100})\1 (?:is )?(?:required|missing)\b/.exec(said)?.[2] ?? labelIn(said, name))
      : undefined;
  return { text: said, stated: placeFrom(member === undefined ? name : `${name}.${member}`), ...(allowed.length > 0 ? { allowed } : {}) };
}
