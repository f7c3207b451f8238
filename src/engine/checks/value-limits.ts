// Holds the value that was sent against the limits in the server's words: what lies outside of them is what the server refused.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Report, Values } from '../core/finding.ts';
import { locationAt } from '../core/location.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import { nearestWithin, numberIn } from '../read/complaints/complaint-met.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { nameOf } from '../read/request/place-name.ts';
import { valueAt } from '../read/request/value-at.ts';

/** What is outside, and of what. */
interface Excess {
  readonly id: 'above' | 'below' | 'too-long' | 'too-short' | 'too-many' | 'too-few' | 'not-listed';
  readonly values: Values;
}

/** More values than this are not read by a person. */
const MOST_LISTED = 12;

export const valueLimits = defineCheck({
  id: 'value-limits',
  title: 'Value outside the limits that the server states',
  messages: {
    above: { severity: 'error', text: '{name} is {sent}; the server takes no more than {limit}.' },
    below: { severity: 'error', text: '{name} is {sent}; the server takes no less than {limit}.' },
    'too-long': { severity: 'error', text: '{name} has a length of {sent}; the server takes no more than {limit}.' },
    'too-short': { severity: 'error', text: '{name} has a length of {sent}; the server takes no less than {limit}.' },
    'too-many': { severity: 'error', text: 'The list {name} has a length of {sent}; the server takes no more than {limit}.' },
    'too-few': { severity: 'error', text: 'The list {name} has a length of {sent}; the server takes no less than {limit}.' },
    'not-listed': { severity: 'error', text: '{name} is “{sent}”; the server takes only {listed}.' },
  },
  // refused-by-server has the fixes for what the server's words refuse, whether or not the value can be held against them.
  fixes: {},
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    return complaintsByPlace(evidence).flatMap(({ at, complaints }) => {
      const standing = valueAt(request, at);
      // Inside a field that holds JSON, the field's value is not what the words are about.
      const isInField = at.in === 'header' && (at.offset ?? 0) > 0;
      if (standing.state !== 'present' || isInField || complaints.every(({ claim }) => claim?.onlyMentioned)) return [];
      const { value, range } = standing;
      if (typeof value === 'string' && holdsPlaceholder(value)) return [];
      const [excess] = complaints.flatMap((complaint) => excessOf(value, complaint) ?? []);
      if (!excess) return [];
      const values = { name: nameOf(at), ...excess.values };
      return [{ messageId: excess.id, values, at: locationAt(at, range), likelihood: 0.9, claims: complaints, fixes: [] }];
    });
  },
});

function excessOf(value: unknown, complaint: Complaint): Excess | null {
  switch (complaint.sentence.kind) {
    case 'range':
      return outOfRange(numberIn(value), complaint);
    case 'length':
      return typeof value === 'string' || Array.isArray(value) ? outOfLength(value, complaint) : null;
    case 'enum':
      return outOfList(value, complaint);
    default:
      return null;
  }
}

function outOfRange(number: number | null, { text, sentence }: Complaint): Excess | null {
  const nearest = number === null ? null : nearestWithin(number, text, sentence);
  if (number === null || nearest === null || nearest === number) return null;
  return { id: number > nearest ? 'above' : 'below', values: { sent: String(number), limit: String(nearest) } };
}

/** A text counts where both measures in use tell the same: characters (Unicode code points) and UTF-16 code units. */
function outOfLength(value: string | readonly unknown[], { text, sentence }: Complaint): Excess | null {
  const [shorter, longer] = [typeof value === 'string' ? [...value].length : value.length, value.length];
  const [nearestShorter, nearestLonger] = [nearestWithin(shorter, text, sentence), nearestWithin(longer, text, sentence)];
  const ids = typeof value === 'string' ? (['too-long', 'too-short'] as const) : (['too-many', 'too-few'] as const);
  if (nearestShorter !== null && shorter > nearestShorter) return { id: ids[0], values: { sent: shorter, limit: nearestShorter } };
  if (nearestLonger !== null && longer < nearestLonger) return { id: ids[1], values: { sent: shorter, limit: nearestLonger } };
  return null;
}

function outOfList(value: unknown, { sentence: { allowed } }: Complaint): Excess | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  // A whole document in a language that is not read, of which one value was meant.
  if (String(value).includes('\n')) return null;
  if (allowed.length === 0 || allowed.includes(String(value))) return null;
  const more = allowed.length > MOST_LISTED ? ', …' : '';
  return { id: 'not-listed', values: { sent: String(value).slice(0, 200), listed: `${allowed.slice(0, MOST_LISTED).join(', ')}${more}` } };
}
