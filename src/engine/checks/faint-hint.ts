// Where nothing else explains the refusal: the few places of the request that the answer's words, or the request itself, make worth a first look.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import { knownText, type Request } from '../core/exchange.ts';
import type { Report } from '../core/finding.ts';
import { foldName } from '../core/fold-name.ts';
import { headerValue } from '../core/header-list.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { toPointer } from '../core/pointer.ts';
import { oddValues } from '../read/body/odd-values.ts';
import { bodyTree } from '../read/body/tree.ts';
import { nameOf } from '../read/request/place-name.ts';
import { isVague } from '../read/text/telling.ts';
import { urlParts } from '../read/url/parts.ts';
import { valueAt } from '../read/request/value-at.ts';

/** A value that the page chose, and the name under which it is sent: '' in the path. */
interface Sent {
  readonly at: Place;
  readonly name: string;
  readonly value: unknown;
}

/** A kind of hint: its message, how likely it is to be right, and the places that it makes worth a look. */
interface Hint {
  readonly id: 'named' | 'repeated' | 'empty' | 'odd' | 'all-there-is';
  readonly likelihood: number;
  readonly find: (sent: readonly Sent[], input: CheckInput, words: string) => readonly Sent[];
}

/** More places than this are no hint. */
const MOST_PLACES = 2;
/** So many parameters and members are looked at. */
const MOST_SENT = 200;
/** Words of every complaint: a member of that name is hardly meant. */
const COMMON = new Set(['request', 'error', 'message', 'value', 'server', 'body', 'data', 'status', 'code', 'not', 'the', 'and', 'for']);
/** Fields that name the operation of a remote procedure call: AWS JSON protocols, SOAP 1.1 (6.1.1). */
const OPERATION_FIELDS = new Set(['xamztarget', 'soapaction']);

