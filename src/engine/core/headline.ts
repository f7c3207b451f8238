// What the server says above its single complaints.
import type { DescribedDiagnosis } from './described.ts';

/** The server's message; null when there is none, or when a claim says it again and so tells it with its place. */
export function headline({ message, claims }: DescribedDiagnosis['evidence']): string | null {
  return message !== null && claims.some(({ text }) => text.startsWith(message)) ? null : message;
}
