// Which prose is about the request as a whole.
import { ofWhole } from './said-of.ts';
import { readSentence } from './sentence.ts';

/** `messages.0.image: …exceeds the maximum size`: what stands at the head is what is too large. */
const WAY_AHEAD = /^[\w$-]{1,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30}: /;

/** Prose on what concerns the whole request names what would help: the header that would hold credentials, the type that would do. */
export function isAboutWhole(text: string): boolean {
  return ofWhole.has(readSentence(text).kind) && !WAY_AHEAD.test(text);
}
