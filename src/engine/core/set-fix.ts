// Fixes that put one value into one place.
import type { Fix, Safety, Words } from './finding.ts';
import type { Place } from './location.ts';
import type { JsonValue } from './patch-operation.ts';

/** Sets the place to the value. `title` is a message of the check's `fixes`. */
export function setFix(title: Words, { in: part, path }: Place, value: JsonValue, safety: Safety = 'review'): Fix {
  return { title, safety, patch: [{ op: 'set', at: { in: part, path }, value }] };
}

/** More than these are looked up, not picked. */
const MOST_CHOICES = 20;

/** Sets the place to a mark that the person must fill in. `text` is the mark, `choices` what the server says that it takes, each as it is to be typed. */
export function fillFix(title: Words, { in: part, path }: Place, text: string, choices: readonly string[] = []): Fix {
  const at = { in: part, path };
  const picked = choices.length > 0 && { choices: choices.slice(0, MOST_CHOICES) };
  return { title, safety: 'review', patch: [{ op: 'set', at, value: text }], placeholders: [{ at, text, ...picked }] };
}
