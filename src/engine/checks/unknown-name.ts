// Finds the name inside a text that the server does not know: a field of a GraphQL query, a function of a search language.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Location, Range } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { namedInside } from '../read/complaints/named-inside.ts';
import { isSlip } from '../read/text/near-name.ts';
import { nameOf } from '../read/request/place-name.ts';
import { valueAt } from '../read/request/value-at.ts';

export const unknownName = defineCheck({
  id: 'unknown-name',
  title: 'Name inside a text that the server does not know',
  messages: {
    unknown: { severity: 'error', text: 'In {name}, the server does not know “{found}”: “{text}”' },
    suggested: { severity: 'error', text: 'In {name}, the server does not know “{found}”; it may be “{meant}”.' },
  },
  fixes: {
    replace: 'Write {meant} instead of {found}',
    correct: 'Correct {found} in {name}',
  },
  steps: { look: 'Look the name up in the server’s schema or documentation.' },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    return complaintsByPlace(evidence)
      .filter(({ at }) => at.in === 'body')
      .flatMap(({ at, complaints }) => complaints.flatMap((complaint) => reportOn(at, complaint, exchange.request) ?? []));
  },
});

function reportOn(at: Location, complaint: Complaint, request: Request): Report | null {
  const { sentence, text } = complaint;
  const body = knownText(request.body);
  const standing = valueAt(request, at);
  if (sentence.kind !== 'unknown-member' || body === null || standing.state !== 'present' || !standing.range) return null;
  const found = namedInside(complaint, at, standing);
  if (found === null) return null;
  const range = rangeOf(found, body, standing.range, complaint.at?.offset ?? 0);
  if (!range) return null;
  const meant = sentence.allowed.find((each) => /^\w+$/.test(each) && each !== found);
  const values = { name: nameOf(at), found, text, meant: meant ?? '' };
  const correct: Fix = manualFix('correct', ['look'], values);
  return {
    messageId: meant === undefined ? 'unknown' : 'suggested',
    values,
    at: { in: 'body', path: at.path, ...range },
    likelihood: 0.9,
    claims: [complaint],
    fixes: meant === undefined ? [correct] : [replace(range, meant, values), correct],
  };
}

/** The word in the raw text of the value: where the server points when it points inside, else the first. */
function rangeOf(word: string, body: string, value: Range, pointed: number): Range | null {
  const inside = pointed > value.offset + 1;
  const pattern = new RegExp(`(?<!\\w)${word}(?!\\w)`, 'g');
  // Some point at the mark before the name.
  pattern.lastIndex = inside ? pointed - 1 : value.offset;
  const match = pattern.exec(body);
  const last = inside ? pointed + 2 : value.offset + value.length - word.length;
  return match && match.index <= last ? { offset: match.index, length: word.length } : null;
}

function replace(range: Range, meant: string, values: Report['values']): Fix {
  const safety = isSlip(String(values['found']), meant) ? 'safe' : 'review';
  return { title: { id: 'replace', values }, safety, patch: [{ op: 'edit', in: 'body', ...range, text: meant }] };
}
