// Finds GraphQL documents that a parser stops in, at the very character.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { graphqlReader } from '../read/graphql/graphql-reader.ts';
import { graphqlRequests, type GraphqlRequest } from '../read/graphql/request.ts';
import { lineAndColumn } from '../read/text/position.ts';

export const graphqlSyntax = defineCheck({
  id: 'graphql-syntax',
  title: 'GraphQL that cannot be parsed',
  messages: {
    unreadable: { severity: 'error', text: 'The query is not valid GraphQL at line {line}, column {column}: {reason}' },
    'cut-off': { severity: 'error', text: 'The query ends at line {line}, column {column} while something is still open: {reason}' },
  },
  fixes: {
    close: 'Close it with {missing}',
    drop: 'Take out {found}',
    write: 'Correct the query',
  },
  steps: { look: 'Look at line {line}, column {column} of the query.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const claims = complaintsOf(evidence).filter(
      ({ text, sentence }) => sentence.kind === 'syntax' || /\bsyntax|\bexpected\b|\bpars/i.test(text),
    );
    return graphqlRequests(exchange.request).flatMap((each) => reportOn(each, claims) ?? []);
  },
});

function reportOn(request: GraphqlRequest, claims: readonly { readonly text: string }[]): Report | null {
  const { text, place, reading, rangeOf } = request;
  const { fault } = reading;
  if (!fault) return null;
  const { offset, reason } = fault;
  const atEnd = text.slice(offset).trim() === '';
  const values = { ...lineAndColumn(text, offset), reason };
  const missing = atEnd ? closing(text) : '';
  const look: Fix = manualFix('write', ['look'], values);
  return {
    messageId: atEnd && missing !== '' ? 'cut-off' : 'unreadable',
    values,
    at: locationAt(place, rangeOf(offset)),
    likelihood: 0.95,
    claims,
    fixes: [...mend(request, offset, missing), look],
  };
}

/** What is tried, given only when the document then parses: closing what is open, or taking one bracket out. */
function mend(request: GraphqlRequest, offset: number, missing: string): readonly Fix[] {
  const { text, place } = request;
  const found = text.charAt(offset);
  const [fix, mended] =
    missing === ''
      ? [{ id: 'drop', values: { found } }, text.slice(0, offset) + text.slice(offset + 1)]
      : [{ id: 'close', values: { missing } }, text + missing];
  const sensible = missing !== '' || /[)}\];,]/.test(found);
  if (!sensible || graphqlReader.now().readGraphql(mended)?.fault !== null) return [];
  return [setFix(fix, place, mended)];
}

/** The brackets that are open at the end, closed in order; '' when there are none or they do not match. Strings and comments hold none. */
function closing(text: string): string {
  const bare = text.replaceAll(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*/g, '');
  const open: string[] = [];
  for (const [bracket] of bare.matchAll(/[{}()[\]]/g)) {
    if ('{(['.includes(bracket)) open.push(bracket === '{' ? '}' : bracket === '(' ? ')' : ']');
    else if (open.pop() !== bracket) return '';
  }
  return open.length > 100 ? '' : open.toReversed().join('');
}
