// Fixes that a person should look at before they are sent.
import type { Fix, Words } from './finding.ts';
import type { Place } from './location.ts';
import type { Patch } from './patch-operation.ts';

/** `title` is a message of the check's `fixes`. */
export function reviewFix(title: Words, patch: Patch): Fix {
  return { title, safety: 'review', patch };
}

/** Takes out what stands at the place. */
export function removeFix(title: Words, { in: part, path }: Place): Fix {
  return reviewFix(title, [{ op: 'remove', at: { in: part, path } }]);
}
