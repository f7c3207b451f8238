// The claims in the prose of an error document, where no member tells a place.
import type { StatedClaim } from '../../core/evidence.ts';
import { isAboutWhole } from '../prose/about-whole.ts';
import { membersUnder, type Members } from '../text/folded-members.ts';
import { claimsOfProse } from '../prose/claims.ts';
import { itemText, ranked } from './words.ts';

/** Names of members that say in a sentence of their own what an error's text leaves open: Amazon's `details`, Symfony's `hint`. */
export const besideText = ranked('details hint');

/** The claims of a text; the text as a whole where it names no place. */
export function proseOf(text: string): StatedClaim[] {
  const claims = isAboutWhole(text) ? [] : claimsOfProse(text);
  return claims.length > 0 ? claims : [{ text, stated: null }];
}

/** The claims of an error's text; of another of its texts where only that one names a place. */
export function tellingProse(error: Members, text: string): readonly StatedClaim[] {
  const claims = proseOf(text);
  if (claims.some(({ stated }) => stated !== null)) return claims;
  for (const [, other] of [...membersUnder(itemText, error), ...membersUnder(besideText, error)]) {
    const said = typeof other === 'string' && other !== text && /\s/.test(other) ? claimsOfProse(other) : [];
    if (said.some(({ stated }) => stated !== null)) return said;
  }
  return claims;
}
