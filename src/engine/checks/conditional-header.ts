// Finds conditions (If-Match and its like) that are malformed, or that no longer hold.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { HeaderField } from '../core/header-list.ts';
import type { Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';

const LONGEST = 2000;
const TAGS = new Set(['if-match', 'if-none-match']);
const DATES = new Set(['if-modified-since', 'if-unmodified-since']);
/** Fields with which a client says which state it changes. */
const TAGS_OF_CHANGES = new Set(['if-match', 'if-unmodified-since']);
/** Words of a server that found another state than the one named. */
const HAS_CHANGED =
  /\b(?:version|edit|update|revision) (?:conflict|mismatch)|\bconflicting (?:version|edit|update|change)|\b(?:changed|modified|updated|edited) (?:by (?:someone|somebody|another)|since\b|meanwhile|in the meantime)|\bstale\b|\bout of date\b/i;
const TAG = '(?:W/)?"[\\u0021\\u0023-\\u007e\\u0080-\\u00ff]*"';
/** A list of entity-tags, or `*` (RFC 9110, section 13.1.1). */
const TAG_LIST = new RegExp(`^\\s*(?:\\*|${TAG}(?:\\s*,\\s*${TAG})*)\\s*$`);
/** IMF-fixdate, or one of the two obsolete forms (RFC 9110, section 5.6.7). */
const HTTP_DATE =
  /^(?:\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT|\w{6,9}, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d GMT|\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4})$/;

export const conditionalHeader = defineCheck({
  id: 'conditional-header',
  title: 'Condition that is malformed or does not hold',
  messages: {
    ...toldAndQuiet({
      tag: '{name} must hold entity tags in double quotes; the request sends {sent}.',
      date: '{name} must hold a date such as “Sun, 06 Nov 1994 08:49:37 GMT”; the request sends “{sent}”.',
    }),
    failed: { severity: 'error', text: 'The condition in {name} does not hold: the resource has changed since {sent} was read.' },
    exists: {
      severity: 'error',
      text: 'The condition in {name} does not hold: the resource exists already, in a state that {sent} rules out.',
    },
    absent: { severity: 'error', text: 'The condition in {name} does not hold: there is no such resource.' },
  },
  fixes: {
    quote: 'Write the tag in double quotes',
    date: 'Write the date as {date}',
    reread: 'Read the resource again',
    drop: 'Leave {name} out',
  },
  steps: {
    reread: 'Get the resource again, look at what changed, and send the change with the new ETag.',
    exists: 'Change what is there, with its ETag in If-Match, or create yours at another address.',
    absent: 'Check the address, or create the resource first.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    return exchange.request.headers.flatMap((field) => faultIn(field, evidence) ?? []);
  },
});

function faultIn(field: HeaderField, evidence: LocatedEvidence | null): Report | null {
  const name = field.name.toLowerCase();
  if (!TAGS.has(name) && !DATES.has(name)) return null;
  const value = field.value.slice(0, LONGEST).trim();
  const claims = complaintsOf(evidence).filter((complaint) => speaksOf(complaint, name));
  if (TAGS.has(name) && !TAG_LIST.test(value)) return report('tag', field, claims, 0.4, [...quoted(name, value), drop(field)]);
  if (DATES.has(name) && !HTTP_DATE.test(value)) return report('date', field, claims, 0.3, [...dated(name, value), drop(field)]);
  const failed = claims.filter(({ text }) => /\bprecondition\b/i.test(text.slice(0, LONGEST)) || HAS_CHANGED.test(text.slice(0, LONGEST)));
  if (failed.length === 0 || name === 'if-modified-since') return null;
  const [messageId, step] = failureOf(name, value);
  return { ...report(messageId, field, failed, 0.9, [manualFix('reread', [step])]), messageId };
}

/** What a condition that does not hold tells of the resource (RFC 9110, sections 13.1.1 and 13.1.2), and the step that helps. */
function failureOf(name: string, value: string): readonly [messageId: string, step: string] {
  if (name === 'if-none-match') return ['exists', 'exists'];
  return value === '*' ? ['absent', 'absent'] : ['failed', 'reread'];
}

function speaksOf({ at, text }: Complaint, name: string): boolean {
  if (at !== null) return at.in === 'header' && at.path === name;
  const words = text.slice(0, LONGEST).toLowerCase();
  return (
    words.includes(name) ||
    (TAGS_OF_CHANGES.has(name) && HAS_CHANGED.test(words)) ||
    /\bprecondition\b|\be-?tags?\b|\bentity[- ]tags?\b/.test(words)
  );
}

function report(id: string, { name, value }: HeaderField, claims: readonly Complaint[], likelihood: number, fixes: readonly Fix[]): Report {
  const sure = claims.length > 0;
  return {
    messageId: toldOrQuiet(id, sure),
    values: { name, sent: value },
    at: { in: 'header', path: name.toLowerCase(), offset: 0, length: value.length },
    likelihood: sure ? 0.9 : likelihood,
    claims,
    fixes,
  };
}

/** Only a value that lacks nothing but its quotes can be mended. */
function quoted(name: string, value: string): Fix[] {
  const bare = /^(W\/)?['“”]?([\w.+/=:-]+)['“”]?$/i.exec(value);
  return bare ? [set('quote', {}, name, `${bare[1] ? 'W/' : ''}"${bare[2]}"`)] : [];
}

function dated(name: string, value: string): Fix[] {
  const time = /^\d{10}$/.test(value) ? Number(value) * 1000 : /^\d{13}$/.test(value) ? Number(value) : Date.parse(value);
  if (Number.isNaN(time) || !/(?:Z|GMT|UTC|[+-]\d\d:?\d\d)$|^\d+$/.test(value)) return [];
  const date = new Date(time).toUTCString();
  return [set('date', { date }, name, date)];
}

function set(id: string, values: Fix['title']['values'], name: string, value: string): Fix {
  const at: Place = { in: 'header', path: name };
  return { title: { id, values }, safety: 'review', patch: [{ op: 'set', at, value }] };
}

function drop({ name }: HeaderField): Fix {
  return {
    title: { id: 'drop', values: { name } },
    safety: 'review',
    patch: [{ op: 'remove', at: { in: 'header', path: name.toLowerCase() } }],
  };
}
