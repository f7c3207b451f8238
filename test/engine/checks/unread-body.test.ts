import { expect, it } from 'vitest';
import { unreadBody } from '#engine/checks/unread-body.ts';
import { checkInput } from './check-input.ts';
import { testCheck } from './test-check.ts';

const JSON_BODY = '{"email":"a@b.example","qty":2}';
const FORM_BODY = 'email=a%40b.example&qty=2';
const PART = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b.example\r\n--x--\r\n';
const header = { in: 'header', path: 'content-type' } as const;
const email = [{ text: 'email is required', at: { in: 'body', path: '/email' } }] as const;
const both = [...email, { text: 'qty is required', at: { in: 'body', path: '/qty' } }] as const;
const type = (value: string) => ({ 'Content-Type': value });
const stated = (text: string) => ({ stated: { text, segments: null, in: null } });

const XML = '<order><qty>2</qty></order>';
const JSON_ANSWER = { answer: '{"error":"x"}' } as const;

testCheck(unreadBody, {
  silent: [
    {
      name: 'XML whose value is refused',
      headers: type('application/xml'),
      body: XML,
      ...JSON_ANSWER,
      claims: [{ text: 'qty must be at most 1', at: { in: 'body', path: '/order/qty' } }],
    },
    { name: 'XML that may lack the one member', headers: type('application/xml'), body: XML, ...JSON_ANSWER, claims: email },
    { name: 'XML that lacks members, answered without JSON', headers: type('application/xml'), body: XML, claims: both },
    { name: 'JSON that is declared as JSON', headers: type('application/json'), body: JSON_BODY, claims: email },
    { name: 'JSON of an interface’s own type', headers: type('application/vnd.api+json'), body: JSON_BODY, claims: email },
    { name: 'JSON as YAML, which may be meant', headers: type('application/apply-patch+yaml'), body: JSON_BODY, claims: email },
    { name: 'no complaint', headers: type('text/plain'), body: JSON_BODY },
    { name: 'a member that is not there', headers: type('text/plain'), body: '{"qty":2}', claims: email },
    { name: 'one of two is not there', headers: type('text/plain'), body: '{"qty":2}', claims: both },
    { name: 'an empty value', headers: type('text/plain'), body: '{"email":" "}', claims: email },
    { name: 'a value that is not truthy', headers: type('text/plain'), body: '{"email":false}', claims: email },
    { name: 'broken JSON, which has another fault', headers: type('text/plain'), body: '{"email":"a",}', claims: email },
    { name: 'a body that is not known', headers: type('text/plain'), body: { state: 'unknown', reason: 'not-handed-over', bytes: 5 } },
    {
      name: 'another complaint shows that the body was read',
      headers: type('text/plain'),
      body: JSON_BODY,
      claims: [...email, { text: 'qty must be at most 1', at: { in: 'body', path: '/qty' } }],
    },
    {
      name: 'a member in another case',
      headers: type('text/plain'),
      body: '{"Email":"a"}',
      claims: [{ text: 'email is required', at: { in: 'body', path: '/Email' }, ...stated('email') }],
    },
    {
      name: 'a member inside a wrapper',
      headers: type('text/plain'),
      body: '{"user":{"email":"a"}}',
      claims: [{ text: 'email is required', at: { in: 'body', path: '/user/email' }, ...stated('email') }],
    },
  ],
  reporting: [
    {
      name: 'JSON as XML, of which nothing arrived',
      headers: type('text/xml'),
      body: JSON_BODY,
      claims: [{ text: 'Invalid input: expected string, received undefined', at: { in: 'body', path: '/email' }, ...stated('email') }],
      reports: [{ messageId: 'other-type', at: header }],
    },
    {
      name: 'XML to a server that answers in JSON and misses members',
      headers: type('application/xml'),
      body: XML,
      ...JSON_ANSWER,
      claims: both,
      reports: [{ messageId: 'xml', at: header, values: { declared: 'application/xml' }, safety: ['manual'] }],
    },
    {
      name: 'XML of which the server took nothing',
      headers: type('application/xml'),
      body: XML,
      ...JSON_ANSWER,
      claims: [{ text: 'expected object, received undefined', at: { in: 'body', path: '' } }],
      reports: [{ messageId: 'xml', at: header, values: { declared: 'application/xml' } }],
    },
    {
      name: 'JSON as plain text',
      headers: type('text/plain;charset=UTF-8'),
      body: JSON_BODY,
      claims: email,
      reports: [
        {
          messageId: 'other-type',
          at: header,
          values: { name: 'email', declared: 'text/plain' },
          fixed: { headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'JSON as a form',
      headers: type('application/x-www-form-urlencoded'),
      body: JSON_BODY,
      claims: email,
      reports: [{ messageId: 'other-type', at: header, safety: ['review'] }],
    },
    {
      name: 'a form as JSON',
      headers: type('application/json'),
      body: FORM_BODY,
      claims: email,
      reports: [
        { messageId: 'other-type', at: header, safety: ['review', 'manual'], fixed: { headers: { 'content-type': 'application/json' } } },
      ],
    },
    {
      name: 'JSON of which the server took nothing',
      headers: type('application/json'),
      body: JSON_BODY,
      claims: both,
      reports: [
        {
          messageId: 'json-unread',
          at: header,
          safety: ['review', 'manual'],
          fixed: { body: FORM_BODY, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
        },
      ],
    },
    {
      name: 'JSON without a Content-Type',
      body: JSON_BODY,
      claims: email,
      reports: [{ messageId: 'undeclared', at: header, fixed: { headers: { 'content-type': 'application/json' } } }],
    },
    {
      name: 'JSON whose Content-Type may not have been recorded',
      body: JSON_BODY,
      headersComplete: false,
      claims: email,
      reports: [{ messageId: 'quiet', at: header, safety: ['manual'] }],
    },
    {
      name: 'multipart without a boundary',
      headers: type('multipart/form-data'),
      body: PART,
      claims: email,
      reports: [{ messageId: 'form-quiet', at: header, safety: ['manual'] }],
    },
    {
      name: 'a form that is declared as one',
      headers: type('application/x-www-form-urlencoded'),
      body: FORM_BODY,
      claims: email,
      reports: [
        {
          messageId: 'form-quiet',
          at: header,
          safety: ['review', 'manual'],
          fixed: { body: '{"email":"a@b.example","qty":2}', headers: { 'content-type': 'application/json' } },
        },
      ],
    },
    {
      name: 'a GET with a body',
      method: 'GET',
      headers: type('application/json'),
      body: JSON_BODY,
      claims: email,
      reports: [{ messageId: 'method', at: { in: 'body', path: '' }, values: { name: 'email', method: 'GET' }, fixed: { method: 'POST' } }],
    },
    {
      name: 'another charset',
      headers: type('application/json; charset=utf-16'),
      body: JSON_BODY,
      claims: email,
      reports: [{ messageId: 'charset', at: header, fixed: { headers: { 'content-type': 'application/json; charset=utf-8' } } }],
    },
    {
      name: 'a coding that the body may not have',
      headers: { ...type('application/json'), 'Content-Encoding': 'gzip' },
      body: JSON_BODY,
      claims: email,
      reports: [{ messageId: 'coding', at: { in: 'header', path: 'content-encoding' }, values: { name: 'email', coding: 'gzip' } }],
    },
  ],
});

// JSON in its place would be suspected as the form was: who misses several members of either has read neither.
it('suspects a multipart form of which the server misses several fields', () => {
  const second = '--x\r\nContent-Disposition: form-data; name="qty"\r\n\r\n2\r\n--x--\r\n';
  const body = PART.replace('--x--\r\n', second);
  const reports = unreadBody.run(checkInput({ name: '', headers: type('multipart/form-data; boundary=x'), body, claims: both }));
  expect(reports).toMatchObject([{ messageId: 'form-unread', at: header, values: { name: 'email, qty' } }]);
  expect(reports[0]!.fixes.map(({ safety }) => safety)).toEqual(['review', 'manual']);
});
