// Tells a complaint of a member from a complaint of something inside that member.
import { foldName } from '../../core/fold-name.ts';
import type { Location } from '../../core/location.ts';
import type { Complaint } from './complaints.ts';
import { lastNameOf } from '../request/place-name.ts';
import type { Standing } from '../request/value-at.ts';

/** The word that the server names and that stands inside the text at this place; null when the complaint is of the place itself. */
export function namedInside({ sentence }: Complaint, at: Location, standing: Standing): string | null {
  if (standing.state !== 'present' || typeof standing.value !== 'string') return null;
  const { value } = standing;
  const words = [...sentence.names, ...sentence.quoted].filter((word) => /^\w{1,100}$/.test(word));
  const pointsInside = standing.range !== null && (at.offset ?? 0) > standing.range.offset;
  if (!pointsInside && words.some((word) => foldName(word) === foldName(lastNameOf(at)))) return null;
  return words.find((word) => word !== value && new RegExp(`(?<!\\w)${word}(?!\\w)`).test(value)) ?? null;
}

const HAS_MORE = /\b(?:has|contains) (?:additional|unknown|unexpected|extra) (?:propert|field|key|member|attribute)/i;

/** `customer has additional properties`: what the object holds is not wanted, not the object. */
export function isOfMembersInside({ text }: Complaint): boolean {
  return HAS_MORE.test(text.slice(0, 500));
}
