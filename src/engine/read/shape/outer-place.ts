// A place, or a refused value, that stands beside the message of the whole answer: `{ "message": "is too short", "field": "name" }`.
import type { StatedClaim } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { foldedMembers, textUnder, type Members } from '../text/folded-members.ts';
import { codeOf, saidBeside } from './error.ts';
import { placeInDetail } from './detail-place.ts';
import { rootedPath } from './error-place.ts';
import { placeNamed } from './place.ts';
import { messageWords, outerPlaceWords } from './words.ts';

/** The claims of an answer, with the one of the place beside its message; as they are where one of them states a place itself. */
export function withOuterPlace(
  claims: readonly StatedClaim[],
  document: Record<string, unknown>,
  message: string | null,
): readonly StatedClaim[] {
  if (claims.some(({ stated }) => stated !== null)) return claims;
  const members = foldedMembers(document);
  const words = textUnder(messageWords, members) ?? message;
  const place =
    rootedPath(members.get('path')) ??
    placeNamed(members, outerPlaceWords) ??
    (claims.length === 0 && words !== null ? placeInDetail(members, words) : null);
  if (!place) return claims.length > 0 ? claims : claimsOfValue(members, message);
  const code = codeOf(members);
  const own = textUnder(messageWords, members) ?? (code !== null && /[a-z]/i.test(code) ? code : null);
  // The error inside has the words: what it says is said of this place.
  const told = claims.findIndex(({ text }) => text === (own ?? message));
  const text = own ?? claims[told]?.text ?? (code === null ? null : message);
  if (text === null) return claims;
  return [...claims.filter((_, index) => index !== told), { text, stated: place, ...saidBeside(members, text) }];
}

/** The value that was refused may tell the place. */
function claimsOfValue(members: Members, text: string | null): readonly StatedClaim[] {
  const { rejected } = text === null ? {} : saidBeside(members, text);
  return text !== null && rejected !== undefined && !isObject(rejected) ? [{ text, stated: null, rejected }] : [];
}
