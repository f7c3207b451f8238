// What people are to do, not what a request is to hold: `Approval is required before publishing`.

/** Nouns of such deeds, as alternatives of a pattern. */
export const DEEDS =
  'payment|upgrade|auth|authentication|authorization|login|action|approval|confirmation|verification|permission|consent|activation';

const ASKED = new RegExp(
  String.raw`^(?=[A-Z])(?:An? )?(?:[A-Z]?[a-z]{1,30} ){0,2}(?:${DEEDS.split('|')
    .map((deed) => `[${deed.charAt(0).toUpperCase()}${deed.charAt(0)}]${deed.slice(1)}`)
    .join('|')}) (?:is |was )?(?:required|needed|missing)\b`,
);
/** `A signature is required before submitting` */
const A_THING_FIRST = /^An? [a-z ]{2,40} (?:is|must be) [a-z ]{0,20}(?:required|needed|given) (?:before|until|prior to)\b/;
const FIRST = /\b(?:required|needed) (?:before|until|prior to)\b/;

/** True where each text is prose that rather asks for a deed; a member of the same name is named in quotes, in small letters or as a field. */
export function askForDeed(said: readonly { readonly text: string }[]): boolean {
  return said.every(({ text }) => ASKED.test(text.slice(0, 500)) || FIRST.test(text.slice(0, 500)));
}

/** True for words that can only ask for a deed: no request lacks a member by them. */
export function onlyAsksForDeed(text: string): boolean {
  const words = text.slice(0, 500);
  return A_THING_FIRST.test(words) || (ASKED.test(words) && FIRST.test(words));
}
