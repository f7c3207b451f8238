// Finds lists in the query that are written in another way than the server reads: `a=1,2`, `a=1&a=2`, `a[]=1`, `a[0]=1`.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import type { Patch } from '../core/patch-operation.ts';
import { setFix } from '../core/set-fix.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { parameterGroups } from '../read/url/parameter-groups.ts';
import { percentEncode } from '../read/url/percent.ts';
import { urlParts, type QueryParameter } from '../read/url/parts.ts';

const LIST_SUFFIX = /\[\d{0,6}\]$/;
/** Words for one of the values of a list, or for the list itself. */
const WANTED_LIST = new Set(['array']);
const WANTED_ONE = new Set(['string', 'number', 'integer', 'boolean', 'uuid', 'date', 'date-time']);

const WANTS_COMMAS = /\bcomma[- ](?:separated|delimited)\b|\b(?:separated|delimited) by (?:a )?commas?\b/i;

/** All parameters of one name, whatever brackets follow it. */
interface Group {
  readonly base: string;
  readonly members: readonly QueryParameter[];
}

export const listNotation = defineCheck({
  id: 'list-notation',
  title: 'List written in another way than the server reads',
  messages: {
    mixed: { severity: 'info', text: 'The list {name} is written in two ways at once: {found}.' },
    commas: { severity: 'error', text: 'The server wants other values for {name} than “{found}”: it does not take the commas apart.' },
    'one-value': {
      severity: 'error',
      text: 'The server wants the values of {name} in one, with commas between them; the request sends the parameter {count} times.',
    },
    brackets: { severity: 'error', text: 'The request sends “{found}”, and the server knows the parameter as {name}, without brackets.' },
    'single-value': { severity: 'error', text: 'The server wants a list for {name}, and the request sends one value, “{found}”.' },
  },
  fixes: {
    repeat: 'Repeat {name} for each value',
    bare: 'Write {name} without brackets',
    brackets: 'Write {name} with brackets',
    join: 'Write the values of {name} with commas',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const complaints = complaintsOf(evidence);
    const groups = parameterGroups(urlParts(exchange.request.url).query, (name) => name.replace(LIST_SUFFIX, ''));
    return [...groups].flatMap(([base, members]) => reportOn({ base, members }, complaints) ?? []);
  },
});

function reportOn(group: Group, complaints: readonly Complaint[]): Report | null {
  const { base, members } = group;
  const [first] = members as [QueryParameter, ...QueryParameter[]];
  const claims = complaints.filter(({ at }) => at?.in === 'query' && (at.path === base || members.some(({ name }) => name === at.path)));
  const expected = claims.map(({ sentence }) => sentence.expected).find((each) => each !== null) ?? null;
  const bracketed = LIST_SUFFIX.test(first.name);
  if (new Set(members.map(({ name }) => name.replace(LIST_SUFFIX, '[]'))).size > 1) {
    return report('mixed', group, first, [], 0.4, [renameAll('bare', group, '')]);
  }
  if (claims.length === 0) return null;
  if (bracketed && claims.some((claim) => wantsBare(claim, group))) {
    const joined = members.length > 1 ? [join(group)] : [];
    return report('brackets', group, first, claims, 0.9, [renameAll('bare', group, ''), ...joined]);
  }
  if (claims.some(({ text }) => WANTS_COMMAS.test(text.slice(0, 2000))))
    return members.length > 1 ? report('one-value', group, first, claims, 0.93, [join(group)]) : null;
  if (bracketed || members.length > 1) return null;
  if (expected !== null && WANTED_LIST.has(expected)) {
    const repeat = first.value.includes(',') ? [split(base, first)] : [];
    return report('single-value', group, first, claims, 0.92, [...repeat, renameAll('brackets', group, '[]')]);
  }
  const isList = first.value.length < 2000 && /^[^,\s]+(?:,[^,\s]+)+$/.test(first.value);
  return isList && expected !== null && WANTED_ONE.has(expected) ? report('commas', group, first, claims, 0.9, [split(base, first)]) : null;
}

/** The server misses the name without brackets, or a list under it, though values came under the one with them; or it does not know the latter. */
function wantsBare({ at, claim, sentence }: Complaint, { base, members }: Group): boolean {
  if (sentence.kind === 'unknown-member') return true;
  const stated = claim?.stated?.segments?.at(-1) ?? claim?.stated?.text;
  const isFilled = members.every(({ value }) => value !== '');
  if (isFilled && sentence.expected === 'array' && stated === base) return true;
  return sentence.kind === 'missing' && (at?.path === base || (stated === base && isFilled));
}

function report(
  messageId: string,
  { base, members }: Group,
  first: QueryParameter,
  claims: readonly Complaint[],
  likelihood: number,
  fixes: readonly Fix[],
): Report {
  const found =
    messageId === 'mixed'
      ? [...new Set(members.map(({ name }) => name))].slice(0, 5).join(', ')
      : messageId === 'brackets'
        ? first.name
        : first.value;
  const place: Place = { in: 'query', path: first.name };
  return {
    messageId,
    values: { name: base, found, count: members.length },
    at: locationAt(place, messageId === 'brackets' ? first.nameRange : first.valueRange),
    likelihood,
    claims,
    fixes,
  };
}

/** All under one name: the base and this ending. */
function renameAll(id: string, { base, members }: Group, ending: string): Fix {
  const text = percentEncode(base) + ending;
  const patch: Patch = members
    .filter(({ rawName }) => rawName !== text)
    .map(({ nameRange }) => ({ op: 'edit', in: 'url', ...nameRange, text }));
  return { title: { id, values: { name: base } }, safety: 'review', patch };
}

function split(base: string, { name, value }: QueryParameter): Fix {
  const values = value.split(',').map((each) => each.trim());
  return setFix({ id: 'repeat', values: { name: base } }, { in: 'query', path: name }, values);
}

function join({ base, members }: Group): Fix {
  const [first, ...rest] = members as [QueryParameter, ...QueryParameter[]];
  // The commas part the values only where they are not encoded.
  const text = `${percentEncode(base)}=${members.map(({ rawValue }) => rawValue.replaceAll(',', '%2C')).join(',')}`;
  const removed = rest.map(
    ({ range }) => ({ op: 'edit', in: 'url', offset: range.offset - 1, length: range.length + 1, text: '' }) as const,
  );
  const patch: Patch = [{ op: 'edit', in: 'url', ...first.range, text }, ...removed];
  return { title: { id: 'join', values: { name: base } }, safety: 'review', patch };
}
