// Fixes that put one value into one place.
import type { Fix, Safety, Words } from './finding.ts';
import type { Place } from './location.ts';
import type { JsonValue } from './patch-operation.ts';

/** Sets the place to the value. `title` is a message of the check's `fixes`. */
export function setFix(title: Words, { in: part, path }: Place, value: JsonValue, safety: Safety = 'review'): Fix {
  return { title, safety, patch: [{ op: 'set', at: { in: part, path }, value }] };
}

/** Sets the place to a mark that the person must fill in. `text` is the mark. */
export function fillFix(title: Words, { in: part, path }: Place, text: string): Fix {
  const at = { in: part, path };
  return { title, safety: 'review', patch: [{ op: 'set', at, value: text }], placeholders: [{ at, text }] };
}
