// Finds values of another type than the server says it wants: "12" for 12, a text for a list, JSON inside a text.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { foldName } from '../core/fold-name.ts';
import { locationAt, type Location } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import type { Patch } from '../core/patch-operation.ts';
import { holdsPlaceholder } from '../core/placeholder.ts';
import type { Twin } from '../core/twin.ts';
import { setFix } from '../core/set-fix.ts';
import { toPointer } from '../core/pointer.ts';
import { bodyScalars, SEVERAL } from '../read/body/scalars.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsAt, complaintsByPlace, unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { convert, convertText, type Conversion } from '../read/prose/conversion.ts';
import { unwrapEdits, wrapEdits } from '../read/body/level-edits.ts';
import { lastNameOf, nameOf } from '../read/request/place-name.ts';
import { placeholderFix } from '../read/request/placeholder-fix.ts';
import type { Expectation } from '../read/prose/sentence.ts';
import { readFieldPath } from '../read/text/field-path.ts';
import { traitTextOf } from '../read/passing/traits.ts';
import { twinValue } from '../read/passing/twin-value.ts';
import { valueAt, type Standing } from '../read/request/value-at.ts';

/** How likely a value is to be the one that is meant where only its type tells so. */
const INFERRED = 0.6;
/** The same of the whole body, which words without a place may be about. */
const OF_EITHER = 0.4;

/** Types in plain words. */
const WORDS: Readonly<Partial<Record<Expectation | 'undefined', string>>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

export const valueType = defineCheck({
  id: 'value-type',
  title: 'Value of another type than the server wants',
  messages: {
    'wrong-type': { severity: 'error', text: '{name} must be {wanted}; the request sends {sent}, which is {actual}.' },
    'json-in-text': { severity: 'error', text: '{name} must be {wanted}; the request sends it as a text that holds JSON.' },
    'list-wanted': { severity: 'error', text: 'The body must be a list; the request sends {actual}.' },
    'object-wanted': { severity: 'error', text: 'The body must be an object; the request sends {actual}.' },
    unreadable: { severity: 'error', text: '{name} must be {wanted}; {sent} cannot be read as one.' },
  },
  fixes: {
    convert: 'Send {name} as {wanted}: {becomes}',
    fill: 'Fill in {wanted} for {name}',
    change: 'Send {wanted} for {name}',
    take: 'Send {name} as in a request that passed: {becomes}',
    wrap: 'Send it as a list of one',
    unwrap: 'Send the only element by itself',
    bare: 'Send the list in {name} by itself',
  },
  steps: { change: 'Replace {sent} by {wanted}.' },
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { request } = exchange;
    return [
      ...wholeBody(request, [...complaintsAt(evidence, { in: 'body', path: '' }), ...unplacedComplaints(evidence)]),
      ...somewhere(request, unplacedComplaints(evidence)),
      ...complaintsByPlace(evidence).flatMap(({ at, complaints }) => reportOn(at, complaints, request, twins) ?? []),
    ];
  },
});

