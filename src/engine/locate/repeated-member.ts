// The member that repeats another, where an answer says that both must be alike.
import type { BodyTree } from '../core/body-tree.ts';
import type { Location } from '../core/location.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';

const ALIKE =
  /\b(?:do(?:n['’]t| not)|must|should) (?:both )?(?:match|be (?:the same|equal|identical))[.!]?$|\b(?:passwords?|e-?mails?) mismatch\b/i;
const AGAIN = /confirm|repeat|again|re_?(?:type|enter)|verif/i;

/** `Passwords do not match`: the one member that repeats another, as its name says. */
export function repeatedMember(tree: BodyTree | null, words: string): Location | null {
  if (!ALIKE.test(words)) return null;
  const found = bodyScalars(tree, (value, name) => typeof value === 'string' && AGAIN.test(name), SEVERAL);
  return found.length === 1 ? found[0]!.at : null;
}
