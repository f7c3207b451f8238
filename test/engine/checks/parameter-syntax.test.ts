import { parameterSyntax } from '#engine/checks/parameter-syntax.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com/orders?';
const sent = (value: string) => ({ url: `${base}filter=${encodeURIComponent(value)}&page=1` });
const at = { in: 'query', path: 'filter' } as const;
const claims = [{ text: 'filter is not valid JSON', at }];

testCheck(parameterSyntax, {
  silent: [
    { name: 'no query', url: 'https://api.example.com/orders' },
    { name: 'JSON', ...sent('{"a":1}') },
    { name: 'a word', ...sent('open'), claims },
    { name: 'a template', ...sent('{id}'), claims },
    { name: 'a GraphQL document', url: 'https://api.example.com/graphql?query={a:b}' },
  ],
  reporting: [
    {
      name: 'single quotes, and the server says so',
      ...sent("{'a':1}"),
      claims,
      reports: [{ messageId: 'broken', at, values: { column: 2 }, safety: ['safe'], fixed: sent('{"a":1}') }],
    },
    {
      name: 'a bare name of which nobody speaks',
      ...sent('{a: 1}'),
      reports: [{ messageId: 'broken-quiet', at, safety: ['review'], fixed: sent('{"a": 1}') }],
    },
    {
      name: 'a text that was cut off, and a parser that names no place',
      ...sent('{"a":[1,'),
      message: 'Unexpected end of JSON input',
      reports: [{ messageId: 'broken', at, safety: ['review'] }],
    },
  ],
});
