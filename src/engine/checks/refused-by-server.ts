// Turns the server's own complaints into findings: each at the place that it names, or at the place that its topic stands for.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Report } from '../core/finding.ts';
import type { Location } from '../core/location.ts';
import { complaintsByPlace, complaintsOf, type Complaint } from '../read/complaints.ts';
import { nameOf } from '../read/place-name.ts';
import { refusalFixes } from '../read/refusal-fixes.ts';
import type { ClaimKind } from '../read/sentence.ts';
import { topicPlace } from '../read/unplaced-complaint.ts';
import { valueAt, type Standing } from '../read/value-at.ts';

/** Kinds that have a message of their own; the rest are `other`. */
const OWN: ReadonlySet<ClaimKind> = new Set([
  'missing',
  'unknown-member',
  'type',
  'format',
  'enum',
  'range',
  'length',
  'syntax',
  'media-type',
  'credentials',
  'csrf',
  'method',
  'host',
  'size',
  'encoding',
]);

export const refusedByServer = defineCheck({
  id: 'refused-by-server',
  title: 'Refused by the server',
  messages: {
    missing: { severity: 'error', text: 'The server misses {name}: “{text}”' },
    'unknown-member': { severity: 'error', text: 'The server does not know {name}: “{text}”' },
    type: { severity: 'error', text: 'The server wants another type for {name}: “{text}”' },
    format: { severity: 'error', text: 'The server wants {name} written in another way: “{text}”' },
    enum: { severity: 'error', text: 'The server takes only certain values for {name}: “{text}”' },
    range: { severity: 'error', text: 'The value of {name} is out of the server’s range: “{text}”' },
    length: { severity: 'error', text: 'The server does not like the length of {name}: “{text}”' },
    syntax: { severity: 'error', text: 'The server could not read the {name}: “{text}”' },
    'media-type': { severity: 'error', text: 'The server does not take this {name}: “{text}”' },
    credentials: { severity: 'error', text: 'The server does not accept the credentials sent: “{text}”' },
    'no-credentials': { severity: 'error', text: 'The request carries no credentials, and the server wants some: “{text}”' },
    csrf: { severity: 'error', text: 'The server misses a valid token against forged requests: “{text}”' },
    method: { severity: 'error', text: 'The server does not take the method {sent} here: “{text}”' },
    host: { severity: 'error', text: 'The server does not answer for this host: “{text}”' },
    size: { severity: 'error', text: 'The request is too large, mostly through {name}: “{text}”' },
    encoding: { severity: 'error', text: 'The server could not decode {name}: “{text}”' },
    other: { severity: 'error', text: 'The server refused {name}: “{text}”' },
    'seems-met': { severity: 'info', text: 'The server refused {name}, though what was sent looks right by its words: “{text}”' },
  },
  fixes: {
    set: 'Set {name} to {value}',
    rename: 'Rename {sent} to {name}',
    remove: 'Leave {name} out',
    method: 'Send it as {value}',
    authorize: 'Add an Authorization header',
    repeat: 'Send the token of the cookie {cookie} as {name}',
    header: 'Add the header {name}',
    once: 'Send {name} once',
    look: 'Correct {name}',
  },
  steps: {
    choose: 'Choose one of: {values}.',
    bounds: 'Stay within {bounds}.',
    write: 'Write it as the server asks: {text}',
    login: 'Log in again or get a new token, and send it.',
    token: 'Load the page or form anew, read its token, and send it along.',
    host: 'Check the address: the server answers under another name, or must be told this one.',
    shrink: 'Send less: {name} takes most of the room.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request, response } = exchange;
    const placed = complaintsByPlace(evidence);
    const unplaced = complaintsOf(evidence).filter(({ at, claim }) => at === null && (claim !== null || evidence?.claims.length === 0));
    const topics = unplaced.flatMap((complaint) => {
      const at = topicPlace(request, complaint);
      return at ? [{ at, complaints: [complaint] }] : [];
    });
    const answered = response?.headers ?? [];
    return [...placed, ...topics].flatMap(({ at, complaints }) => reportOn(at, complaints, request, answered) ?? []);
  },
});

function reportOn(at: Location, complaints: readonly Complaint[], request: Request, answered: Request['headers']): Report | null {
  const lead = complaints.find(({ sentence }) => sentence.kind !== 'other') ?? complaints[0];
  if (!lead) return null;
  const standing = valueAt(request, at);
  const { kind } = lead.sentence;
  if (kind === 'unknown-member' && standing.state === 'absent') return null;
  const met = isMet(lead, standing);
  const messageId = met
    ? 'seems-met'
    : kind === 'credentials' && standing.state === 'absent'
      ? 'no-credentials'
      : OWN.has(kind)
        ? kind
        : 'other';
  return {
    messageId,
    values: { name: nameOf(at), text: lead.text, sent: request.method },
    at,
    likelihood: met ? 0.3 : 0.7,
    claims: complaints,
    fixes: met ? [] : refusalFixes({ at, complaints, lead, standing, request, answered }),
  };
}

/** True when the value keeps what these words ask for, so that they cannot be the reason, or are not fully understood. */
function isMet({ sentence }: Complaint, standing: Standing): boolean {
  if (standing.state !== 'present') return false;
  const { value } = standing;
  if (sentence.kind === 'enum')
    return sentence.allowed.some((allowed) => allowed === value || (typeof value !== 'object' && allowed === String(value)));
  if (sentence.kind !== 'range' || (sentence.minimum === null && sentence.maximum === null)) return false;
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return (
    number >= (sentence.minimum ?? -Infinity) &&
    number <= (sentence.maximum ?? Infinity) &&
    number !== sentence.minimum &&
    number !== sentence.maximum
  );
}
