// Whether complaints say that something is not there.
import type { Complaint } from './complaints.ts';

/** True where one of them does. */
export function isMissing(complaints: readonly Complaint[]): boolean {
  return complaints.some((complaint) => complaint.sentence.kind === 'missing' || isLookup(complaint));
}

/** Swift: No such key 'qty': of what was sent it is unknown, of what was not sent it was looked for. */
export function isLookup({ text }: Complaint): boolean {
  return /\bno such (?:key|member|property|attribute|field)\b/i.test(text.slice(0, 500));
}
