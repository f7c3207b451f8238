// Finds templates that were never filled in, and `undefined` and its like, in the path and the query.
import { defineCheck, type CheckInput } from '../core/define.ts';
import { foldName } from '../core/fold-name.ts';
import type { Fix, Report } from '../core/finding.ts';
import { locationAt, type Place } from '../core/location.ts';
import { holdsPlaceholder, placeholderText } from '../core/placeholder.ts';
import { isSafeMethod } from '../core/safe-method.ts';
import type { Twin } from '../core/twin.ts';
import { fillFix, setFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { complaintsAt, complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import { leftOver, type LeftOver } from '../read/text/left-over.ts';
import { isGraphqlAddress } from '../read/graphql/request.ts';
import { twinValue } from '../read/passing/twin-value.ts';
import { urlParts, type PathSegment, type QueryParameter } from '../read/url/parts.ts';

export const urlLeftover = defineCheck({
  id: 'url-leftover',
  title: 'Placeholder or undefined left in the URL',
  messages: {
    'template-in-path': { severity: 'error', text: 'The path holds “{found}”: a placeholder that was never filled in.' },
    'script-in-path': { severity: 'error', text: 'The path holds “{found}”: the page put a value into the URL that it did not have.' },
    'null-in-path': { severity: 'warning', text: 'The path holds “{found}”, which looks like a value that the page did not have.' },
    'template-in-query': { severity: 'error', text: 'The parameter {name} holds “{found}”: a placeholder that was never filled in.' },
    'script-in-query': {
      severity: 'error',
      text: 'The parameter {name} holds “{found}”: the page put a value into the URL that it did not have.',
    },
    'template-quiet': {
      severity: 'info',
      text: 'The parameter {name} is “{found}”, which looks like a placeholder that was never filled in.',
    },
    'query-quiet': { severity: 'info', text: 'The parameter {name} holds “{found}”, which looks like a value that the page did not have.' },
  },
  fixes: {
    fill: 'Fill in {name}',
    take: 'Send what a request that passed has there: {value}',
    remove: 'Leave the parameter {name} out',
  },
  run({ exchange, evidence, context: { twins } }: CheckInput): readonly Report[] {
    const { segments, query } = urlParts(exchange.request.url);
    const complaints = complaintsOf(evidence);
    const changes = !isSafeMethod(exchange.request.method);
    const inPath = segments.flatMap((segment, index) =>
      pathReport(segments, segment, index, complaintsAt(evidence, { in: 'path', path: `/${index}` }), complaints, twins, changes),
    );
    const isDocument = isGraphqlAddress(exchange.request.url);
    const inQuery = query
      .filter(({ name }) => !(isDocument && name === 'query'))
      .flatMap((parameter) => queryReport(parameter, complaints, twins));
    return [...inPath, ...inQuery];
  },
});

function pathReport(
  segments: readonly PathSegment[],
  segment: PathSegment,
  index: number,
  here: readonly Complaint[],
  all: readonly Complaint[],
  twins: readonly Twin[],
  changes: boolean,
): readonly Report[] {
  const found = leftOver(segment.decoded);
  if (!found || holdsPlaceholder(segment.decoded)) return [];
  const place: Place = { in: 'path', path: `/${index}` };
  const name = found.name || `${foldName(segments[index - 1]?.decoded ?? 'path').replace(/s$/, '')} id`;
  const fixes = [...take(place, twins), fill(place, segment.decoded, found, name)];
  return [
    {
      messageId: `${found.kind}-in-path`,
      values: { found: found.text },
      at: locationAt(place, segment.range),
      likelihood: found.kind === 'null' ? 0.8 : 0.9,
      claims: here.length > 0 ? here : all.filter(({ text }) => quotes(text, segment.decoded)),
      // What passed names something else, which a request that changes things would change.
      fixes: changes ? fixes.toReversed() : fixes,
    },
  ];
}

function queryReport(parameter: QueryParameter, all: readonly Complaint[], twins: readonly Twin[]): readonly Report[] {
  const { name, value } = parameter;
  const found = leftOver(value);
  if (!found || holdsPlaceholder(value)) return [];
  // Braces and colons have meanings of their own in queries: GraphQL, JSON, search languages.
  const likeItsName = found.kind === 'template' && found.text === value && areAlike(foldName(found.name), foldName(name));
  const place: Place = { in: 'query', path: name };
  // A server that cannot read the request line quotes all of it.
  const claims = all.filter(
    ({ at, text, sentence }) =>
      sentence.kind !== 'encoding' &&
      ((at?.in === 'query' && at.path === name) || (at === null && (quotes(text, name) || quotes(text, value)))),
  );
  const isWhole = found.text === value && /^\{.*\}$/.test(value) && !EXPRESSIONS.test(name);
  if (found.kind === 'template' && !found.unmistakable && !likeItsName && !isWhole && claims.length === 0) return [];
  const loud = claims.length > 0 || likeItsName || (found.kind === 'template' && found.unmistakable);
  const remove = removeFix({ id: 'remove', values: { name } }, place);
  return [
    {
      messageId: messageFor(found, loud),
      values: { name, found: found.text },
      at: locationAt(place, parameter.valueRange),
      likelihood: loud ? 0.9 : found.kind === 'script' ? 0.6 : 0.3,
      claims,
      fixes: [...take(place, twins), fill(place, value, found, found.name || name), ...(found.kind === 'template' ? [] : [remove])],
    },
  ];
}

/** Parameters whose values are languages with braces of their own. */
const EXPRESSIONS = /^(?:q|query|fields?|filters?|select|expand|include|where|search|template|format|pattern)$/i;

function messageFor({ kind }: LeftOver, loud: boolean): string {
  if (kind === 'template') return loud ? 'template-in-query' : 'template-quiet';
  return loud ? 'script-in-query' : 'query-quiet';
}

/** `{id}` for `id`, `{userId}` for `id` or `user`, `{id}` for `user_id`. */
function areAlike(template: string, name: string): boolean {
  return template.endsWith(name) || template === `${name}id` || name.endsWith(template);
}

/** What a request that passed has at the place, which may be another's: to be looked at. */
function take(at: Place, twins: readonly Twin[]): readonly Fix[] {
  const value = twinValue(twins, at)?.value;
  if (typeof value !== 'string' || leftOver(value) || holdsPlaceholder(value)) return [];
  return [setFix({ id: 'take', values: { value: value.slice(0, 100) } }, at, value)];
}

function fill(at: Place, value: string, found: LeftOver, name: string): Fix {
  const text = value.replace(found.text, () => placeholderText(name));
  return fillFix({ id: 'fill', values: { name } }, at, text);
}

/** True when the words hold the text as a word of its own. */
function quotes(words: string, text: string): boolean {
  const at = words.slice(0, 20_000).indexOf(text);
  if (at < 0 || text === '') return false;
  return !/\w/.test(words[at - 1] ?? ' ') && !/\w/.test(words[at + text.length] ?? ' ');
}
