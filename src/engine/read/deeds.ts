// What people are to do, not what a request is to hold: `Approval is required before publishing`.

/** Nouns of such deeds, as alternatives of a pattern. */
export const DEEDS =
  'payment|upgrade|auth|authentication|authorization|login|action|approval|confirmation|verification|permission|consent|activation';

const ASKED = new RegExp(
  String.raw`^(?:An? )?(?=[A-Z])(?:${DEEDS.split('|')
    .map((deed) => deed.charAt(0).toUpperCase() + deed.slice(1))
    .join('|')}) (?:is |was )?(?:required|needed|missing)\b`,
);
const FIRST = /\b(?:required|needed) (?:before|until|prior to)\b/;

/** True where each text is prose that rather asks for a deed; a member of the same name is named in quotes, in small letters or as a field. */
export function askForDeed(said: readonly { readonly text: string }[]): boolean {
  return said.every(({ text }) => ASKED.test(text.slice(0, 500)) || FIRST.test(text.slice(0, 500)));
}
