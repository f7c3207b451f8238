// Finds what a GraphQL server must refuse before it looks at its schema: operations, variables and fragments that do not go together.
import { defineCheck, type CheckInput } from '../core/define.ts';
import type { LocatedEvidence } from '../core/evidence.ts';
import type { Request } from '../core/exchange.ts';
import type { Fix, Report } from '../core/finding.ts';
import { isObject } from '../core/is-object.ts';
import { locationAt } from '../core/location.ts';
import { manualFix } from '../core/manual-fix.ts';
import { toPointer } from '../core/pointer.ts';
import { toldAndQuiet, toldOrQuiet } from '../core/told-and-quiet.ts';
import { bodyTree } from '../read/body/tree.ts';
import { complaintsOf } from '../read/complaints/complaints.ts';
import { graphqlRules } from '../read/complaints/graphql-rules-reader.ts';
import { graphqlRequests, isGraphqlAddress, memberPlace, runningOperation, variablePlace } from '../read/graphql/request.ts';
import { isSlip, nearestName } from '../read/text/near-name.ts';

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
    const tree = bodyTree(request);
    return documents.flatMap((graphql) =>
      graphql.reading.fault
        ? []
        : graphqlRules.now().brokenRules({
            graphql,
            tree,
            complaints,
            namePlace: memberPlace(graphql, 'operationName'),
            declared: runningOperation(graphql)?.variables ?? [],
            placeOf: (name) => variablePlace(graphql, name),
          }),
    );
  },
});

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
