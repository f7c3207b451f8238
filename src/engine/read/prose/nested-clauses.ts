// Complaints in brackets behind the name of each level, as ozzo-validation for Go prints them: `items: (1: (qty: must be an integer number.).).`
import type { StatedClaim } from '../../core/evidence.ts';
import { placeAt, readFieldPath } from '../text/field-path.ts';
import type { Segment } from '../../core/pointer.ts';
import { allMatches } from '../text/all-matches.ts';

const LONGEST = 5_000;
const MOST = 100;
const TOKEN =
  /(?<open>[\w$-]{1,100}): \(|(?<close>\))|(?<name>[\w$-]{1,100}): (?<said>[^():;]{3,200}?)(?=\.?\)|[;.]? [\w$-]{1,100}: |[;.]|$)/g;

/** The innermost complaints with the whole way to each; none unless the text opens with a level. */
export function nestedClauses(text: string): StatedClaim[] {
  if (!/^[\w$-]{1,100}: (?:\((?=[\w$-]{1,100}: )|[^():;]{3,200}; [\w$-]{1,100}: \((?=[\w$-]{1,100}: ))/.test(text)) return [];
  const claims: StatedClaim[] = [];
  const way: Segment[] = [];
  for (const { groups } of allMatches(TOKEN, text.slice(0, LONGEST))) {
    const { open, name, said } = groups ?? {};
    if (open !== undefined) way.push(...readFieldPath(open).segments);
    else if (name === undefined || said === undefined) way.pop();
    else if (claims.length < MOST) claims.push({ text: said, stated: placeAt([...way, ...readFieldPath(name).segments], null) });
  }
  return claims;
}
