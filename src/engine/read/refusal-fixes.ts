// What can be done about a complaint when only the server's words tell what is wrong.
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Fix, Values } from '../core/finding.ts';
import { headerValues, type HeaderList } from '../core/header-list.ts';
import type { Location, Place } from '../core/location.ts';
import type { JsonValue, Operation } from '../core/patch-operation.ts';
import { placeholderText } from '../core/placeholder.ts';
import { challengeSchemes } from './authorization.ts';
import type { Complaint } from './complaints.ts';
import { cookiesOf } from './cookies.ts';
import { nearestName } from './near-name.ts';
import { lastNameOf, nameOf, namesBeside } from './place-name.ts';
import { urlParts } from './url-parts.ts';
import type { Standing } from './value-at.ts';

/** A complaint in its surroundings. */
export interface Refusal {
  readonly at: Location;
  /** All complaints at this place. */
  readonly complaints: readonly Complaint[];
  /** The most telling of them. */
  readonly lead: Complaint;
  readonly standing: Standing;
  readonly request: Request;
  /** The answer's header fields. */
  readonly answered: HeaderList;
}

/** Fixes for a refusal, best first; none where the words tell no more than that something is wrong. The words are those of `refused-by-server`. */
export function refusalFixes(refusal: Refusal): readonly Fix[] {
  return [...repeatedParameter(refusal), ...byKind(refusal)];
}

function byKind(refusal: Refusal): readonly Fix[] {
  switch (refusal.lead.sentence.kind) {
    case 'enum':
      return chooseValue(refusal);
    case 'unknown-member':
      return unknownMember(refusal);
    case 'range':
    case 'length':
      return withinBounds(refusal);
    case 'format':
    case 'type':
      return [...chooseValue(refusal), manual(refusal, 'write', { text: refusal.lead.text })];
    case 'method':
      return otherMethod(refusal);
    case 'credentials':
      return authorize(refusal);
    case 'csrf':
      return forgeryToken(refusal);
    case 'host':
      return [manual(refusal, 'host', {})];
    case 'size':
      return [manual(refusal, 'shrink', { name: nameOf(refusal.at) })];
    default:
      return [];
  }
}

function chooseValue(refusal: Refusal): readonly Fix[] {
  const { at, lead, standing } = refusal;
  const { allowed } = lead.sentence;
  if (allowed.length === 0) return [];
  const sent = standing.state === 'present' && typeof standing.value === 'string' ? standing.value : null;
  const near =
    sent === null || at.in === 'method'
      ? null
      : (allowed.find((value) => foldName(value) === foldName(sent)) ?? nearestName(sent, allowed));
  const list = manual(refusal, 'choose', { values: allowed.join(', ') });
  return near === null ? [list] : [setTo(at, near), list];
}

function unknownMember({ at, lead, request }: Refusal): readonly Fix[] {
  if (at.path === '') return [];
  const sent = lastNameOf(at);
  const remove: Fix = { title: { id: 'remove', values: { name: nameOf(at) } }, safety: 'review', patch: [{ op: 'remove', at: bare(at) }] };
  const beside = new Set(namesBeside(request, at));
  const name = nearestName(
    sent,
    lead.sentence.allowed.filter((each) => !beside.has(each)),
  );
  if (name === null) return [remove];
  const patch: Operation[] = [{ op: 'rename', at: bare(at), name }];
  return [{ title: { id: 'rename', values: { sent, name } }, safety: 'review', patch }, remove];
}

function withinBounds(refusal: Refusal): readonly Fix[] {
  const { at, lead, standing } = refusal;
  const { minimum, maximum, kind } = lead.sentence;
  if (minimum === null && maximum === null) return [];
  const bounds = minimum === null ? `≤ ${maximum}` : maximum === null ? `≥ ${minimum}` : `${minimum} – ${maximum}`;
  const step = manual(refusal, 'bounds', { bounds });
  const value = standing.state === 'present' ? standing.value : null;
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
  if (kind !== 'range' || number === null) return [step];
  const bound = maximum !== null && number > maximum ? maximum : minimum !== null && number < minimum ? minimum : null;
  return bound === null ? [step] : [setTo(at, typeof value === 'string' ? String(bound) : bound), step];
}