/** A text was got, several things are spoken of (`requests must be an array`), or an expression of the server's own code. */
const OF_A_MEMBER =
  /\bis not (?:a function|iterable)\b|\b(?:got|received|found):? (?:type )?["'`]?(?:string|number|bool(?:ean)?|int(?:eger)?|float)\b|^[a-z]\w{1,40}s must be an? (?:array|list)\b/i;

/** Words that only the whole of what was sent fits: by its name, or as what was got. */
const OF_WHOLE =
  /\b(?:body|payload|request|root|input|top|data|document|json)\b|\b(?:got|received|found|given|from|but|is|not):? (?:an? |type )*["'`[]{0,2}(?:object|array|list|map|dict|hash)\b/i;

/** A list where the server wants an object, or the reverse. */
function wholeBody(request: Request, complaints: readonly Complaint[]): readonly Report[] {
  const telling = complaints.filter(
    ({ sentence: { kind, expected }, text, at }) =>
      kind === 'type' && (expected === 'array' || expected === 'object') && (at !== null || !OF_A_MEMBER.test(text.slice(0, 500))),
  );
  const tree = bodyTree(request);
  const wanted = telling[0]?.sentence.expected;
  if (!wanted || tree?.format !== 'json' || !tree.wellFormed) return [];
  const { value } = tree;
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || isList === (wanted === 'array')) return [];
  const whole = tree.rangeOf('') ?? { offset: 0, length: 0 };
  const values = { name: 'body', wanted: WORDS[wanted] ?? wanted, sent: shown(value), actual: WORDS[typeOf(value)] ?? '' };
  const members = isList ? [] : Object.entries(value);
  const held = members.length === 1 && Array.isArray(members[0]![1]) ? members[0]![0] : null;
  const bare = held === null ? null : unwrapEdits(request, '', toPointer([held]));
  const isSole = isList && value.length === 1 && typeof value[0] === 'object';
  const patch: Patch = (isList ? isSole && unwrapEdits(request, '', '/0') : wrapEdits(request, '', null)) || [];
  const fix: Fix =
    patch.length > 0
      ? { title: { id: isList ? 'unwrap' : 'wrap', values: {} }, safety: 'review', patch }
      : manualFix('change', ['change'], values);
  const messageId = isList ? 'object-wanted' : 'list-wanted';
  // `Expected an array` alone may be said of a member as well.
  const likelihood = telling.some(({ at, text }) => at !== null || OF_WHOLE.test(text.slice(0, 500))) ? 0.9 : OF_EITHER;
  const fixes: Fix[] = bare ? [{ title: { id: 'bare', values: { name: held! } }, safety: 'review', patch: bare }, fix] : [fix];
  return [{ messageId, values, at: locationAt({ in: 'body', path: '' }, whole), likelihood, claims: telling, fixes }];
}

/** Parsers that say which type they wanted and not where (AWS): one value alone, in the whole body, can be meant. */
function somewhere(request: Request, complaints: readonly Complaint[]): readonly Report[] {
  const telling = complaints.find(
    ({ sentence }) => sentence.kind === 'type' && (sentence.expected === 'integer' || sentence.expected === 'number'),
  );
  const tree = bodyTree(request);
  if (!telling || tree?.format !== 'json' || !tree.wellFormed) return [];
  const [only, another] = bodyScalars(tree, (value) => typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value), SEVERAL);
  const report = only && !another ? reportOn(only.at, [telling], request, []) : null;
  return report
    ? [{ ...report, likelihood: INFERRED, fixes: report.fixes.map((fix) => (fix.safety === 'safe' ? { ...fix, safety: 'review' } : fix)) }]
    : [];
}

