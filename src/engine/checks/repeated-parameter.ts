// Finds query parameters that come twice, have no name, or have no value.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import type { Patch } from '../core/patch-operation.ts';
import { placeholderText } from '../core/placeholder.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { fillFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsAt, unplacedComplaints, type Complaint } from '../read/complaints/complaints.ts';
import { parameterGroups } from '../read/url/parameter-groups.ts';
import { urlParts, type QueryParameter } from '../read/url/parts.ts';

const LONGEST = 2000;
const SPEAKS_OF_TWICE = /\b(?:twice|once|repeated|multiple (?:times|values)|duplicate[ds]?|more than one|only one|array|list)\b/i;

export const repeatedParameter = defineCheck({
  id: 'repeated-parameter',
  title: 'Parameter sent twice, or without name or value',
  messages: {
    ...toldAndQuiet({
      twice: [
        'The parameter {name} is sent {count} times, and the server wants it once.',
        'The parameter {name} is sent {count} times; servers take the first, the last, or a list.',
      ],
    }),
    nameless: { severity: 'info', text: 'The query holds “{found}”, a value without a name.' },
    'empty-refused': { severity: 'error', text: 'The server refuses {name}, which is sent without a value.' },
    empty: {
      severity: 'info',
      text: 'The parameter {name} is sent without a value; some servers refuse that where they would take none at all.',
    },
  },
  fixes: {
    first: 'Send {name} once, with its first value',
    last: 'Send {name} once, with its last value',
    remove: 'Leave {name} out',
    fill: 'Fill in {name}',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { query } = urlParts(exchange.request.url);
    const unplaced = unplacedComplaints(evidence);
    const groups = parameterGroups(query, String);
    return [...groups].flatMap(([name, group]) => {
      if (name === '') return nameless(group);
      if (group.length > 1) return twice(name, group, complaintsAt(evidence, { in: 'query', path: name }), unplaced);
      return group[0]?.rawValue === '' ? empty(name, group[0], complaintsAt(evidence, { in: 'query', path: name })) : [];
    });
  },
});

/** Equal brackets are how lists are sent: `a[]=1&a[]=2` is no repetition. */
function twice(
  name: string,
  group: readonly QueryParameter[],
  here: readonly Complaint[],
  unplaced: readonly Complaint[],
): readonly Report[] {
  if (/\[\w*\]$/.test(name) && here.length === 0) return [];
  const claims = [
    ...here.filter(wantsOne),
    ...unplaced.filter(({ text }) => names(text, name) && SPEAKS_OF_TWICE.test(text.slice(0, LONGEST))),
  ];
  const sure = claims.length > 0;
  const [first] = group as [QueryParameter, ...QueryParameter[]];
  const last = group.at(-1) as QueryParameter;
  const alike = group.every(({ rawValue }) => rawValue === first.rawValue);
  const others = (kept: QueryParameter): Patch =>
    group
      .filter((each) => each !== kept)
      .map(({ range }) => ({ op: 'edit', in: 'url', ...(range.offset > first.range.offset ? before(range) : after(range)), text: '' }));
  const keepFirst: Fix = { title: { id: 'first', values: { name } }, safety: 'review', patch: others(first) };
  const keepLast: Fix = { title: { id: 'last', values: { name } }, safety: 'review', patch: others(last) };
  return [
    {
      messageId: toldOrQuiet('twice', sure),
      values: { name, count: group.length },
      at: locationAt({ in: 'query', path: name }, first.range),
      also: group.slice(1).map(({ range }) => locationAt({ in: 'query', path: name }, range)),
      likelihood: sure ? 0.85 : alike ? 0.3 : 0.15,
      claims,
      fixes: alike ? [keepFirst] : [keepFirst, keepLast],
    },
  ];
}

/** A text or number was wanted where a list came, or the words say so. */
function wantsOne({ text, sentence }: Complaint): boolean {
  const { expected } = sentence;
  if (expected === 'array') return false;
  return (expected !== null && expected !== 'object') || SPEAKS_OF_TWICE.test(text.slice(0, LONGEST));
}

function names(text: string, name: string): boolean {
  return text.slice(0, LONGEST).includes(name);
}

/** A parameter with the mark before it, or, for the first, after it. */
function before({ offset, length }: QueryParameter['range']): QueryParameter['range'] {
  return { offset: offset - 1, length: length + 1 };
}
function after({ offset, length }: QueryParameter['range']): QueryParameter['range'] {
  return { offset, length: length + 1 };
}

function nameless(group: readonly QueryParameter[]): readonly Report[] {
  const [first] = group as [QueryParameter, ...QueryParameter[]];
  const found = `=${first.rawValue}`;
  return [
    {
      messageId: 'nameless',
      values: { found },
      at: locationAt({ in: 'query', path: '' }, first.range),
      likelihood: 0.3,
      fixes: [removeFix({ id: 'remove', values: { name: found } }, { in: 'query', path: '' })],
    },
  ];
}

/** `?flag` alone is a flag; `?name=` is a value that was not there. */
function empty(name: string, { range, nameRange }: QueryParameter, here: readonly Complaint[]): readonly Report[] {
  if (range.length === nameRange.length) return [];
  const place: Place = { in: 'query', path: name };
  const claims = here.filter(({ sentence }) => sentence.kind !== 'unknown-member');
  const common = { values: { name }, at: locationAt(place, range), claims };
  const remove = removeFix({ id: 'remove', values: { name } }, place);
  if (claims.length === 0) return [{ ...common, messageId: 'empty', likelihood: 0.2, fixes: [remove] }];
  const text = placeholderText(name);
  const fill = fillFix({ id: 'fill', values: { name } }, place, text);
  return [{ ...common, messageId: 'empty-refused', likelihood: 0.85, fixes: [remove, fill] }];
}
