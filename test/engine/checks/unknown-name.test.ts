import { unknownName } from '#engine/checks/unknown-name.ts';
import { testCheck } from './test-check.ts';

const at = { in: 'body', path: '/query' } as const;
const headers = { 'Content-Type': 'application/json' };

testCheck(unknownName, {
  silent: [
    { name: 'no evidence', headers, body: '{"query":"{ a }"}' },
    {
      name: 'a member that is itself unknown',
      headers,
      body: '{"qurey":"{ a }"}',
      claims: [{ text: 'Unexpected parameter "qurey"', at: { in: 'body', path: '/qurey' } }],
    },
    { name: 'a name that the text does not hold', headers, body: '{"query":"{ a }"}', claims: [{ text: 'Unknown argument "b"', at }] },
  ],
  reporting: [
    {
      name: 'a field with a suggestion',
      headers,
      body: '{"query":"{ user(id: 1) { id nmae } }"}',
      claims: [{ text: 'Cannot query field "nmae" on type "User". Did you mean "name"?', at }],
      reports: [
        {
          messageId: 'suggested',
          at: { ...at, offset: 29, length: 4 },
          safety: ['safe', 'manual'],
          fixed: { body: '{"query":"{ user(id: 1) { id name } }"}' },
        },
      ],
    },
    {
      name: 'the occurrence that the server points at',
      headers,
      body: '{"query":"query frist { books(frist: 5) { id } }"}',
      claims: [{ text: 'Unknown argument "frist" on field "Query.books". Did you mean "first"?', at: { ...at, offset: 30, length: 1 } }],
      reports: [
        { messageId: 'suggested', at: { ...at, offset: 30 }, fixed: { body: '{"query":"query frist { books(first: 5) { id } }"}' } },
      ],
    },
    {
      name: 'a field without a suggestion',
      headers,
      body: '{"query":"{ user { zzz } }"}',
      claims: [{ text: 'Cannot query field "zzz" on type "User".', at }],
      reports: [{ messageId: 'unknown', at: { ...at, offset: 19 }, safety: ['manual'] }],
    },
  ],
});
