import { graphqlSyntax } from '#engine/checks/graphql-syntax.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' }, url: 'https://api.example.com/graphql' };
const sent = (query: unknown, more = {}) => ({ name: String(query).slice(0, 60), ...JSON_TYPE, body: JSON.stringify({ query, ...more }) });
const at = (offset: number) => ({ in: 'body', path: '/query', offset }) as const;

testCheck(graphqlSyntax, {
  silent: [
    { name: 'no body', ...JSON_TYPE },
    sent('{ a(b: 1) { c } }'),
    sent('query Q($a: [Int!]! = [1]) @d { a: b(c: $a, e: {f: "x{"}) { ...F ... on T { g } } } fragment F on T { h }'),
    sent('# a comment\nsubscription { a }'),
    sent('{ a(text: """a { " block""") }'),
    sent(''),
    { ...sent('{app="nginx"} |= "error"'), url: 'https://api.example.com/query_range' },
    { ...sent('{ status: "A" }'), url: 'https://api.example.com/find' },
    sent(5),
    { ...sent('{a'.repeat(60_000)), name: 'deeper than can be read' },
    { name: 'a search interface', headers: JSON_TYPE.headers, body: '{"query":"red shoes"}' },
    { name: 'a search language in a text', headers: JSON_TYPE.headers, body: '{"query":"{\\"match\\": {}}"}' },
    { name: 'a search language', headers: JSON_TYPE.headers, body: '{"query":{"match":{}}}' },
    { name: 'words that begin like one', headers: JSON_TYPE.headers, body: '{"query":"query results, please"}' },
    { name: 'a body that was cut', ...JSON_TYPE, body: { state: 'known', text: '{"query":"{ a"}', form: 'text', complete: false } },
    { name: 'in the address', url: 'https://api.example.com/graphql?query=%7Ba%7D' },
    { name: 'a persisted query', url: 'https://api.example.com/graphql?extensions=%7B%7D' },
  ],
  reporting: [
    {
      ...sent('{ user(id: 1) { id name '),
      reports: [
        {
          messageId: 'cut-off',
          at: at(34),
          values: { line: 1, column: 25 },
          safety: ['review', 'manual'],
          fixed: { body: '{"query":"{ user(id: 1) { id name }}"}' },
        },
      ],
    },
    {
      ...sent('query Q($a: Int {\n  a\n}'),
      reports: [{ messageId: 'unreadable', at: at(26), values: { line: 1, column: 17 }, safety: ['manual'] }],
    },
    {
      ...sent('{\n  a(b: "x\ty") { }\n}'),
      reports: [{ messageId: 'unreadable', at: { ...at(32), length: 1 }, values: { line: 2, column: 17 }, safety: ['manual'] }],
    },
    {
      ...sent('{ a }}'),
      reports: [{ messageId: 'unreadable', at: at(15), safety: ['review', 'manual'], fixed: { body: '{"query":"{ a }"}' } }],
    },
    {
      name: 'application/graphql',
      headers: { 'Content-Type': 'application/graphql' },
      body: '{ a(: 1) }',
      reports: [{ messageId: 'unreadable', at: { in: 'body', path: '', offset: 4 } }],
    },
    {
      name: 'in the address',
      url: 'https://api.example.com/graphql?query=%7Ba',
      reports: [
        { messageId: 'cut-off', at: { in: 'query', path: 'query' }, fixed: { url: 'https://api.example.com/graphql?query=%7Ba%7D' } },
      ],
    },
    {
      name: 'the second of a batch',
      ...JSON_TYPE,
      body: '[{"query":"{ a }"},{"query":"{ a"}]',
      reports: [{ messageId: 'cut-off', at: { in: 'body', path: '/1/query', offset: 32 } }],
    },
    { ...sent('name'), reports: [{ messageId: 'unreadable', at: at(10) }] },
  ],
});
