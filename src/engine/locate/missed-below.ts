// What an answer's document says under a name that the object at its place does not have: `{ "buyer": { "address": { "rule": "present" } } }`.
import type { BodyTree } from '../core/body-tree.ts';
import type { LocatedClaim } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { isObject } from '../core/is-object.ts';
import type { Location } from '../core/location.ts';
import { fromPointer, isIndex, type Segment } from '../core/pointer.ts';
import { readSentence } from '../read/prose/sentence.ts';
import { valueAt } from '../read/request/value-at.ts';
import { envelopeWords, itemWords, nameListWords, ruleWords } from '../read/shape/words.ts';
import { placeAt } from '../read/text/field-path.ts';
import { foldedMembers, foldWord } from '../read/text/folded-members.ts';
import { bodyLocation } from './body-match.ts';
import { textOf } from './document-words.ts';

/** Rules that only what is absent breaks. */
const MISSED = /^(?:present|presence|exists)$/i;

/** The complaint that `value` holds: of the member `name` where it is missed in the object at `at`, else of something unknown in that object. Null under words of the answer's own. */
export function missedBelow(
  request: Request,
  tree: BodyTree | null,
  name: string,
  value: unknown,
  { at, segments }: { readonly at: Location; readonly segments: readonly Segment[] },
): LocatedClaim | null {
  const text = typeof value === 'string' ? value : isObject(value) ? textOf(foldedMembers(value)) : null;
  const path = fromPointer(at.path);
  if (text === null || !tree || !path || at.in !== 'body' || !isStep(foldWord(name))) return null;
  const held = valueAt(request, at);
  if (held.state !== 'present' || !isObject(held.value)) return null;
  const isMissed = MISSED.test(text) || readSentence(text).kind === 'missing';
  const stated = placeAt([...segments, name], 'body');
  return isMissed ? { text, stated, at: bodyLocation(tree, [...path, name]) } : { text, stated, at, onlyMentioned: true };
}

/** A name under which no answer keeps words of its own. */
function isStep(word: string): boolean {
  return !itemWords.has(word) && !envelopeWords.has(word) && !ruleWords.has(word) && !nameListWords.has(word) && !isIndex(word);
}
