// Turns the server's own complaints into findings: each at the place that it names, or at the place that its topic stands for.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import type { Request } from '../core/exchange.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import type { Twin } from '../core/twin.ts';
import { bodyTree } from '../read/body/tree.ts';
import { hasBounds, seemsMet } from '../read/complaints/complaint-met.ts';
import { complaintsByPlace, unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { nameOf } from '../read/request/place-name.ts';
import { placeholderFix } from '../read/request/placeholder-fix.ts';
import { fixesByWords, setTo, type Refusal } from '../read/complaints/refusal-fixes.ts';
import { saidToRepeat } from '../read/complaints/said-to-repeat.ts';
import { ofValue } from '../read/prose/said-of.ts';
import type { ClaimKind } from '../read/prose/sentence.ts';
import { twinValue } from '../read/passing/twin-value.ts';
import { isWellSaid } from '../read/complaints/well-said.ts';
import { topicPlace } from '../read/complaints/unplaced-complaint.ts';
import { isFilled, valueAt, type Standing } from '../read/request/value-at.ts';

const MESSAGES = {
  missing: { severity: 'error', text: 'The server says that {name} is missing: “{text}”' },
  'missing-though-sent': { severity: 'error', text: 'The server says that {name} is missing, but it is in the request: “{text}”' },
  'unknown-member': { severity: 'error', text: 'The server does not know {name}: “{text}”' },
  'unknown-inside': { severity: 'error', text: 'The server does not know something in the {name}, and does not say what: “{text}”' },
  type: { severity: 'error', text: 'The server wants another type for {name}: “{text}”' },
  format: { severity: 'error', text: 'The server wants {name} written in another way: “{text}”' },
  enum: { severity: 'error', text: 'The server takes only certain values for {name}: “{text}”' },
  range: { severity: 'error', text: 'The value of {name} is outside the range that the server takes: “{text}”' },
  length: { severity: 'error', text: 'The length of {name} is not what the server takes: “{text}”' },
  syntax: { severity: 'error', text: 'The server could not read {name}: “{text}”' },
  'media-type': { severity: 'error', text: 'The server does not take this {name}: “{text}”' },
  host: { severity: 'error', text: 'The server does not answer for this host: “{text}”' },
  size: { severity: 'error', text: 'The request is too large, mostly through {name}: “{text}”' },
  encoding: { severity: 'error', text: 'The server could not decode {name}: “{text}”' },
  other: { severity: 'error', text: 'The server refused {name}: “{text}”' },
  'seems-met': { severity: 'info', text: 'The server refused {name}, though what was sent looks right by its words: “{text}”' },
} as const;

export const refusedByServer = defineCheck({
  id: 'refused-by-server',
  title: 'Refused by the server',
  messages: MESSAGES,
  fixes: {
    set: 'Set {name} to {value}',
    take: 'Send {name} as in a request that passed: {value}',
    rename: 'Rename {sent} to {name}',
    remove: 'Leave {name} out',
    once: 'Send {name} once',
    fill: 'Fill in another value for {name}',
    correct: 'Correct {name}',
  },
  steps: {
    choose: 'Choose one of: {values}.',
    bounds: 'Stay within {bounds}.',
    length: 'Its length must be {bounds}.',
    write: 'Write it as the server asks: {text}',
    host: 'Check the address: the server answers under another name, or must be told this one.',
    shrink: 'Send less: {name} takes most of the room.',
  },
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const topics = unplacedComplaints(evidence).flatMap((complaint) => {
      const at = topicPlace(request, complaint);
      return at ? [{ at, complaints: [complaint] }] : [];
    });
    return [...complaintsByPlace(evidence), ...topics].flatMap(
      ({ at, complaints }) => reportOn(at, complaints, { request, dialect: evidence?.dialect ?? '', twins }) ?? [],
    );
  },
});

interface Surroundings extends Pick<Refusal, 'request' | 'dialect'> {
  readonly twins: readonly Twin[];
}

function reportOn(at: Location, complaints: readonly Complaint[], around: Surroundings): Report | null {
  const { request } = around;
  const lead = complaints.find(({ sentence }) => sentence.kind !== 'other') ?? complaints[0];
  if (!lead) return null;
  const standing = valueAt(request, at);
  if (lead.sentence.kind === 'unknown-member' && standing.state === 'absent') return null;
  if (standing.state === 'present' && typeof standing.value === 'string' && holdsPlaceholder(standing.value)) return null;
  const elsewhere = complaints.every(({ claim }) => claim?.onlyMentioned) ? (lead.claim?.elsewhere ?? []) : [];
  const met = seemsMet(lead, standing) || saidToRepeat(lead, at, request).length === 1;
  const messageId = met ? 'seems-met' : messageFor(lead, at, standing);
  return {
    messageId,
    values: { name: nameOf(at), text: lead.text },
    at: messageId === 'unknown-member' ? nameOfPart(request, at) : at,
    ...(elsewhere.length > 0 && { also: elsewhere }),
    likelihood: met ? 0.3 : likelihoodOf(messageId, complaints, standing) / (elsewhere.length > 0 ? 2 : 1),
    claims: complaints,
    fixes: met ? [] : withPlaceholder({ at, lead, standing, ...around }, around.twins),
  };
}

/** Of a part of a form that the server does not know, the name. */
function nameOfPart(request: Request, at: Location): Location {
  const tree = at.in === 'body' ? bodyTree(request) : null;
  const name = tree?.format === 'multipart' ? tree.nameRangeOf(at.path) : null;
  return name ? locationAt(at, name) : at;
}

