// Everything that an answer complains of, claim by claim, with what each sentence says: checks ask it whether a suspicion is shared.
import type { LocatedClaim, LocatedEvidence } from '../../core/evidence.ts';
import { samePlace, type Location, type Place } from '../../core/location.ts';
import { memo } from '../../core/memo.ts';
import { sentenceOfClaim } from '../prose/claim-sentence.ts';
import { readSentence, type ClaimKind, type Sentence } from '../prose/sentence.ts';

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

/** The complaints of one place. */
export interface PlacedComplaints {
  /** With the position of the first. */
  readonly at: Location;
  readonly complaints: readonly Complaint[];
}

const read = memo((evidence: LocatedEvidence): readonly Complaint[] => {
  const complaints: Complaint[] = [...evidence.claims, ...evidence.hints].map((claim) => {
    const text = claim.text === '' ? (claim.code ?? '') : claim.text;
    return { text, at: claim.at, claim, sentence: sentenceOfClaim(text, claim) };
  });
  const { message } = evidence;
  if (message !== null && message !== '' && !complaints.some(({ text }) => text.startsWith(message))) {
    complaints.push({ text: message, at: null, claim: null, sentence: readSentence(message) });
  }
  return complaints;
});

/** The complaints that point at a place, by place. */
export function complaintsByPlace(evidence: LocatedEvidence | null): readonly PlacedComplaints[] {
  return evidence ? readByPlace(evidence) : [];
}

const readByPlace = memo((evidence: LocatedEvidence): readonly PlacedComplaints[] => {
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
});

/** The claims and, last, the main message where none of them begins with it. Empty without evidence. */
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
