// Prose in which the whole way stands ahead of the words, with a dash or an arrow between: `items.1.qty - The qty field must be a number`.
import type { StatedClaim } from '../../core/evidence.ts';
import { allMatches } from '../text/all-matches.ts';
import { placeFrom } from '../text/field-path.ts';
import { readSentence } from './sentence.ts';

const LONGEST = 5_000;
const MOST = 100;
/** Of several steps, one after the other. */
const DASHED = /(?:^|\s)(?<way>[A-Za-z_$][\w$-]{0,100}(?:\.[\w$-]{1,100}|\[\d{1,9}\]){1,30}) - (?=[A-Z])/g;
/** Of one step or several, each on its own line: `items[0].qty -> must be a number`. */
const POINTED = /^[ \t]{0,8}(?<way>[A-Za-z_$][\w$.[\]-]{0,200}) (?:->|=>|→|–|—) (?<said>(?![\w$]+(?:$| (?:->|→)))\S+ .{1,500})$/;

/** Steps with arrows between, and a colon behind the last: `contact → phone: must be a string`, `At contact -> phone: Must be a string`. */
const STEPPED =
  /^[ \t]{0,8}(?:[Aa]t )?(?<way>[A-Za-z_$][\w$.[\]-]{0,100}(?: (?:->|→|›) (?!(?:error|errors|message|reason):)[\w$-]{1,100}){1,20}): (?<said>\S.{1,500})$/;

/** The clauses; none unless all of the text is such. */
export function wayClauses(text: string): StatedClaim[] {
  const prose = text.slice(0, LONGEST);
  const pointed = pointedClauses(prose);
  return pointed.length > 0 ? pointed : dashedClauses(prose);
}

function pointedClauses(prose: string): StatedClaim[] {
  if (!/ (?:->|=>|→|›|–|—) /.test(prose)) return [];
  const lines = prose.split(/\r?\n/, MOST).filter((line) => line.trim() !== '');
  const claims = lines.flatMap((line) => {
    const { way, said } = (STEPPED.exec(line) ?? POINTED.exec(line))?.groups ?? {};
    return way === undefined || said === undefined ? [] : [claimOf(way, said)];
  });
  return claims.length < lines.length ? [] : claims;
}

function dashedClauses(prose: string): StatedClaim[] {
  const ways = prose.includes(' - ') ? allMatches(DASHED, prose, MOST) : [];
  if (ways[0]?.index !== 0) return [];
  return ways.map((match, at) => claimOf(match.groups!['way']!, prose.slice(match.index + match[0].length, ways[at + 1]?.index).trim()));
}

function claimOf(way: string, said: string): StatedClaim {
  const { allowed } = readSentence(said);
  return { text: said, stated: placeFrom(way), ...(allowed.length > 0 ? { allowed } : {}) };
}
