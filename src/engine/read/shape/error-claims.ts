// What one error object in an error document claims, apart from the errors inside it.
import type { StatedClaim, StatedPlace } from '../../core/evidence.ts';
import { isObject } from '../../core/is-object.ts';
import { claimsOfProse, detailOf } from '../prose/claims.ts';
import { readSentence } from '../prose/sentence.ts';
import { partNamed } from '../text/field-path.ts';
import type { Members } from '../text/folded-members.ts';
import { errorText, isSentences, keysOf, saidBeside } from './error.ts';
import { isAddress, meansRoot, sameSteps, withMember } from './error-place.ts';
import { holdsNamesOnly } from './members.ts';
import { below } from './place.ts';
import { tellingProse } from './prose.ts';

/** Texts and names that an error lists of its own place; null for anything else. */
export function claimsListed(error: Members, place: StatedPlace, value: unknown, most: number): readonly StatedClaim[] | null {
  if (isSentences(value)) return value.slice(0, most).map((text) => ({ text, stated: place, ...saidBeside(error, text) }));
  if (!isObject(value) || !holdsNamesOnly(value)) return null;
  // json_schemer: `pointer: "/lines/1", details: { missing_keys: ["qty"] }`
  const names = Object.values(value).flat().slice(0, most);
  return names.map((name) => ({ text: errorText(error) ?? String(name), stated: below(place, String(name)) }));
}

/** class-validator: `constraints: { isInt: 'qty must be an integer number' }` */
export function claimsOfConstraints(constraints: unknown, place: StatedPlace | null, most: number): readonly StatedClaim[] {
  const entries = isObject(constraints) ? Object.entries(constraints).slice(0, most) : [];
  return entries.flatMap(([code, text]) =>
    typeof text === 'string' ? [{ text, stated: place, code, ...detailOf(readSentence(text)) }] : [],
  );
}

/** What an error says in its own text; without a place of its own, and with errors inside it (`hasInner`), nothing. */
export function claimsOfText(
  error: Members,
  place: StatedPlace | null,
  text: string,
  hasInner: boolean,
  most: number,
): readonly StatedClaim[] {
  const keys = keysOf(error);
  if (keys) return keys.slice(0, most).flatMap((key) => (typeof key === 'string' ? [claimOfKey(error, key, place, text)] : []));
  if (place) return [{ text, stated: isAddress(place, text) ? null : withMember(place, text), ...saidBeside(error, text) }];
  if (hasInner) return [];
  if (error.get('location') === 'body' || meansRoot(error, text))
    return [{ text, stated: { text: '', segments: [], in: 'body' }, ...saidBeside(error, text) }];
  const said = tellingProse(error, text).map((claim) => ({ ...claim, ...saidBeside(error, claim.text) }));
  // The value alone may tell the place.
  const beside = said.length === 0 ? saidBeside(error, text) : {};
  return beside.rejected === undefined ? said : [{ text, stated: null, ...beside }];
}

/** zod's `unrecognized_keys` lists members of the object at its path; hapi's and celebrate's `keys` are whole paths. */
function claimOfKey(error: Members, key: string, place: StatedPlace | null, text: string): StatedClaim {
  const source = error.get('source');
  const part = place?.in ?? (typeof source === 'string' ? partNamed(source) : null);
  const stated = error.has('path') ? below(place, key, part) : { text: key, segments: null, in: part };
  const clause = claimsOfProse(text).find((claim) => claim.stated && sameSteps(claim.stated.text, key));
  const own = (clause?.text ?? text).replace(/(["'`\w\]])\.$/, '$1');
  return { text: own, stated, ...saidBeside(error, own) };
}
