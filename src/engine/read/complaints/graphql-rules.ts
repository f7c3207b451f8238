// The rules that a GraphQL document keeps with what goes along with it: operations, variables and fragments. Loaded when a request holds one.
import type { BodyTree } from '../../core/body-tree.ts';
import type { Fix, Report, Values } from '../../core/finding.ts';
import { isObject } from '../../core/is-object.ts';
import { locationAt, type Location, type Place } from '../../core/location.ts';
import { manualFix } from '../../core/manual-fix.ts';
import { placeholderText } from '../../core/placeholder.ts';
import { toPointer } from '../../core/pointer.ts';
import { toldOrQuiet } from '../../core/told-and-quiet.ts';
import { setFix } from '../../core/set-fix.ts';
import { removeFix } from '../../core/review-fix.ts';
import type { GraphqlName, GraphqlVariable } from '../graphql/document.ts';
import type { GraphqlRequest } from '../graphql/request.ts';
import { mismatchOf } from '../graphql/value.ts';
import { nearestName } from '../text/near-name.ts';
import type { Complaint } from './complaints.ts';

/** What one document's rules look at. What they need of readers that load others comes along, so that nothing is loaded twice. */
export interface Subject {
  readonly graphql: GraphqlRequest;
  /** The body of the request. */
  readonly tree: BodyTree | null;
  readonly complaints: readonly Complaint[];
  /** Where `operationName` stands or would; null where it cannot. */
  readonly namePlace: Place | null;
  /** The variables of the operation that runs. */
  readonly declared: readonly GraphqlVariable[];
  /** Where a variable of this name stands or would. */
  readonly placeOf: (name: string) => Place;
}

const RULES: readonly ((subject: Subject) => readonly Report[])[] = [operationName, undeclared, fragments, variables];

/** What the check `graphql-request` reports on one document, by that check's messages and fixes. */
export function brokenRules(subject: Subject): readonly Report[] {
  return RULES.flatMap((rule) => rule(subject));
}

function operationName({ graphql, tree, complaints, namePlace: at }: Subject): readonly Report[] {
  const { operations } = graphql.reading;
  const names = operations.flatMap(({ name }) => (name === null ? [] : [name]));
  const sent = graphql.operationName;
  if (sent === null ? operations.length < 2 : names.includes(sent)) return [];
  const ordered = sent === null ? names : [...new Set([nearestName(sent, names) ?? '', ...names])].filter((name) => name !== '');
  const values = { name: sent ?? '', names: names.join(', ') };
  const fixes = ordered
    .slice(0, 5)
    .map((name): Fix => ({ title: { id: 'run', values: { name } }, safety: 'review', patch: at ? [{ op: 'set', at, value: name }] : [] }));
  return [
    {
      messageId: sent === null ? 'operation-needed' : 'unknown-operation',
      values,
      at: at ? located(tree, at) : graphql.place,
      likelihood: 0.95,
      claims: complaints.filter(({ text }) => /\boperation/i.test(text)),
      fixes: at && fixes.length > 0 ? fixes : at && operations.length === 1 ? [leaveOut(at)] : [manualFix('correct', ['name'])],
    },
  ];
}

function undeclared({ graphql, complaints }: Subject): readonly Report[] {
  const { operations, usedVariables } = graphql.reading;
  const declared = operations.flatMap((each) => each.variables.map(({ name }) => name));
  return firstOfEach(usedVariables, declared).map(({ name, offset }) => ({
    messageId: 'undeclared-variable',
    values: { name },
    at: locationAt(graphql.place, graphql.rangeOf(offset)),
    likelihood: 0.95,
    claims: complaints.filter(({ text }) => text.includes(`$${name}`)),
    fixes: [...renameInText(graphql, offset, name, nearestName(name, declared)), manualFix('correct', ['declare'], { name })],
  }));
}

function fragments({ graphql, complaints }: Subject): readonly Report[] {
  const { fragments: defined, usedFragments } = graphql.reading;
  return firstOfEach(usedFragments, defined).map(({ name, offset }) => ({
    messageId: 'unknown-fragment',
    values: { name },
    at: locationAt(graphql.place, graphql.rangeOf(offset)),
    likelihood: 0.95,
    claims: complaints.filter(({ text }) => text.includes(name)),
    fixes: [...renameInText(graphql, offset, name, nearestName(name, defined)), manualFix('correct', ['fragment'], { name })],
  }));
}

