// Everything that an answer complains of, claim by claim, with what each sentence says: checks ask it whether a suspicion is shared.
import type { LocatedClaim, LocatedEvidence } from '../core/evidence.ts';
import { samePlace, type Location, type Place } from '../core/location.ts';
import { memo } from '../core/memo.ts';
import { typeNamed } from './prose-values.ts';
import { readSentence, type ClaimKind, type Sentence } from './sentence.ts';

/** One complaint of the server. */
export interface Complaint {
  /** The server's words. */
  readonly text: string;
  /** Where the server's words point; null when they name no place. */
  readonly at: Location | null;
  /** Null for the answer's main message. */
  readonly claim: LocatedClaim | null;
  readonly sentence: Sentence;
}

const read = memo((evidence: LocatedEvidence): readonly Complaint[] => {
  const complaints: Complaint[] = [...evidence.claims, ...evidence.hints].map((claim) => {
    const text = claim.text === '' ? (claim.code ?? '') : claim.text;
    return { text, at: claim.at, claim, sentence: sentenceOf(text, claim) };
  });
  const { message } = evidence;
  if (message !== null && message !== '' && !complaints.some((complaint) => complaint.text === message)) {
    complaints.push({ text: message, at: null, claim: null, sentence: readSentence(message) });
  }
  return complaints;
});

/** What the words say; where they say nothing of the kind, what the code's words say, and always the values that the claim itself lists. */
function sentenceOf(text: string, { code, allowed, expected }: LocatedClaim): Sentence {
  const spoken = readSentence(text);
  const coded = code !== undefined && spoken.kind === 'other' ? readSentence(wordsOf(code)) : spoken;
  // What is quoted was sent: `resource_missing` beside a quoted value means a thing of the server's.
  const telling = coded.kind === 'other' || (coded.kind === 'missing' && spoken.quoted.length > 0) ? spoken : coded;
  const type = expected === undefined ? null : typeNamed(expected);
  if (telling === spoken && allowed === undefined && type === null) return spoken;
  const { subjects, names, places, quoted, position, minimum, maximum, limit } = spoken;
  const wanted = { expected: spoken.expected ?? telling.expected ?? type, allowed: allowed?.map(String) ?? spoken.allowed };
  const kind = telling.kind === 'other' && type !== null ? 'type' : telling.kind;
  return { kind, ...wanted, subjects, names, places, quoted, position, minimum, maximum, limit };
}

/** `string_too_short`, `NotBlank`, `FieldValueRequired` as words. */
function wordsOf(code: string): string {
  return code.slice(0, 200).replaceAll(/([a-z])(?=[A-Z])|[_.-]+/g, '$1 ');
}

/** The complaints that point at a place, by place, each with its first complaint's position. */
export function complaintsByPlace(evidence: LocatedEvidence | null): { at: Location; complaints: Complaint[] }[] {
  const groups: { at: Location; complaints: Complaint[] }[] = [];
  const byKey = new Map<string, Complaint[]>();
  for (const complaint of complaintsOf(evidence)) {
    if (complaint.at === null) continue;
    const key = `${complaint.at.in} ${complaint.at.path}`;
    const group = byKey.get(key);
    if (group) group.push(complaint);
    else {
      const complaints = [complaint];
      byKey.set(key, complaints);
      groups.push({ at: complaint.at, complaints });
    }
  }
  return groups;
}

/** The claims and, last, the main message where it says something else. Empty without evidence. */
export function complaintsOf(evidence: LocatedEvidence | null): readonly Complaint[] {
  return evidence ? read(evidence) : [];
}

/** The complaints of any of these kinds. */
export function complaintsAbout(evidence: LocatedEvidence | null, kinds: readonly ClaimKind[]): readonly Complaint[] {
  return complaintsOf(evidence).filter((complaint) => kinds.includes(complaint.sentence.kind));
}

/** The complaints that point at this place. */
export function complaintsAt(evidence: LocatedEvidence | null, place: Place): readonly Complaint[] {
  return complaintsOf(evidence).filter((complaint) => complaint.at !== null && samePlace(complaint.at, place));
}

/** The complaints that name no place. The main message counts only where there are no claims: beside them it is a heading. */
export function unplacedComplaints(evidence: LocatedEvidence | null): readonly Complaint[] {
  return complaintsOf(evidence).filter(({ at, claim }) => at === null && (claim !== null || evidence?.claims.length === 0));
}
