import { graphqlEnvelope } from '#engine/checks/graphql-envelope.ts';
import { testCheck } from './test-check.ts';

const url = 'https://api.example.com/graphql';
const DOCUMENT = 'query A($id: ID!) { a(id: $id) }';
const sent = (body: string, type = 'application/json') => ({ url, headers: { 'Content-Type': type }, body });
const json = (variables: unknown) => sent(JSON.stringify({ query: DOCUMENT, variables }));
const inQuery = (variables: string) => ({ url: `${url}?query=${encodeURIComponent(DOCUMENT)}&variables=${encodeURIComponent(variables)}` });
const at = { in: 'body', path: '/variables' } as const;
const object = { body: JSON.stringify({ query: DOCUMENT, variables: { id: '1' } }) };

testCheck(graphqlEnvelope, {
  silent: [
    { name: 'no GraphQL', headers: { 'Content-Type': 'application/json' }, body: '{"variables":"{}"}' },
    { name: 'an object', ...json({ id: '1' }) },
    { name: 'no variables', ...sent('{"query":"{ a }"}') },
    { name: 'null', ...json(null) },
    { name: 'an empty text', ...json('') },
    { name: 'a document under its own type', ...sent('{ a }', 'application/graphql') },
    { name: 'JSON text in the query', ...inQuery('{"id":"1"}') },
    { name: 'a word that is no document', ...sent('query') },
    { name: 'broken JSON that is no document', ...sent('{"query":"{ a }"') },
  ],
  reporting: [
    {
      name: 'a document by itself',
      ...sent('{ a }'),
      reports: [{ messageId: 'bare-document', at: { in: 'body', path: '' }, safety: ['review'], fixed: { body: '{"query":"{ a }"}' } }],
    },
    {
      name: 'JSON under the type of documents',
      ...sent('{"query":"{ a }"}', 'application/graphql'),
      message: 'Syntax Error: Expected Name, found String "query".',
      reports: [
        {
          messageId: 'json-as-graphql',
          at: { in: 'header', path: 'content-type' },
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'variables as text',
      ...json('{"id":"1"}'),
      reports: [{ messageId: 'variables-text-quiet', at, safety: ['review'], fixed: object }],
    },
    {
      name: 'variables as text, and the server misses one',
      ...json('{"id":"1"}'),
      message: 'Variable "$id" of required type "ID!" was not provided.',
      reports: [{ messageId: 'variables-text', at, safety: ['safe'], fixed: object }],
    },
    {
      name: 'variables in broken text',
      ...json("{'id':'1'}"),
      reports: [{ messageId: 'variables-broken', at, safety: ['review', 'manual'], fixed: object }],
    },
    { name: 'variables that are no JSON at all', ...json('id=1'), reports: [{ messageId: 'variables-broken', at, safety: ['manual'] }] },
    { name: 'variables as a list', ...json(['1']), reports: [{ messageId: 'variables-list', at, safety: ['manual'] }] },
    {
      name: 'broken variables in the query',
      ...inQuery('{id:1}'),
      reports: [{ messageId: 'variables-broken', at: { in: 'query', path: 'variables' }, fixed: inQuery('{"id":1}') }],
    },
  ],
});