/** Of what was sent under the very name that the server states: near certain. */
const NAMED = 0.92;
/** Of a place that the words lead to. */
const LED_TO = 0.7;
/** Of a place that the words only mention: possible. */
const MENTIONED = 0.5;

function likelihoodOf(messageId: string, complaints: readonly Complaint[], standing: Standing): number {
  const text = complaints[0]?.text ?? '';
  if (complaints.every(({ claim }) => claim?.onlyMentioned)) return MENTIONED;
  // What the server misses though it was sent got lost on the way, or the place is another. A member that it does not know is there for all to see.
  // An object may be there rightly, and something inside it be what the server does not know.
  // So may be what is not written as it should, or is too long: only a list has a length of its own.
  const isDoubtful =
    messageId === 'missing-though-sent' ||
    (messageId === 'host' && LACKS.test(text.slice(0, 1000))) ||
    ((messageId === 'unknown-member' || messageId === 'format') && isObject(standing)) ||
    (OF_SCALARS.has(messageId) && isObject(standing) && !isList(standing));
  const isSure = standing.state === 'present' && !isDoubtful;
  return isSure && (messageId === 'unknown-member' || complaints.some(isWellSaid)) ? NAMED : LED_TO;
}

/** A field that every client sends is hardly the `host` that is missing. */
const LACKS = /\b(?:missing|required|not (?:found|given|set|provided|specified|supplied))\b/i;

/** What can be wrong with a text or a number, and with no object. */
const OF_SCALARS: ReadonlySet<string> = new Set(['length', 'range', 'enum', 'encoding']);

function isList(standing: Standing): boolean {
  return standing.state === 'present' && Array.isArray(standing.value);
}

function isObject(standing: Standing): boolean {
  return standing.state === 'present' && typeof standing.value === 'object' && standing.value !== null;
}

/** What is not there on the server's side: a thing that the value sent stands for. */
const NOT_FOUND = /\bno such\b|\b(?:not|n't|never) (?:be )?(?:found|exist)\b|\bunknown\b/i;

function messageFor({ sentence, text, claim }: Complaint, at: Place, standing: Standing): string {
  const { kind } = sentence;
  if (kind === 'unknown-member' && (at.path === '' || claim?.position?.inside !== undefined)) return 'unknown-inside';
  // JSON Schema's `required`, said of the whole body: what it lacks is not told.
  if (kind === 'missing' && at.path === '' && isObject(standing)) return 'other';
  if (kind === 'missing' && isFilled(standing) && NOT_FOUND.test(text.slice(0, 1000))) return 'other';
  // "A valid integer is required", said of something that was sent; zod's `received undefined` means that it did not get there.
  const unseen = /\breceived undefined\b/.test(text.slice(0, 1000));
  if (kind === 'missing' && standing.state === 'present' && sentence.expected !== null && !unseen) return 'type';
  if (kind === 'missing' && isFilled(standing)) return 'missing-though-sent';
  // A field of a vendor's own that holds a host.
  if (kind === 'host' && at.path !== 'host') return 'other';
  return Object.hasOwn(MESSAGES, kind) ? kind : 'other';
}

/** Kinds of complaints about a value, for which one that passed may stand in. */
const OF_VALUES: ReadonlySet<ClaimKind> = new Set([...ofValue, 'other']);

/** What the request and the server's words give, and where they give no value, one that passed and that the words do not rule out. */
function withPassed(refusal: Refusal, twins: readonly Twin[]): readonly Fix[] {
  const { at, lead, standing } = refusal;
  const fixes = fixesByWords(refusal);
  if (fixes.some(({ safety }) => safety !== 'manual') || at.path === '' || standing.state !== 'present') return fixes;
  const value = OF_VALUES.has(lead.sentence.kind) ? twinValue(twins, at)?.value : undefined;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (
    !isScalar ||
    value === standing.value ||
    (isChecked(lead) && !seemsMet(lead, { state: 'present', value, range: null, text: standing.text }))
  )
    return fixes;
  return [{ ...setTo(at, value), title: { id: 'take', values: { name: nameOf(at), value: String(value) } } }, ...fixes];
}

/** Where nothing tells which value would do, a mark for one, with the steps that say what it must be. */
function withPlaceholder(refusal: Refusal, twins: readonly Twin[]): readonly Fix[] {
  const { at, lead, standing } = refusal;
  // What is wrong stands inside a text: nothing can take the place of the whole.
  const isInside = lead.claim?.position?.inside !== undefined || (at.in === 'header' && (at.offset ?? 0) > 0);
  if (isInside) return [manualFix('correct', ['write'], { name: nameOf(at), text: lead.text })];
  const fixes = withPassed(refusal, twins);
  if (fixes.some(({ safety }) => safety !== 'manual') || !OF_VALUES.has(lead.sentence.kind)) return fixes;
  const steps = fixes.flatMap((fix) => fix.steps ?? []);
  const { allowed } = lead.sentence;
  const fill = placeholderFix(at, standing, { id: 'fill', values: { name: nameOf(at) } }, steps, allowed);
  return fill ? [fill] : fixes;
}

/** True where the words say enough to hold a value against them. */
function isChecked({ sentence }: Complaint): boolean {
  if (sentence.kind === 'enum') return sentence.allowed.length > 0;
  return (sentence.kind === 'range' || sentence.kind === 'length') && hasBounds(sentence);
}
