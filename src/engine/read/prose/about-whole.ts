// Which prose is about the request as a whole.
import { ofWhole } from './said-of.ts';
import { readSentence, type Sentence } from './sentence.ts';

/** `messages.0.image: …exceeds the maximum size`: what stands at the head is what is too large. */
const WAY_AHEAD = /^[\w$-]{1,80}(?:\.[\w$-]{1,80}|\[\d{1,9}\]){1,30}: /;

/** Prose on what concerns the whole request names what would help: the header that would hold credentials, the type that would do. */
export function isAboutWhole(text: string): boolean {
  const sentence = readSentence(text);
  return ofWhole.has(sentence.kind) && !WAY_AHEAD.test(text) && !namesOwnField(sentence);
}

/** `API key is required via x-api-key header`: a field of the server's own. */
function namesOwnField({ kind, places }: Sentence): boolean {
  return kind === 'credentials' && places.length === 1 && places[0]!.in === 'header' && /^x-/i.test(places[0]!.text);
}
