// Says which field of a signed notification (a webhook) the server does not accept: the signature, or the time that belongs to it.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { HeaderField } from '../core/header-list.ts';
import type { Fix, Report } from '../core/finding.ts';
import { manualFix } from '../core/manual-fix.ts';
import { unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { webhookFields } from '../read/head/webhook-fields.ts';

const LONGEST = 1000;
const STALE =
  /\btime(?:stamp)?\b[^.]{0,60}\b(?:old|early|late|future|past|tolerance|expired|stale|skew|invalid|outside)\b|\b(?:old|expired|stale) timestamp\b/i;
const SIGNATURE = /(?:\b|_)(?:signatures?|hmac)\b/i;
/** A time tells at least a year, or seconds since 1970. */
const HAS_TIME = /\d{4}/;
const VALIDATION = /\b(?:request|webhook|payload|event) (?:validation|verification) failed\b|\b(?:failed|unable) to (?:verify|validate)\b/i;

export const webhookSignature = defineCheck({
  id: 'webhook-signature',
  title: 'Signature of a webhook that the server does not accept',
  messages: {
    signature: { severity: 'error', text: 'The server does not accept the signature in {name}: “{text}”' },
    'no-time': { severity: 'error', text: '{name} must tell the time of the signature; the request sends “{sent}”.' },
    time: { severity: 'error', text: 'The server does not accept the time to which the signature in {name} belongs: “{text}”' },
  },
  fixes: { sign: 'Sign the request again' },
  steps: {
    bytes: 'The signature is made over the bytes of the body: any change to the body, even of white space, breaks it.',
    secret: 'Check that both sides use the same secret: each endpoint and each mode (test, live) has its own.',
    time: 'A recorded notification cannot be sent again later: its time is signed too. Let the sender repeat it.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { signature, timestamp } = webhookFields(exchange.request.headers);
    if (!signature) return [];
    const complaints = unplacedComplaints(evidence).map((complaint) => [complaint, complaint.text.slice(0, LONGEST)] as const);
    const stale = complaints.filter(([, text]) => STALE.test(text)).map(([complaint]) => complaint);
    if (stale.length > 0) return [report('time', timestamp ?? signature, stale, ['time'])];
    const refused = complaints.filter(([, text]) => SIGNATURE.test(text) || VALIDATION.test(text)).map(([complaint]) => complaint);
    // No signature holds for a time that cannot be read.
    if (refused.length > 0 && timestamp && !HAS_TIME.test(timestamp.value)) return [report('no-time', timestamp, refused, ['time'])];
    return refused.length > 0 ? [report('signature', signature, refused, ['bytes', 'secret'])] : [];
  },
});

function report(
  messageId: 'signature' | 'time' | 'no-time',
  { name, value }: HeaderField,
  claims: readonly Complaint[],
  steps: readonly string[],
): Report {
  const sign: Fix = manualFix('sign', steps);
  return {
    messageId,
    values: { name, text: claims[0]?.text ?? '', sent: value.slice(0, 100) },
    at: { in: 'header', path: name.toLowerCase(), offset: 0, length: value.length },
    // A signature that is missed though it was sent may be another one.
    likelihood: claims.every(({ sentence }) => sentence.kind === 'missing') ? 0.5 : 0.85,
    claims,
    fixes: [sign],
  };
}
