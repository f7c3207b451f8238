// XML sent to a server that answers in JSON and misses all that it speaks of: it hardly read the body.
import type { LocatedEvidence } from '../../core/evidence.ts';
import { knownText, type Exchange } from '../../core/exchange.ts';
import { bodyTree } from '../body/tree.ts';
import { complaintsOf } from './complaints.ts';

/** What the server looked at was nothing to it. */
const OF_NOTHING = /\b(?:received|got):? ?["'`]?undefined\b|\b(?:json|body|payload)\b.{0,60}\b(?:required|expected|missing|empty)\b/i;

/** True where every complaint misses something, and more than one member or the whole: of one member alone, it may have been left out. */
export function isUnreadXml({ request, response }: Pick<Exchange, 'request' | 'response'>, evidence: LocatedEvidence | null): boolean {
  const answer = response ? (knownText(response.body) ?? '') : '';
  if (!/^\s*[{[]/.test(answer) || bodyTree(request)?.format !== 'xml') return false;
  const complaints = complaintsOf(evidence);
  const missesAll = complaints.every(({ sentence, text }) => sentence.kind === 'missing' || OF_NOTHING.test(text.slice(0, 1_000)));
  return missesAll && (complaints.length > 1 || complaints.some(({ at, text }) => !at?.path && OF_NOTHING.test(text.slice(0, 1_000))));
}
