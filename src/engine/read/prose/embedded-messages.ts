// Complaints of protoc-gen-validate, a level of messages in each: `invalid Order.Items[1]: embedded message failed validation | caused by: invalid Item.Qty: value must be greater than 0`.
import type { StatedClaim } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';

const LONGEST = 5_000;
const MOST = 100;
const CAUSE = ' | caused by: ';
const LEVEL = /(?:^| )invalid (?<type>[A-Za-z]\w{0,100})\.(?<field>\w{1,100}(?:\[[^\]\n]{1,100}\])?): /g;

/** Each complaint at the end of its own chain of levels; none for prose without a chain. The type of the outermost message is the first step. */
export function embeddedMessages(text: string): StatedClaim[] {
  if (!text.includes(CAUSE)) return [];
  return text
    .slice(0, LONGEST)
    .split('; ', MOST)
    .flatMap((chain) => {
      const levels = allMatches(LEVEL, chain);
      const last = levels.at(-1);
      if (!last) return [];
      const way = [levels[0]!.groups!['type']!, ...levels.flatMap(({ groups }) => readFieldPath(groups!['field']!).segments)];
      return [{ text: chain.slice(last.index + last[0].length).split(CAUSE)[0]!, stated: placeAt(way, null) }];
    });
}
