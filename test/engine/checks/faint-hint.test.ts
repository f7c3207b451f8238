import { faintHint } from '#engine/checks/faint-hint.ts';
import { testCheck } from './test-check.ts';

const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };
const FORM_TYPE = { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
const URL = 'https://api.example.com/a';
const query = (path: string) => ({ in: 'query', path }) as const;
const body = (path: string) => ({ in: 'body', path }) as const;

testCheck(faintHint, {
  silent: [
    { name: 'no answer', url: `${URL}?q=1` },
    { name: 'an answer that refuses nothing', url: `${URL}?session_id=1`, message: 'The session ID is fresh' },
    { name: 'an answer that names a place', url: `${URL}?q=1&p=`, claims: [{ text: 'Bad Request', at: query('q') }] },
    { name: 'words that name three members', ...JSON_TYPE, body: '{"a1x":1,"b1x":1,"c1x":1}', message: 'a1x, b1x and c1x are not allowed' },
    { name: 'a member called by a word of every complaint', ...JSON_TYPE, body: '{"error":1,"b":2}', message: 'An error, no more' },
    { name: 'an operation without a field that names one', url: `${URL}?q=1`, code: 'UnknownOperationException' },
    { name: 'a request that brings several things', url: `${URL}?q=1&p=2`, message: 'Bad Request' },
    { name: 'a request that brings nothing', url: URL, message: 'Bad Request' },
    {
      name: 'a body that was not handed over',
      method: 'POST',
      url: URL,
      message: 'Bad Request',
      body: { state: 'unknown', reason: 'not-handed-over', bytes: null },
    },
    { name: 'a value that the answer holds within others', url: `${URL}/abc`, message: 'It is not so', answer: '{"m":"abcd"}' },
    ...Object.entries({
      'nulls in several members': { a: 1, b: null, c: null, d: 2 },
      'options that are empty': { a: 1, b: 2, c: 3, options: {} },
      'a word that may be one of several': { id: 7, power: 'on' },
      'null in several rows': { lines: [{ qty: 1 }, { qty: null }, { qty: null }], n: 1 },
    }).map(([name, sent]) => ({
      name,
      ...JSON_TYPE,
      body: JSON.stringify({ ...sent, more: 1 }),
      message: 'Bad Request',
    })),
    { name: 'an empty value, though the answer speaks of something else', url: `${URL}?q=&p=2`, message: 'The account is not active' },
  ],
  reporting: [
    {
      name: 'a parameter whose name the words shorten',
      url: `${URL}?EIO=4&sid=abc`,
      message: 'Session ID unknown',
      reports: [{ messageId: 'named', at: query('sid'), values: { name: 'sid' }, safety: [] }],
    },
    {
      name: 'a parameter whose name the words spell apart',
      url: `${URL}?p=1&start_date=x`,
      message: 'The start date is not one',
      reports: [{ messageId: 'named', at: query('start_date') }],
    },
    {
      name: 'two members, in a complaint about the whole body',
      ...JSON_TYPE,
      body: '{"title":"x","level":"low","size":1}',
      claims: [{ text: 'Title and level do not go together.', at: body('') }],
      message: 'Title and level do not go together.',
      reports: [
        { messageId: 'named', at: body('/title') },
        { messageId: 'named', at: body('/level') },
      ],
    },
    {
      name: 'the field that names the operation',
      headers: { 'X-Amz-Target': 'DynamoDB_20120810.ListTabels', 'X-Amz-Date': '20261125T000000Z' },
      code: 'UnknownOperationException',
      reports: [{ messageId: 'named', at: { in: 'header', path: 'x-amz-target' } }],
    },
    {
      name: 'a segment of the path that the answer repeats',
      url: 'https://api.example.com/orders/abc',
      message: 'Bad Request',
      answer: '{"message":"Bad Request","data":{"id":"abc"}}',
      reports: [{ messageId: 'repeated', at: { in: 'path', path: '/1' } }],
    },
    {
      name: 'a header field that the answer repeats, in XML',
      url: `${URL}/b`,
      headers: { 'x-copy-source': 'a.txt' },
      message: 'The bucket does not exist',
      answer: '<Error><BucketName>a.txt</BucketName></Error>',
      reports: [{ messageId: 'repeated', at: { in: 'header', path: 'x-copy-source' } }],
    },
    {
      name: 'a value that was sent empty',
      ...JSON_TYPE,
      body: '{"name":" ","kind":"x"}',
      message: 'Bad Request',
      reports: [{ messageId: 'empty', at: body('/name') }],
    },
    ...(
      [
        ['a decimal comma', { customer: 'Ann', price: '9,50' }, '/price', '"9,50"'],
        ['a checkbox beside a boolean', { a: true, b: 'on' }, '/b', '"on"'],
        ['a checkbox where a boolean belongs', { name: 'x', isPublic: 'on' }, '/isPublic', '"on"'],
        ['the only null', { a: 1, b: 2, c: 3, d: null }, '/d', 'null'],
        ['the only object without members', { a: 1, b: 2, c: 3, note: {} }, '/note', '{}'],
        ['null where every other row has a value', { lines: [{ qty: 1 }, { qty: null }, { qty: 2 }] }, '/lines/1/qty', 'null'],
      ] as const
    ).map(([name, sent, path, shown]) => ({
      name,
      ...JSON_TYPE,
      body: JSON.stringify(sent),
      message: 'Bad Request',
      reports: [{ messageId: 'odd', at: body(path), values: { sent: shown } }],
    })),
    {
      name: 'the only parameter',
      url: `${URL}?Q=a`,
      message: '400: Bad Request',
      reports: [{ messageId: 'all-there-is', at: query('Q') }],
    },
    {
      name: 'the only field of a form, and the media type',
      ...FORM_TYPE,
      body: 'user=ann',
      message: 'The server could not understand this.',
      reports: [
        { messageId: 'all-there-is', at: body('/user') },
        { messageId: 'all-there-is', at: { in: 'header', path: 'content-type' } },
      ],
    },
    {
      name: 'a body without members, and its media type',
      headers: { 'Content-Type': 'text/calendar' },
      body: 'BEGIN:VCALENDAR',
      message: 'Bad Request',
      reports: [
        { messageId: 'all-there-is', at: body('') },
        { messageId: 'all-there-is', at: { in: 'header', path: 'content-type' } },
      ],
    },
  ],
});
