import { nesting } from '#engine/checks/nesting.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const missing = (name: string, path: string) => ({
  text: `${name} is required`,
  at: { in: 'body', path } as const,
  stated: { text: name, segments: null, in: null },
});

testCheck(nesting, {
  silent: [
    { name: 'no evidence', ...JSON_TYPE, body: '{"data":{"title":"x"}}' },
    { name: 'missing, and nowhere', ...JSON_TYPE, body: '{"a":1}', claims: [missing('title', '/title')] },
    {
      name: 'missing where the server names it in full',
      ...JSON_TYPE,
      body: '{"data":{"title":"x"}}',
      claims: [missing('data.title', '/data/title')],
    },
    {
      name: 'something missing in the member, in words of its own',
      ...JSON_TYPE,
      body: '{"address":{"street1":"Townsend St"}}',
      claims: [{ ...missing('street1', '/address/street1'), text: 'House number is missing' }],
    },
    { name: 'empty inside', ...JSON_TYPE, body: '{"data":{"title":""}}', claims: [missing('title', '/data/title')] },
    {
      name: 'what Rails misses inside the name of the resource, where it looks',
      ...JSON_TYPE,
      url: 'https://api.example.com/users.json',
      body: '{"user":{"first_name":"Ann","login":"ann"}}',
      claims: [{ ...missing('First name', '/user/first_name'), text: 'First name cannot be blank' }],
    },
    {
      name: 'what Rails misses at the top, of an address that names no resource',
      ...JSON_TYPE,
      url: 'https://api.example.com/2/3',
      body: '{"title":"x"}',
      claims: [{ ...missing('title', '/title'), text: "Title can't be blank" }],
    },
    { name: 'in a list', ...JSON_TYPE, body: '{"lines":[{"qty":1}]}', claims: [missing('qty', '/lines/0/qty')] },
    {
      name: 'another complaint',
      ...JSON_TYPE,
      body: '{"data":{"title":"x"}}',
      claims: [{ ...missing('title', '/data/title'), text: 'title is too short' }],
    },
    { name: 'an ordinary member that looks like no wrapper', ...JSON_TYPE, body: '{"a":1}', claims: [missing('name', '/name')] },
    { name: 'nothing to wrap', ...JSON_TYPE, body: '{}', claims: [missing('data', '/data')] },
    { name: 'several missing', ...JSON_TYPE, body: '{"a":1}', claims: [missing('data', '/data'), missing('name', '/name')] },
    { name: 'in a list of two', ...JSON_TYPE, body: '[{"title":"x"},{"title":"y"}]', claims: [missing('title', '/0/title')] },
    { name: 'missing in an element of a list', ...JSON_TYPE, body: '[{"qty":1}]', claims: [missing('title', '/0/title')] },
    {
      name: 'a path that ends in the very name of the member',
      ...JSON_TYPE,
      url: 'https://api.example.com/login/password/',
      body: '{"email":"a@example.com"}',
      claims: [missing('password', '/password')],
    },
    {
      name: 'a path that ends in several values of that name',
      ...JSON_TYPE,
      url: 'https://api.example.com/codes',
      body: '{"email":"a@example.com"}',
      claims: [missing('code', '/code')],
    },
    { name: 'a form', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=1', claims: [missing('data', '/data')] },
  ],
  reporting: [
    {
      name: 'all inside a wrapper',
      ...JSON_TYPE,
      body: '{ "data": {"title": "x", "qty": 1} }',
      claims: [missing('title', '/data/title'), missing('qty', '/data/qty')],
      reports: [
        {
          messageId: 'wrapped-too-deep',
          at: { in: 'body', path: '/data', offset: 10 },
          values: { wrapper: 'data', names: 'title, qty' },
          safety: ['review'],
          fixed: { body: '{"title": "x", "qty": 1}' },
        },
      ],
    },
    {
      name: 'all inside a list of one',
      ...JSON_TYPE,
      body: '[{"title":"x","qty":1}]',
      claims: [missing('title', '/0/title'), missing('qty', '/0/qty')],
      reports: [
        {
          messageId: 'inside-list',
          at: { in: 'body', path: '', offset: 0 },
          values: { names: 'title, qty' },
          safety: ['review'],
          fixed: { body: '{"title":"x","qty":1}' },
        },
      ],
    },
    {
      name: 'one member too deep',
      ...JSON_TYPE,
      body: '{"name":"A","address":{"zip":"1","city":"B"}}',
      claims: [missing('zip', '/address/zip')],
      reports: [
        {
          messageId: 'too-deep',
          at: { in: 'body', path: '/address/zip' },
          safety: ['review'],
          fixed: { body: '{"name":"A","address":{"city":"B"},"zip":"1"}' },
        },
      ],
    },
    {
      name: 'without the wrapper',
      ...JSON_TYPE,
      body: '{"title":"x"}',
      claims: [missing('data', '/data')],
      reports: [
        { messageId: 'wrapper-missing', at: { in: 'body', path: '/data' }, safety: ['review'], fixed: { body: '{"data":{"title":"x"}}' } },
      ],
    },
    {
      name: 'without the object that Rails requires, whatever the address is called',
      ...JSON_TYPE,
      body: '{"email":"x"}',
      claims: [{ ...missing('user', '/user'), text: 'param is missing or the value is empty: user' }],
      reports: [{ messageId: 'wrapper-missing', at: { in: 'body', path: '/user' }, fixed: { body: '{"user":{"email":"x"}}' } }],
    },
    {
      name: 'without the name of the resource around it, as Rails wants it',
      ...JSON_TYPE,
      url: 'https://api.example.com/v1/users',
      body: '{"email":"x"}',
      claims: [missing('user', '/user')],
      reports: [{ messageId: 'wrapper-missing', at: { in: 'body', path: '/user' }, fixed: { body: '{"user":{"email":"x"}}' } }],
    },
    {
      name: 'filled at the top, where Rails looks inside the name of the resource',
      ...JSON_TYPE,
      url: 'https://api.example.com/categories.json',
      body: '{"title":"x"}',
      claims: [{ ...missing('title', '/title'), text: "Title can't be blank" }],
      reports: [{ messageId: 'wrapper-missing', at: { in: 'body', path: '/category' }, fixed: { body: '{"category":{"title":"x"}}' } }],
    },
    {
      name: 'beside the object that it belongs to',
      ...JSON_TYPE,
      body: '{"address":{"city":"B"},"zip":"1"}',
      claims: [missing('address.zip', '/address/zip')],
      reports: [
        {
          messageId: 'too-shallow',
          at: { in: 'body', path: '/zip' },
          safety: ['review'],
          fixed: { body: '{"address":{"city":"B","zip":"1"}}' },
        },
      ],
    },
  ],
});
