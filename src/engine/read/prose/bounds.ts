// The bounds of a number or a length in a server's prose.

/** Bounds that a number or a length must keep, inclusive or not: prose seldom tells reliably. */
export interface Bounds {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const NONE: Bounds = { minimum: null, maximum: null };
/** How many digits a number may have says nothing of how large it may be. */
const NUMBER = String.raw`(-?\d{1,20}(?:\.\d{1,20})?)(?!\d| ?(?:decimal|fraction|significant|digits? (?:in total|before|after)))`;
const between = new RegExp(String.raw`\b(?:between|from|range(?: of)?:?|in) [\[(]?${NUMBER}\]? ?(?:and|to|-|–|\.\.|,) ?${NUMBER}`, 'i');
/** `3-15 chars`. */
const ofCharacters = /(?<![\d.-])(\d{1,6}) ?[-–] ?(\d{1,6}) (?:chars?\b|characters|letters|digits)/i;
const minimum = new RegExp(
  String.raw`(?:>=|(?<![-=\d] ?)>|\bat least|(?<!\bnot? (?:be |have )?)\bmore than|\b(?<!not (?:be )?)(?:greater|larger|higher|longer|bigger)(?: than)?(?: or equal(?: to)?)?|\b(?:must not|not|no) (?:be )?(?:less|smaller|lower|shorter|fewer) than(?: or equal to)?|\bmin(?:imum)?(?: (?:of|is|value|length|allowed|value is|length is|allowed value))*[:=]?|\bor after)[ (]*${NUMBER}`,
  'i',
);
const maximum = new RegExp(
  String.raw`(?:<=?|\bat most|\bbelow|\bup to|\b(?<!not (?:be )?)(?:less|smaller|lower|shorter|fewer)(?: than)?(?: or equal(?: to)?)?|\b(?:must not|not|no) (?:be |have )?(?:greater|larger|higher|longer|bigger|more) than(?: or equal to)?|\bmax(?:imum)?(?: (?:of|is|value|length|allowed|value is|length is|allowed value|\w+ allowed))*[:=]?|\b(?:cannot|not|must not) exceed|\bexceeds? (?:the )?(?:limit|maximum)?(?: of)?)[ (]*${NUMBER}`,
  'i',
);
const orMore = new RegExp(String.raw`${NUMBER} or (?:more|greater|higher|above)\b`, 'i');
const orLess = new RegExp(String.raw`${NUMBER} or (?:less|fewer|lower|below)\b`, 'i');

/** The bounds that the prose names; null for one that it does not name. */
export function boundsIn(said: string): Bounds {
  if (!/\d/.test(said)) return NONE;
  const text = said
    .replaceAll(/\b(?:can(?:no|')t|can not|may not|mustn't|shouldn't)(?= )/gi, 'must not')
    .replaceAll(/\bnot be (?:over|above)\b/gi, 'not be greater than')
    .replaceAll(/\bnot be (?:under|below)\b/gi, 'not be less than');
  const both = between.exec(text) ?? ofCharacters.exec(text);
  if (both) return { minimum: Number(both[1]), maximum: Number(both[2]) };
  const least = (minimum.exec(text) ?? orMore.exec(text))?.[1];
  const most = (maximum.exec(text) ?? orLess.exec(text))?.[1];
  return { minimum: least === undefined ? null : Number(least), maximum: most === undefined ? null : Number(most) };
}
