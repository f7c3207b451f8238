// Finds what a GraphQL server must refuse before it looks at its schema: operations, variables and fragments that do not go together.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report, Values } from '../core/finding.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt, type Location, type Place } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { placeholderText } from '../core/placeholder.ts';
import { toPointer } from '../core/pointer.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { setFix } from '../core/set-fix.ts';
import { removeFix } from '../core/review-fix.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf, type Complaint } from '../read/complaints/complaints.ts';
import type { GraphqlName, GraphqlVariable } from '../read/graphql/document.ts';
import {
  graphqlRequests,
  isGraphqlAddress,
  memberPlace,
  runningOperation,
  variablePlace,
  type GraphqlRequest,
} from '../read/graphql/request.ts';
import { mismatchOf } from '../read/graphql/value.ts';
import { isSlip, nearestName } from '../read/text/near-name.ts';

/** What one document's rules look at. */
interface Subject {
  readonly graphql: GraphqlRequest;
  readonly request: Request;
  readonly complaints: readonly Complaint[];
}

export const graphqlRequest = defineCheck({
  id: 'graphql-request',
  title: 'GraphQL request whose parts do not go together',
  messages: {
    ...toldAndQuiet({
      'no-query': [
        'The body holds no GraphQL document: there is no member “query”.',
        'The body holds no member “query”, as GraphQL servers want it.',
      ],
      'variable-type': [
        'The variable ${name} is {type}, but the request sends {sent}.',
        'The variable ${name} is {type}, but the request sends {sent}; strict servers refuse that.',
      ],
    }),
    'unknown-operation': { severity: 'error', text: 'operationName is “{name}”, and the query holds no operation of that name.' },
    'operation-needed': {
      severity: 'error',
      text: 'The query holds several operations ({names}), and operationName does not say which to run.',
    },
    'missing-variable': { severity: 'error', text: 'The query needs the variable ${name} ({type}), and the request does not send it.' },
    'null-variable': { severity: 'error', text: 'The variable ${name} is null, and its type {type} does not allow that.' },
    'undeclared-variable': { severity: 'error', text: 'The query uses the variable ${name}, which no operation declares.' },
    'unknown-fragment': { severity: 'error', text: 'The query uses the fragment {name}, which it does not define.' },
  },
  fixes: {
    rename: 'Rename {sent} to {name}',
    run: 'Run the operation {name}',
    fill: 'Fill in ${name}',
    convert: 'Send {becomes}',
    leave: 'Leave operationName out',
    correct: 'Correct the query or what goes with it',
  },
  steps: {
    name: 'Give the operation that is meant a name, and send it as operationName.',
    query: 'Send the document as text in the member “query”.',
    declare: 'Declare ${name} in the operation, with its type.',
    fragment: 'Send the definition of the fragment {name} along.',
    value: 'Send a value of the type {type} for ${name}.',
  },
  run({ exchange, evidence }: CheckInput): readonly Report[] {
    const { request } = exchange;
    const documents = graphqlRequests(request);
    if (documents.length === 0) return noQuery(request, evidence);
    const complaints = complaintsOf(evidence);
    return documents.flatMap((graphql) => (graphql.reading.fault ? [] : RULES.flatMap((rule) => rule({ graphql, request, complaints }))));
  },
});

const RULES: readonly ((subject: Subject) => readonly Report[])[] = [operationName, undeclared, fragments, variables];

/** Members that stand for a document which the server has stored. */
const STORED = ['query', 'id', 'documentId', 'doc_id', 'queryId', 'extensions', 'hash', 'sha256Hash', 'key'];

