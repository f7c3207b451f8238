// Fixes that a refusal itself gives: the listed value that is nearest, the bound of a range, the name that the server knows.
import { knownText, type Request } from '../../core/exchange.ts';
import type { Fix, Values } from '../../core/finding.ts';
import { foldName } from '../../core/fold-name.ts';
import type { Location, Place } from '../../core/location.ts';
import { manualFix } from '../../core/manual-fix.ts';
import type { Patch } from '../../core/patch-operation.ts';
import { removeFix, reviewFix } from '../../core/review-fix.ts';
import { setFix } from '../../core/set-fix.ts';
import { lastNameOf, nameOf, namesBeside } from '../request/place-name.ts';
import type { Standing } from '../request/value-at.ts';
import { nearestName } from '../text/near-name.ts';
import { hasBounds, nearestWithin, numberIn } from './complaint-met.ts';
import type { Complaint } from './complaints.ts';
import { isOfMembersInside, namedInside } from './named-inside.ts';
import { saidToRepeat } from './said-to-repeat.ts';

/** The complaints at one place, the most telling first. */
export interface Refusal {
  readonly at: Location;
  readonly lead: Complaint;
  readonly standing: Standing;
  readonly request: Request;
  /** The dialect of the answer; '' when there is none. */
  readonly dialect: string;
}

/** Names that a protocol gives, by the dialect of its errors: one of them was meant by a name like it. */
const PROTOCOL_NAMES: Readonly<Record<string, readonly string[]>> = {
  graphql: ['query', 'variables', 'operationName', 'extensions'],
  oauth: ['grant_type', 'client_id', 'client_secret', 'redirect_uri', 'response_type', 'refresh_token', 'code', 'scope', 'token'],
};

/** What the words and the request give, best first; none for a place that was not sent. */
export function fixesByWords(refusal: Refusal): readonly Fix[] {
  if (refusal.standing.state === 'absent') return [];
  switch (refusal.lead.sentence.kind) {
    case 'enum':
      return chooseValue(refusal);
    case 'unknown-member':
      return unknownMember(refusal);
    case 'range':
    case 'length':
      return withinBounds(refusal);
    case 'format':
      return [manual(refusal, 'write', { text: refusal.lead.text })];
    case 'host':
      return [manual(refusal, 'host', {})];
    case 'size':
      return [manual(refusal, 'shrink', {})];
    default:
      return repeatedParameter(refusal);
  }
}

function chooseValue(refusal: Refusal): readonly Fix[] {
  const { at, lead, standing } = refusal;
  const { allowed } = lead.sentence;
  if (allowed.length === 0) return [];
  const sent = standing.state === 'present' && typeof standing.value === 'string' ? standing.value : '';
  const spelled = allowed.filter((value) => foldName(value) === foldName(sent));
  const near = spelled[0] ?? nearestName(sent, allowed);
  const list = manual(refusal, 'choose', { values: allowed.join(', ') });
  if (sent === '' || near === null) return [list];
  // The listed value in another spelling, and no other: nothing else can have been meant.
  return [{ ...setTo(at, near), safety: spelled.length === 1 ? 'safe' : 'review' }, list];
}

function unknownMember({ at, lead, standing, request, dialect }: Refusal): readonly Fix[] {
  if (at.path === '' || isOfMembersInside(lead)) return [];
  const inside = namedInside(lead, at, standing);
  if (inside !== null) return renameInside(at, inside, lead, request);
  const sent = lastNameOf(at);
  const place = { in: at.in, path: at.path };
  const remove = removeFix({ id: 'remove', values: { name: nameOf(at) } }, place);
  const beside = new Set(namesBeside(request, at));
  const free = [...lead.sentence.allowed, ...(PROTOCOL_NAMES[dialect] ?? [])].filter((each) => !beside.has(each));
  const name = nearestName(sent, free);
  if (name === null) return [remove];
  return [reviewFix({ id: 'rename', values: { sent, name } }, [{ op: 'rename', at: place, name }]), remove];
}

/** The word at the place where the server stopped, when it says which one it knows: GraphQL's `Did you mean "orders"?` */
function renameInside({ in: part, offset }: Location, sent: string, { sentence }: Complaint, { body }: Request): readonly Fix[] {
  const name = nearestName(sent, sentence.allowed);
  if (name === null || part !== 'body' || offset === undefined || !knownText(body)?.startsWith(sent, offset)) return [];
  const patch: Patch = [{ op: 'edit', in: 'body', offset, length: sent.length, text: name }];
  return [reviewFix({ id: 'rename', values: { sent, name } }, patch)];
}

function withinBounds(refusal: Refusal): readonly Fix[] {
  const { at, lead, standing } = refusal;
  const { minimum, maximum, kind } = lead.sentence;
  if (!hasBounds(lead.sentence)) return [];
  const bounds = minimum === null ? `≤ ${maximum}` : maximum === null ? `≥ ${minimum}` : `${minimum} – ${maximum}`;
  const step = manual(refusal, kind === 'length' ? 'length' : 'bounds', { bounds });
  const value = standing.state === 'present' ? standing.value : null;
  const number = kind === 'range' ? numberIn(value) : null;
  if (number === null) return [step];
  const nearest = nearestWithin(number, lead.text, lead.sentence);
  return nearest === null || nearest === number ? [step] : [setTo(at, typeof value === 'string' ? String(nearest) : nearest), step];
}

/** A parameter sent several times with one value: servers that take it once refuse that. */
function repeatedParameter({ at, request, lead }: Refusal): readonly Fix[] {
  const [first, ...others] = saidToRepeat(lead, at, request);
  if (!first || others.length === 0 || others.some(({ rawValue }) => rawValue !== first.rawValue)) return [];
  // Each goes with the mark before it; the first stays.
  const patch: Patch = others.map(({ range }) => ({ op: 'edit', in: 'url', offset: range.offset - 1, length: range.length + 1, text: '' }));
  return [reviewFix({ id: 'once', values: { name: at.path } }, patch)];
}

export function setTo(at: Place, value: string | number | boolean): Fix {
  return setFix({ id: 'set', values: { name: nameOf(at), value: String(value) } }, at, value);
}

function manual({ at }: Refusal, step: string, values: Values): Fix {
  return manualFix('correct', [step], { name: nameOf(at), ...values });
}