function firstOfEach(used: readonly GraphqlName[], known: readonly string[]): GraphqlName[] {
  const seen = new Set(known);
  return used.filter(({ name }) => !seen.has(name) && seen.add(name)).slice(0, 20);
}

function renameInText({ text, place }: GraphqlRequest, offset: number, name: string, meant: string | null): readonly Fix[] {
  if (meant === null) return [];
  const value = text.slice(0, offset) + meant + text.slice(offset + name.length);
  return [setFix({ id: 'rename', values: { sent: name, name: meant } }, place, value)];
}

function variables(subject: Subject): readonly Report[] {
  const { graphql, declared } = subject;
  const sent = graphql.variables ?? {};
  // Variables in another form, or not at hand, tell nothing here.
  if ((graphql.base === null && (graphql.place.in !== 'query' || graphql.variables === undefined)) || !isObject(sent)) return [];
  const spare = Object.keys(sent).filter((name) => !declared.some((each) => each.name === name));
  return declared.flatMap((variable) => onVariable(subject, variable, sent, spare) ?? []).slice(0, 20);
}

function onVariable(subject: Subject, variable: GraphqlVariable, sent: Record<string, unknown>, spare: readonly string[]): Report | null {
  const { graphql, tree, complaints, placeOf } = subject;
  const { name, type } = variable;
  const at = placeOf(name);
  const claims = complaints.filter((each) => each.text.includes(`$${name}`) || each.at?.path.startsWith(at.path) === true);
  const values = { name, type: type.text, sent: '' };
  if (!Object.hasOwn(sent, name)) {
    if (!type.required || variable.hasDefault) return null;
    const fixes = [...renameSpare(graphql, name, nearestName(name, spare)), fill(graphql, at, values)];
    return { messageId: 'missing-variable', values, at: located(tree, at), likelihood: 0.93, claims, fixes };
  }
  if (sent[name] === null && type.required)
    return { messageId: 'null-variable', values, at: located(tree, at), likelihood: 0.93, claims, fixes: [fill(graphql, at, values)] };
  const mismatch = mismatchOf(sent[name], type);
  if (!mismatch) return null;
  const inner: Place = at.in === 'query' ? at : { in: 'body', path: at.path + mismatch.path };
  const { becomes, certain } = mismatch;
  const told = { ...values, sent: mismatch.sent };
  const convert: readonly Fix[] =
    becomes === undefined || at.in === 'query'
      ? [manualFix('correct', ['value'], told)]
      : [
          setFix(
            { id: 'convert', values: { becomes: JSON.stringify(becomes) } },
            inner,
            becomes,
            certain && claims.length > 0 ? 'safe' : 'review',
          ),
        ];
  const messageId = toldOrQuiet('variable-type', claims.length > 0);
  return { messageId, values: told, at: located(tree, inner), likelihood: 0.85, claims, fixes: convert };
}

function renameSpare({ base }: GraphqlRequest, name: string, sent: string | null): readonly Fix[] {
  if (sent === null || base === null) return [];
  const at: Place = { in: 'body', path: `${base}${toPointer(['variables', sent])}` };
  return [{ title: { id: 'rename', values: { sent, name } }, safety: 'review', patch: [{ op: 'rename', at, name }] }];
}

function fill({ base, variables: all }: GraphqlRequest, at: Place, values: Values): Fix {
  const text = placeholderText(String(values['name']));
  const whole: Place = { in: 'body', path: `${base}/variables` };
  const name = String(values['name']);
  if (base === null) {
    const value = JSON.stringify({ ...(isObject(all) ? all : {}), [name]: text });
    const placeholders = [{ at, text: value }];
    return { title: { id: 'fill', values }, safety: 'review', patch: [{ op: 'set', at, value }], placeholders };
  }
  const patch = isObject(all) ? ({ op: 'set', at, value: text } as const) : ({ op: 'set', at: whole, value: { [name]: text } } as const);
  return { title: { id: 'fill', values }, safety: 'review', patch: [patch], placeholders: [{ at, text }] };
}

/** The only operation has no name, so that none can be asked for. */
function leaveOut(at: Place): Fix {
  return removeFix({ id: 'leave', values: {} }, at);
}

function located(tree: BodyTree | null, at: Place): Location {
  return locationAt(at, at.in === 'body' ? (tree?.rangeOf(at.path) ?? tree?.insertionAt(at.path) ?? null) : null);
}
