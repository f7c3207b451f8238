import { listNotation } from '#engine/checks/list-notation.ts';
import { testCheck } from './test-check.ts';

const base = 'https://api.example.com/a?';
const at = { in: 'query', path: 'ids' } as const;
const fixed = (query: string) => ({ url: base + query });

testCheck(listNotation, {
  silent: [
    { name: 'a list with commas of which nobody speaks', url: `${base}ids=1,2` },
    { name: 'a list in brackets', url: `${base}ids[]=1&ids[]=2` },
    { name: 'numbered brackets', url: `${base}ids[0]=1&ids[1]=2` },
    {
      name: 'members of an object',
      url: `${base}filter[a]=1&filter[b]=2`,
      claims: [{ text: 'filter is unknown', at: { in: 'query', path: 'filter' } }],
    },
    {
      name: 'a list in brackets that holds nothing',
      url: `${base}ids[]=`,
      claims: [{ text: 'ids is required', at: { in: 'query', path: 'ids[]' }, stated: { text: 'ids', segments: ['ids'], in: null } }],
    },
    { name: 'a place with a comma', url: `${base}at=48.1,11.5`, claims: [{ text: 'is out of range', at: { in: 'query', path: 'at' } }] },
    { name: 'prose with commas', url: `${base}q=a, b`, claims: [{ text: 'must be a string', at: { in: 'query', path: 'q' } }] },
  ],
  reporting: [
    {
      name: 'two notations',
      url: `${base}ids=1&ids[]=2`,
      reports: [{ messageId: 'mixed', at, safety: ['review'], fixed: fixed('ids=1&ids=2') }],
    },
    {
      name: 'commas where each value is read by itself',
      url: `${base}ids=1,2&b=3`,
      claims: [{ text: 'value is not a valid integer', at }],
      reports: [{ messageId: 'commas', at, values: { found: '1,2' }, fixed: fixed('ids=1&ids=2&b=3') }],
    },
    {
      name: 'brackets that the server does not know',
      url: `${base}ids[]=1&ids[]=2`,
      claims: [{ text: 'ids is required', at }],
      reports: [{ messageId: 'brackets', at: { in: 'query', path: 'ids[]' }, safety: ['review', 'review'], fixed: fixed('ids=1&ids=2') }],
    },
    {
      name: 'a name without brackets that is missed, though a value stands under the one with them',
      url: `${base}ids%5B%5D=1`,
      claims: [
        { text: 'field required', at: { in: 'query', path: 'ids[]' }, stated: { text: 'query → ids', segments: ['ids'], in: 'query' } },
      ],
      reports: [{ messageId: 'brackets', at: { in: 'query', path: 'ids[]' }, safety: ['review'], fixed: fixed('ids=1') }],
    },
    {
      name: 'one value where a list is wanted',
      url: `${base}ids=1,2`,
      claims: [{ text: 'ids must be an array', at }],
      reports: [{ messageId: 'single-value', at, safety: ['review', 'review'], fixed: fixed('ids=1&ids=2') }],
    },
    {
      name: 'a single one',
      url: `${base}ids=1`,
      claims: [{ text: 'ids must be an array', at }],
      reports: [{ messageId: 'single-value', at, fixed: fixed('ids[]=1') }],
    },
    {
      name: 'a repeated parameter where one value with commas is wanted',
      url: `${base}ids=1&ids=2`,
      claims: [{ text: 'ids must be a comma-separated list', at }],
      reports: [{ messageId: 'one-value', at, values: { count: 2 }, fixed: fixed('ids=1,2') }],
    },
  ],
});
