// Finds members that stand one level off: inside a wrapper that the server does not know, or without the wrapper that it wants.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { StatedPlace } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import { foldName } from '../core/fold-name.ts';
import type { Report } from '../core/finding.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Place } from '../core/location.ts';
import type { JsonValue, Patch } from '../core/patch-operation.ts';
import { fromPointer, toPointer } from '../core/pointer.ts';
import { reviewFix } from '../core/review-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsByPlace, type Complaint } from '../read/complaints/complaints.ts';
import { missesAnother } from '../read/complaints/misses-another.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { unwrapEdits, wrapEdits } from '../read/body/level-edits.ts';
import { urlParts } from '../read/url/parts.ts';
import { holdsNothing, valueAt } from '../read/request/value-at.ts';

/** Names that interfaces give to the wrapper of everything. */
const WRAPPERS = /^(?:data|payload|attributes|resource|entity)$/i;

/** Names of values, even where a path ends in several of them: `POST /passwords` takes a password. */
const OF_VALUES = /^(?:code|name|number|password|phone|token|url)$/i;

/** What Rails says of the object that a controller requires (ActionController::ParameterMissing). */
const RAILS_WRAPPER = /^param is missing or the value is empty(?: or invalid)?: \w/;

/** What Rails says of a value that is not there or that it could not read; it looks inside the resource's own name. */
const RAILS_BLANK = /\b(?:can't|cannot) be blank$/;

const isRailsBlank = ({ text }: Complaint): boolean => RAILS_BLANK.test(text);

/** A member that the server misses. */
interface Missed {
  /** Where it stands, or would. */
  readonly at: Place;
  readonly segments: readonly string[];
  /** As many steps as the server names. */
  readonly stated: number;
  readonly complaints: readonly Complaint[];
}

export const nesting = defineCheck({
  id: 'nesting',
  title: 'Members one level off',
  messages: {
    'wrapped-too-deep': {
      severity: 'error',
      text: 'The server wants {names} at the top of the body; the request sends them inside {wrapper}.',
    },
    'inside-list': {
      severity: 'error',
      text: 'The server wants {names} at the top of the body; the request sends them inside a list.',
    },
    'too-deep': { severity: 'error', text: 'The server wants {name}; the request sends it inside {wrapper}.' },
    'wrapper-missing': { severity: 'error', text: 'The server wants everything inside {wrapper}; the request sends it without.' },
    'too-shallow': { severity: 'error', text: 'The server wants {name} inside {wrapper}; the request sends it beside.' },
  },
  fixes: {
    unwrap: 'Send what is inside {wrapper} by itself',
    'unwrap-list': 'Send the only element by itself',
    wrap: 'Send everything inside {wrapper}',
    move: 'Move {name} to where the server wants it',
  },
  run({ exchange: { request }, evidence }: CheckInput): readonly Report[] {
    const tree = bodyTree(request);
    if (tree?.format !== 'json' || !tree.wellFormed || typeof tree.value !== 'object' || tree.value === null) return [];
    const complained = complaintsByPlace(evidence);
    const unknown = isObject(tree.value) ? unknownWrapper(request, tree.value, complained) : null;
    if (unknown) return [unknown];
    const missed = complained.flatMap(({ at, complaints }) => missedMember(at, complaints) ?? []);
    const [first] = missed;
    if (!first) return [];
    if (!isObject(tree.value)) return unlist(request, tree.value, missed);
    const asRails = missed.every(({ complaints }) => complaints.some(isRailsBlank));
    if (asRails && missed.every(({ segments }) => isNoun(segments[0]!, request.url))) return [];
    const bare = asRails && isObject(tree.value) ? wrapInResource(request, tree.value, missed) : null;
    if (bare) return [bare];
    const unwrapped = unwrap(request, tree.value, missed);
    if (unwrapped) return [unwrapped];
    const wrapped = missed.length === 1 ? wrap(request, tree.value, first) : null;
    return wrapped ? [wrapped] : missed.flatMap((each) => move(request, each) ?? []);
  },
});

function missedMember(at: Place, complaints: readonly Complaint[]): Missed | null {
  const segments = at.in === 'body' ? fromPointer(at.path) : null;
  const claim = complaints.find(
    ({ claim: each, sentence, text }) =>
      each?.stated && sentence.kind === 'missing' && sentence.expected === null && !speaksOfInvalid(text),
  )?.claim;
  if (!segments || segments.length === 0 || !claim?.stated) return null;
  const { stated } = claim;
  const steps = statedSteps(stated);
  const last = String(steps.at(-1) ?? '');
  if (last === '' || foldName(last) !== foldName(segments.at(-1) ?? '') || missesAnother(claim.text, last)) return null;
  return { at: { in: 'body', path: at.path }, segments, stated: steps.length, complaints };
}

function statedSteps({ segments, text }: StatedPlace): readonly (string | number)[] {
  return segments ?? readFieldPath(text).segments;
}

function speaksOfInvalid(text: string): boolean {
  return /\binvalid\b/i.test(text.slice(0, 500)) && !RAILS_WRAPPER.test(text);
}

/** True when the member stands, filled, one level deeper than the server names it. */
function isTooDeep({ at, segments, stated }: Missed, request: Request): boolean {
  const standing = valueAt(request, at);
  const filled = standing.state === 'present' && !holdsNothing(standing.value);
  return filled && segments.length === stated + 1 && !segments.some((segment) => /^\d+$/.test(segment));
}

function unwrap(request: Request, body: Record<string, unknown>, missed: readonly Missed[]): Report | null {
  const [wrapper, ...others] = Object.keys(body);
  const fits = missed.every((each) => each.segments.length === 2 && each.segments[0] === wrapper && isTooDeep(each, request));
  if (wrapper === undefined || others.length > 0 || !fits) return null;
  const names = missed.map(({ segments }) => segments[1] ?? '');
  return unwrapReport(
    request,
    wrapper,
    names,
    missed.flatMap(({ complaints }) => complaints),
  );
}

function unwrapReport(request: Request, wrapper: string, named: readonly string[], claims: readonly Complaint[]): Report | null {
  const place = { in: 'body', path: toPointer([wrapper]) } as const;
  const patch = unwrapEdits(request, '', place.path);
  if (!patch) return null;
  const values = { wrapper, names: named.join(', ') };
  return {
    messageId: 'wrapped-too-deep',
    values,
    at: locationAt(place, bodyTree(request)?.rangeOf(place.path) ?? null),
    likelihood: 0.9,
    claims,
    fixes: [reviewFix({ id: 'unwrap', values }, patch)],
  };
}

/** The server does not know the only member, and names others by themselves that stand in it. */
function unknownWrapper(request: Request, body: Record<string, unknown>, complained: ReturnType<typeof complaintsByPlace>): Report | null {
  const [wrapper, ...others] = Object.keys(body);
  if (wrapper === undefined || others.length > 0) return null;
  const path = toPointer([wrapper]);
  const own = complained.filter(({ at }) => at.in === 'body' && at.path === path);
  const inside = complained.filter(({ at }) => at.in === 'body' && at.path.startsWith(`${path}/`) && fromPointer(at.path)?.length === 2);
  const isUnknown = own.some(({ complaints }) => complaints.some(({ sentence }) => sentence.kind === 'unknown-member'));
  const isAlone = inside.every(({ complaints }) =>
    complaints.every(({ claim }) => claim?.stated && statedSteps(claim.stated).length === 1),
  );
  if (!isUnknown || inside.length === 0 || !isAlone) return null;
  const names = inside.map(({ at }) => fromPointer(at.path)?.[1] ?? '');
  return unwrapReport(
    request,
    wrapper,
    names,
    [...own, ...inside].flatMap(({ complaints }) => complaints),
  );
}

/** The server looked in a list as in an object, and finds nothing of what its only element holds. */
function unlist(request: Request, body: object, missed: readonly Missed[]): readonly Report[] {
  const inElement = missed.every(({ at, segments, stated }) => {
    const standing = valueAt(request, at);
    return segments.length === 2 && segments[0] === '0' && stated === 1 && standing.state === 'present' && !holdsNothing(standing.value);
  });
  const patch = Array.isArray(body) && body.length === 1 && inElement ? unwrapEdits(request, '', '/0') : null;
  if (!patch) return [];
  const values = { names: missed.map(({ segments }) => segments[1] ?? '').join(', ') };
  const at = locationAt({ in: 'body', path: '' }, bodyTree(request)?.rangeOf('') ?? null);
  const claims = missed.flatMap(({ complaints }) => complaints);
  return [{ messageId: 'inside-list', values, at, likelihood: 0.9, claims, fixes: [reviewFix({ id: 'unwrap-list', values }, patch)] }];
}

function wrap(request: Request, body: Record<string, unknown>, { at, segments, complaints }: Missed): Report | null {
  const [wrapper = '', ...rest] = segments;
  const isWrapper = WRAPPERS.test(wrapper) || isNoun(wrapper, request.url) || complaints.some(({ text }) => RAILS_WRAPPER.test(text));
  const patch = wrapEdits(request, '', wrapper);
  if (rest.length > 0 || Object.hasOwn(body, wrapper) || Object.keys(body).length === 0 || !isWrapper || !patch) return null;
  const values = { wrapper };
  return {
    messageId: 'wrapper-missing',
    values,
    at: locationAt(at, bodyTree(request)?.insertionAt(at.path) ?? null),
    likelihood: 0.93,
    claims: complaints,
    fixes: [reviewFix({ id: 'wrap', values }, patch)],
  };
}

/** Rails misses what stands, filled, at the top of a body without the resource's own name around it. */
function wrapInResource(request: Request, body: Record<string, unknown>, missed: readonly Missed[]): Report | null {
  const wrapper = lastWord(request.url).replace(/ies$/, 'y').replace(/s$/, '');
  const isSent = missed.every((each) => each.segments.length === 1 && isTooDeep({ ...each, stated: 0 }, request));
  const complaints = missed.flatMap((each) => each.complaints);
  const at = { in: 'body', path: toPointer([wrapper]) } as const;
  const report = isSent ? wrap(request, body, { at, segments: [wrapper], stated: 1, complaints }) : null;
  // What the server says is of the member, and only leads to the wrapper.
  return report && { ...report, likelihood: 0.8, claims: [] };
}

/** `user` for `POST /users`, `category` for `POST /categories`: Rails and its like wrap a resource in its name. */
function isNoun(name: string, url: string): boolean {
  const last = foldName(lastWord(url));
  const own = foldName(name);
  return !OF_VALUES.test(name) && [`${own}s`, own.replace(/y$/, 'ies')].some((several) => several !== own && several === last);
}

/** The last step of a path that is a word, without the format that Rails reads behind it: `users` of /users.json. */
function lastWord(url: string): string {
  const steps = urlParts(url).segments.map(({ decoded }) => decoded.replace(/\.(?:json|xml)$/, ''));
  return steps.findLast((step) => /^[A-Za-z_-]+$/.test(step)) ?? '';
}

/** One member alone: up a level, or down into the object that the server names. */
function move(request: Request, missed: Missed): Report | null {
  const { at, segments, complaints } = missed;
  const deep = segments.length > 1 && isTooDeep(missed, request);
  const name = segments.at(-1) ?? '';
  const up = [...segments.slice(0, -2), name];
  const [from, to] = deep ? [segments, up] : [up, segments];
  const target = valueAt(request, { in: 'body', path: toPointer(to) });
  const source = valueAt(request, { in: 'body', path: toPointer(from) });
  const parent = valueAt(request, { in: 'body', path: toPointer(segments.slice(0, -1)) });
  if (segments.length < 2 || target.state !== 'absent' || source.state !== 'present') return null;
  if (!deep && (parent.state !== 'present' || !isObject(parent.value))) return null;
  const values = { name, wrapper: segments.at(-2) ?? '' };
  const place = { in: 'body', path: toPointer(from) } as const;
  const patch: Patch = [
    { op: 'set', at: { in: 'body', path: toPointer(to) }, value: source.value as JsonValue },
    { op: 'remove', at: place },
  ];
  return {
    messageId: deep ? 'too-deep' : 'too-shallow',
    values,
    at: locationAt(place, source.range),
    also: deep ? [] : [at],
    likelihood: deep ? 0.8 : 0.92,
    claims: complaints,
    fixes: [reviewFix({ id: 'move', values }, patch)],
  };
}