function otherMethod(refusal: Refusal): readonly Fix[] {
  const { lead, answered, request } = refusal;
  const offered = headerValues(answered, 'allow')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().toUpperCase());
  const asked = /\b(?:from an?|only(?: accepts?)?|use|must be|requires?) ['"`]?(GET|POST|PUT|PATCH|DELETE)\b/i
    .exec(lead.text)?.[1]
    ?.toUpperCase();
  const own = request.method.toUpperCase();
  const methods = (asked === undefined ? offered : [asked]).filter(
    (method) => method !== '' && method !== own && method !== 'OPTIONS' && method !== 'HEAD',
  );
  const [first] = methods;
  if (first === undefined) return [];
  if (methods.length > 1) return [manual(refusal, 'choose', { values: methods.join(', ') })];
  return [
    {
      title: { id: 'method', values: { value: first } },
      safety: 'review',
      patch: [{ op: 'set', at: { in: 'method', path: '' }, value: first }],
    },
  ];
}

function authorize(refusal: Refusal): readonly Fix[] {
  const login = manual(refusal, 'login', {});
  if (refusal.standing.state !== 'absent' || refusal.at.in !== 'header') return [login];
  const at = bare(refusal.at);
  const text =
    at.path === 'authorization'
      ? `${challengeSchemes(refusal.answered)[0] ?? 'Bearer'} ${placeholderText('token')}`
      : placeholderText(at.path);
  return [
    { title: { id: 'authorize', values: {} }, safety: 'review', patch: [{ op: 'set', at, value: text }], placeholders: [{ at, text }] },
    login,
  ];
}

function forgeryToken(refusal: Refusal): readonly Fix[] {
  const { standing, request } = refusal;
  const at = bare(refusal.at);
  const token = manual(refusal, 'token', {});
  if (at.in !== 'header' || standing.state !== 'absent') return [token];
  const name = at.path;
  if (name.includes('preflight'))
    return [{ title: { id: 'header', values: { name } }, safety: 'review', patch: [{ op: 'set', at, value: 'true' }] }];
  // The cookie whose value these fields repeat, as Angular, axios, Laravel and Django have it (double submit).
  const cookie = cookiesOf(request.headers).find((each) => /^(?:xsrf-token|csrftoken)$/i.test(each.name));
  if (!cookie) return [token];
  return [
    { title: { id: 'repeat', values: { cookie: cookie.name, name } }, safety: 'review', patch: [{ op: 'set', at, value: cookie.value }] },
    token,
  ];
}

/** A parameter sent several times with one value: servers that take it once refuse that. */
function repeatedParameter({ at, request, lead }: Refusal): readonly Fix[] {
  if (at.in !== 'query' || !/\b(?:twice|once|repeat|multiple|duplicate|more than one|several)/i.test(lead.text)) return [];
  const same = urlParts(request.url).query.filter(({ name }) => name === at.path);
  const [first, ...others] = same;
  if (!first || others.length === 0 || others.some(({ rawValue }) => rawValue !== first.rawValue)) return [];
  // Each goes with the mark before it: the first one stays.
  const patch: Operation[] = others.map(({ range }) => ({
    op: 'edit',
    in: 'url',
    offset: range.offset - 1,
    length: range.length + 1,
    text: '',
  }));
  return [{ title: { id: 'once', values: { name: at.path } }, safety: 'review', patch }];
}

function setTo(at: Place, value: JsonValue): Fix {
  return {
    title: { id: 'set', values: { name: nameOf(at), value: String(value) } },
    safety: 'review',
    patch: [{ op: 'set', at: bare(at), value }],
  };
}

function manual({ at }: Refusal, step: string, values: Values): Fix {
  return { title: { id: 'look', values: { name: nameOf(at) } }, safety: 'manual', patch: [], steps: [{ id: step, values }] };
}

function bare({ in: part, path }: Place): Place {
  return { in: part, path };
}
