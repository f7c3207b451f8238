// Complaints told one level inside the other, a step in each: `Problem with the value of property "items": Problem with the value at index 1: Expected a number`.
import type { StatedClaim } from '../../core/evidence.ts';
import type { Segment } from '../../core/pointer.ts';
import { placeAt } from '../text/field-path.ts';
import { readSentence } from './sentence.ts';

const LONGEST = 5_000;
const DEEPEST = 20;
/** A clause that names one step and says of it only that something is wrong inside. */
const STEP =
  /^[^"'`\n:]{0,80}\b(?:property|key|field|member|attribute|element|item|entry|index|position)\s+(?:#?(?<index>\d{1,6})|(?<quote>["'`])(?<name>[^"'`\n]{1,100})\k<quote>)[^"'`\n:]{0,40}:\s+/i;

/** The innermost complaint with the whole way to it; none where fewer than two clauses go ahead of it. */
export function stepClauses(text: string): StatedClaim[] {
  let rest = text.slice(0, LONGEST).trimStart();
  const way: Segment[] = [];
  for (let clause = STEP.exec(rest); clause && way.length < DEEPEST; clause = STEP.exec(rest)) {
    const { index, name } = clause.groups!;
    const step = index ?? name!;
    way.push(/^\d+$/.test(step) ? Number(step) : step);
    rest = rest.slice(clause[0].length);
  }
  if (way.length < 2 || rest === '') return [];
  const { allowed } = readSentence(rest);
  return [{ text: rest, stated: placeAt(way, null), ...(allowed.length > 0 ? { allowed } : {}) }];
}
