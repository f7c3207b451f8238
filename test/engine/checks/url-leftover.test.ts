import { urlLeftover } from '#engine/checks/url-leftover.ts';
import { testCheck } from './test-check.ts';

const HOST = 'https://api.example.com';
const at = (path: string) => ({ url: HOST + path });

testCheck(urlLeftover, {
  silent: [
    {
      name: 'a value in braces, in a request line that the server quotes whole',
      url: 'https://api.example.com/a?filter={x}',
      message: 'Invalid character found in the request target [/a?filter={x} ].',
    },
    { name: 'a plain path', ...at('/users/42?sort=name') },
    { name: 'a method after a colon, as Google writes it', ...at('/v1/models/x:generateContent') },
    { name: 'a time in the path', ...at('/logs/12:30') },
    { name: 'an OData key', ...at("/Products(ID=1,Name='a')") },
    { name: 'a GUID in braces', ...at('/items/%7B8b1e2f0a-3c4d-4e5f-8a9b-0c1d2e3f4a5b%7D') },
    { name: 'JSON in the query', ...at('/items?filter=%7B%22a%22%3A1%7D') },
    { name: 'a GraphQL document in the query', ...at('/graphql?query=%7B__typename%7D') },
    { name: 'a GraphQL document that the server speaks of', ...at('/graphql?query=%7B__typename%7D'), message: 'Invalid query' },
    { name: 'bracketed names', ...at('/items?filter[name]=x&ids[]=1') },
    { name: 'a name that begins like a JavaScript word', ...at('/users/nullable?x=undefinedness') },
    { name: 'words that begin like it', ...at('/posts/undefined-behavior?tag=nan-bread&to=2026-11-28,12') },
    { name: 'a placeholder of ours', ...at('/users/FILL_IN_user_id?q=FILL_IN_q') },
  ],
  reporting: [
    {
      name: 'undefined in the path',
      ...at('/users/undefined'),
      reports: [
        {
          messageId: 'script-in-path',
          at: { in: 'path', path: '/1', offset: 30, length: 9 },
          safety: ['review'],
          fixed: { url: `${HOST}/users/FILL_IN_user_id` },
        },
      ],
    },
    {
      name: 'null in the path',
      ...at('/posts/null/comments'),
      reports: [{ messageId: 'null-in-path', at: { in: 'path', path: '/1' }, fixed: { url: `${HOST}/posts/FILL_IN_post_id/comments` } }],
    },
    {
      name: 'an object in the path',
      ...at('/users/[object%20Object]'),
      reports: [{ messageId: 'script-in-path', at: { in: 'path', path: '/1' }, values: { found: '[object Object]' } }],
    },
    ...['Invalid%20Date', 'NaN-NaN-NaN', 'undefined,undefined', 'undefined-5', 'NaN-01-01T00:00:00'].map((text) => ({
      name: `${text} in the path`,
      ...at(`/reports/${text}`),
      reports: [{ messageId: 'script-in-path', at: { in: 'path', path: '/1' } as const, values: { found: decodeURIComponent(text) } }],
    })),
    ...[
      '/users/{id}',
      '/users/%7Bid%7D',
      '/users/:id',
      '/users/%3Cid%3E',
      '/users/%3Cint:id%3E',
      '/users/$%7Bid%7D',
      '/users/%7B%7Bid%7D%7D',
      '/users/[id]',
    ].map((path) => ({
      name: `a template in the path: ${path}`,
      ...at(path),
      reports: [{ messageId: 'template-in-path', at: { in: 'path' as const, path: '/1' }, fixed: { url: `${HOST}/users/FILL_IN_id` } }],
    })),
    {
      name: 'a template in a part of a segment',
      ...at('/files/report-{year}.pdf'),
      reports: [
        {
          messageId: 'template-in-path',
          at: { in: 'path', path: '/1' },
          values: { found: '{year}' },
          fixed: { url: `${HOST}/files/report-FILL_IN_year.pdf` },
        },
      ],
    },
    {
      name: 'undefined in the query, which many servers let pass',
      ...at('/items?client_id=undefined&limit=5'),
      reports: [
        {
          messageId: 'query-quiet',
          at: { in: 'query', path: 'client_id', offset: 40, length: 9 },
          safety: ['review', 'review'],
          fixed: { url: `${HOST}/items?client_id=FILL_IN_client_id&limit=5` },
        },
      ],
    },
    {
      name: 'null in the query that the server speaks of',
      ...at('/items?page=null'),
      claims: [{ text: 'must be an integer', at: { in: 'query', path: 'page' } }],
      reports: [{ messageId: 'script-in-query', at: { in: 'query', path: 'page' } }],
    },
    {
      name: 'a value that the server quotes',
      ...at('/items?page=NaN'),
      message: 'cannot parse "NaN"',
      reports: [{ messageId: 'script-in-query', at: { in: 'query', path: 'page' } }],
    },
    {
      name: 'a template of the parameter’s own name',
      ...at('/items?id=%7BuserId%7D'),
      reports: [
        {
          messageId: 'template-in-query',
          at: { in: 'query', path: 'id' },
          safety: ['review'],
          fixed: { url: `${HOST}/items?id=FILL_IN_userId` },
        },
      ],
    },
    {
      name: 'a template literal',
      ...at('/items?q=a-$%7Bword%7D'),
      reports: [{ messageId: 'template-in-query', at: { in: 'query', path: 'q' }, fixed: { url: `${HOST}/items?q=a-FILL_IN_word` } }],
    },
    {
      name: 'a placeholder in the path where a request that passed has an id',
      ...at('/users/%7Bid%7D'),
      twins: [at('/users/42')],
      reports: [
        {
          messageId: 'template-in-path',
          at: { in: 'path', path: '/1' },
          safety: ['review', 'review'],
          fixed: { url: `${HOST}/users/42` },
        },
      ],
    },
    {
      name: 'a parameter that is undefined, and has a value in a request that passed',
      ...at('/items?page=undefined'),
      twins: [at('/items?page=3')],
      reports: [{ messageId: 'query-quiet', at: { in: 'query', path: 'page' }, fixed: { url: `${HOST}/items?page=3` } }],
    },
    {
      name: 'a placeholder that a request is said to have passed with is no value',
      ...at('/users/%7Bid%7D'),
      twins: [at('/users/%7Bid%7D')],
      reports: [{ messageId: 'template-in-path', at: { in: 'path', path: '/1' }, fixed: { url: `${HOST}/users/FILL_IN_id` } }],
    },
    {
      name: 'a template in braces under the name of what it identifies',
      ...at('/items?customer=%7BcustomerId%7D'),
      reports: [
        {
          messageId: 'template-in-query',
          at: { in: 'query', path: 'customer' },
          fixed: { url: `${HOST}/items?customer=FILL_IN_customerId` },
        },
      ],
    },
    {
      name: 'a template in braces under another name',
      ...at('/items?owner=%7Buser%7D'),
      reports: [{ messageId: 'template-quiet', at: { in: 'query', path: 'owner' }, fixed: { url: `${HOST}/items?owner=FILL_IN_user` } }],
    },
  ],
});
