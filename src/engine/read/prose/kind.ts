// The kind of fault that a server's prose speaks of: three tables, read from the top; the first row with a match wins.
import { kindsOfMember } from './kind-of-member.ts';
import { kindsOfRequest } from './kind-of-request.ts';
import { kindPhrases } from './kind-phrases.ts';
import type { KindRow } from './kind-row.ts';
import type { ClaimKind } from './sentence.ts';

/** A row's patterns as two, with capitals told apart and without: few searches are faster than many. */
function joined({ kind, patterns }: KindRow): KindRow {
  const groups = ['', 'i'].map((flags) => patterns.filter((pattern) => pattern.flags === flags));
  const searches = groups
    .filter((group) => group.length > 0)
    .map((group) => new RegExp(group.map(({ source }) => source).join('|'), group[0]!.flags));
  return { kind, patterns: searches };
}

const rows = [...kindPhrases, ...kindsOfRequest, ...kindsOfMember].map(joined);

/** The kind of fault; `other` for prose that says none. */
export function kindIn(text: string): ClaimKind {
  return rows.find((row) => row.patterns.some((pattern) => pattern.test(text)))?.kind ?? 'other';
}
