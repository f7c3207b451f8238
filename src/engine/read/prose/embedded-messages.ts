// Complaints of protoc-gen-validate, a level of messages in each: `invalid Order.Items[1]: embedded message failed validation | caused by: invalid Item.Qty: value must be greater than 0`.
import type { StatedClaim } from '../../core/evidence.ts';
import type { Segment } from '../../core/pointer.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';
import { readSentence } from './sentence.ts';

const LONGEST = 5_000;
const MOST = 100;
const CAUSE = ' | caused by: ';
/** The message's own type goes ahead of the field; that of the outermost is the first step of the way. */
const STEP = /^(?:[^:\n]{0,100}: )?invalid (?<type>[A-Za-z]\w{0,100})\.(?<field>\w{1,100}(?:\[[^\]\n]{1,100}\])?): (?<said>\S[^]*)$/;

/** Each complaint at the end of its own chain of levels; none for prose without a chain. */
export function embeddedMessages(text: string): StatedClaim[] {
  if (!text.includes(CAUSE) || !/\binvalid [A-Za-z]\w*\.\w/.test(text)) return [];
  const claims: StatedClaim[] = [];
  for (const chain of text.slice(0, LONGEST).split('; ', MOST)) {
    const way: Segment[] = [];
    let words = '';
    for (const level of chain.split(CAUSE)) {
      const { type, field, said } = STEP.exec(level)?.groups ?? {};
      if (type === undefined || field === undefined || said === undefined) break;
      if (way.length === 0) way.push(type);
      way.push(...readFieldPath(field).segments);
      words = said;
    }
    if (way.length === 0) return [];
    const { allowed } = readSentence(words);
    claims.push({ text: words, stated: placeAt(way, null), ...(allowed.length > 0 ? { allowed } : {}) });
  }
  return claims;
}