function noQuery(request: Request, evidence: LocatedEvidence | null): readonly Report[] {
  const tree = isGraphqlAddress(request.url) ? bodyTree(request) : null;
  if (tree?.format !== 'json' || !tree.wellFormed || !isObject(tree.value)) return [];
  const names = Object.keys(tree.value);
  if (request.body.state !== 'known' || !request.body.complete || STORED.some((name) => names.includes(name))) return [];
  const sent = nearestName('query', names) ?? names.find((name) => /^(?:mutation|gql|document|queryString)$/i.test(name)) ?? null;
  const at = { in: 'body', path: '/query' } as const;
  // Of the document that it misses, or of the name under which it came.
  const claims = complaintsOf(evidence).filter(
    (each) => /\bquery\b|\bdocument\b|\boperations?\b/i.test(each.text) || (sent !== null && each.at?.path === toPointer([sent])),
  );
  const fix: Fix =
    sent === null
      ? manualFix('correct', ['query'])
      : {
          title: { id: 'rename', values: { sent, name: 'query' } },
          safety: claims.length > 0 && isSlip(sent, 'query') ? 'safe' : 'review',
          patch: [{ op: 'rename', at: { in: 'body', path: toPointer([sent]) }, name: 'query' }],
        };
  const sure = claims.length > 0;
  return [
    {
      messageId: toldOrQuiet('no-query', sure),
      values: {},
      at:
        sent === null
          ? locationAt(at, tree.insertionAt('/query'))
          : locationAt({ in: 'body', path: toPointer([sent]) }, tree.nameRangeOf(toPointer([sent]))),
      likelihood: 0.9,
      claims,
      fixes: [fix],
    },
  ];
}

function operationName({ graphql, request, complaints }: Subject): readonly Report[] {
  const { operations } = graphql.reading;
  const names = operations.flatMap(({ name }) => (name === null ? [] : [name]));
  const sent = graphql.operationName;
  if (sent === null ? operations.length < 2 : names.includes(sent)) return [];
  const at = memberPlace(graphql, 'operationName');
  const ordered = sent === null ? names : [...new Set([nearestName(sent, names) ?? '', ...names])].filter((name) => name !== '');
  const values = { name: sent ?? '', names: names.join(', ') };
  const fixes = ordered
    .slice(0, 5)
    .map((name): Fix => ({ title: { id: 'run', values: { name } }, safety: 'review', patch: at ? [{ op: 'set', at, value: name }] : [] }));
  return [
    {
      messageId: sent === null ? 'operation-needed' : 'unknown-operation',
      values,
      at: at ? located(request, at) : graphql.place,
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
  const { graphql } = subject;
  const sent = graphql.variables ?? {};
  // Variables in another form, or not at hand, tell nothing here.
  if ((graphql.base === null && (graphql.place.in !== 'query' || graphql.variables === undefined)) || !isObject(sent)) return [];
  const declared = runningOperation(graphql)?.variables ?? [];
  const spare = Object.keys(sent).filter((name) => !declared.some((each) => each.name === name));
  return declared.flatMap((variable) => onVariable(subject, variable, sent, spare) ?? []).slice(0, 20);
}

function onVariable(subject: Subject, variable: GraphqlVariable, sent: Record<string, unknown>, spare: readonly string[]): Report | null {
  const { graphql, request, complaints } = subject;
  const { name, type } = variable;
  const at = variablePlace(graphql, name);
  const claims = complaints.filter((each) => each.text.includes(`$${name}`) || each.at?.path.startsWith(at.path) === true);
  const values = { name, type: type.text, sent: '' };
  if (!Object.hasOwn(sent, name)) {
    if (!type.required || variable.hasDefault) return null;
    const fixes = [...renameSpare(graphql, name, nearestName(name, spare)), fill(graphql, at, values)];
    return { messageId: 'missing-variable', values, at: located(request, at), likelihood: 0.93, claims, fixes };
  }
  if (sent[name] === null && type.required)
    return { messageId: 'null-variable', values, at: located(request, at), likelihood: 0.93, claims, fixes: [fill(graphql, at, values)] };
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
  return { messageId, values: told, at: located(request, inner), likelihood: 0.85, claims, fixes: convert };
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

function located(request: Request, at: Place): Location {
  const tree = at.in === 'body' ? bodyTree(request) : null;
  return locationAt(at, tree?.rangeOf(at.path) ?? tree?.insertionAt(at.path) ?? null);
}
