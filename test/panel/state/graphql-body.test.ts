import { expect, it } from 'vitest';
import { graphqlBody } from '../../../src/panel/state/graphql-body.ts';
import { sampleRequest } from '../sample-failures.ts';

it.each([
  ['{"query":"query A($n: Int) { a(n: $n) }","variables":{"n":1},"operationName":"A"}', { operationName: 'A', variables: { n: 1 } }],
  ['{"query":"{ a }"}', { document: '{ a }', operationName: null, variables: undefined }],
])('reads %s', (text, expected) => expect(graphqlBody(sampleRequest({ text }))).toMatchObject(expected));

it.each(['{"query":"red shoes"}', '{"query":{"match":{}}}', '[]', 'query=1', '{"query":'])('leaves %s alone', (text) =>
  expect(graphqlBody(sampleRequest({ text }))).toBeNull(),
);
