// Which prose is about the request as a whole.
import { readSentence, type ClaimKind } from './sentence.ts';

const WHOLE: ReadonlySet<ClaimKind> = new Set(['csrf', 'media-type', 'host', 'method', 'credentials', 'size', 'encoding']);

/** Prose on what concerns the whole request names what would help: the header that would hold credentials, the type that would do. */
export function isAboutWhole(text: string): boolean {
  return WHOLE.has(readSentence(text).kind);
}