function reportOn(at: Location, complaints: readonly Complaint[], request: Request, twins: readonly Twin[]): Report | null {
  const telling = complaints.find(({ sentence }) => sentence.expected !== null && sentence.kind !== 'unknown-member');
  const wanted = telling?.sentence.expected ?? null;
  const standing = valueAt(request, at);
  if (wanted === null || at.path === '' || standing.state !== 'present' || (at.in !== 'body' && !standing.text)) return null;
  const { value, text, range } = standing;
  if (isUnset(value) || (typeof value === 'string' && holdsPlaceholder(value))) return null;
  // Of a parameter that holds a whole object, the server speaks of a member.
  if (text && wanted !== 'object' && /^\s*\{/.test(String(value))) return null;
  if (!text && typeof value === 'object' && complaints.every((each) => isOfInside(each, value, at))) return null;
  const conversion = text ? convertText(String(value), wanted) : convert(value, wanted);
  if (conversion.fits) return null;
  const actual = typeOf(value);
  const values = {
    name: nameOf(at),
    wanted: WORDS[wanted] ?? wanted,
    sent: shown(value),
    actual: WORDS[actual] ?? actual,
  };
  const isSecret =
    typeof value === 'number' && [lastNameOf(at), ...complaints.map((each) => each.text.slice(0, 1000))].some((each) => SECRET.test(each));
  const isNested = !text && typeof value === 'string' && conversion.certain === true && typeof conversion.becomes === 'object';
  return {
    messageId: text ? 'unreadable' : isNested ? 'json-in-text' : 'wrong-type',
    values,
    at: locationAt(at, range),
    likelihood: complaints.some((each) => pointsAt(each, value)) ? 0.9 : INFERRED,
    claims: complaints,
    fixes: orTaken(takenFix(at, conversion, values, wanted, text, twins), fixOf(at, standing, conversion, values, isSecret)),
  };
}

/** True when the words name the place or quote what stands there, or it is an object, of which there are few; otherwise it was found by what does not fit. */
function pointsAt({ claim, text }: Complaint, value: unknown): boolean {
  if (claim?.stated != null || typeof value === 'object') return true;
  const printed = typeof value === 'string' ? value : JSON.stringify(value);
  return printed !== '' && text.includes(printed);
}

/**
 * `legs: "expected number, received string"` of a list: the words speak of a value inside, of which only the head is named (zod's flattened errors),
 * or `weight should be a number` of the list whose elements have one.
 */
function isOfInside({ text, claim, sentence }: Complaint, value: unknown, at: Location): boolean {
  const stated = (claim?.stated?.segments ?? (claim?.stated ? readFieldPath(claim.stated.text).segments : [])).at(-1);
  const isScalar = sentence.expected !== 'array' && sentence.expected !== 'object';
  // The way goes on below the place: `items[*].qty`.
  if (isScalar && text.slice(0, 1000).includes(`${lastNameOf(at)}[`)) return true;
  if (isScalar && Array.isArray(value) && /^each (?:value|item|element|entry) (?:in|of) /i.test(text)) return true;
  if (isScalar && Array.isArray(value) && typeof stated === 'string' && foldName(stated) !== foldName(lastNameOf(at))) return true;
  const received = /\breceived:? ["'`]?(string|number|boolean|null|undefined|nan|array|object)\b/i
    .exec(text.slice(0, 500))?.[1]
    ?.toLowerCase();
  return received === undefined ? /^too (?:small|big):/i.test(text) : received !== typeOf(value);
}

/** What passed there stands in for what nobody knows. */
function orTaken(taken: readonly Fix[], fix: Fix): readonly Fix[] {
  return taken.length > 0 ? taken : [fix];
}

/** What is left empty is missing, not of another type. */
function isUnset(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function fixOf(at: Location, standing: Standing, conversion: Exclude<Conversion, { fits: true }>, values: Values, isSecret: boolean): Fix {
  const { becomes, certain } = conversion;
  if (becomes === undefined) {
    const steps = [{ id: 'change', values }];
    const fill = placeholderFix(at, standing, { id: 'fill', values }, steps);
    return fill ?? manualFix('change', ['change'], values);
  }
  return setFix(
    { id: 'convert', values: { ...values, becomes: shown(becomes) } },
    at,
    becomes,
    certain === true && !isSecret ? 'safe' : 'review',
  );
}

/** Secrets that people choose: a number sent for one is seldom the secret itself. */
const SECRET = /\bpass(?:word|phrase|code|wd)\b|\bsecret\b/i;

/** What passed there, where the request's own value cannot be written in the wanted type. */
function takenFix(
  at: Location,
  { becomes }: Exclude<Conversion, { fits: true }>,
  values: Values,
  wanted: Expectation,
  text: boolean,
  twins: readonly Twin[],
): readonly Fix[] {
  const passed = becomes === undefined ? twinValue(twins, at)?.value : undefined;
  if (passed === undefined || !(text ? convertText(traitTextOf(passed), wanted) : convert(passed, wanted)).fits) return [];
  return [setFix({ id: 'take', values: { ...values, becomes: shown(passed) } }, at, passed)];
}

function typeOf(value: unknown): Expectation {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'string' | 'number' | 'boolean' | 'object';
}

/** A value as it stands in JSON; long ones only in their beginning. */
function shown(value: unknown): string {
  return (typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : (JSON.stringify(value) ?? '')).slice(
    0,
    300,
  );
}