/** Words that refuse; an answer without them may have taken everything. */
const REFUSING =
  /\b(?:not?|none|never|can't|cannot|could|bad|invalid|illegal|unknown|unsupported|unexpected|wrong|malformed|missing|refused|rejected|denied|forbidden|fail\w{0,5}|errors?|exception|unable|mismatch|violat\w{1,5}|problems?|unacceptable|exceeds?|only|must|should|check)\b/i;

const HINTS: readonly Hint[] = [
  { id: 'named', likelihood: 0.5, find: (sent, _input, words) => namedIn(words, sent) },
  { id: 'repeated', likelihood: 0.45, find: repeatedIn },
  { id: 'empty', likelihood: 0.4, find: (sent, _input, words) => (isVague(words) ? sent.filter(isEmpty) : []) },
  { id: 'odd', likelihood: 0.4, find: (_sent, { exchange }, words) => (isVague(words) ? oddIn(exchange.request) : []) },
  {
    id: 'all-there-is',
    likelihood: 0.25,
    find: (sent, { exchange }, words) => (isVague(words) ? allThereIs(sent, exchange.request) : []),
  },
];

export const faintHint = defineCheck({
  id: 'faint-hint',
  title: 'Place worth a first look',
  messages: {
    named: { severity: 'info', text: 'The server’s words may mean {name}.' },
    repeated: { severity: 'info', text: 'The answer repeats what was sent as {name}, without a word on it.' },
    empty: { severity: 'info', text: 'The answer does not say what it refuses; {name} was sent empty.' },
    odd: { severity: 'info', text: 'The answer does not say what it refuses; {name} holds {sent}, which is worth a look.' },
    'all-there-is': { severity: 'info', text: 'The answer does not say what it refuses, and this request brings little else than {name}.' },
  },
  fixes: {},
  run(input: CheckInput): readonly Report[] {
    const { exchange, evidence } = input;
    if (!evidence || !namesNoPlace(evidence)) return [];
    // Codes are written as one word: `UnknownOperationException`.
    const words = `${evidence.message ?? ''} ${evidence.code ?? ''}`.slice(0, 1000).replaceAll(/([a-z])(?=[A-Z][a-z])/g, '$1 ');
    if (!REFUSING.test(words)) return [];
    const sent = sentBy(exchange.request);
    for (const { id, likelihood, find } of HINTS) {
      const found = find(sent, input, words);
      if (found.length === 0 || found.length > MOST_PLACES) continue;
      return found.map(({ at, value }) => ({
        messageId: id,
        values: { name: nameOf(at), sent: JSON.stringify(value)?.slice(0, 100) ?? '' },
        at: located(at, exchange.request),
        likelihood,
        fixes: [],
      }));
    }
    return [];
  },
});

/** True when the answer's claims point nowhere, or at the whole of a part only. */
function namesNoPlace({ claims, hints }: LocatedEvidence): boolean {
  return [...claims, ...hints].every(({ at }) => at === null || (at.path === '' && at.in !== 'header'));
}

function located(place: Place, request: Request): Location {
  const standing = valueAt(request, place);
  return locationAt(place, standing.state === 'present' ? standing.range : null);
}

/** The query's parameters, the body's members, custom header fields and the path's segments after the first. */
function sentBy(request: Request): Sent[] {
  const { query, segments } = urlParts(request.url);
  const parameters = query.slice(0, MOST_SENT).map(({ name, value }): Sent => ({ at: { in: 'query', path: name }, name, value }));
  const fields = request.headers.filter(({ name }) => /^(?:x-|soapaction$)/i.test(name)).slice(0, MOST_SENT);
  const custom = fields.map(({ name, value }): Sent => ({ at: { in: 'header', path: name.toLowerCase() }, name, value }));
  const further = segments.slice(1, MOST_SENT).map(({ decoded }, index): Sent => {
    return { at: { in: 'path', path: `/${index + 1}` }, name: '', value: decoded };
  });
  return [...parameters, ...membersOf(request), ...custom, ...further];
}

function membersOf(request: Request): Sent[] {
  const value = bodyTree(request)?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const members: readonly (readonly [string, unknown])[] = Object.entries(value).slice(0, MOST_SENT);
  return members.map(([name, member]): Sent => ({ at: { in: 'body', path: toPointer([name]) }, name, value: member }));
}

/** What goes by a name that these words spell, `Session ID` for `session_id` or `sid`. */
function namedIn(text: string, sent: readonly Sent[]): Sent[] {
  const words = (text.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.toLowerCase());
  const spelled = new Set(words.filter((word) => word.length > 2 && !COMMON.has(word)));
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) break;
    spelled.add(word + next);
    if (next === 'id') spelled.add(word.charAt(0) + next);
  }
  const isOperation = spelled.has('operation') || spelled.has('action');
  return sent.filter(({ at, name }) => {
    const folded = foldName(name);
    if (at.in === 'header' && OPERATION_FIELDS.has(folded)) return isOperation;
    return spelled.has(at.in === 'header' ? folded.replace(/^x/, '') : folded);
  });
}

/** What the answer holds word for word as a value of its own, in JSON or XML. */
function repeatedIn(sent: readonly Sent[], { exchange }: CheckInput): Sent[] {
  const text = (exchange.response ? knownText(exchange.response.body) : null)?.slice(0, 20_000) ?? '';
  return sent.filter(({ value }) => {
    if (typeof value !== 'string' || value.length < 3 || value.length > 200) return false;
    return text.includes(JSON.stringify(value)) || text.includes(`>${value}<`);
  });
}

function oddIn(request: Request): Sent[] {
  return oddValues(bodyTree(request)?.value).map(({ path, value }) => ({ at: { in: 'body', path }, name: '', value }));
}

function isEmpty({ value }: Sent): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** The one parameter or member that was sent, or a body without members; with a body, its media type too. */
function allThereIs(sent: readonly Sent[], { headers, body }: Request): Sent[] {
  const named = sent.filter(({ at }) => at.in === 'query' || at.in === 'body');
  if (body.state === 'unknown' || named.length > 1) return [];
  const text = knownText(body) ?? '';
  if (text === '') return named;
  const [only = { at: { in: 'body', path: '' }, name: '', value: text } as const] = named;
  const type = headerValue(headers, 'content-type');
  return type === null ? [only] : [only, { at: { in: 'header', path: 'content-type' }, name: 'content-type', value: type }];
}
