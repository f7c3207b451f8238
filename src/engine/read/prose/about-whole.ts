// Which prose is about the request as a whole.
import { readSentence, type ClaimKind } from './sentence.ts';

const WHOLE: ReadonlySet<ClaimKind> = new Set(['csrf', 'media-type', 'host', 'method', 'credentials', 'size', 'encoding']);

/** `messages.0.image: …exceeds the maximum size`: what stands at the head is what is too large. */
const WAY_AHEAD = /^[\w$-]{1,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30}: /;

/** Prose on what concerns the whole request names what would help: the header that would hold credentials, the type that would do. */
export function isAboutWhole(text: string): boolean {
  return WHOLE.has(readSentence(text).kind) && !WAY_AHEAD.test(text);
}
