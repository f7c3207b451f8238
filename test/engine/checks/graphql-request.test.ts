import { graphqlRequest } from '#engine/checks/graphql-request.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' }, url: 'https://api.example.com/graphql' };
const raw = (name: string, body: unknown) => ({ name, ...JSON_TYPE, body: JSON.stringify(body) });
const sent = (query: string, variables?: unknown, operationName?: string) =>
  raw(`${query} ${JSON.stringify(variables)}`.slice(0, 90), { query, variables, operationName });
const variable = (name: string) => ({ in: 'body', path: `/variables/${name}` }) as const;

testCheck(graphqlRequest, {
  silent: [
    {
      name: 'a variable in the address',
      url: `https://api.example.com/graphql?query=${encodeURIComponent('query A($id: ID!) { a(id: $id) }')}&variables={"id":1}`,
    },
    sent('{ a }'),
    sent('query A { a } query B { b }', undefined, 'B'),
    sent('query A($a: Int!, $b: Int, $c: Int! = 5) { a(x: $a, y: $b, z: $c) }', { a: 1, more: 2 }),
    sent('query A($a: [Int!]!) { a(x: $a) }', { a: 5 }),
    sent('query A($a: Float, $b: ID, $c: ID, $d: String, $e: Boolean) { a(x: [$a, $b, $c, $d, $e]) }', {
      a: 1,
      b: 'x',
      c: 1,
      d: '',
      e: true,
    }),
    sent('query A($a: Date!, $b: Input) { a(x: $a, y: $b) }', { a: 5, b: 'x' }),
    sent('query A($a: Int!) { a(x: $a) }', '{"a":1}'),
    sent('query A($a: Int) { ...F } fragment F on T { a(x: $a) }', { a: null }),
    sent('query A($a: Int!) { a(x: $a) }', { a: 'FILL_IN_a' }),
    raw('a persisted query', { extensions: { persistedQuery: { version: 1 } }, variables: {} }),
    raw('a stored query', { id: 'abc', variables: {} }),
    { ...raw('another interface', { a: 1 }), url: 'https://api.example.com/orders' },
  ],
  reporting: [
    {
      ...raw('a misspelled query, and nothing said of it', { qurey: '{ a }' }),
      reports: [{ messageId: 'no-query-quiet', at: { in: 'body', path: '/qurey', offset: 1 }, fixed: { body: '{"query":"{ a }"}' } }],
    },
    {
      ...raw('a misspelled query that the server does not know', { qurey: '{ a }' }),
      claims: [{ text: 'Unexpected parameter "qurey" in the request body.', at: { in: 'body', path: '/qurey' } }],
      reports: [{ messageId: 'no-query', at: { in: 'body', path: '/qurey' }, fixed: { body: '{"query":"{ a }"}' } }],
    },
    {
      ...raw('no query', { data: '{ a }' }),
      message: 'Must provide query string.',
      reports: [{ messageId: 'no-query', at: { in: 'body', path: '/query', length: 0 }, safety: ['manual'] }],
    },
    {
      ...sent('query Books { a }', undefined, 'Boks'),
      reports: [
        {
          messageId: 'unknown-operation',
          at: { in: 'body', path: '/operationName' },
          safety: ['review'],
          fixed: { body: '{"query":"query Books { a }","operationName":"Books"}' },
        },
      ],
    },
    {
      ...sent('query A { a } query B { b }'),
      reports: [{ messageId: 'operation-needed', at: { in: 'body', path: '/operationName', length: 0 }, safety: ['review', 'review'] }],
    },
    {
      ...sent('query A($id: ID!) { a(x: $id) }', { Id: 5 }),
      reports: [
        {
          messageId: 'missing-variable',
          at: variable('id'),
          safety: ['review', 'review'],
          fixed: { body: '{"query":"query A($id: ID!) { a(x: $id) }","variables":{"id":5}}' },
        },
      ],
    },
    {
      ...sent('mutation ($input: New!) { a(x: $input) { id } }'),
      reports: [
        {
          messageId: 'missing-variable',
          at: variable('input'),
          safety: ['review'],
          fixed: { body: '{"query":"mutation ($input: New!) { a(x: $input) { id } }","variables":{"input":"FILL_IN_input"}}' },
        },
      ],
    },
    {
      ...sent('query A($a: Int!) { a(x: $a) }', { a: null }),
      reports: [{ messageId: 'null-variable', at: variable('a'), safety: ['review'] }],
    },
    {
      ...sent('query A($a: Int) { a(x: $a) }', { a: '5' }),
      message: 'Variable "$a" got invalid value "5"; Int cannot represent non-integer value: "5"',
      reports: [
        {
          messageId: 'variable-type',
          at: variable('a'),
          values: { type: 'Int', sent: '"5"' },
          safety: ['safe'],
          fixed: { body: '{"query":"query A($a: Int) { a(x: $a) }","variables":{"a":5}}' },
        },
      ],
    },
    {
      ...sent('query A($a: [Boolean!]) { a(x: $a) }', { a: [true, 'yes'] }),
      reports: [{ messageId: 'variable-type-quiet', at: variable('a/1'), safety: ['review'] }],
    },
    {
      ...sent('query A($a: Float!) { a(x: $a) }', { a: 'much' }),
      reports: [{ messageId: 'variable-type-quiet', at: variable('a'), safety: ['manual'] }],
    },
    {
      ...sent('query A($first: Int) { a(x: $frist) }', { first: 1 }),
      reports: [
        {
          messageId: 'undeclared-variable',
          at: { in: 'body', path: '/query', offset: 39 },
          values: { name: 'frist' },
          safety: ['review', 'manual'],
          fixed: { body: '{"query":"query A($first: Int) { a(x: $first) }","variables":{"first":1}}' },
        },
      ],
    },
    {
      ...sent('{ a { ...Field } } fragment Fields on T { b }'),
      reports: [
        {
          messageId: 'unknown-fragment',
          at: { in: 'body', path: '/query', offset: 19 },
          fixed: { body: '{"query":"{ a { ...Fields } } fragment Fields on T { b }"}' },
        },
      ],
    },
    {
      name: 'in the address',
      url: 'https://api.example.com/graphql?query=query%20A%7Ba%7D&operationName=B',
      reports: [
        {
          messageId: 'unknown-operation',
          at: { in: 'query', path: 'operationName' },
          fixed: { url: 'https://api.example.com/graphql?query=query%20A%7Ba%7D&operationName=A' },
        },
      ],
    },
    {
      ...sent('{ a }', undefined, 'A'),
      reports: [
        {
          messageId: 'unknown-operation',
          at: { in: 'body', path: '/operationName' },
          safety: ['review'],
          fixed: { body: '{"query":"{ a }"}' },
        },
      ],
    },
    {
      name: 'a variable missing in the address',
      url: `https://api.example.com/graphql?query=${encodeURIComponent('query A($id: ID!) { a(id: $id) }')}`,
      reports: [{ messageId: 'missing-variable', at: { in: 'query', path: 'variables' }, safety: ['review'] }],
    },
  ],
});
